import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import { walk } from '../core/tree';
import { bitsFrom, countedNodes } from './bits/fixture-counted';
import { exclusiveOf } from './bits/exclusive';
import { shopCatalog, shopRows, shopSql } from './fixture-shop';
import { overlapSelect, readOverlap } from './overlap';
import { planCondition, planSegments, type SegmentPlan } from './plan';
import { evidenceTraits, sampleSelect } from './sample';
import { measuredColumns } from './why/measured-columns';
import { readSizes, sizesSelect } from './sizes';

const AS_OF = '2026-03-31';
const catalog = shopCatalog(AS_OF);
let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
  for (const sql of shopSql(shopRows(400, 6, AS_OF), AS_OF)) engine.query(sql);
});
afterAll(() => engine.close());

const many: Condition = { kind: 'trait', trait: 'orders', test: { op: '>=', value: 3 } };
const rich: Condition = { kind: 'trait', trait: 'revenue', test: { op: '>=', value: 50000 } };
const recent: Condition = {
  kind: 'did',
  table: 'orders',
  where: [],
  window: { kind: 'last', n: 90, unit: 'day' },
  measure: { kind: 'times' },
  test: { op: '>=', value: 1 },
};
const segments: Segment[] = [
  { id: '__proto__', name: 'Many', condition: many },
  {
    id: 's2',
    name: 'Many and rich',
    condition: { kind: 'all', of: [{ kind: 'member', segment: '__proto__' }, rich] },
  },
  { id: 's3', name: 'Recent', condition: { kind: 'all', of: [recent, recent] } },
  { id: 's4', name: 'All', condition: { kind: 'all', of: [] } },
];

const tablesOf = (plan: SegmentPlan) => segments.map(({ id }) => plan.segments.get(id)!.table);
const number = (sql: string) => Number(Object.values(engine.query(sql)[0]!)[0]);

describe('the plan of segments', () => {
  it('makes each leaf once and names tables by content', () => {
    const plan = planSegments(segments, catalog);
    const names = plan.statements.map(({ table }) => table);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('leaf_'))).toHaveLength(3);
    expect(planSegments(segments, catalog)).toEqual(plan);
    const edited = planSegments(
      segments.map((s) =>
        s.id === 's2' ? { ...s, condition: { kind: 'all' as const, of: [many, rich] } } : s,
      ),
      catalog,
    );
    const fresh = edited.statements.filter(({ table }) => !names.includes(table));
    expect(fresh.every(({ table }) => table.startsWith('segment_'))).toBe(true);
    const later = planSegments(segments, { ...catalog, asOf: '2026-04-01' });
    expect(later.segments.get('s3')?.table).not.toBe(plan.segments.get('s3')?.table);
    expect(later.segments.get('s2')?.table).toBe(plan.segments.get('s2')?.table);
  });

  it('reads only what was made before', () => {
    const plan = planSegments(segments, catalog);
    const known = new Set(['base', 'orders']);
    for (const { table, reads } of plan.statements) {
      expect(
        reads.every((name) => known.has(name)),
        table,
      ).toBe(true);
      known.add(table);
    }
  });

  it('gives sizes, overlaps and samples in one pass each', async () => {
    const plan = planSegments(segments, catalog);
    engine.run(plan.statements);
    const tables = tablesOf(plan);
    const three = tables.slice(0, 3);
    const sizes = readSizes(engine.query(sizesSelect(three, catalog))[0]!, 3);
    three.forEach((table, i) => {
      const own = engine.query(
        `SELECT CAST(count(*) AS DOUBLE) AS n, CAST(sum(b.revenue) AS DOUBLE) AS r FROM "${table}" s JOIN base b ON b.c = s.c WHERE s.m`,
      )[0]!;
      expect(sizes.segments[i]).toEqual({ customers: own['n'], revenue: own['r'] });
    });
    const outside = number(
      `SELECT CAST(count(*) AS DOUBLE) FROM base b WHERE ${three.map((t) => `NOT EXISTS (SELECT 1 FROM "${t}" s WHERE s.c = b.c AND s.m)`).join(' AND ')}`,
    );
    expect(sizes.outside.customers).toBe(outside);
    expect(sizes.total.customers).toBe(number('SELECT CAST(count(*) AS DOUBLE) FROM base'));
    const overlap = engine.query(overlapSelect(tables, catalog.base))[0]!;
    for (let i = 0; i < tables.length; i++) {
      for (let j = i + 1; j < tables.length; j++) {
        const both = number(
          `SELECT CAST(count(*) AS DOUBLE) FROM "${tables[i]}" a JOIN "${tables[j]}" b ON a.c = b.c WHERE a.m AND b.m`,
        );
        expect(readOverlap(overlap, i, j)).toBe(both);
        expect(readOverlap(overlap, j, i)).toBe(both);
      }
    }
    const bits = await Promise.all(three.map((table) => bitsFrom(engine, { table }, catalog)));
    const exclusive = exclusiveOf(bits);
    three.forEach((table, i) => {
      const others = three.filter((other) => other !== table);
      const only = number(
        `SELECT CAST(count(*) AS DOUBLE) FROM "${table}" a WHERE a.m AND ${others.map((t) => `NOT EXISTS (SELECT 1 FROM "${t}" s WHERE s.c = a.c AND s.m)`).join(' AND ')}`,
      );
      expect(exclusive.only[i]).toBe(only);
    });
    expect(exclusive.only.reduce((a, b) => a + b) + exclusive.several + outside).toBe(sizes.total.customers);
  });

  it('counts everybody as outside when there are no segments', () => {
    const sizes = readSizes(engine.query(sizesSelect([], catalog))[0]!, 0);
    expect(sizes.outside).toEqual(sizes.total);
    expect(engine.query(overlapSelect([], catalog.base))).toHaveLength(1);
    const poor = { ...catalog, traits: catalog.traits.filter(({ name }) => name !== 'revenue') };
    expect(readSizes(engine.query(sizesSelect([], poor))[0]!, 0).total.revenue).toBeNull();
  });

  it('shows the traits that matter, spread over all members, the same each time', () => {
    const plan = planSegments(segments, catalog);
    engine.run(plan.statements);
    const condition: Condition = {
      kind: 'all',
      of: [
        {
          kind: 'trait',
          trait: 'recency',
          test: { op: 'than', compare: '>', times: 1, trait: 'gap_median' },
        },
        { kind: 'member', segment: 's2' },
      ],
    };
    const traits = evidenceTraits(condition, catalog, segments);
    expect(traits.map(({ name }) => name)).toEqual([
      'recency',
      'gap_median',
      'orders',
      'revenue',
      'last_order',
    ]);
    const sql = sampleSelect(tablesOf(plan)[0]!, catalog, traits);
    const rows = engine.query(sql);
    expect(rows).toHaveLength(20);
    expect(engine.query(sql)).toEqual(rows);
    expect(
      rows.every(
        (row) => Number(row['orders']) >= 3 && /^\d{4}-\d{2}-\d{2}$/.test(String(row['last_order'])),
      ),
    ).toBe(true);
  });
});

