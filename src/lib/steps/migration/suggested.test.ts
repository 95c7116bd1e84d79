import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMonths, daysBetween } from '../../core/day';
import type { MigrationSpec } from '../../core/notebook';
import { pastCatalog } from '../../segments/fixture-past';
import { AS_OF, openPast, pastScheme, type PastWorld } from '../testing/past';
import { migrationCharts } from './chart';
import { compileMigration } from './compile';
import { migrationCondition } from './condition';
import { suggestedQueries, suggestedSizes, suggestions } from './suggested';

const SPEC: MigrationSpec = { kind: 'migration', back: { n: 6, unit: 'month' }, psi: 0.25 };
const [MIDDLE, START] = [addMonths(AS_OF, -6), addMonths(AS_OF, -12)];

let world: PastWorld;
beforeAll(async () => {
  world = await openPast([MIDDLE, AS_OF]);
}, 60_000);
afterAll(() => world.native.close());

it('suggests segments of those whose behaviour changed, with their sizes', async () => {
  const rows = await world.native.query(
    `SELECT c, strftime(t, '%Y-%m-%d') AS day FROM orders WHERE NOT is_return`,
  );
  const times = (c: number, from: string, to: string) =>
    rows.filter((row) => row['c'] === c && String(row['day']) >= from && String(row['day']) < to).length;
  const counted = world.customers.map((c) => ({
    c,
    then: times(c, START, MIDDLE),
    now: times(c, MIDDLE, AS_OF),
  }));
  const fewer = counted.filter(({ then, now }) => then >= 2 && now <= then / 2).map(({ c }) => c);
  const more = counted.filter(({ then, now }) => now >= 2 && now >= 2 * then).map(({ c }) => c);
  expect(Math.min(fewer.length, more.length)).toBeGreaterThan(3);

  const scheme = pastScheme({ kind: 'overlapping', suppress: [] });
  const view = await world.view(SPEC, scheme, compileMigration(SPEC, pastCatalog(AS_OF), undefined, scheme));
  const sizes = Object.fromEntries(suggestedSizes(view).map(({ key, customers }) => [key, customers]));
  expect(sizes).toEqual({ 'orders-fewer': fewer.length, 'orders-more': more.length });
  const chart = migrationCharts(view).find(({ id }) => id === 'suggested');
  expect(chart?.rows.map(({ customers }) => customers)).toEqual(
    [fewer.length, more.length].sort((a, b) => b - a),
  );
  for (const [key, members] of Object.entries({ 'orders-fewer': fewer, 'orders-more': more })) {
    const condition = migrationCondition(view, 'suggested', { kind: 'items', values: [key] });
    expect(condition && (await world.members(condition)).sort((a, b) => a - b)).toEqual(members);
  }
  expect(migrationCondition(view, 'suggested', { kind: 'items', values: ['gone'] })).toBeNull();
});

it('counts nobody where the rows do not reach back to the earlier stretch', async () => {
  const [first] = await world.native.query(`SELECT strftime(min(t), '%Y-%m-%d') AS day FROM orders`);
  const months = Math.ceil(daysBetween(String(first?.['day']), AS_OF) / 30 / 2) + 2;
  const spec: MigrationSpec = { ...SPEC, back: { n: months, unit: 'month' } };
  const queries = suggestedQueries(spec, pastCatalog(AS_OF));
  const rows = await world.native.query(queries['suggested'] ?? '');
  expect(rows.map(({ customers }) => customers)).toEqual([0, 0]);
});

it('suggests nothing where the later day lies in the past', () => {
  expect(suggestions({ ...SPEC, until: { n: 1, unit: 'month' } }, pastCatalog(AS_OF))).toEqual([]);
});
