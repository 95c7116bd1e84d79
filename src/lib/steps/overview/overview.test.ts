import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { Row } from '../../core/relation';
import { FIXTURES, type Fixture, FOCUS, focusSql } from '../testing/catalogs';
import { countMembers } from '../testing/count-members';
import { loadFixture, viewOf } from '../testing/run-step';
import { overview } from './step';

let wasm: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  wasm = await openWasm();
  native = await openNative();
});
afterAll(() => {
  wasm.close();
  native.close();
});

const withOrders = FIXTURES.filter((fixture) => fixture.catalog.events.length > 0);
const SPEC = { kind: 'overview' } as const;

interface PlainOrder {
  readonly c: number;
  readonly order_no: number;
  readonly month: string;
  readonly amount: number;
  readonly returned: boolean;
}

/** The fixture's rows before the as-of date, read by native DuckDB. */
async function plainOrders(fixture: Fixture): Promise<PlainOrder[]> {
  for (const [table, select] of Object.entries(fixture.tables)) {
    await native.query(`CREATE OR REPLACE TABLE "${table}" AS ${select}`);
  }
  const [events] = fixture.catalog.events;
  const amount = events?.columns.some((column) => column.name === 'amount') ? 'CAST(amount AS DOUBLE)' : '0';
  const rows =
    await native.query(`SELECT c, order_no, strftime(t, '%Y-%m') AS month, ${amount} AS amount, is_return AS returned
FROM "${events?.table}" WHERE t < TIMESTAMP '${fixture.catalog.asOf} 00:00:00'`);
  return rows as unknown as PlainOrder[];
}

function expectedMonths(orders: readonly PlainOrder[]): Map<string, Record<string, number>> {
  const bought = orders.filter((order) => !order.returned);
  const first = new Map<number, string>();
  for (const { c, month } of bought) {
    const known = first.get(c);
    if (known === undefined || month < known) first.set(c, month);
  }
  const months = new Map<string, Record<string, number>>();
  for (const month of new Set(orders.map((order) => order.month))) {
    const here = bought.filter((order) => order.month === month);
    const fresh = here.filter((order) => first.get(order.c) === month);
    const customers = (rows: readonly PlainOrder[]) => new Set(rows.map((row) => row.c)).size;
    const distinct = (rows: readonly PlainOrder[]) => new Set(rows.map((row) => row.order_no)).size;
    months.set(month, {
      orders: distinct(here),
      orders_new: distinct(fresh),
      orders_focus: distinct(here.filter((order) => order.c % 3 === 0)),
      customers: customers(here),
      customers_new: customers(fresh),
      customers_focus: customers(here.filter((order) => order.c % 3 === 0)),
      revenue: orders.filter((order) => order.month === month).reduce((sum, order) => sum + order.amount, 0),
    });
  }
  return months;
}

describe.each(withOrders.map((fixture) => [fixture.name, fixture] as const))(
  'the overview of %s',
  (_name, fixture) => {
    beforeAll(() => loadFixture(wasm, fixture));

    it('months agree with a plain count in TypeScript', async () => {
      const expected = expectedMonths(await plainOrders(fixture));
      const { results } = viewOf(wasm, SPEC, fixture.catalog, FOCUS);
      const months = results['months'] ?? [];
      expect(months.map((row) => String(row['month']).slice(0, 7)).toSorted()).toEqual(
        [...expected.keys()].toSorted(),
      );
      for (const row of months) {
        expect(row).toMatchObject(expected.get(String(row['month']).slice(0, 7)) ?? {});
      }
    });

    it('a chosen stretch of months becomes a condition that counts its customers', async () => {
      const orders = await plainOrders(fixture);
      const view = viewOf(wasm, SPEC, fixture.catalog);
      const range = { kind: 'range', low: '2024-11', high: '2025-02' } as const;
      const condition = overview.toCondition(view, 'months-orders', range);
      const expected = new Set(
        orders.filter((o) => !o.returned && o.month >= '2024-11' && o.month <= '2025-02').map((o) => o.c),
      );
      expect(condition && countMembers(wasm, condition, fixture.catalog)).toBe(expected.size);
    });

    it('charts have a row for every month and parts that add up', () => {
      for (const focus of [undefined, FOCUS]) {
        const charts = overview.charts(viewOf(wasm, SPEC, fixture.catalog, focus), focus);
        const money = fixture.catalog.traits.some((trait) => trait.name === 'revenue');
        expect(charts.map((chart) => chart.id)).toEqual([
          ...(money ? ['months-revenue'] : []),
          'months-customers',
          'months-orders',
          ...(money ? ['concentration'] : []),
        ]);
        const [first] = charts;
        expect(first?.rows.map((row) => row['month'])).toEqual(
          first?.rows.map((row) => row['month']).toSorted(),
        );
        for (const row of first?.rows ?? []) {
          expect(Number(row['orders_new']) + Number(row['orders_old'])).toBe(row['orders']);
          expect(Number(row['orders_focus']) + Number(row['orders_rest'])).toBe(row['orders']);
        }
      }
    });
  },
);

describe('concentration', () => {
  const [fixture] = withOrders;
  if (!fixture) throw new Error('a fixture with orders is needed');

  it('is the share of the first n % of customers by revenue, ties by number', async () => {
    loadFixture(wasm, fixture);
    await plainOrders(fixture);
    await native.query(`CREATE OR REPLACE TABLE "${FOCUS.table}" AS ${focusSql(fixture.catalog)}`);
    const people =
      await native.query(`SELECT c, CAST(revenue AS DOUBLE) AS revenue FROM "${fixture.catalog.base}"
WHERE revenue IS NOT NULL AND orders >= 1 ORDER BY revenue DESC, c`);
    const value = (row: Row) => Number(row['revenue']);
    const sum = (rows: readonly Row[]) => rows.reduce((all, row) => all + value(row), 0);
    const [row] = viewOf(wasm, SPEC, fixture.catalog, FOCUS).results['concentration'] ?? [];
    for (const percent of [1, 5, 10, 20]) {
      const top = people.slice(0, Math.ceil((people.length * percent) / 100));
      expect(row?.[`customers_${percent}`]).toBe(top.length);
      expect(row?.[`top_${percent}`]).toBe(sum(top));
      expect(row?.[`top_${percent}_focus`]).toBe(sum(top.filter((one) => Number(one['c']) % 3 === 0)));
    }
  });

  it('a chosen bar becomes a least revenue', () => {
    loadFixture(wasm, fixture);
    const view = viewOf(wasm, SPEC, fixture.catalog);
    const condition = overview.toCondition(view, 'concentration', { kind: 'items', values: ['10'] });
    const customers = view.results['concentration']?.[0]?.['customers_10'];
    expect(condition && countMembers(wasm, condition, fixture.catalog)).toBe(customers);
  });
});

describe('without orders', () => {
  it('says what is missing', () => {
    const people = FIXTURES.find((fixture) => fixture.catalog.events.length === 0);
    const problems = people ? overview.check(SPEC, people.catalog) : [];
    expect(problems.map((problem) => problem.code)).toEqual(['no-orders']);
    expect(people && overview.defaults(people.catalog)).toEqual([]);
  });
});