describe('a sample of what was done', () => {
  it('shows what was measured, with a heading, as counted by hand', () => {
    const spent: Condition = { ...recent, measure: { kind: 'sum', column: 'amount' } } as Condition;
    const condition: Condition = { kind: 'all', of: [{ kind: 'member', segment: 's3' }, spent] };
    const measured = measuredColumns(condition, catalog, segments);
    expect(measured.map(({ label }) => label.en)).toEqual([
      'Number of purchases in the last 90 days',
      'Total amount over orders in the last 90 days',
    ]);
    const plan = planSegments(segments, catalog);
    engine.run(plan.statements);
    const rows = engine.query(sampleSelect(tablesOf(plan)[3]!, catalog, [], 60, measured));
    expect(rows).toHaveLength(60);
    const since = `t >= DATE '${AS_OF}' - 90 AND t < DATE '${AS_OF}'`;
    const byHand = new Map(
      engine
        .query(
          `SELECT b.customer_id AS id, CAST(count(CASE WHEN ${since} AND NOT is_return THEN 1 END) AS DOUBLE) AS n,
           CAST(coalesce(sum(CASE WHEN ${since} THEN amount END), 0) AS DOUBLE) AS spent
           FROM base AS b LEFT JOIN orders AS o ON o.c = b.c GROUP BY b.customer_id`,
        )
        .map((row) => [row['id'], [row['n'], row['spent']]]),
    );
    for (const row of rows) {
      const [n, sum] = measured.map(({ name }) => row[name]);
      expect([n, sum]).toEqual(byHand.get(row['customer_id'] ?? null));
    }
  });
});

describe('counts of every node', () => {
  it('of a long and of a deep tree', async () => {
    const long: Condition = {
      kind: 'all',
      of: Array.from(
        { length: 100 },
        (_, i) => ({ kind: 'trait', trait: 'orders', test: { op: '<', value: 100 - i } }) as const,
      ),
    };
    let deep: Condition = recent;
    for (let i = 0; i < 63; i++) deep = i % 2 ? { kind: 'not', of: deep } : { kind: 'any', of: [many, deep] };
    for (const tree of [long, deep]) {
      const plan = planCondition(tree, catalog, []);
      engine.run(plan.statements);
      const counts = await countedNodes(engine, tree, plan.leafTables, catalog);
      expect(counts.map(({ path }) => path)).toEqual(walk(tree).map(({ path }) => path));
      expect(counts[0]?.alone).toBe(
        number(`SELECT CAST(sum(CASE WHEN m THEN 1 ELSE 0 END) AS DOUBLE) FROM "${plan.table}"`),
      );
    }
  });

  it('says how many are left after each condition', async () => {
    const tree: Condition = { kind: 'all', of: [many, rich, { kind: 'not', of: recent }] };
    const plan = planCondition(tree, catalog, []);
    engine.run(plan.statements);
    const counts = await countedNodes(engine, tree, plan.leafTables, catalog);
    const left = counts.slice(1, 4).map((count) => count.left);
    expect(left[0]).toBe(counts[1]?.alone);
    expect(left[1]).toBeLessThanOrEqual(left[0] ?? 0);
    expect(left[2]).toBe(counts[0]?.alone);
    expect(counts[0]?.left).toBe(counts[0]?.alone);
  });
});
