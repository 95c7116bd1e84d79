import type { Rows } from '../../core/condition';
import { isGroup } from '../../core/filters';
import type { EventTable } from '../../core/relation';
import { findEvents } from '../find';
import { besideRows, namedColumn, type About } from './about';
import type { PlacedFilter } from './deed';
import { koDeed } from './ko-deed';
import { inBrackets, opposite, type KoPhrase, type KoVerb } from './ko-ends';
import { koTest } from './ko-test';
import { chip, joinParts, line, textOf, type Part } from './part';

/** What is said of a row, before it is known what follows: a chip ends where its filter does. */
interface Told {
  readonly phrase: KoPhrase;
  readonly ended: (end: string) => Part[];
}

function told({ filter, at }: PlacedFilter, table: EventTable | undefined, about: About): Told {
  if (!isGroup(filter)) {
    const { column, test } = filter;
    const phrase = koTest(namedColumn(column, table, about), test, besideRows(table, about));
    return { phrase, ended: (end) => [chip(`where.${at}`, textOf(phrase.body) + end)] };
  }
  const each = filter.of.map((inner, i) => told({ filter: inner, at: `${at}.${i}` }, table, about));
  if (filter.kind === 'none') {
    const denied = opposite(inBrackets(joined(each, 'or', 'end')));
    return { phrase: denied, ended: (end) => line`${denied.body}${end}` };
  }
  const [only] = each;
  if (only && each.length === 1) return only;
  const phrase = inBrackets(joined(each, filter.kind === 'all' ? 'and' : 'or', 'end'));
  return { phrase, ended: (end) => line`${phrase.body}${end}` };
}

function joined(each: readonly Told[], between: 'and' | 'or', last: 'end' | null): Part[] {
  const parts = each.map(({ phrase, ended }, i) => {
    if (i < each.length - 1) return ended(phrase.yes[between]);
    return ended(last === null ? '' : phrase.yes[last]);
  });
  return joinParts(parts, ' ');
}

/** The filters before the word that they describe: `카테고리가 ‘아우터’이고 채널이 ‘앱’인 `. */
export function koWhere(rows: Pick<Rows, 'table'>, filters: readonly PlacedFilter[], about: About): Part[] {
  const table = findEvents(about.catalog, rows.table);
  const each = filters.map((filter) => told(filter, table, about));
  return each.length === 0 ? [] : line`${joined(each, 'and', 'end')} `;
}

/** The filters as what is said of all rows: `카테고리가 ‘아우터’이고 채널이 ‘앱’`이고. */
export function koFilters(
  rows: Pick<Rows, 'table'>,
  filters: readonly PlacedFilter[],
  about: About,
): KoPhrase | undefined {
  const table = findEvents(about.catalog, rows.table);
  const each = filters.map((filter) => told(filter, table, about));
  const last = each.at(-1)?.phrase;
  const yes = last?.yes.end === ')' ? { ...last.yes, end: ' 경우)인' } : last?.yes;
  return last && yes && { ...last, yes, body: joined(each, 'and', null) };
}

/** How Korean says that rows were made, in pieces: `before` 장바구니에, `verb` 담은, and `name` 장바구니 담기 where one word will do. */
export interface KoAct {
  readonly before: readonly Part[];
  readonly verb: KoVerb;
  readonly name: readonly Part[] | undefined;
}

/** Records that nobody makes come to be. */
const APPEAR: KoVerb = { past: '생겼', end: '생긴', stem: '생기' };

/** How Korean says that rows were made. */
export function koAct(rows: Rows, about: About): KoAct {
  const { lead, rest, noun, object, verb, name } = koDeed(rows);
  const thing = object === '' ? [] : line`${object} `;
  return { before: line`${lead}${koWhere(rows, rest, about)}${noun}${thing}`, verb: verb ?? APPEAR, name };
}
