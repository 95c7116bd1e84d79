import { describe, expect, it } from 'vitest';
import type { EventTableName, LeafOf, SequenceStep } from '../../core/condition';
import type { EventTable } from '../../core/relation';
import { otherTables, setThing, setThingIn, settled, thingOf } from './same-things';

const table = (
  name: EventTableName,
  ...columns: readonly (readonly [name: string, en: string])[]
): EventTable => ({
  name,
  table: name,
  rowsAreOrders: true,
  columns: columns.map(([column, en]) => ({ name: column, type: 'text', label: { ko: en, en } })),
});
const EVENTS = [
  table('events', ['product', 'Product'], ['session', 'Session']),
  table('orders', ['item', 'Product'], ['category', 'Category']),
  table('tickets', ['topic', 'Topic']),
];
const step = (name: EventTableName): SequenceStep => ({
  table: name,
  where: [],
  within: null,
  without: null,
});
const chain = (...tables: readonly EventTableName[]): LeafOf<'sequence'> => ({
  kind: 'sequence',
  steps: tables.map(step),
  missing: false,
  window: { kind: 'ever' },
});

describe('what the steps of a sequence are about', () => {
  it('is found in every table by its name or by what it is called', () => {
    const node = setThing(chain('events', 'orders', 'events'), 'product', EVENTS);
    expect(node.same).toEqual([
      { table: 'events', column: 'product' },
      { table: 'orders', column: 'item' },
    ]);
    expect(thingOf(node)).toBe('product');
    expect(otherTables(node)).toEqual(['orders']);
    expect(setThingIn(node, 'orders', 'category').same?.[1]?.column).toBe('category');
    expect(setThing(node, null, EVENTS)).toEqual(chain('events', 'orders', 'events'));
  });

  it('waits to be chosen where a table has nothing of that kind', () => {
    const node = setThing(chain('events', 'tickets'), 'product', EVENTS);
    expect(node.same).toEqual([{ table: 'events', column: 'product' }]);
    expect(setThingIn(node, 'tickets', 'topic').same).toHaveLength(2);
  });

  it('follows the steps as their tables change', () => {
    const node = setThing(chain('events', 'orders'), 'product', EVENTS);
    const changed = { ...node, steps: [step('events'), step('events')] };
    expect(settled(changed, EVENTS).same).toEqual([{ table: 'events', column: 'product' }]);
    const turned = { ...changed, steps: [step('orders'), step('orders')] };
    expect(settled(turned, EVENTS).same).toEqual([{ table: 'orders', column: 'item' }]);
    expect(settled({ ...turned, steps: [step('tickets'), step('tickets')] }, EVENTS).same).toBeUndefined();
  });

  it('has no limit for all where one step is done', () => {
    const total = { n: 1, unit: 'hour' } as const;
    const node = { ...chain('events', 'events'), total };
    expect(settled(node, EVENTS).total).toEqual(total);
    expect(settled({ ...node, missing: true }, EVENTS).total).toBeUndefined();
  });
});
