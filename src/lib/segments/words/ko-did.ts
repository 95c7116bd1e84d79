import type { EventTableName, Measure, NumberTest, Window } from '../../core/condition';
import type { DidLeaf } from '../did-sql';
import { findEvents } from '../find';
import { labelIn, namedColumn, type About } from './about';
import { beforeNoun, exists, opposite, past, plainlyDenied, type KoPhrase } from './ko-ends';
import { koNumber, koTest } from './ko-test';
import { isSessions, koDeed, RECORDS } from './ko-deed';
import type { PlacedFilter } from './deed';
import { chip, joinParts, line, textOf, type Part } from './part';
import { particle } from './particle';
import { shownCount, shownDay, shownNumber, shownUnits } from './show';

const MEASURES = { sum: '합계', avg: '평균', min: '최솟값', max: '최댓값', distinct: '종류' } as const;

const ROWS: Readonly<Record<EventTableName, string>> = {
  orders: '주문의 ',
  events: '행동의 ',
  messages: '메시지의 ',
  surveys: '설문 응답의 ',
  tickets: '문의·리뷰의 ',
};

function placed(leaf: DidLeaf): PlacedFilter[] {
  return leaf.where.map((filter, at) => ({ ...filter, at }));
}

function koWhen(range: Window, during: boolean): Part[] {
  switch (range.kind) {
    case 'ever':
      return [];
    case 'last': {
      const units = chip('window', `최근 ${shownUnits(range.n, range.unit, 'ko')}`);
      return line`${units} ${during ? '동안' : '안에'} `;
    }
    case 'before': {
      const units = chip('window', shownUnits(range.n, range.unit, 'ko'));
      return line`${units}보다 더 전에 ${during ? '한 ' : ''}`;
    }
    case 'between': {
      const [from, to] = [shownDay(range.from, 'ko'), shownDay(range.to, 'ko')];
      return line`${chip('from', from)}부터 ${chip('to', to)}까지 `;
    }
  }
}

/** The filters before the word that they describe: `카테고리가 ‘아우터’이고 채널이 ‘앱’인 `. */
function koWhere(leaf: DidLeaf, filters: readonly PlacedFilter[], about: About): Part[] {
  const table = findEvents(about.catalog, leaf.table);
  const other = (name: string) => namedColumn(name, table, about);
  const phrases = filters.map(({ column, test, at }) => ({ ...koTest(other(column), test, other), at }));
  const each = phrases.map((phrase, i) => {
    const last = i === phrases.length - 1;
    const said = last ? textOf(beforeNoun(phrase)) : `${textOf(phrase.body)}${phrase.yes.and}`;
    return [chip(`where.${phrase.at}`, said)];
  });
  return each.length === 0 ? [] : line`${joinParts(each, ' ')} `;
}

function howOften(test: Exclude<NumberTest, { op: '!=' }>, unit: string): Part[] {
  const times = (value: number) => `${shownCount(value, 'ko')}${unit}`;
  if (test.op === 'between') {
    return line`${chip('low', shownCount(test.low, 'ko'))}~${chip('high', times(test.high))}`;
  }
  const value = chip('value', times(test.value));
  const op = { '=': '', '!=': '', '<': ' 미만으로', '<=': ' 이하로', '>': ' 넘게', '>=': ' 이상' }[test.op];
  return test.op === '=' ? line`${chip('op', '정확히')} ${value}` : line`${value}${chip('op', op)}`;
}

function isEver(range: Window): boolean {
  return range.kind === 'ever';
}

function isBefore(range: Window): boolean {
  return range.kind === 'before';
}

function isOp<O extends string>(test: NumberTest, op: O, value: number): boolean {
  return test.op === op && 'value' in test && test.value === value;
}

function koTimes(leaf: DidLeaf, about: About): KoPhrase {
  const { test } = leaf;
  const deed = koDeed(leaf);
  const filters = line`${deed.lead}${koWhere(leaf, deed.rest, about)}`;
  if (test.op === '!=') {
    const what = line`${koWhen(leaf.window, true)}${filters}${deed.count}`;
    const subject = line`${what}${particle(textOf(what), '이/가')} `;
    return koNumber(subject, test, (n) => `${shownCount(n, 'ko')}${deed.unit}`);
  }
  const where = line`${filters}${deed.noun}`;
  const never = isOp(test, '=', 0);
  const when = koWhen(leaf.window, false);
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

function koMeasured(leaf: DidLeaf, measure: Exclude<Measure, { kind: 'times' }>, about: About): KoPhrase {
  const named = namedColumn(measure.column, findEvents(about.catalog, leaf.table), about);
  const where = koWhere(leaf, placed(leaf), about);
  const during = koWhen(leaf.window, true);
  if (isSessions(leaf)) {
    const visits = line`${during}${where}${chip('measure', '방문(세션)')}이 `;
    return koNumber(visits, leaf.test, (value) => `${shownCount(value, 'ko')}회`);
  }
  const distinct = measure.kind === 'distinct';
  const rows =
    leaf.table === 'orders' && where.length === 0 && !isBefore(leaf.window)
      ? distinct
        ? '구매한 '
        : ''
      : ROWS[leaf.table];
  const what = line`${chip('column', labelIn(named, 'ko'))} ${chip('measure', MEASURES[measure.kind])}`;
  const subject = line`${during}${where}${rows}${what}${particle(MEASURES[measure.kind], '이/가')} `;
  const show = (value: number) =>
    distinct ? `${shownCount(value, 'ko')}가지` : shownNumber(value, named.style, 'ko');
  return koNumber(subject, leaf.test, show);
}

/** What a customer did, in Korean. */
export function koDid(leaf: DidLeaf, about: About): KoPhrase {
  return leaf.measure.kind === 'times' ? koTimes(leaf, about) : koMeasured(leaf, leaf.measure, about);
}

/** Membership of another segment, in Korean. */
export function koMember(name: string): KoPhrase {
  const body = line`${chip('segment', `‘${name}’`)} 세그먼트에 `;
  return {
    body,
    yes: { and: '속하고', or: '속하거나', end: '속한' },
    no: { and: '속하지 않고', or: '속하지 않거나', end: '속하지 않은' },
  };
}
