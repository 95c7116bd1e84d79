import { describe, expect, it } from 'vitest';
import { emptyNotebook, type Segment } from '../core/notebook';
import { shopCatalog } from '../segments/fixture-shop';
import { figuresById, healthFacts, type HealthFigures } from './health-facts';
import type { TrayOutcome } from './outcome';

const catalog = shopCatalog('2026-03-31');
const segment = (id: string, more: Partial<Segment> = {}): Segment => ({
  id,
  name: id,
  condition: { kind: 'trait', trait: 'orders', test: { op: '>=', value: 2 } },
  ...more,
});
const size = (customers: number) => ({ customers, revenue: null });
const blocked = { code: 'x', message: { ko: '', en: '' }, hint: { ko: '', en: '' } };
/** The customers from one number to another. */
function bits(from: number, to: number): Uint32Array {
  const words = new Uint32Array(4);
  for (let i = from; i <= to; i++) words[i >>> 5] = (words[i >>> 5] ?? 0) | (1 << (i & 31));
  return words;
}
const tray: TrayOutcome = {
  ids: ['a', 'b'],
  tables: ['ta', 'tb'],
  sizes: { total: size(100), outside: size(30), segments: [size(60), size(40)] },
  overlap: [
    [60, 20],
    [20, 40],
  ],
  only: [40, 20],
  several: 20,
  members: [bits(0, 59), bits(40, 79)],
  problems: new Map([['broken', [{ ...blocked, code: 'segment-cycle' }]]]),
  scheme: undefined,
};
const notebook = {
  ...emptyNotebook(),
  asOf: '2026-03-31',
  segments: [
    segment('a'),
    segment('b'),
    segment('new'),
    segment('broken'),
    segment('old', { archived: true }),
  ],
};

/** Groups of known difference: means 12 and 10, variance 4 in both; g = 1 less the correction for small groups. */
const [revenue, orders] = ['revenue', 'orders'].map((name) =>
  catalog.traits.find((one) => one.name === name),
);
if (!revenue || !orders) throw new Error('no traits');
const figures: HealthFigures = {
  customers: 60,
  reachable: 45,
  earlier: { customers: 50, stayed: 40 },
  kpis: [
    { trait: revenue, inside: { n: 60, mean: 10, variance: 4 }, outside: { n: 40, mean: 12, variance: 4 } },
    { trait: orders, inside: { n: 60, mean: 10.2, variance: 4 }, outside: { n: 40, mean: 10, variance: 4 } },
  ],
};

