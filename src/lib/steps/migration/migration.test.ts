import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../core/day';
import type { MigrationSpec, Scheme } from '../../core/notebook';
import { pastCatalog } from '../../segments/fixture-past';
import {
  AS_OF,
  openPast,
  PAST_SEGMENTS,
  pastScheme,
  SCHEMES,
  TERMS,
  type PastWorld,
  type Terms,
} from '../testing/past';
import { migrationCharts } from './chart';
import { checkMigration } from './check';
import { compileMigration } from './compile';
import { migrationCondition } from './condition';
import { flowsOf, placeLabel, turnover } from './read';
import { migrationReading } from './words';

const SPEC: MigrationSpec = { kind: 'migration', back: { n: 9, unit: 'month' }, psi: 0.25 };
const EARLY = '2025-06-30';
const LATE = '2025-12-31';

let world: PastWorld;
beforeAll(async () => {
  world = await openPast([EARLY, LATE, AS_OF]);
}, 60_000);
afterAll(() => world.native.close());

const viewOf = (scheme: Scheme, spec: MigrationSpec, terms: Terms = {}) =>
  world.view(
    spec,
    pastScheme(scheme, terms),
    compileMigration(spec, pastCatalog(AS_OF), undefined, pastScheme(scheme, terms)),
  );

/** Where a customer is: in the first of those that may have them, told apart when it is one of those shown. */
function placeOf(c: number, day: Day, { kind, suppress }: Scheme, shown: readonly string[]): string {
  const ids = PAST_SEGMENTS.map(({ id }) => id);
  const order = [...ids.filter((id) => suppress.includes(id)), ...ids.filter((id) => !suppress.includes(id))];
  const last = Math.max(...shown.map((id) => order.indexOf(id)));
  const deciding = order.filter(
    (id, i) => shown.includes(id) || suppress.includes(id) || (kind === 'waterfall' && i < last),
  );
  const place = deciding.find((id) => world.fits(c, day).has(id));
  if (place !== undefined) return shown.includes(place) ? place : '-';
  return world.ordered(c, day) ? '-' : '+';
}

const CHOICES: readonly (readonly [string, Partial<MigrationSpec>, readonly string[], Day])[] = [
  ['all segments', {}, PAST_SEGMENTS.map(({ id }) => id), AS_OF],
  ['two of them', { segments: ['often', 'best'] }, ['often', 'best'], AS_OF],
  ['two days of the past', { until: { n: 3, unit: 'month' } }, PAST_SEGMENTS.map(({ id }) => id), LATE],
];

const CASES = SCHEMES.flatMap((scheme) =>
  CHOICES.map((choice) => [`${choice[0]} by ${JSON.stringify(scheme)}`, scheme, choice] as const),
);

describe.each(CASES)('migration of %s', (_title, scheme, [, asked, shown, until]) => {
  const spec = { ...SPEC, ...asked };

  it('counts everybody once, where they were and where they are', async () => {
    const expected: Record<string, number> = {};
    for (const c of world.customers) {
      const item = `${placeOf(c, EARLY, scheme, shown)}:${placeOf(c, until, scheme, shown)}`;
      expected[item] = (expected[item] ?? 0) + 1;
    }
    const flows = flowsOf(await viewOf(scheme, spec));
    expect(Object.fromEntries(flows.map(({ from, to, customers }) => [`${from}:${to}`, customers]))).toEqual(
      expected,
    );
  }, 60_000);

  it('makes segments of a flow, and of those who left, entered and stayed', async () => {
    const view = await viewOf(scheme, spec);
    const where = (day: Day) => new Map(world.customers.map((c) => [c, placeOf(c, day, scheme, shown)]));
    const [then, now] = [where(EARLY), where(until)];
    const held = async (chart: string, item: string) => {
      const condition = migrationCondition(view, chart, { kind: 'items', values: [item] });
      if (!condition) throw new Error('no condition');
      return world.members(condition);
    };
    for (const { from, to } of flowsOf(view)) {
      const those = world.customers.filter((c) => then.get(c) === from && now.get(c) === to);
      expect(await held('flows', `${from}:${to}`), `${from} → ${to}`).toEqual(those);
    }
    for (const { key, ...told } of turnover(view)) {
      const expected = {
        left: world.customers.filter((c) => then.get(c) === key && now.get(c) !== key),
        entered: world.customers.filter((c) => then.get(c) !== key && now.get(c) === key),
        stayed: world.customers.filter((c) => then.get(c) === key && now.get(c) === key),
      };
      for (const part of ['left', 'entered', 'stayed'] as const) {
        expect(told[part], `${key} ${part}`).toBe(expected[part].length);
        expect(await held('turnover', `${key}:${part}`), `${key} ${part}`).toEqual(expected[part]);
      }
    }
  }, 120_000);
});

const SUPPRESSED: readonly (readonly string[])[] = [[], ['often']];

