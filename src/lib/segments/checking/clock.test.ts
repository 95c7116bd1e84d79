import { describe, expect, it } from 'vitest';
import type { Condition, Test } from '../../core/condition';
import { checkCondition } from '../check';
import { everyCatalog } from '../fixture-tables';
import { blocks } from '../problems';

const catalog = everyCatalog('2026-03-31');
const byDay = {
  ...catalog,
  events: catalog.events.map((table) => ({ ...table, byDay: true as const })),
};
const filter = (column: string, test: Test, table: 'orders' | 'tickets' = 'orders'): Condition => ({
  kind: 'did',
  table,
  where: [{ column, test }],
  window: { kind: 'ever' },
  measure: { kind: 'times' },
  test: { op: '>=', value: 1 },
});
const morning: Test = { op: 'hours', from: 7, to: 9 };

describe('questions to the time of a row', () => {
  it.each<[Test, string[]]>([
    [morning, []],
    [{ op: 'hours', from: 22, to: 2 }, []],
    [{ op: 'hours', from: 9, to: 9 }, ['same-hour']],
    [{ op: 'weekday', days: [1] }, []],
    [{ op: 'weekday', days: [] }, ['empty-value']],
    [{ op: 'month', months: [] }, ['empty-value']],
    [{ op: '>=', value: 1 }, ['wrong-test']],
  ])('%j: %j', (test, codes) =>
    expect(checkCondition(filter('t', test), catalog, []).map(({ code }) => code)).toEqual(codes),
  );

  it('cannot be answered by the hour where rows are dated by days, which is a warning', () => {
    const found = checkCondition(filter('t', morning), byDay, []);
    expect(found.map(({ code }) => code)).toEqual(['no-time-of-day']);
    expect(found.some(blocks)).toBe(false);
    expect(checkCondition(filter('t', { op: 'weekday', days: [1] }), byDay, [])).toEqual([]);
  });
});

describe('lists of codes', () => {
  it.each<[string[], string[]]>([
    [['1', ' 02 ', ''], []],
    [['1', 'x'], ['not-numbers']],
    [['', ' '], ['empty-value']],
  ])('%j: %j', (values, codes) => {
    const found = checkCondition(filter('rating', { op: 'in', values }, 'tickets'), catalog, []);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});
