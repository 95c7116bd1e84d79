import type { EventTableName, LeafOf, Measure } from '../../core/condition';
import type { Catalog, EventTable, Trait } from '../../core/relation';
import { dayOf } from '../../sql/calendar';
import { date, ident } from '../../sql/quote';
import { findColumn, findEvents, findTrait, returnsColumn } from '../find';
import { inWindow } from '../rows/row-source';
import { listOf, type CountedRows } from './listed-rows';

/** What a trait is made of: some of the rows of a table, and what of each row is seen first. */
interface Behind {
  readonly table: EventTableName;
  /** Rows alone, without those that take something back, when left out. */
  readonly measure?: Measure;
  /** The rows of the first or the last day, or of the last days; all when left out. */
  readonly only?: 'first' | 'last' | number;
  /** A column without which a row tells nothing. */
  readonly told?: string;
}

const sum = (column: string): Measure => ({ kind: 'sum', column });
const most = (column: string): Measure => ({ kind: 'most', column });
const RETURNS: Measure = {
  kind: 'share',
  of: [{ column: 'is_return', test: { op: 'is', value: true } }],
  by: null,
};

/** The traits that follow from rows which can be listed; those told by the words of an event are not among them. */
const BEHIND: Readonly<Record<string, Behind>> = {
  first_order: { table: 'orders', only: 'first' },
  tenure: { table: 'orders', only: 'first' },
  last_order: { table: 'orders', only: 'last' },
  recency: { table: 'orders', only: 'last' },
  orders: { table: 'orders' },
  gap_median: { table: 'orders' },
  gap_sd: { table: 'orders' },
  revenue: { table: 'orders', measure: sum('amount') },
  aov: { table: 'orders', measure: sum('amount') },
  items: { table: 'orders', measure: sum('quantity') },
  favourite_category: { table: 'orders', measure: most('category'), told: 'category' },
  favourite_category_share: { table: 'orders', measure: most('category'), told: 'category' },
  favourite_channel: { table: 'orders', measure: most('channel'), told: 'channel' },
  favourite_channel_share: { table: 'orders', measure: most('channel'), told: 'channel' },
  discount_share: { table: 'orders', measure: most('discount') },
  returns_share: { table: 'orders', measure: RETURNS },
  days_since_visit: { table: 'events', only: 'last' },
  visits: { table: 'events' },
  visits_30d: { table: 'events', only: 30 },
  tickets: { table: 'tickets' },
  mean_rating: { table: 'tickets', measure: sum('rating'), told: 'rating' },
  days_since_ticket: { table: 'tickets', only: 'last' },
};

/** SQL of "the row belongs to the first or the last day"; an order lies on the first day of what was bought in it. */
function onDay(table: EventTable, end: 'first' | 'last', catalog: Catalog, c: number): string {
  const pick = end === 'first' ? 'min' : 'max';
  const kept = returnsColumn(table) ? [`NOT coalesce(e.${ident('is_return')}, FALSE)`] : [];
  const where = [`e.c = ${Math.trunc(c)}`, ...inWindow({ kind: 'ever' }, catalog), ...kept].join(' AND ');
  const rows = `FROM ${ident(table.table)} AS e WHERE ${where}`;
  if (table.name !== 'orders' || table.rowsAreOrders) {
    return `${dayOf('e.t')} = (SELECT ${pick}(${dayOf('e.t')}) ${rows})`;
  }
  const orders = `SELECT e.order_no, min(${dayOf('e.t')}) AS d ${rows} GROUP BY e.order_no`;
  const ends = `SELECT o.order_no, o.d, ${pick}(o.d) OVER () AS last FROM (${orders}) AS o`;
  return `e.order_no IN (SELECT x.order_no FROM (${ends}) AS x WHERE x.d = x.last)`;
}

function columnsIn({ measure, told }: Behind): string[] {
  const measured = measure === undefined ? [] : 'column' in measure ? [measure.column] : ['is_return'];
  return [...measured, ...(told === undefined ? [] : [told])];
}

function behind(trait: Trait | undefined, catalog: Catalog, c: number): CountedRows | null {
  const known = trait && Object.hasOwn(BEHIND, trait.name) ? BEHIND[trait.name] : undefined;
  if (!trait?.from || !known) return null;
  const table = findEvents(catalog, known.table);
  if (!table || columnsIn(known).some((name) => !findColumn(table, name))) return null;
  const { only, told, measure } = known;
  const more = [
    ...inWindow({ kind: 'ever' }, catalog),
    ...(told === undefined ? [] : [`e.${ident(told)} IS NOT NULL`]),
    ...(typeof only === 'number' ? [`${dayOf('e.t')} >= ${date(catalog.asOf)} - ${only}`] : []),
    ...(only === 'first' || only === 'last' ? [onDay(table, only, catalog, c)] : []),
  ];
  return listOf({ table: known.table, where: [] }, measure ?? null, () => more, catalog, c);
}

/** The rows of customer `c` that the traits of a leaf are computed from, one list for each trait that has any; none for columns of files. */
export function rowsBehind(
  leaf: LeafOf<'trait'> | LeafOf<'rank'>,
  catalog: Catalog,
  c: number,
): readonly (CountedRows | null)[] {
  const beside = leaf.kind === 'trait' && 'trait' in leaf.test ? [leaf.test.trait] : [];
  return [leaf.trait, ...beside].map((name) => behind(findTrait(catalog, name), catalog, c));
}
