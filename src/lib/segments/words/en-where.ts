import type { Rows } from '../../core/condition';
import { findEvents } from '../find';
import { besideRows, namedColumn, type About } from './about';
import type { PlacedFilter } from './deed';
import { enDeed, type EnDeed } from './en-deed';
import { enTest } from './en-test';
import { chip, joinParts, line, textOf, type Part } from './part';

/** Filters one after the other: `category is ‘아우터’ and channel is ‘앱’`. */
export function enFilters(rows: Pick<Rows, 'table'>, filters: readonly PlacedFilter[], about: About): Part[] {
  const table = findEvents(about.catalog, rows.table);
  const other = besideRows(table, about);
  const each = filters.map(({ column, test, at }) => [
    chip(`where.${at}`, textOf(enTest(namedColumn(column, table, about), '', test, other).yes)),
  ]);
  return joinParts(each, ' and ');
}

/** Filters behind the word that they describe: ` (where category is ‘아우터’)`. */
export function enWhere(rows: Pick<Rows, 'table'>, filters: readonly PlacedFilter[], about: About): Part[] {
  return filters.length === 0 ? [] : line` (where ${enFilters(rows, filters, about)})`;
}

/** How English says that rows were made: `placed`, `place`, ` an order`, ` (where …)`, and `order (where …)` as a noun. */
export interface EnAct {
  readonly deed: EnDeed;
  readonly what: readonly Part[];
  readonly where: readonly Part[];
  readonly thing: readonly Part[];
  readonly things: readonly Part[];
  /** The noun where there may be none: `order (if any; where …)`. */
  readonly any: readonly Part[];
}

/** How English says that rows were made. */
export function enAct(rows: Rows, about: About): EnAct {
  const deed = enDeed(rows);
  const where = enWhere(rows, deed.rest, about);
  const [one, many] = deed.thing;
  const also = where.length === 0 ? [] : line`; where ${enFilters(rows, deed.rest, about)}`;
  return {
    deed,
    what: deed.one === '' ? deed.of : line` ${deed.one}${deed.of}`,
    where,
    thing: line`${one}${deed.of}${where}`,
    things: line`${many}${deed.of}${where}`,
    any: line`${one}${deed.of} (if any${also})`,
  };
}
