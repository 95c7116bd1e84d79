import { describe, expect, it } from 'vitest';
import type { Condition, LeafOf } from '../../core/condition';
import { shopCatalog } from '../fixture-shop';
import { traitOf } from '../fixture';
import { kpisRead } from './kpis-read';

const shop = shopCatalog('2026-03-31');
const score = { ...traitOf('rfm_group', 'category', 'base'), family: 'score' as const };
const catalog = { ...shop, traits: [...shop.traits, score, traitOf('city', 'category', 'base')] };
const trait = (name: string): Condition => ({ kind: 'trait', trait: name, test: { op: 'not-blank' } });
const did = (more: Partial<LeafOf<'did'>>): Condition => ({
  kind: 'did',
  table: 'orders',
  where: [],
  window: { kind: 'ever' },
  measure: { kind: 'times' },
  test: { op: '>=', value: 1 },
  ...more,
});
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
const read = (condition: Condition) => [...kpisRead(condition, catalog, [])].sort();

describe('KPIs that a condition asks about', () => {
  it('are its own traits, and all of a score of orders', () => {
    expect(read(all(trait('revenue'), trait('city')))).toEqual(['revenue']);
    expect(read({ kind: 'not', of: trait('recency') })).toEqual(['recency']);
    expect(read(trait('rfm_group'))).toEqual(['orders', 'recency', 'revenue']);
    expect(read(trait('constructor'))).toEqual([]);
  });

  it('are what rows of orders are counted, summed or dated by', () => {
    expect(read(did({}))).toEqual(['orders']);
    expect(read(did({ measure: { kind: 'sum', column: 'amount' } }))).toEqual(['revenue']);
    expect(read(did({ window: { kind: 'last', n: 30, unit: 'day' } }))).toEqual(['orders', 'recency']);
    expect(read(did({ table: 'events' }))).toEqual([]);
    expect(read({ kind: 'regular', table: 'orders', where: [], least: 2, of: 3, unit: 'month' })).toEqual([
      'orders',
      'recency',
    ]);
  });

  it('are all of a written SELECT, none of a draw, and those of other segments', () => {
    expect(read({ kind: 'sql', sql: 'SELECT customer_id FROM customers' })).toHaveLength(3);
    expect(read({ kind: 'split', salt: 'x', from: 0, to: 0.5, within: 'orders' })).toEqual([]);
    const named = (segment: string): Condition => ({ kind: 'member', segment });
    const segments = [
      { id: 'a', name: '', condition: all(trait('orders'), named('b')) },
      { id: 'b', name: '', condition: all(trait('recency'), named('a')) },
    ];
    expect([...kpisRead(named('a'), catalog, segments)].sort()).toEqual(['orders', 'recency']);
  });
});
