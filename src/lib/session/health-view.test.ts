import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Condition } from '../core/condition';
import { emptyNotebook, type Notebook } from '../core/notebook';
import { ok } from '../core/problem';
import type { Statement } from '../core/relation';
import { shopCatalog } from '../segments/fixture-shop';
import { checkUp } from '../segments/health/check-up';
import type { TrayOutcome } from './outcome';
import type { Session } from './session.svelte';
import { HealthView } from './health-view.svelte';

const N = 100;
const over = (value: number): Condition => ({ kind: 'trait', trait: 'orders', test: { op: '>', value } });
const shop = shopCatalog('2026-03-31');
const traits = (table: string) =>
  shop.traits.filter(({ name }) => name === 'orders').map((trait) => ({ ...trait, table }));
const catalog = { ...shop, base: 'today', customers: N, events: [], traits: traits('today') };
const names = ['b', 'a'];
const conditions: Readonly<Record<string, Condition>> = { b: over(50), a: over(60) };

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
  // A week before, each customer had ten orders fewer; two weeks before, none.
  for (const [table, orders] of [
    ['today', 'i'],
    ['week', 'i - 10'],
    ['fortnight', '0'],
  ] as const) {
    engine.query(
      `CREATE TABLE ${table} AS SELECT CAST(i AS INTEGER) AS c, CAST(${orders} AS DOUBLE) AS orders FROM range(1, ${N + 1}) AS r(i)`,
    );
  }
  // Who is over 60 is over 50 too: by priority nobody is left to the second.
  engine.query('CREATE TABLE fits_b AS SELECT c, c > 50 AS m FROM today ORDER BY c');
  engine.query('CREATE TABLE fits_a AS SELECT c, c > 60 AS m FROM today ORDER BY c');
  engine.query('CREATE TABLE taken_a AS SELECT c, FALSE AS m FROM today ORDER BY c');
});
afterAll(() => engine.close());

const size = (customers: number) => ({ customers, revenue: null });
const waterfall = { kind: 'waterfall', suppress: [] } as const;
const tray: TrayOutcome = {
  ids: names,
  tables: ['fits_b', 'fits_a'],
  sizes: { total: size(N), outside: size(50), segments: [size(50), size(0)] },
  overlap: [
    [50, 0],
    [0, 0],
  ],
  only: [50, 0],
  several: 0,
  members: [],
  problems: new Map(),
  scheme: {
    taken: new Map([
      ['b', 'fits_b'],
      ['a', 'taken_a'],
    ]),
    sizes: {
      total: N,
      suppressed: 0,
      shares: [
        { id: 'b', fits: 50, taken: 50, left: 50, stopped: 0 },
        { id: 'a', fits: 40, taken: 0, left: 50, stopped: 0 },
      ],
    },
  },
};

function viewOf(more: Partial<Notebook> = {}) {
  const segments =
    more.segments ?? names.map((id) => ({ id, name: id, condition: conditions[id] ?? over(0) }));
  const tables = { '2026-03-24': 'week', '2026-03-17': 'fortnight' } as Readonly<Record<string, string>>;
  const session = {
    tray,
    catalog,
    computing: false,
    notebook: { ...emptyNotebook(), asOf: '2026-03-31', segments, scheme: waterfall, ...more },
    segmentPlan: (id: string) => ({ table: `fits_${id}` }),
    scheme: {
      ...waterfall,
      all: segments,
      segments: segments.map((one) => ({ ...one, table: `fits_${one.id}` })),
      at: (asOf: string) => {
        const base = tables[asOf] ?? '';
        return { catalog: { ...catalog, asOf, base, traits: traits(base) }, statements: [] };
      },
    },
    activities: {
      nextKey: () => 'k',
      during: (_: string, __: unknown, work: (told: () => undefined) => unknown) => work(() => undefined),
    },
    tables: { make: (made: readonly Statement[]) => Promise.resolve(ok(engine.run(made))) },
    answers: { of: (asked: readonly string[]) => Promise.resolve(ok(asked.map((one) => engine.query(one)))) },
    notify: (problem: unknown) => expect(problem).toBeUndefined(),
  };
  return new HealthView(session as unknown as Session);
}

async function factsOf(more: Partial<Notebook> = {}) {
  const view = viewOf(more);
  await view.look();
  if (!view.facts) throw new Error('nothing found');
  return view.facts;
}

describe('the health check of a waterfall', () => {
  it('counts those whom segments take, so that one without anybody is found', async () => {
    const facts = await factsOf();
    expect(facts.segments.map(({ customers, fits }) => [customers, fits])).toEqual([
      [50, 50],
      [0, 40],
    ]);
    const small = checkUp(facts, {}).find(({ rule }) => rule === 'too-small');
    expect(small?.segments).toEqual(['a']);
  });

  it('holds them against those whom they took a week before', async () => {
    const { segments, shift } = await factsOf();
    expect(shift).toBe(7);
    expect(segments.map(({ earlier }) => earlier)).toEqual([
      { customers: 40, stayed: 40 },
      { customers: 0, stayed: 0 },
    ]);
  });

  it('takes the times of segments on that day into account', async () => {
    const segments = names.map((id) => ({ id, name: id, condition: conditions[id] ?? over(0) }));
    const [b, a] = segments;
    if (!b || !a) throw new Error('no segments');
    const begun = await factsOf({ segments: [{ ...b, starts: '2026-03-25' }, a] });
    expect(begun.segments.map(({ earlier }) => earlier)).toEqual([null, { customers: 30, stayed: 0 }]);
  });

  it('goes back as far as a person sets, and tells who came out of nobody', async () => {
    const facts = await factsOf({ health: { shift: 14 } });
    expect(facts.shift).toBe(14);
    expect(facts.segments[0]?.earlier).toEqual({ customers: 0, stayed: 0 });
    expect(checkUp(facts, {}).find(({ rule }) => rule === 'unstable')?.segments).toEqual(['b']);
  });

  it('is made anew when what is taken, or how far it goes back, changes', () => {
    const stamps = [viewOf(), viewOf({ health: { shift: 14 } })].map(({ stamp }) => stamp);
    expect(new Set(stamps).size).toBe(2);
    expect(stamps[0]).toContain('taken_a');
  });
});
