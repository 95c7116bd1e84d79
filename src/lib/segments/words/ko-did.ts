import type { Condition, MeasureRank, NumberTest, RowWindow } from '../../core/condition';
import { isRanking } from '../ranking';
import type { About } from './about';
import { koPlace } from './ko-customers';
import { koDeed, RECORDS } from './ko-deed';
import { beforeNoun, exists, opposite, past, plainlyDenied, type KoPhrase } from './ko-ends';
import { koMeasure } from './ko-measure';
import { koLoyal, koMost, koShare } from './ko-share';
import { koNumber } from './ko-test';
import { koMeasureThan } from './ko-than';
import { koWhen } from './ko-when';
import { koWhere } from './ko-where';
import { windowIs } from './measured';
import { chip, line, textOf, type Part } from './part';
import { particle } from './particle';
import { shownCount } from './show';

type DidLeaf = Extract<Condition, { kind: 'did' }>;

function howOften(test: Exclude<NumberTest, { op: '!=' }>, unit: string): Part[] {
  const times = (value: number) => `${shownCount(value, 'ko')}${unit}`;
  if (test.op === 'between') {
    return line`${chip('low', shownCount(test.low, 'ko'))}~${chip('high', times(test.high))}`;
  }
  const value = chip('value', times(test.value));
  const op = { '=': '', '!=': '', '<': ' 미만으로', '<=': ' 이하로', '>': ' 넘게', '>=': ' 이상' }[test.op];
  return test.op === '=' ? line`${chip('op', '정확히')} ${value}` : line`${value}${chip('op', op)}`;
}

function isEver(range: RowWindow): boolean {
  return range.kind === 'ever';
}

function isOp<O extends string>(test: NumberTest, op: O, value: number): boolean {
  return test.op === op && 'value' in test && test.value === value;
}

/** A measure against a number: `결제 금액 합계가 ₩100,000 이상인`. */
function koCompared(leaf: DidLeaf, test: NumberTest, about: About): KoPhrase {
  const { noun, show } = koMeasure(leaf, about);
  return koNumber(line`${noun}${particle(textOf(noun), '이/가')} `, test, show);
}

function koTimes(leaf: DidLeaf, test: NumberTest, about: About): KoPhrase {
  const deed = koDeed(leaf);
  const filters = line`${deed.lead}${koWhere(leaf, deed.rest, about)}`;
  if (test.op === '!=') return koCompared(leaf, test, about);
  const where = line`${filters}${deed.noun}`;
  const never = isOp(test, '=', 0);
  const when = koWhen(leaf.window, '안에', about);
  const object = deed.object === '' ? [] : line`${deed.object} `;
  if (never || isOp(test, '>=', 1)) {
    const done = isEver(leaf.window)
      ? exists(
          line`${where}${deed.verb ? [...object, chip('measure', deed.verb.end), ...line` 적이`] : [chip('measure', deed.object)]}`,
        )
      : deed.verb
        ? past(line`${when}${where}${object}`, deed.verb)
        : exists(line`${when}${where}${deed.object}`);
    return never ? opposite(done) : done;
  }
  const phrase = past(line`${when}${where}${object}${howOften(test, deed.unit)} `, deed.verb ?? RECORDS);
  return test.op === '>=' ? phrase : plainlyDenied(phrase);
}

/** A place among customers by a measure: `최근 90일 구매 횟수 상위 10%인`. */
function koRanked(leaf: DidLeaf, test: MeasureRank, about: About): KoPhrase {
  const { noun, counted } = koMeasure(leaf, about, '의');
  return koPlace(test.op, test, line`${noun}${counted}`, about);
}

function koPhrase(leaf: DidLeaf, about: About): KoPhrase {
  const { measure, test } = leaf;
  if (test.op === 'than') return koMeasureThan(leaf, test, about);
  if (isRanking(test)) return koRanked(leaf, test, about);
  switch (measure.kind) {
    case 'times':
      return koTimes(leaf, test, about);
    case 'share':
      return koShare(leaf, measure, test, about) ?? koCompared(leaf, test, about);
    case 'top-share':
      return koLoyal(leaf, measure, test, about) ?? koCompared(leaf, test, about);
    default:
      return (
        (measure.kind === 'most' ? koMost(leaf, measure, test, about) : undefined) ??
        koCompared(leaf, test, about)
      );
  }
}

/** What a customer did, in Korean; within some days wherever they lie, that it was so at some time. */
export function koDid(leaf: DidLeaf, about: About): KoPhrase {
  const phrase = koPhrase(leaf, about);
  return windowIs(leaf, 'any') && !isRanking(leaf.test) ? exists(line`${beforeNoun(phrase)} 적이`) : phrase;
}
