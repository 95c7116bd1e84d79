import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysBetween, type Day } from '../../core/day';
import type { Condition } from '../../core/condition';
import type { MigrationSpec, OverTimeSpec, RfmSpec } from '../../core/notebook';
import type { Catalog, PastView, Trait } from '../../core/relation';
import { sameWords } from '../../core/words';
import { pastCatalog } from '../../segments/fixture-past';
import { withNamed } from '../../segments/named';
import { planCondition } from '../../segments/plan';
import type { SchemeView, StepView } from '../contract';
import { migration } from '../migration/step';
import { flowsOf, placeLabel, turnover } from '../migration/read';
import { followed } from '../over-time/read';
import { overTime } from '../over-time/step';
import { compileRfm } from '../rfm/compile';
import { groupOf } from '../rfm/groups';
import { AS_OF, openPast, pastScheme, type PastWorld } from '../testing/past';
import { checkGroups, followable, withoutHistory } from './followable';
import { groupSegments, withGroups } from './groups-view';

const RFM: RfmSpec = { kind: 'rfm', bins: 5, cuts: {}, colour: 'customers' };
const DAYS: readonly Day[] = ['2025-06-30', '2025-12-31', AS_OF];
const [EARLY = '', LATE = ''] = DAYS;

/** The shop as of a day with the RFM groups, and the last category by name, as traits that follow from orders. */
function viewOn(day: Day): PastView {
  const catalog = pastCatalog(day);
  const rfm = compileRfm(RFM, catalog, undefined);
  const table = `fav_${day}`;
  const fav: Trait = {
    name: 'fav',
    type: 'category',
    unit: 'none',
    label: sameWords('Favourite'),
    definition: sameWords('Favourite'),
    family: 'behaviour',
    table,
    from: ['orders'],
  };
  const select = `SELECT i.c, max(o.category) AS fav FROM ids AS i LEFT JOIN orders AS o ON o.c = i.c AND o.t < TIMESTAMP '${day}' GROUP BY i.c ORDER BY i.c`;
  return {
    catalog: { ...catalog, traits: [...catalog.traits, ...rfm.traits, fav], past: viewOn },
    statements: [...rfm.statements, { table, select, reads: ['ids', 'orders'], label: sameWords('') }],
  };
}

const TODAY = viewOn(AS_OF);
const SCHEME: SchemeView = {
  ...pastScheme({ kind: 'waterfall', suppress: ['often'] }),
  at: (day) => (day === AS_OF ? TODAY : viewOn(day)),
};

interface Order {
  readonly c: number;
  readonly day: Day;
  readonly category: string;
  readonly returned: boolean;
}

let world: PastWorld;
let orders: readonly Order[];
beforeAll(async () => {
  world = await openPast(DAYS);
  const rows = await world.native.query(
    'SELECT c, CAST(CAST(t AS DATE) AS VARCHAR) AS day, category, is_return FROM orders',
  );
  orders = rows.map((row) => ({
    c: Number(row['c']),
    day: String(row['day']),
    category: String(row['category']),
    returned: row['is_return'] === true,
  }));
}, 60_000);
afterAll(() => world.native.close());