describe.each(SUPPRESSED.map((suppress) => ({ suppress })))(
  'segments for a time, of which these suppress: $suppress',
  ({ suppress }) => {
    const scheme: Scheme = { kind: 'waterfall', suppress };
    const ids = PAST_SEGMENTS.map(({ id }) => id);
    const order = [...suppress, ...ids.filter((id) => !suppress.includes(id))];
    const placed = (c: number, day: Day) => {
      const used = (id: string) => {
        const { starts = day, ends = day } = TERMS[id] ?? {};
        return starts <= day && day <= ends;
      };
      const place = order.find((id) => used(id) && world.fits(c, day).has(id));
      return place ?? (world.ordered(c, day) ? '-' : '+');
    };

    it('hold nobody before their first day and after their last', async () => {
      const view = await viewOf(scheme, SPEC, TERMS);
      const flows = flowsOf(view);
      const expected = new Map<string, number[]>();
      for (const c of world.customers) {
        const item = `${placed(c, EARLY)}:${placed(c, AS_OF)}`;
        expected.set(item, [...(expected.get(item) ?? []), c]);
      }
      expect(new Map(flows.map(({ from, to, customers }) => [`${from}:${to}`, customers]))).toEqual(
        new Map([...expected].map(([item, those]) => [item, those.length])),
      );
      for (const [item, those] of expected) {
        const condition = migrationCondition(view, 'flows', { kind: 'items', values: [item] });
        if (!condition) throw new Error('no condition');
        expect(await world.members(condition), item).toEqual(those);
      }
    }, 120_000);
  },
);

describe('what is said of a migration', () => {
  const scheme: Scheme = { kind: 'overlapping', suppress: [] };

  it('names the segments that are left out, and does not call their members in no segment', async () => {
    const some = await viewOf(scheme, { ...SPEC, segments: ['often'] });
    expect(placeLabel(some, '-').en).toBe('In none of these');
    expect(migrationReading(some)).toContain('3 of 4 segments are left out');
    const all = await viewOf(scheme, SPEC);
    expect(placeLabel(all, '-').en).toBe('In no segment');
    expect(migrationReading(all)).not.toContain('left out');
  }, 60_000);

  it('takes nothing of a choice among segments that are not told apart any more', async () => {
    const view = await viewOf(scheme, { ...SPEC, segments: ['often'] });
    const held = (chart: string, ...values: string[]) =>
      migrationCondition(view, chart, { kind: 'items', values });
    expect(held('flows', 'best:often')).toBeNull();
    expect(held('flows', 'often:best')).toBeNull();
    expect(held('turnover', 'best:left')).toBeNull();
    expect(held('flows', 'best:often', 'often:-')).toEqual(held('flows', 'often:-'));
  }, 60_000);

  it('shows who left, entered and stayed in a table that can be seen', async () => {
    const charts = migrationCharts(await viewOf(scheme, SPEC));
    const chart = charts.find(({ kind }) => kind === 'turnover');
    expect(chart?.rows.map((row) => row['key'])).toEqual(PAST_SEGMENTS.map(({ id }) => id));
  }, 60_000);

  it('says of each place whether half had left in between', async () => {
    const view = await viewOf(scheme, SPEC);
    const chart = migrationCharts(view).find(({ kind }) => kind === 'turnover');
    if (chart?.kind !== 'turnover') throw new Error('no turnover');
    const at = (day: Day, id: string) => world.customers.filter((c) => world.fits(c, day).has(id));
    for (const { id } of PAST_SEGMENTS) {
      const [before, here] = [
        world.customers.filter(
          (c) =>
            placeOf(
              c,
              EARLY,
              scheme,
              PAST_SEGMENTS.map((one) => one.id),
            ) === id,
        ),
        new Set(at(AS_OF, id)),
      ];
      const stayed = before.filter(
        (c) =>
          here.has(c) &&
          placeOf(
            c,
            AS_OF,
            scheme,
            PAST_SEGMENTS.map((one) => one.id),
          ) === id,
      );
      const words = chart.places.find(({ key }) => key === id)?.halfLife?.en;
      expect(words, id).toBe(
        before.length === 0 ? '' : stayed.length <= before.length / 2 ? 'within 274 days' : 'over 274 days',
      );
    }
    expect(new Set(chart.places.map(({ halfLife }) => halfLife?.en)).size).toBeGreaterThan(1);
  }, 60_000);

  it('asks for two days in order', () => {
    const check = (until: MigrationSpec['until']) =>
      checkMigration({ ...SPEC, ...(until ? { until } : {}) }, pastCatalog(AS_OF), pastScheme(scheme));
    expect(check(undefined)).toEqual([]);
    expect(check({ n: 8, unit: 'month' })).toEqual([]);
    expect(check({ n: 9, unit: 'month' }).map(({ code }) => code)).toEqual(['days-in-order']);
    expect(check({ n: 1, unit: 'year' }).map(({ code }) => code)).toEqual(['days-in-order']);
  });
});
