import type { Condition, NumberTest } from '../../core/condition';
import { isRanking } from '../ranking';
import type { About } from './about';
import { enPlace } from './en-customers';
import { enMeasure, columnLabel } from './en-measure';
import { enLoyal, enShare } from './en-share';
import { denied, type EnPhrase } from './en-ends';
import { enNumber } from './en-test';
import { enMeasureThan } from './en-than';
import { enWhen } from './en-when';
import { enAct } from './en-where';
import { windowIs } from './measured';
import { chip, line, textOf, type Part } from './part';
import { shownCount } from './show';

type DidLeaf = Extract<Condition, { kind: 'did' }>;

function howMany(test: NumberTest, one: string, many: string): Part[] {
  if (test.op === 'between') {
    const [low, high] = [chip('low', shownCount(test.low, 'en')), chip('high', shownCount(test.high, 'en'))];
    return line`between ${low} and ${high} ${many}`;
  }
  const value = line`${chip('value', shownCount(test.value, 'en'))} ${test.value === 1 ? one : many}`;
  const op = {
    '=': 'exactly',
    '!=': 'exactly',
    '<': 'fewer than',
    '<=': 'at most',
    '>': 'more than',
    '>=': 'at least',
  };
  return line`${chip('op', op[test.op])} ${value}`;
}

function isOnce(test: NumberTest): boolean {
  return test.op === '>=' && test.value === 1;
}

function isNever(test: NumberTest): boolean {
  return test.op === '=' && test.value === 0;
}

function enTimes(leaf: DidLeaf, test: NumberTest, when: readonly Part[], about: About): EnPhrase {
  const { deed, what, where } = enAct(leaf, about);
  const { did, doing, many, of } = deed;
  if (isOnce(test) || isNever(test)) {
    const ever = windowIs(leaf, 'ever');
    const no = ever
      ? line`who never ${did}${what}${where}`
      : line`who did not ${doing}${what}${where}${when}`;
    const once = ever && where.length === 0 && !(leaf.table === 'orders' && leaf.where.length > 0);
    const yes = once ? line`who ${did}${what} at least once` : line`who ${did}${what}${where}${when}`;
    return isNever(test) ? { yes: no, no: yes } : { yes, no };
  }
  const often = howMany(test, ...many);
  const phrase = {
    yes: line`who ${did} ${often}${of}${where}${when}`,
    no: line`who did not ${doing} ${often}${of}${where}${when}`,
  };
  return test.op === '!=' ? denied(phrase) : phrase;
}

function enMost(
  leaf: DidLeaf,
  column: string,
  test: NumberTest,
  when: readonly Part[],
  about: About,
): EnPhrase {
  const { deed, where } = enAct(leaf, about);
  const plain = leaf.table === 'orders' && deed.rest.length === 0;
  const [did, doing] = plain ? [line`placed`, line`place`] : [deed.did, deed.doing];
  const often = howMany(test, ...(plain ? (['order', 'orders'] as const) : deed.many));
  const by = textOf(deed.did) === 'searched' ? 'for' : 'with';
  const same = line`${often}${deed.of} ${by} the same ${chip('column', columnLabel(leaf, column, about))}${where}${when}`;
  return { yes: line`who ${did} ${same}`, no: line`who did not ${doing} ${same}` };
}

function enPhrase(leaf: DidLeaf, when: readonly Part[], about: About): EnPhrase {
  const { measure, test } = leaf;
  if (test.op === 'than') return enMeasureThan(leaf, test, when, about);
  if (isRanking(test)) return enPlace(test.op, test, enMeasure(leaf, when, about).noun, about);
  if (measure.kind === 'times') return enTimes(leaf, test, when, about);
  if (measure.kind === 'most' && test.op === '>=') return enMost(leaf, measure.column, test, when, about);
  const { noun, show } = enMeasure(leaf, when, about);
  const plain = enNumber(line`whose ${noun}`, test, show);
  if (measure.kind === 'top-share') return { ...plain, ...enLoyal(leaf, measure, test, when, about) };
  if (measure.kind !== 'share') return plain;
  return { ...plain, yes: enShare(leaf, measure, test, when, about) ?? plain.yes };
}

/** What a customer did, in English; within some days wherever they lie, it was so in some stretch of them or in none. */
export function enDid(leaf: DidLeaf, about: About): EnPhrase {
  const phrase = enPhrase(leaf, enWhen(leaf.window, about), about);
  if (!windowIs(leaf, 'any') || isRanking(leaf.test)) return phrase;
  return { yes: phrase.yes, no: enPhrase(leaf, enWhen(leaf.window, about, 'no'), about).yes };
}