/** Upper bounds of fifths by linear interpolation, rounded up since all values are whole. */
function fifths(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return [0.2, 0.4, 0.6, 0.8].map((share) => {
    const at = (sorted.length - 1) * share;
    const [low = 0, high = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
    return Math.ceil(Number((low + (high - low) * (at - Math.floor(at))).toFixed(6)));
  });
}

function rfmOn(day: Day): Map<number, string> {
  const known = world.customers.flatMap((c) => {
    const kept = orders.filter((order) => order.c === c && !order.returned && order.day < day);
    if (kept.length === 0) return [];
    return [{ c, r: Math.min(...kept.map((order) => daysBetween(order.day, day))), f: kept.length }];
  });
  const [rs, fs] = [fifths(known.map(({ r }) => r)), fifths(known.map(({ f }) => f))];
  const above = (value: number, cuts: readonly number[]) => cuts.filter((cut) => value > cut).length;
  return new Map(known.map(({ c, r, f }) => [c, groupOf(5 - above(r, rs), 1 + above(f, fs), 5).label.en]));
}

function favouriteOn(day: Day): Map<number, string> {
  return new Map(
    world.customers.flatMap((c) => {
      const names = orders.filter((order) => order.c === c && order.day < day).map((order) => order.category);
      const last = names.sort().at(-1);
      return last === undefined ? [] : [[c, last] as const];
    }),
  );
}

const GROUPS: Readonly<Record<string, (day: Day) => Map<number, string>>> = {
  rfm_group: rfmOn,
  fav: favouriteOn,
};

/** The group of a customer as the page calls it. */
function placeOn(by: string, day: Day): (c: number) => string {
  const groups = GROUPS[by]?.(day) ?? new Map<number, string>();
  return (c) => groups.get(c) ?? (world.ordered(c, day) ? 'No value' : 'Had not ordered yet');
}

async function held(view: StepView<MigrationSpec | OverTimeSpec>, condition: Condition | null) {
  if (!condition) throw new Error('no condition');
  const kept = withNamed(condition, groupSegments(view), [], (all) => `s${all.length + 1}`);
  const catalog: Catalog = TODAY.catalog;
  const plan = planCondition(kept.condition, catalog, kept.added);
  for (const { table, select } of [...TODAY.statements, ...plan.statements])
    await world.native.query(`CREATE TABLE IF NOT EXISTS "${table}" AS ${select}`);
  const rows = await world.native.query(`SELECT c FROM "${plan.table}" WHERE m ORDER BY c`);
  return rows.map((row) => Number(row['c']));
}

async function viewOf<S extends MigrationSpec | OverTimeSpec>(
  spec: S,
  kind: { compile: typeof migration.compile } | { compile: typeof overTime.compile },
): Promise<StepView<S>> {
  const compile = kind.compile as (
    spec: S,
    ...rest: [Catalog, undefined, SchemeView]
  ) => ReturnType<typeof kind.compile>;
  const view = await world.view(spec, SCHEME, compile(spec, TODAY.catalog, undefined, SCHEME));
  return { ...view, catalog: TODAY.catalog };
}

describe.each(Object.keys(GROUPS))('moves between the groups of %s', (by) => {
  const spec: MigrationSpec = {
    kind: 'migration',
    back: { n: 9, unit: 'month' },
    until: { n: 3, unit: 'month' },
    psi: 0.25,
    by,
  };

  it('count everybody once and become segments', async () => {
    const view = await viewOf(spec, migration);
    const grouped = withGroups(view);
    const [then, now] = [placeOn(by, EARLY), placeOn(by, LATE)];
    const expected = new Map<string, number[]>();
    for (const c of world.customers) {
      const item = `${then(c)} → ${now(c)}`;
      expected.set(item, [...(expected.get(item) ?? []), c]);
    }
    const label = (key: string) => placeLabel(grouped, key).en;
    const flows = flowsOf(grouped);
    expect(flows.length).toBeGreaterThan(4);
    const named = flows.map(
      ({ from, to, customers }) => [`${label(from)} → ${label(to)}`, customers] as const,
    );
    expect(new Map(named)).toEqual(new Map([...expected].map(([item, all]) => [item, all.length])));
    for (const { from, to } of flows) {
      const condition = migration.toCondition(view, 'flows', { kind: 'items', values: [`${from}:${to}`] });
      const item = `${label(from)} → ${label(to)}`;
      expect(await held(view, condition), item).toEqual(expected.get(item));
    }
    for (const { key, ...told } of turnover(grouped)) {
      const parts = {
        left: (c: number) => then(c) === label(key) && now(c) !== label(key),
        entered: (c: number) => then(c) !== label(key) && now(c) === label(key),
        stayed: (c: number) => then(c) === label(key) && now(c) === label(key),
      };
      for (const part of ['left', 'entered', 'stayed'] as const) {
        const those = world.customers.filter(parts[part]);
        expect(told[part], `${label(key)} ${part}`).toBe(those.length);
        const item = { kind: 'items', values: [`${key}:${part}`] } as const;
        expect(await held(view, migration.toCondition(view, 'turnover', item))).toEqual(those);
      }
    }
    expect(migration.reading(view)).toContain('changed their place');
    expect(migration.reading({ ...view, lang: 'ko' })).not.toContain('세그먼트');
    expect(migration.charts(view, undefined).map(({ kind }) => kind)).toContain('flows');
  }, 240_000);
});

describe.each(Object.keys(GROUPS))('sizes of the groups of %s over time', (by) => {
  const spec: OverTimeSpec = { kind: 'over-time', unit: 'month', n: 9, alert: 0.2, by };

  it('are those of each day, with who left, entered and stayed', async () => {
    const at = (day: Day) => (DAYS.includes(day) ? SCHEME.at(day, []) : undefined);
    const scheme = { ...SCHEME, at };
    const compiled = overTime.compile(spec, TODAY.catalog, undefined, scheme);
    const view = { ...(await world.view(spec, scheme, compiled)), catalog: TODAY.catalog };
    const told = followed(withGroups(view));
    const places = DAYS.map((day) => placeOn(by, day));
    const size = (name: string, on: ((c: number) => string) | undefined) =>
      world.customers.filter((c) => on?.(c) === name);
    expect(told.length).toBeGreaterThan(2);
    for (const one of told) {
      expect(one.days).toEqual(DAYS);
      const name = one.label.en;
      const first = size(name, places[0]);
      expect(one.sizes, name).toEqual(places.map((on) => size(name, on).length));
      expect(one.stayed, name).toEqual(places.map((on) => first.filter((c) => on(c) === name).length));
      const left = first.filter((c) => places.at(-1)?.(c) !== name);
      const item = { kind: 'items', values: [`${one.id}:left`] } as const;
      expect(await held(view, overTime.toCondition(view, 'turnover', item)), name).toEqual(left);
    }
    expect(overTime.reading({ ...view, lang: 'ko' })).not.toContain('세그먼트');
  }, 120_000);
});

describe('what can be followed', () => {
  const tier: Trait = {
    name: 'tier',
    type: 'category',
    unit: 'none',
    label: { ko: '등급', en: 'Tier' },
    definition: sameWords('tier'),
    family: 'profile',
    table: TODAY.catalog.base,
  };
  const catalog: Catalog = { ...TODAY.catalog, traits: [...TODAY.catalog.traits, tier] };

  it('is what follows from dated rows; columns of a file are named as without history', () => {
    expect(followable(catalog).map(({ name }) => name)).toEqual([
      'rfm_r',
      'rfm_f',
      'rfm_m',
      'rfm_group',
      'fav',
    ]);
    expect(withoutHistory(catalog).map(({ name }) => name)).toEqual(['tier']);
  });

  it('is refused in plain words otherwise', () => {
    expect(checkGroups('rfm_group', catalog)).toEqual([]);
    expect(checkGroups('tier', catalog).map(({ code }) => code)).toEqual(['no-history']);
    expect(checkGroups('lost', catalog).map(({ code }) => code)).toEqual(['unknown-trait']);
    const spec: MigrationSpec = { kind: 'migration', back: { n: 3, unit: 'month' }, psi: 0.25, by: 'tier' };
    expect(migration.check(spec, catalog, SCHEME)).toHaveLength(1);
    expect(migration.check({ ...spec, by: 'fav' }, catalog, { ...SCHEME, segments: [] })).toEqual([]);
  });

  it('shows nothing of segments while groups are computed, and the other way round', async () => {
    const spec: MigrationSpec = { kind: 'migration', back: { n: 3, unit: 'month' }, psi: 0.25 };
    const segments = await viewOf(spec, migration);
    expect(migration.charts({ ...segments, spec: { ...spec, by: 'fav' } }, undefined)).toEqual([]);
    const groups = await viewOf({ ...spec, by: 'fav' }, migration);
    expect(migration.charts({ ...groups, spec }, undefined)).toEqual([]);
  }, 60_000);
});
