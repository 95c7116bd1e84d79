import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../tests/engine/native';
import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import type { Row } from '../core/relation';
import { shopCatalog, shopRows, shopSql } from '../segments/fixture-shop';
import { planSegments } from '../segments/plan';
import { rowsThatCount } from '../segments/why/rows-that-count';
import { turningLeaves } from '../ui/why/sentence';
import { whyOf } from './customer-why';

const AS_OF = '2026-03-31';
const catalog = shopCatalog(AS_OF);
const least = (trait: string, value: number): Condition => ({
  kind: 'trait',
  trait,
  test: { op: '>=', value },
});
const core: Segment = { id: 'core', name: 'Core', condition: least('orders', 6) };
const late: Segment = {
  id: 'late',
  name: 'Late',
  condition: { kind: 'all', of: [{ kind: 'member', segment: 'core' }, least('recency', 1)] },
};
const segments = [core, late];

let engine: NativeEngine;
beforeAll(async () => {
  engine = await openNative();
  for (const sql of shopSql(shopRows(80, 5, AS_OF), AS_OF)) await engine.query(sql);
});
afterAll(() => engine.close());

it('tells what a membership stands for, and what of it would move somebody', async () => {
  const plan = planSegments(segments, catalog);
  for (const { table, select } of plan.statements) await engine.query(`CREATE TABLE "${table}" AS ${select}`);
  const tablesOf = (id: string) => plan.segments.get(id)?.leafTables;
  const { table, leafTables } = plan.segments.get('late') ?? { table: '', leafTables: [] };
  const [who] = await engine.query(
    'SELECT c, orders FROM base WHERE orders BETWEEN 3 AND 4 ORDER BY c LIMIT 1',
  );
  const c = Number(who?.['c']);
  const ask = async (selects: readonly string[]) => {
    const answers: Row[][] = [];
    for (const select of selects) answers.push(await engine.query(select));
    return answers;
  };
  const why = await whyOf({ segment: late, table, leafTables, c, catalog, segments, tablesOf }, ask);
  expect(why?.inside).toBe(false);
  const [member, recent] = why?.leaves ?? [];
  expect([member?.holds, member?.turn, recent?.holds]).toEqual([false, undefined, true]);
  expect(member?.inner).toMatchObject([
    { holds: false, fact: { row: { value: who?.['orders'] } }, turn: { to: 6 } },
  ]);
  expect(turningLeaves(why?.leaves ?? []).map(({ leaf }) => leaf)).toEqual([core.condition]);
});

it('tells of each leaf whether the condition asks for it or for its opposite, and what is enough', async () => {
  const odd: Segment = {
    id: 'odd',
    name: 'Odd',
    condition: {
      kind: 'all',
      of: [
        { kind: 'not', of: { kind: 'member', segment: 'late' } },
        { kind: 'any', of: [least('orders', 1), least('orders', 1000)] },
      ],
    },
  };
  const plan = planSegments([...segments, odd], catalog);
  for (const { table, select } of plan.statements)
    await engine.query(`CREATE OR REPLACE TABLE "${table}" AS ${select}`);
  const { table, leafTables } = plan.segments.get('odd') ?? { table: '', leafTables: [] };
  const [who] = await engine.query('SELECT c FROM base WHERE orders = 3 ORDER BY c LIMIT 1');
  const ask = async (selects: readonly string[]) => {
    const answers: Row[][] = [];
    for (const select of selects) answers.push(await engine.query(select));
    return answers;
  };
  const asked = {
    segment: odd,
    table,
    leafTables,
    c: Number(who?.['c']),
    catalog,
    segments: [...segments, odd],
  };
  const why = await whyOf({ ...asked, tablesOf: (id) => plan.segments.get(id)?.leafTables }, ask);
  const one = { path: '1', kind: 'one', holds: true };
  expect(why?.inside).toBe(true);
  expect(why?.leaves).toMatchObject([
    { holds: false, negated: true, helps: true, sides: [], inner: [{ negated: false, helps: false }, {}] },
    { negated: false, helps: true, sides: [one] },
    { negated: false, helps: false, sides: [one] },
  ]);
});

it('tells by how many days a date would have to move', async () => {
  const early: Segment = {
    id: 'early',
    name: 'Early',
    condition: {
      kind: 'trait',
      trait: 'last_order',
      test: { op: 'days-from', side: 'after', from: 10_000, to: null, trait: 'first_order' },
    },
  };
  const plan = planSegments([early], catalog);
  for (const { table, select } of plan.statements)
    await engine.query(`CREATE OR REPLACE TABLE "${table}" AS ${select}`);
  const { table, leafTables } = plan.segments.get('early') ?? { table: '', leafTables: [] };
  const [who] = await engine.query(`SELECT c, strftime(first_order + INTERVAL 10000 DAY, '%Y-%m-%d') AS day,
    10000 - (last_order::DATE - first_order::DATE) AS by FROM base WHERE orders > 1 ORDER BY c LIMIT 1`);
  const ask = async (selects: readonly string[]) => {
    const answers: Row[][] = [];
    for (const select of selects) answers.push(await engine.query(select));
    return answers;
  };
  const asked = { segment: early, table, leafTables, c: Number(who?.['c']), catalog, segments: [early] };
  const why = await whyOf({ ...asked, tablesOf: () => undefined }, ask);
  expect(why?.leaves).toMatchObject([
    { holds: false, turn: { move: { day: who?.['day'], by: Number(who?.['by']) } } },
  ]);
});

it('shows four columns of the rows that count, and names the others but for personal ones', () => {
  const [table] = catalog.events;
  const names = ['amount', 'category', 'product', 'rating', 'channel', 'brand', 'phone'];
  const columns = names.map((name) => ({
    name,
    type: 'text' as const,
    label: { ko: name, en: name },
    ...(name === 'phone' ? { personal: 'phone' as const } : {}),
  }));
  const wide = { ...catalog, events: table ? [{ ...table, columns }] : [] };
  const leaf = {
    kind: 'did' as const,
    table: table?.name ?? 'orders',
    where: [{ column: 'brand', test: { op: 'not-blank' as const } }],
    window: { kind: 'ever' as const },
    measure: { kind: 'times' as const },
    test: { op: '>=' as const, value: 1 },
  };
  const [list] = rowsThatCount(leaf, wide, 1);
  expect(list?.columns.map(({ name }) => name)).toEqual(['brand', 'amount', 'category', 'product']);
  expect(list?.others.map(({ name }) => name)).toEqual(['rating', 'channel']);
});
