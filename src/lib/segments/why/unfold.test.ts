import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import { isLeaf, walk } from '../../core/tree';
import { shopCatalog, shopRows, shopSql } from '../fixture-shop';
import { planSegments } from '../plan';
import { nearestFlips } from './flips';
import { answersSelect } from './leaf-facts';
import { everyLeaf, unfold } from './unfold';

const AS_OF = '2026-03-31';
const catalog = shopCatalog(AS_OF);
const least = (trait: string, value: number): Condition => ({
  kind: 'trait',
  trait,
  test: { op: '>=', value },
});
const member = (segment: string): Condition => ({ kind: 'member', segment });
const segments: Segment[] = [
  { id: 'many', name: 'Many', condition: least('orders', 4) },
  { id: 'rich', name: 'Rich', condition: { kind: 'any', of: [least('revenue', 90_000), member('many')] } },
  {
    id: 'outer',
    name: 'Outer',
    condition: {
      kind: 'all',
      of: [{ kind: 'not', of: member('many') }, member('rich'), least('recency', 30)],
    },
  },
];

let engine: NativeEngine;
const tables = new Map<string, { table: string; leafTables: readonly string[] }>();
beforeAll(async () => {
  engine = await openNative();
  for (const sql of shopSql(shopRows(150, 5, AS_OF), AS_OF)) await engine.query(sql);
  const plan = planSegments(segments, catalog);
  for (const { table, select } of plan.statements) await engine.query(`CREATE TABLE "${table}" AS ${select}`);
  for (const [id, one] of plan.segments) tables.set(id, one);
});
afterAll(() => engine.close());

function unfolded(id: string) {
  const segment = segments.find((one) => one.id === id);
  return unfold(
    segment?.condition ?? member(''),
    tables.get(id)?.leafTables ?? [],
    segments,
    (other) => tables.get(other)?.leafTables,
  );
}

function answered(condition: Condition, path: string, holds: (path: string) => boolean): boolean {
  if (isLeaf(condition)) return holds(path);
  const at = (i: number) => (path === '' ? String(i) : `${path}.${i}`);
  if (condition.kind === 'not') return !answered(condition.of, at(0), holds);
  const inner = condition.of.map((child, i) => answered(child, at(i), holds));
  return condition.kind === 'all' ? inner.every(Boolean) : inner.some(Boolean);
}

describe('memberships written out', () => {
  it('stand where the membership stood, nested as the segments are', () => {
    const { condition, leaves } = unfolded('outer');
    expect(walk(condition).flatMap(({ path, node }) => (isLeaf(node) ? [path] : []))).toEqual([
      '0.0',
      '1.0',
      '1.1',
      '2',
    ]);
    const shape = (of: typeof leaves): unknown[] =>
      of.map(({ path, inner }) => (inner ? [path, inner.segment.id, ...shape(inner.leaves)] : path));
    expect(shape(leaves)).toEqual([
      ['0.0', 'many', '0.0'],
      ['1', 'rich', '1.0', ['1.1', 'many', '1.1']],
      '2',
    ]);
  });

  it('are answered as counted natively, and the nearest change goes through them', async () => {
    const { condition, leaves } = unfolded('outer');
    const every = everyLeaf(leaves);
    const people = await engine.query(
      'SELECT CAST(c AS DOUBLE) AS c, orders, CAST(revenue AS DOUBLE) AS revenue, recency FROM base',
    );
    let moved = 0;
    for (const one of people) {
      const [row] = await engine.query(
        answersSelect(
          every.map(({ table }) => table),
          'base',
          Number(one['c']),
        ),
      );
      const many = Number(one['orders'] ?? 0) >= 4;
      const rich = Number(one['revenue'] ?? 0) >= 90_000;
      const late = one['recency'] !== null && Number(one['recency']) >= 30;
      expect(every.map((_, i) => row?.[`m${i}`])).toEqual([many, many, rich || many, rich, many, many, late]);
      const answers = new Map([
        ['0.0', many],
        ['1.0', rich],
        ['1.1', many],
        ['2', late],
      ]);
      const holds = (path: string) => answers.get(path) ?? false;
      const inside = !many && rich && late;
      expect(answered(condition, '', holds)).toBe(inside);
      const flips = nearestFlips(condition, inside, { holds }) ?? [];
      const turned = (path: string) => holds(path) !== flips.includes(path);
      expect(answered(condition, '', turned)).toBe(!inside);
      if (flips.some((path) => path.startsWith('1.'))) moved += 1;
    }
    expect(moved).toBeGreaterThan(5);
  });

  it('stay as they are where they are of an earlier day, unknown, or go round in a circle', () => {
    const was: Condition = { kind: 'member', segment: 'many', asOf: '2025-01-01' };
    const round: Segment[] = [
      { id: 'a', name: 'A', condition: member('b') },
      { id: 'b', name: 'B', condition: member('a') },
    ];
    expect(everyLeaf(unfold(was, ['x'], segments, () => ['y']).leaves)).toHaveLength(1);
    expect(everyLeaf(unfold(member('gone'), ['x'], segments, () => ['y']).leaves)).toHaveLength(1);
    expect(everyLeaf(unfold(member('a'), ['x'], round, () => ['y']).leaves)).toHaveLength(3);
  });
});
