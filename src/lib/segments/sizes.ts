import type { Catalog, Row } from '../core/relation';
import { ident } from '../sql/quote';
import { findTrait } from './find';
import { sideBySide, traitsBeside } from './positional';

/** Customers and their revenue; revenue is null when the data has none. */
export interface Size {
  readonly customers: number;
  readonly revenue: number | null;
}

/** Sizes of all segments, of everybody, and of those in no segment. */
export interface Sizes {
  readonly total: Size;
  readonly outside: Size;
  /** In the order of the tables that were asked for. */
  readonly segments: readonly Size[];
}

function sums(name: string, m: string | null, money: boolean): string[] {
  const of = (value: string) => (m === null ? value : `CASE WHEN ${m} THEN ${value} ELSE 0 END`);
  const customers = `CAST(coalesce(sum(${of('g.n')}), 0) AS DOUBLE) AS ${name}_customers`;
  const revenue = `CAST(coalesce(sum(${of('g.r')}), 0) AS DOUBLE) AS ${name}_revenue`;
  return money ? [customers, revenue] : [customers];
}

/** One SELECT of one row, for `readSizes`: every segment, everybody, and those outside every segment, in one pass. */
export function sizesSelect(segmentTables: readonly string[], catalog: Catalog): string {
  const { from, m, tables } = sideBySide(segmentTables, catalog.base);
  const trait = findTrait(catalog, 'revenue');
  const join = trait ? traitsBeside(trait.table, catalog.base) : '';
  const revenue = trait ? [`sum(t.${ident('revenue')}) AS r`] : [];
  const by = tables.length === 0 ? '' : ` GROUP BY ${tables.map(m).join(', ')}`;
  const columns = [...tables.map((table, i) => `${m(table)} AS k${i}`), 'count(*) AS n', ...revenue];
  const inside = tables.map((_, i) => `g.k${i}`);
  const wanted = [
    ...sums('total', null, trait !== undefined),
    ...sums('outside', inside.length === 0 ? 'TRUE' : `NOT (${inside.join(' OR ')})`, trait !== undefined),
    ...segmentTables.flatMap((table, i) => sums(`s${i}`, `g.k${tables.indexOf(table)}`, trait !== undefined)),
  ];
  return `SELECT ${wanted.join(', ')} FROM (SELECT ${columns.join(', ')} ${from}${join}${by}) AS g`;
}

function sizeAt(row: Row, name: string): Size {
  const revenue = row[`${name}_revenue`];
  return {
    customers: Number(row[`${name}_customers`] ?? 0),
    revenue: revenue === undefined || revenue === null ? null : Number(revenue),
  };
}

/** The sizes from the row of `sizesSelect`; `count` is the number of tables that were asked for. */
export function readSizes(row: Row, count: number): Sizes {
  return {
    total: sizeAt(row, 'total'),
    outside: sizeAt(row, 'outside'),
    segments: Array.from({ length: count }, (_, i) => sizeAt(row, `s${i}`)),
  };
}
