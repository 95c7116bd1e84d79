import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import type { Condition } from '../../core/condition';
import type { Day } from '../../core/day';
import type { Scheme, Segment, StepSpec } from '../../core/notebook';
import { explainSql } from '../../segments/explain-sql';
import { pastCatalog, pastShop } from '../../segments/fixture-past';
import type { Compiled, SchemeView, StepView } from '../contract';

export const AS_OF = '2026-03-31';

const trait = (name: string, op: '>=' | '<=', value: number): Condition => ({
  kind: 'trait',
  trait: name,
  test: { op, value },
});

/** For tests: segments in priority order; the second needs a table of its own for each day. */
export const PAST_SEGMENTS: readonly Segment[] = [
  { id: 'recent', name: 'Recent', condition: trait('recency', '<=', 60) },
  {
    id: 'best',
    name: 'Best',
    condition: { kind: 'rank', trait: 'revenue', side: 'top', n: 60, unit: 'customers', within: null },
  },
  { id: 'often', name: 'Often', condition: trait('orders', '>=', 4) },
  { id: 'long', name: 'Long ago', condition: trait('recency', '>=', 150) },
];

/** For tests: every effect that a scheme has. */
export const SCHEMES: readonly Scheme[] = [
  { kind: 'overlapping', suppress: [] },
  { kind: 'overlapping', suppress: ['often'] },
  { kind: 'waterfall', suppress: [] },
  { kind: 'waterfall', suppress: ['long', 'often'] },
];

interface Order {
  readonly c: number;
  readonly day: Day;
  readonly amount: number;
  readonly returned: boolean;
}

/** For tests: a shop in native DuckDB, and who was in which segment worked out of its rows one customer at a time. */
export interface PastWorld {
  readonly native: NativeEngine;
  readonly customers: readonly number[];
  /** Ids of the segments that a customer fits as of a day. */
  fits(c: number, day: Day): Set<string>;
  /** Whether they had ordered something that they kept. */
  ordered(c: number, day: Day): boolean;
  /** Those who meet a condition today. */
  members(condition: Condition): Promise<number[]>;
  view<S extends StepSpec>(spec: S, scheme: SchemeView, compiled: Compiled): Promise<StepView<S>>;
}

/** For tests: the first and the last day of some segments, by their ids. */
export type Terms = Readonly<Record<string, Pick<Segment, 'starts' | 'ends'>>>;

/** For tests: terms that begin and end between the days that are looked at. */
export const TERMS: Terms = {
  recent: { ends: '2026-01-15' },
  best: { starts: '2025-11-01', ends: '2026-02-10' },
  often: { starts: '2025-12-31' },
};

/** For tests: the segments as steps see them, by a scheme. */
export function pastScheme({ kind, suppress }: Scheme, terms: Terms = {}): SchemeView {
  return {
    segments: PAST_SEGMENTS.map(({ id, name, condition }) => ({ id, name, condition, table: '' })),
    all: PAST_SEGMENTS.map((segment) => ({ ...segment, ...terms[segment.id] })),
    kind,
    suppress,
    at: (asOf) => ({ catalog: pastCatalog(asOf), statements: [] }),
  };
}

function fitting(orders: readonly Order[], customers: readonly number[], day: Day): Map<number, Set<string>> {
  const before = orders.filter((order) => order.day < day);
  const known = customers.map((c) => {
    const own = before.filter((order) => order.c === c);
    const kept = own.filter(({ returned }) => !returned).map((order) => Date.parse(order.day));
    const recency = kept.length > 0 ? (Date.parse(day) - Math.max(...kept)) / 86_400_000 : null;
    return { c, recency, orders: kept.length, revenue: own.reduce((sum, { amount }) => sum + amount, 0) };
  });
  const best = new Set([...known].sort((a, b) => b.revenue - a.revenue || a.c - b.c).slice(0, 60));
  return new Map(
    known.map((one) => {
      const ids = [
        ...(one.recency !== null && one.recency <= 60 ? ['recent'] : []),
        ...(best.has(one) ? ['best'] : []),
        ...(one.orders >= 4 ? ['often'] : []),
        ...(one.recency !== null && one.recency >= 150 ? ['long'] : []),
      ];
      return [one.c, new Set(ids)];
    }),
  );
}

/** For tests: opens the shop, with its customers as of these days. */
export async function openPast(days: readonly Day[]): Promise<PastWorld> {
  const native = await openNative();
  await pastShop(native, AS_OF, days);
  const rows = await native.query(
    'SELECT c, CAST(CAST(t AS DATE) AS VARCHAR) AS day, CAST(amount AS DOUBLE) AS amount, is_return FROM orders',
  );
  const orders = rows.map((row): Order => ({
    c: Number(row['c']),
    day: String(row['day']),
    amount: Number(row['amount']),
    returned: row['is_return'] === true,
  }));
  const numbers = new Map(
    (await native.query('SELECT c, customer_id FROM ids ORDER BY c')).map((row) => [
      row['customer_id'],
      Number(row['c']),
    ]),
  );
  const customers = [...numbers.values()];
  const known = new Map(days.map((day) => [day, fitting(orders, customers, day)]));
  return {
    native,
    customers,
    fits: (c, day) => known.get(day)?.get(c) ?? new Set(),
    ordered: (c, day) => orders.some((order) => order.c === c && !order.returned && order.day < day),
    async members(condition) {
      const found = await native.query(explainSql(condition, pastCatalog(AS_OF), PAST_SEGMENTS));
      return found.map((row) => numbers.get(row['customer_id'] ?? '') ?? 0).sort((a, b) => a - b);
    },
    async view(spec, scheme, { statements, queries }) {
      for (const { table, select } of statements)
        await native.query(`CREATE TABLE IF NOT EXISTS "${table}" AS ${select}`);
      const results: Record<string, Awaited<ReturnType<NativeEngine['query']>>> = {};
      for (const [name, select] of Object.entries(queries)) results[name] = await native.query(select);
      return { spec, catalog: pastCatalog(AS_OF), results, lang: 'en', scheme };
    },
  };
}

/** For tests: the ids of the segments that take a customer who fits these, by the words of the scheme; in a waterfall, none before its first day and after its last. */
export function takenBy(
  { kind, suppress }: Scheme,
  fits: ReadonlySet<string>,
  terms: Terms = {},
  day: Day = AS_OF,
): Set<string> {
  const used = (id: string) => {
    const { starts = day, ends = day } = terms[id] ?? {};
    return (kind === 'overlapping' && !suppress.includes(id)) || (starts <= day && day <= ends);
  };
  const stopped = suppress.filter((id) => fits.has(id) && used(id));
  if (stopped.length > 0) return new Set(stopped);
  const of = PAST_SEGMENTS.map(({ id }) => id).filter((id) => fits.has(id) && used(id));
  return new Set(kind === 'waterfall' ? of.slice(0, 1) : of);
}