describe('the facts of the health check', () => {
  const facts = healthFacts({ notebook, catalog, tray, figures: new Map([['a', figures]]), shift: 7 });

  it('leave archived segments out, and new ones until they are counted', () => {
    expect(facts.segments.map(({ segment: { id } }) => id)).toEqual(['a', 'broken']);
    expect(facts.segments[1]).toMatchObject({
      customers: null,
      fits: null,
      earlier: null,
      effect: null,
      reachable: null,
    });
  });

  it('take the KPI that differs most, without its sign', () => {
    const [a] = facts.segments;
    expect(a?.effect).toBeCloseTo(1 - 3 / (4 * 98 - 1), 12);
    expect(a?.kpi).toEqual(revenue.label);
    expect(a).toMatchObject({
      customers: 60,
      fits: 60,
      earlier: { customers: 50, stayed: 40 },
      reachable: 0.75,
    });
  });

  it('leave out KPIs that the condition asks about, and tell whether 0 is left out', () => {
    const of = (trait: string) =>
      healthFacts({
        notebook: {
          ...notebook,
          segments: [segment('a', { condition: { kind: 'trait', trait, test: { op: '>=', value: 2 } } })],
        },
        catalog,
        tray,
        figures: new Map([['a', figures]]),
        shift: 7,
      }).segments[0];
    expect(of('tenure')).toMatchObject({ kpi: revenue.label, sure: true });
    expect(of('revenue')).toMatchObject({ kpi: orders.label, sure: false });
    expect(of('revenue')?.effect).toBeCloseTo(0.1 * (1 - 3 / (4 * 98 - 1)), 9);
  });

  it('count everybody, and those in two segments that tell them different things', () => {
    expect(facts).toMatchObject({
      total: 100,
      outside: 30,
      contradicted: 0,
      scheme: 'overlapping',
      shift: 7,
    });
    expect(facts.pairs).toEqual([{ a: 'a', b: 'b', both: 20 }]);
    expect(facts.deeds).toBe('orders');
    const told = (a: Partial<Segment>, b: Partial<Segment>) =>
      healthFacts({
        notebook: { ...notebook, segments: [segment('a', a), segment('b', b)] },
        catalog,
        tray,
        figures: new Map(),
        shift: 7,
      }).contradicted;
    const mail = { value: 'A coupon', how: 'By mail' };
    expect(told(mail, { ...mail, how: 'By phone' })).toBe(20);
    expect(told(mail, { value: ' a  coupon', how: 'By Mail' })).toBe(0);
    expect(told(mail, { value: 'A gift' })).toBe(0);
  });

  it('count outside and among contradictions those in use on the day alone', () => {
    const mail = { value: 'A coupon', how: 'By mail' };
    const of = (more: Partial<Segment>) =>
      healthFacts({
        notebook: {
          ...notebook,
          segments: [segment('a', mail), segment('b', { ...mail, how: 'By phone', ...more })],
        },
        catalog,
        tray,
        figures: new Map([['b', figures]]),
        shift: 7,
      });
    expect(of({ ends: '2026-03-31' })).toMatchObject({ outside: 30, contradicted: 20 });
    for (const [more, term] of [
      [{ starts: '2026-04-01' }, 'before'],
      [{ ends: '2026-03-30' }, 'over'],
    ] as const) {
      expect(of(more)).toMatchObject({ outside: 40, contradicted: 0, segments: [{ term }] });
    }
  });

  it('tell those who are left out of others from those who are sent to', () => {
    const mail = { value: 'A coupon', how: 'By mail' };
    const segments = [segment('a', mail), segment('b', { ...mail, how: 'By phone', heldOut: true as const })];
    const of = (suppress: readonly string[]) =>
      healthFacts({
        notebook: { ...notebook, segments, scheme: { kind: 'overlapping', suppress } },
        catalog,
        tray,
        figures: new Map([
          ['a', figures],
          ['b', figures],
        ]),
        shift: 7,
      });
    expect(of(['a', 'b']).segments.map(({ role }) => role)).toEqual(['suppress', 'holdout']);
    expect(of([]).segments.map(({ role }) => role)).toEqual([undefined, undefined]);
    expect(of(['b']).contradicted).toBe(0);
    expect(of([]).contradicted).toBe(20);
  });

  it('tell those who fit from those whom a scheme leaves', () => {
    const shares = [{ id: 'a', fits: 80, taken: 60, left: 40, stopped: 5 }];
    const scheme = { sizes: { total: 100, suppressed: 0, shares }, taken: new Map([['a', 'taken']]) };
    const [a] = healthFacts({
      notebook,
      catalog,
      tray: { ...tray, scheme },
      figures: new Map([['a', figures]]),
      shift: 7,
    }).segments;
    expect(a).toMatchObject({ customers: 60, fits: 80, stopped: 5 });
  });
});

describe('figures by segment', () => {
  it('know no members of an earlier day where the data cannot tell', () => {
    const row = { total_n: 100, s0_n: 60 };
    const bare = { ...catalog, traits: [] };
    expect(figuresById(['a'], row, [], bare).get('a')?.earlier).toBeNull();
    const earlier = { customers: 7, stayed: 5 };
    expect(figuresById(['a'], row, [earlier], bare).get('a')).toEqual({
      customers: 60,
      reachable: null,
      kpis: [],
      earlier,
    });
  });
});
