import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Condition } from '../core/condition';
import { addDays, type Day } from '../core/day';
import { emptyNotebook } from '../core/notebook';
import type { Catalog, Row } from '../core/relation';
import { csvOf, describedFile } from '../inputs/testing/files';
import { load } from '../inputs/testing/load';
import { membersAt } from '../segments/members-at';
import { sizesOverDays } from '../segments/over-days/sizes-over-days';
import { planCondition } from '../segments/plan';
import { random } from '../stats/random';
import { tablesAt, type CleanData } from './load';

const CUT = '2024-07-01';
const LAST = '2025-01-01';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

const r = random(11);
const days = (from: Day, n: number) => addDays(from, Math.floor(r.uniform() * n));
const ORDERS = Array.from({ length: 900 }, () => [
  `C${Math.floor(r.uniform() * 260)}`,
  days('2024-01-01', 365),
  String(1000 + Math.floor(r.uniform() * 90_000)),
  r.pick(['knit', 'tee', 'bag']),
]).filter(([who = '', day = '']) => Number(who.slice(1)) < 160 || day >= CUT);
const TICKETS = Array.from({ length: 60 }, () => [
  `C${Math.floor(r.uniform() * 280)}`,
  days('2024-01-01', 365),
  'delivery',
]);
const PEOPLE = Array.from({ length: 40 }, (_, i) => [`C${i * 9}`, r.pick(['Seoul', 'Busan'])]);

async function loaded(name: string, before: Day, asOf: Day, people: boolean) {
  const rows = (all: string[][]) => all.filter(([, day = '']) => day < before);
  const orders = describedFile({
    name: `orders-${name}.csv`,
    role: 'orders',
    columns: { who: 'text', day: 'day', paid: 'money', kind: 'text' },
    mapping: { customer: 'who', time: 'day', amount: 'paid', category: 'kind' },
  });
  const tickets = describedFile({
    name: `tickets-${name}.csv`,
    role: 'tickets',
    columns: { who: 'text', day: 'day', topic: 'text' },
    mapping: { customer: 'who', time: 'day' },
  });
  const customers = describedFile({
    name: `people-${name}.csv`,
    role: 'customers',
    columns: { who: 'text', city: 'text' },
    mapping: { customer: 'who' },
  });
  engine.file(orders.path, csvOf(['who', 'day', 'paid', 'kind'], rows(ORDERS)));
  engine.file(tickets.path, csvOf(['who', 'day', 'topic'], rows(TICKETS)));
  engine.file(customers.path, csvOf(['who', 'city'], PEOPLE));
  return load(engine, [orders, tickets, ...(people ? [customers] : [])], asOf);
}

const trait = (name: string, test: Extract<Condition, { kind: 'trait' }>['test']): Condition => ({
  kind: 'trait',
  trait: name,
  test,
});
const did = (table: 'orders' | 'tickets', test: Extract<Condition, { kind: 'did' }>['test']): Condition => ({
  kind: 'did',
  table,
  where: [],
  window: { kind: 'last', n: 90, unit: 'day' },
  measure: { kind: 'times' },
  test,
});
const CONDITIONS: readonly Condition[] = [
  { kind: 'all', of: [] },
  { kind: 'not', of: trait('orders', { op: '>=', value: 2 }) },
  did('orders', { op: '=', value: 0 }),
  { kind: 'not', of: did('tickets', { op: '>=', value: 1 }) },
  trait('recency', { op: '<=', value: 60 }),
  { kind: 'rank', trait: 'revenue', side: 'top', n: 20, unit: 'percent', within: null },
  {
    kind: 'all',
    of: [
      did('orders', { op: '>=', value: 1 }),
      { kind: 'not', of: trait('revenue', { op: '>', value: 50_000 }) },
    ],
  },
];

function idsIn(catalog: Catalog, table: string, m: string): unknown[] {
  const sql = `SELECT i.customer_id FROM "${catalog.base}" AS i JOIN "${table}" AS s ON s.c = i.c WHERE s.${m} ORDER BY i.customer_id`;
  return engine.query(sql).map((row: Row) => row['customer_id']);
}

it.each([true, false])(
  'as of a day, all data say what data cut at that day say (a customers file: %s)',
  async (people) => {
    const whole = await loaded(`whole-${people}`, LAST, LAST, people);
    const cut = await loaded(`cut-${people}`, CUT, CUT, people);
    expect(whole.catalog.customers).toBeGreaterThan(cut.catalog.customers + 30);
    const data = {
      files: whole.files,
      facts: whole.facts,
      of: { ...emptyNotebook(), currency: 'KRW' },
      asOf: LAST,
      catalog: whole.catalog,
    } as unknown as CleanData;
    const view = tablesAt(data)(CUT, undefined)!;
    const then = membersAt(CONDITIONS, view, []);
    engine.run(then.statements);
    const over = sizesOverDays(
      CONDITIONS,
      [CUT, LAST].map((day) => ({ day, then: tablesAt(data)(day, undefined)! })),
      whole.catalog,
      [],
    );
    engine.run(over.statements);
    const [sizes = {}] = engine.query(over.selects[0]!.select);
    for (const [i, condition] of CONDITIONS.entries()) {
      const plan = planCondition(condition, cut.catalog, []);
      engine.run(plan.statements);
      const expected = idsIn(cut.catalog, plan.table, 'm');
      expect(idsIn(whole.catalog, then.table, `m${i}`), JSON.stringify(condition)).toEqual(expected);
      expect(sizes[`n${i}`], JSON.stringify(condition)).toBe(expected.length);
    }
  },
);
