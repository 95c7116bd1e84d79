import type { Catalog, Row, Trait } from '../../core/relation';
import { ident } from '../../sql/quote';
import { findTrait } from '../find';
import { sideBySide } from '../positional';
import { reachSql, reachTraits } from './reach';

/** The traits by which segments should differ, where the data has them. */
export const KPI_TRAITS = ['revenue', 'orders', 'recency'] as const;

/** How many values, their mean and their sample variance; mean and variance are null where there are too few. */
export interface Spread {
  readonly n: number;
  readonly mean: number | null;
  readonly variance: number | null;
}

/** What one pass over the members of a segment tells. */
export interface SegmentFigures {
  readonly customers: number;
  /** Members whom some channel reaches; null where the data has neither contacts nor consent. */
  readonly reachable: number | null;
  /** Of each KPI that the data has: its members beside everybody else. */
  readonly kpis: readonly { readonly trait: Trait; readonly inside: Spread; readonly outside: Spread }[];
}

/** The KPIs that the data has. */
export function kpisOf(catalog: Catalog): Trait[] {
  return KPI_TRAITS.flatMap((name) => findTrait(catalog, name) ?? []);
}

interface Joined {
  readonly sql: (trait: Trait) => string;
  readonly positional: string;
  readonly joins: string;
}

/** The customer table is in the order of `c`, as segment tables are; another table may not be. */
function joined(traits: readonly Trait[], base: string): Joined {
  const others = [...new Set(traits.map(({ table }) => table))].filter((table) => table !== base);
  const alias = (table: string) => (table === base ? 'b' : `t${others.indexOf(table)}`);
  return {
    sql: ({ table, name }) => `${alias(table)}.${ident(name)}`,
    positional: ` POSITIONAL JOIN ${ident(base)} AS b`,
    joins: others
      .map((table) => ` LEFT JOIN ${ident(table)} AS ${alias(table)} ON ${alias(table)}.c = b.c`)
      .join(''),
  };
}

/** Sums over the groups in which a segment is TRUE; over all groups without one. */
function sums(name: string, m: string | null, kpis: number, reach: boolean): string[] {
  const of = (value: string) => (m === null ? value : `CASE WHEN ${m} THEN ${value} ELSE 0 END`);
  const sum = (value: string, as: string) =>
    `CAST(coalesce(sum(${of(value)}), 0) AS DOUBLE) AS ${name}_${as}`;
  const each = Array.from({ length: kpis }, (_, i) => [
    sum(`g.n${i}`, `n${i}`),
    sum(`g.n${i} * coalesce(g.a${i}, 0)`, `a${i}`),
    sum(`g.n${i} * (coalesce(g.v${i}, 0) + coalesce(g.a${i} * g.a${i}, 0))`, `q${i}`),
  ]).flat();
  return [sum('g.n', 'n'), ...(reach ? [sum('g.r', 'r')] : []), ...each];
}

/**
 * One SELECT of one row, for `readFigures`: sizes, reach and the spread of each KPI of all segments in one pass. Customers
 * are first grouped by the segments they are in, so that the cost does not grow with the number of segments. KPIs are taken
 * as distances from their mean over everybody, so that large numbers lose no digits.
 */
export function figuresSelect(segmentTables: readonly string[], catalog: Catalog): string {
  const { m, tables } = sideBySide(segmentTables, catalog.base);
  const kpis = kpisOf(catalog);
  const channels = reachTraits(catalog.traits);
  const { sql, positional, joins } = joined([...kpis, ...channels], catalog.base);
  const value = (trait: Trait) => `CAST(${sql(trait)} AS DOUBLE)`;
  const sources = tables.map((table, i) => `${ident(table)} AS l${i}`).join(' POSITIONAL JOIN ');
  const from = `FROM ${sources === '' ? `${ident(catalog.base)} AS b` : sources + positional}${joins}`;
  const columns = [
    ...tables.map((table, i) => `${m(table)} AS k${i}`),
    ...kpis.map((trait, i) => `${value(trait)} AS x${i}`),
    ...(channels.length > 0 ? [`${reachSql(catalog.traits, sql)} AS r`] : []),
  ];
  const means = kpis.map((_, i) => `avg(x${i}) AS mean${i}`);
  const grouped = [
    ...tables.map((_, i) => `s.k${i}`),
    'count(*) AS n',
    ...(channels.length > 0 ? ['sum(CASE WHEN s.r THEN 1 ELSE 0 END) AS r'] : []),
    ...kpis.flatMap((_, i) => {
      const far = `s.x${i} - z.mean${i}`;
      return [`count(s.x${i}) AS n${i}`, `avg(${far}) AS a${i}`, `var_pop(${far}) AS v${i}`];
    }),
  ];
  const by = tables.length === 0 ? '' : ` GROUP BY ${tables.map((_, i) => `s.k${i}`).join(', ')}`;
  const reach = channels.length > 0;
  const wanted = [
    ...sums('total', null, kpis.length, reach),
    ...segmentTables.flatMap((table, i) => sums(`s${i}`, `g.k${tables.indexOf(table)}`, kpis.length, reach)),
    ...kpis.map((_, i) => `CAST(min(g.mean${i}) AS DOUBLE) AS mean${i}`),
  ];
  const kept = kpis.map((_, i) => `, min(z.mean${i}) AS mean${i}`).join('');
  const centre = means.length === 0 ? '' : ` CROSS JOIN (SELECT ${means.join(', ')} FROM side) AS z`;
  return `WITH side AS (SELECT ${columns.length === 0 ? '1 AS one' : columns.join(', ')} ${from})
SELECT ${wanted.join(', ')} FROM (SELECT ${grouped.join(', ')}${kept} FROM side AS s${centre}${by}) AS g`;
}

function numberOf(row: Row, name: string): number {
  return Number(row[name] ?? 0);
}

/** Mean and sample variance from a count, a sum and a sum of squares of distances from `centre`. */
function spread(n: number, sum: number, squares: number, centre: number): Spread {
  if (n < 1) return { n, mean: null, variance: null };
  const variance = n < 2 ? null : Math.max(0, (squares - (sum * sum) / n) / (n - 1));
  return { n, mean: centre + sum / n, variance };
}

/** What the row of `figuresSelect` says of each of `count` segments, in the order of the tables that were asked for. */
export function readFigures(row: Row, count: number, catalog: Catalog): SegmentFigures[] {
  const kpis = kpisOf(catalog);
  const reach = reachTraits(catalog.traits).length > 0;
  return Array.from({ length: count }, (_, s) => {
    const at = (name: string) => numberOf(row, `s${s}_${name}`);
    const rest = (name: string) => numberOf(row, `total_${name}`) - at(name);
    return {
      customers: at('n'),
      reachable: reach ? at('r') : null,
      kpis: kpis.map((trait, i) => {
        const mean = numberOf(row, `mean${i}`);
        return {
          trait,
          inside: spread(at(`n${i}`), at(`a${i}`), at(`q${i}`), mean),
          outside: spread(rest(`n${i}`), rest(`a${i}`), rest(`q${i}`), mean),
        };
      }),
    };
  });
}
