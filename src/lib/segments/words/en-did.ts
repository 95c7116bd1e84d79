import type { Measure, NumberTest, Window } from '../../core/condition';
import type { DidLeaf } from '../did-sql';
import { findEvents } from '../find';
import { labelIn, namedColumn, type About } from './about';
import { denied, enNumber, enTest, type EnPhrase } from './en-test';
import { chip, line, textOf, type Part } from './part';
import { shownCount, shownDay, shownNumber, shownUnits } from './show';

const MEASURES = {
  sum: 'total',
  avg: 'average',
  min: 'lowest',
  max: 'highest',
  distinct: 'number of different values of',
} as const;

function enWhen(range: Window): Part[] {
  switch (range.kind) {
    case 'ever':
      return [];
    case 'last':
      return line` in the last ${chip('window', shownUnits(range.n, range.unit, 'en'))}`;
    case 'before':
      return line` more than ${chip('window', shownUnits(range.n, range.unit, 'en'))} ago`;
    case 'between': {
      const [from, to] = [shownDay(range.from, 'en'), shownDay(range.to, 'en')];
      return line` from ${chip('from', from)} to ${chip('to', to)}`;
    }
  }
}

function enWhere(leaf: DidLeaf, about: About): Part[] {
  const table = findEvents(about.catalog, leaf.table);
  const other = (name: string) => namedColumn(name, table, about);
  const each = leaf.where.map(({ column, test }, i) =>
    chip(`where.${i}`, textOf(enTest(other(column), '', test, other).yes)),
  );
  const listed = each.flatMap((filter, i) => (i === 0 ? [filter] : [{ text: ' and ' }, filter]));
  return listed.length === 0 ? [] : line` (where ${listed})`;
}

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

function isEver(range: Window): boolean {
  return range.kind === 'ever';
}

function isOnce(test: NumberTest): boolean {
  return test.op === '>=' && test.value === 1;
}

function isNever(test: NumberTest): boolean {
  return test.op === '=' && test.value === 0;
}

function enTimes(leaf: DidLeaf, about: About): EnPhrase {
  const { test } = leaf;
  const where = enWhere(leaf, about);
  const when = enWhen(leaf.window);
  const plain = where.length === 0;
  if (isOnce(test) || isNever(test)) {
    const [did, not, never] = plain
      ? ['bought', 'buy', 'bought']
      : ['placed an order', 'place an order', 'placed an order'];
    const ever = isEver(leaf.window);
    const no = ever ? line`who never ${never}${where}` : line`who did not ${not}${where}${when}`;
    const bought = ever && plain ? line`who ${did} at least once` : line`who ${did}${where}${when}`;
    return isNever(test) ? { yes: no, no: bought } : { yes: bought, no };
  }
  const often = plain ? howMany(test, 'time', 'times') : howMany(test, 'order', 'orders');
  const [did, not] = plain ? ['bought', 'buy'] : ['placed', 'place'];
  const phrase = {
    yes: line`who ${did} ${often}${where}${when}`,
    no: line`who did not ${not} ${often}${where}${when}`,
  };
  return test.op === '!=' ? denied(phrase) : phrase;
}

function enMeasured(leaf: DidLeaf, measure: Exclude<Measure, { kind: 'times' }>, about: About): EnPhrase {
  const named = namedColumn(measure.column, findEvents(about.catalog, leaf.table), about);
  const where = enWhere(leaf, about);
  const over =
    where.length === 0 && isEver(leaf.window) ? [] : line` over orders${where}${enWhen(leaf.window)}`;
  const subject = line`whose ${chip('measure', MEASURES[measure.kind])} ${chip('column', labelIn(named, 'en'))}${over}`;
  const show = (value: number) =>
    measure.kind === 'distinct' ? shownCount(value, 'en') : shownNumber(value, named.style, 'en');
  return enNumber(subject, leaf.test, show);
}

/** What a customer did, in English. */
export function enDid(leaf: DidLeaf, about: About): EnPhrase {
  return leaf.measure.kind === 'times' ? enTimes(leaf, about) : enMeasured(leaf, leaf.measure, about);
}
