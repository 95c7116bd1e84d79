import type { Condition } from '../../../src/lib/core/condition';
import { addDays, type Day } from '../../../src/lib/core/day';

/** A condition, and who fits it as an analyst would ask for it: a SELECT of `c` over the clean orders, as of a day. */
export interface Question {
  readonly condition: Condition;
  readonly naive: (orders: string, asOf: Day) => string;
}

type Did = Extract<Condition, { kind: 'did' }>;
type Rows = Pick<Did, 'where' | 'window' | 'measure' | 'test'>;

const did = (rows: Rows): Condition => ({ kind: 'did', table: 'orders', ...rows });
const atLeast = (value: number) => ({ op: '>=', value }) as const;

function bought(orders: string, asOf: Day, where: string, having: string): string {
  return `SELECT c FROM "${orders}" WHERE t < TIMESTAMP '${asOf}' AND ${where} GROUP BY c HAVING ${having}`;
}

const KEPT = 'NOT is_return';

/** At least `n` orders of some value of a column in the last days. */
export function orderedLately(days: number, n: number, column: string, values: readonly string[]): Question {
  const list = values.map((value) => `'${value}'`).join(', ');
  const since = (asOf: Day) => `t >= TIMESTAMP '${addDays(asOf, -days)}'`;
  return {
    condition: did({
      where: [{ column, test: { op: 'in', values } }],
      window: { kind: 'last', n: days, unit: 'day' },
      measure: { kind: 'times' },
      test: atLeast(n),
    }),
    naive: (orders, asOf) =>
      bought(orders, asOf, `${KEPT} AND ${since(asOf)} AND ${column} IN (${list})`, `count(*) >= ${n}`),
  };
}

/** At least so much money in the last days. */
export function spent(days: number, amount: number): Question {
  return {
    condition: did({
      where: [],
      window: { kind: 'last', n: days, unit: 'day' },
      measure: { kind: 'sum', column: 'amount' },
      test: atLeast(amount),
    }),
    naive: (orders, asOf) =>
      bought(orders, asOf, `t >= TIMESTAMP '${addDays(asOf, -days)}'`, `sum(amount) >= ${amount}`),
  };
}

/** Things from so many categories. */
export function variety(n: number): Question {
  return {
    condition: did({
      where: [],
      window: { kind: 'ever' },
      measure: { kind: 'distinct', column: 'category' },
      test: atLeast(n),
    }),
    naive: (orders, asOf) => bought(orders, asOf, 'TRUE', `count(DISTINCT category) >= ${n}`),
  };
}

/** So many orders in all. */
export function ordersInAll(n: number): Question {
  return {
    condition: { kind: 'trait', trait: 'orders', test: atLeast(n) },
    naive: (orders, asOf) => bought(orders, asOf, KEPT, `count(*) >= ${n}`),
  };
}

/** The last order at most so many days ago. */
export function recent(days: number): Question {
  return {
    condition: { kind: 'trait', trait: 'recency', test: { op: '<=', value: days } },
    naive: (orders, asOf) => bought(orders, asOf, KEPT, `DATE '${asOf}' - CAST(max(t) AS DATE) <= ${days}`),
  };
}

/** So much money in all. */
export function revenue(amount: number): Question {
  return {
    condition: { kind: 'trait', trait: 'revenue', test: atLeast(amount) },
    naive: (orders, asOf) => bought(orders, asOf, 'TRUE', `sum(amount) >= ${amount}`),
  };
}
