import type { EventTableName, Measure, NumberTest, Window } from '../../core/condition';
import type { DidLeaf } from '../did-sql';
import { findEvents } from '../find';
import { labelIn, namedColumn, type About } from './about';
import type { PlacedFilter } from './deed';
import { enDeed } from './en-deed';
import { isSessions } from './ko-deed';
import { denied, enNumber, enTest, type EnPhrase } from './en-test';
import { chip, line, textOf, type Part } from './part';
import { SESSIONS_LABEL } from './tables';
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

const OVER: Readonly<Record<EventTableName, string>> = {
  orders: 'orders',
  events: 'events',
  messages: 'messages',
  surveys: 'survey answers',
  tickets: 'tickets and reviews',
};

function placed(leaf: DidLeaf): PlacedFilter[] {
  return leaf.where.map((filter, at) => ({ ...filter, at }));
}

function enWhere(leaf: DidLeaf, filters: readonly PlacedFilter[], about: About): Part[] {
  const table = findEvents(about.catalog, leaf.table);
  const other = (name: string) => namedColumn(name, table, about);
  const each = filters.map(({ column, test, at }) =>
    chip(`where.${at}`, textOf(enTest(other(column), '', test, other).yes)),
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
  const { did, doing, one, many, of, rest } = enDeed(leaf);
  const where = enWhere(leaf, rest, about);
  const when = enWhen(leaf.window);
  if (isOnce(test) || isNever(test)) {
    const ever = isEver(leaf.window);
    const what = one === '' ? of : line` ${one}${of}`;
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

function enMeasured(leaf: DidLeaf, measure: Exclude<Measure, { kind: 'times' }>, about: About): EnPhrase {
  const named = namedColumn(measure.column, findEvents(about.catalog, leaf.table), about);
  const where = enWhere(leaf, placed(leaf), about);
  const when = enWhen(leaf.window);
  if (isSessions(leaf)) {
    const visits = line`whose ${chip('measure', SESSIONS_LABEL.en)}${where}${when}`;
    return enNumber(visits, leaf.test, (value) => shownCount(value, 'en'));
  }
  const all = leaf.table === 'orders' && where.length === 0 && isEver(leaf.window);
  const over = all ? [] : line` over ${OVER[leaf.table]}${where}${when}`;
  const subject = line`whose ${chip('measure', MEASURES[measure.kind])} ${chip('column', labelIn(named, 'en'))}${over}`;
  const show = (value: number) =>
    measure.kind === 'distinct' ? shownCount(value, 'en') : shownNumber(value, named.style, 'en');
  return enNumber(subject, leaf.test, show);
}

/** What a customer did, in English. */
export function enDid(leaf: DidLeaf, about: About): EnPhrase {
  return leaf.measure.kind === 'times' ? enTimes(leaf, about) : enMeasured(leaf, leaf.measure, about);
}
