import type { FilterGroup, Rows } from '../../core/condition';
import { isGroup } from '../../core/filters';
import type { EventTable } from '../../core/relation';
import { findEvents } from '../find';
import { besideRows, namedColumn, type About } from './about';
import type { PlacedFilter } from './deed';
import { enDeed, type EnDeed } from './en-deed';
import { enTest } from './en-test';
import { chip, joinParts, line, textOf, type Part } from './part';

function said({ filter, at }: PlacedFilter, table: EventTable | undefined, about: About): Part[] {
  if (isGroup(filter)) {
    const inner = inside(filter, at, table, about);
    if (filter.kind === 'none') return line`not (${inner})`;
    return filter.of.length === 1 ? inner : line`(${inner})`;
  }
  const { column, test } = filter;
  const { yes } = enTest(namedColumn(column, table, about), '', test, besideRows(table, about));
  return [chip(`where.${at}`, textOf(yes))];
}

function inside(group: FilterGroup, at: string, table: EventTable | undefined, about: About): Part[] {
  const each = group.of.map((filter, i) => said({ filter, at: `${at}.${i}` }, table, about));
  return joinParts(each, group.kind === 'all' ? ' and ' : ' or ');
}

/** Filters one after the other, groups in brackets: `category is ‘아우터’ and (channel is ‘앱’ or amount is at least 10)`. */
export function enFilters(rows: Pick<Rows, 'table'>, filters: readonly PlacedFilter[], about: About): Part[] {
  const table = findEvents(about.catalog, rows.table);
  return joinParts(
    filters.map((placed) => said(placed, table, about)),
    ' and ',
  );
}

/** Filters in brackets of their own: a group alone needs no more. */
function enBracketed(rows: Pick<Rows, 'table'>, filters: readonly PlacedFilter[], about: About): Part[] {
  const [only, ...more] = filters;
  if (!only || more.length > 0 || !isGroup(only.filter) || only.filter.kind === 'none')
    return enFilters(rows, filters, about);
  return inside(only.filter, only.at, findEvents(about.catalog, rows.table), about);
}

/** Filters behind the word that they describe: ` (where category is ‘아우터’)`. */
export function enWhere(rows: Pick<Rows, 'table'>, filters: readonly PlacedFilter[], about: About): Part[] {
  return filters.length === 0 ? [] : line` (where ${enBracketed(rows, filters, about)})`;
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
  const also = where.length === 0 ? [] : line`; where ${enBracketed(rows, deed.rest, about)}`;
  return {
    deed,
    what: deed.one === '' ? deed.of : line` ${deed.one}${deed.of}`,
    where,
    thing: line`${one}${deed.of}${where}`,
    things: line`${many}${deed.of}${where}`,
    any: line`${one}${deed.of} (if any${also})`,
  };
}
