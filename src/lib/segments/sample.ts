import type { Condition, EventTableName } from '../core/condition';
import type { Segment } from '../core/notebook';
import type { Catalog, Trait, TraitType } from '../core/relation';
import { leavesOf } from '../core/tree';
import { ident } from '../sql/quote';
import { findSegment, findTrait } from './find';
import { isNumeric } from './fits';
import { readsOf } from './names-in';
import { createScope } from './scope';

const ALWAYS = ['revenue', 'orders', 'last_order'];

/** The traits that say most about what customers did in a table. */
const TABLE_TRAITS: Readonly<Record<EventTableName, readonly string[]>> = {
  orders: [],
  events: ['days_since_visit', 'visits_30d'],
  messages: ['messages_sent', 'open_rate', 'days_since_open'],
  surveys: [],
  tickets: ['tickets', 'mean_rating', 'days_since_ticket'],
};

function namesIn(condition: Condition, segments: readonly Segment[], seen: ReadonlySet<string>): string[] {
  return leavesOf(condition).flatMap((leaf) => {
    if (leaf.kind !== 'member') {
      const { traits, tables } = readsOf(leaf);
      return [...traits, ...tables.flatMap((table) => TABLE_TRAITS[table])];
    }
    if (seen.has(leaf.segment)) return [];
    const segment = findSegment(segments, leaf.segment);
    return segment ? namesIn(segment.condition, segments, new Set([...seen, leaf.segment])) : [];
  });
}

/** The traits that say why somebody is in: those that the condition reads or that tell of the tables it reads, then revenue, orders and last order. */
export function evidenceTraits(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
): Trait[] {
  const names = new Set([...namesIn(condition, segments, new Set()), ...ALWAYS]);
  return [...names].flatMap((name) => findTrait(catalog, name) ?? []);
}

/** SQL of a trait as it leaves the engine: numbers as DOUBLE, days as text. */
export function shownSql({ type }: { readonly type: TraitType }, sql: string): string {
  if (type === 'boolean') return sql;
  if (isNumeric(type)) return `CAST(${sql} AS DOUBLE)`;
  return type === 'date' ? `strftime(${sql}, '%Y-%m-%d')` : `CAST(${sql} AS VARCHAR)`;
}

/** A column of a sample beside the traits: a SELECT of `c` and `value`, a number or the text of a day. */
export interface MeasuredColumn {
  readonly name: string;
  readonly select: string;
  readonly type: TraitType;
}

/**
 * Members of a segment with `customer_id`, what was measured, and the traits as columns. They are spread over all members by a fixed
 * scattering of customer numbers, so that the sample is the same everywhere and does not show only the oldest customers.
 */
export function sampleSelect(
  segmentTable: string,
  catalog: Catalog,
  traits: readonly Trait[],
  n = 20,
  measured: readonly MeasuredColumn[] = [],
): string {
  const scope = createScope(catalog);
  const columns = traits.map(
    (trait) => `${shownSql(trait, scope.trait(trait.name).sql)} AS ${ident(trait.name)}`,
  );
  const held = measured.map(({ name, type }, i) => {
    const value = type === 'date' ? `v${i}.value` : `CAST(v${i}.value AS DOUBLE)`;
    return `${value} AS ${ident(name)}`;
  });
  const joins = measured.map(({ select }, i) => `LEFT JOIN (\n${select}\n) AS v${i} ON v${i}.c = b.c\n`);
  const chosen =
    `SELECT s.c FROM ${ident(segmentTable)} AS s WHERE s.m ` +
    `ORDER BY (CAST(s.c AS BIGINT) * 2654435761) % 4294967296, s.c LIMIT ${Math.max(1, Math.floor(n))}`;
  return (
    `SELECT ${['CAST(b.customer_id AS VARCHAR) AS customer_id', ...held, ...columns].join(', ')}\n${scope.from()}\n` +
    `${joins.join('')}JOIN (${chosen}) AS chosen ON chosen.c = b.c\nORDER BY b.c`
  );
}
