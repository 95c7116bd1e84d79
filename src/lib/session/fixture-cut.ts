import type { TestEngine } from '../../../tests/engine/wasm';
import type { Condition } from '../core/condition';
import { addDays, type Day } from '../core/day';
import { emptyNotebook } from '../core/notebook';
import { ok } from '../core/problem';
import type { Statement } from '../core/relation';
import { csvOf, describedFile } from '../inputs/testing/files';
import type { InputFile } from '../sql/csv';
import { random } from '../stats/random';
import { Answers } from './answers';
import { loadClean, type CleanData, type Loading } from './load';
import { Tables } from './tables';

/** A day in the middle of the rows, and the day after the last. */
export const CUT = '2024-07-01';
export const LAST = '2025-01-01';

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

/** Files of orders and tickets with the rows before a day, and of customers where they are asked for. */
export function filesBefore(engine: TestEngine, name: string, before: Day, people: boolean): InputFile[] {
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
  return [orders, tickets, ...(people ? [customers] : [])];
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
/** Conditions whose answers depend on who there is. */
export const CONDITIONS: readonly Condition[] = [
  { kind: 'all', of: [] },
  { kind: 'not', of: trait('orders', { op: '>=', value: 2 }) },
  did('orders', { op: '=', value: 0 }),
  { kind: 'not', of: did('tickets', { op: '>=', value: 1 }) },
  trait('recency', { op: '<=', value: 60 }),
  { kind: 'rank', trait: 'revenue', side: 'top', n: 20, unit: 'percent', within: null },
  did('tickets', { op: 'top', n: 40, unit: 'percent', within: null }),
  did('orders', { op: 'bottom', n: 10, unit: 'customers', within: null }),
  {
    kind: 'all',
    of: [
      did('orders', { op: '>=', value: 1 }),
      { kind: 'not', of: trait('revenue', { op: '>', value: 50_000 }) },
    ],
  },
];

/** Loads files as a session does. */
export async function opened(engine: TestEngine, files: readonly InputFile[], asOf: Day): Promise<CleanData> {
  const answering = {
    run: (statements: readonly Statement[]) => Promise.resolve(ok(engine.run(statements) ?? null)),
    query: (selects: readonly string[]) => Promise.resolve(ok(selects.map((select) => engine.query(select)))),
    keepOnly: () => Promise.resolve(),
  } as unknown as Loading['engine'];
  const loaded = await loadClean({
    engine: answering,
    tables: new Tables(answering),
    answers: new Answers(answering),
    files: { open: () => Promise.resolve(ok([...files])) } as unknown as Loading['files'],
    specs: [],
    notebook: { ...emptyNotebook(), currency: 'KRW', asOf },
    key: 'k',
    onprogress: () => {},
  });
  if (!loaded.ok) throw new Error(loaded.problem.message.en);
  return loaded.value;
}
