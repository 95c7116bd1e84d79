import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../core/day';
import type { OverTimeSpec, Scheme } from '../../core/notebook';
import { planScheme, readScheme } from '../../segments/scheme';
import { pastCatalog } from '../../segments/fixture-past';
import { explainSql } from '../../segments/explain-sql';
import { daysBack } from '../days-back';
import {
  AS_OF,
  openPast,
  PAST_SEGMENTS,
  pastScheme,
  SCHEMES,
  takenBy,
  TERMS,
  type Terms,
  type PastWorld,
} from '../testing/past';
import { overTimeCharts } from './chart';
import { compileOverTime } from './compile';
import { overTimeCondition } from './condition';
import { followed, halfLifeOf, turnover } from './read';
import { halfLifeWords, overTimeReading } from './words';

const SPEC: OverTimeSpec = { kind: 'over-time', unit: 'month', n: 6, alert: 0.2 };
const DAYS = daysBack(AS_OF, SPEC.n, SPEC.unit);

let world: PastWorld;
beforeAll(async () => {
  world = await openPast(DAYS);
}, 60_000);
afterAll(() => world.native.close());

const viewOf = (scheme: Scheme, spec = SPEC, terms: Terms = {}) =>
  world.view(
    spec,
    pastScheme(scheme, terms),
    compileOverTime(spec, pastCatalog(AS_OF), undefined, pastScheme(scheme, terms)),
  );

const taken = (scheme: Scheme, id: string, day: Day, terms: Terms = {}) =>
  world.customers.filter((c) => takenBy(scheme, world.fits(c, day), terms, day).has(id));

/** The sizes of today as the tray has them, by the tables of the scheme. */
async function traySizes(scheme: Scheme): Promise<Map<string, number>> {
  const placed = PAST_SEGMENTS.map(({ id, condition }) => ({ id, table: `now_${id}`, condition }));
  for (const { table, condition } of placed) {
    const select = explainSql(condition, pastCatalog(AS_OF), PAST_SEGMENTS);
    await world.native.query(
      `CREATE OR REPLACE TABLE ${table} AS SELECT c, customer_id IN (SELECT customer_id FROM (${select.replace(/;\s*$/, '')}) AS s) AS m FROM ids ORDER BY c`,
    );
  }
  const plan = planScheme(scheme, placed, 'ids');
  const [row] = await world.native.query(plan.select);
  const { shares } = readScheme(row ?? {}, [...plan.taken.keys()]);
  return new Map(shares.map((share) => [share.id, share.taken]));
}

describe.each(SCHEMES.map((scheme) => [JSON.stringify(scheme), scheme] as const))(
  'over time by %s',
  (_, scheme) => {
    it('counts whom each segment takes on each day, and who of the first day stayed', async () => {
      const segments = followed(await viewOf(scheme));
      expect(segments.map(({ id }) => id)).toEqual(PAST_SEGMENTS.map(({ id }) => id));
      for (const { id, days, sizes, stayed } of segments) {
        expect(days).toEqual(DAYS);
        const first = new Set(taken(scheme, id, DAYS[0] ?? ''));
        expect(sizes, id).toEqual(DAYS.map((day) => taken(scheme, id, day).length));
        expect(stayed, id).toEqual(
          DAYS.map((day) => taken(scheme, id, day).filter((c) => first.has(c)).length),
        );
        expect(Math.max(...sizes), id).toBeGreaterThan(0);
      }
    }, 60_000);

    it('ends with the sizes of the tray', async () => {
      const listed = await traySizes(scheme);
      for (const { id, sizes } of followed(await viewOf(scheme))) {
        if (listed.has(id)) expect(sizes.at(-1), id).toBe(listed.get(id));
        else expect(scheme.suppress).toContain(id);
      }
    }, 60_000);

    it('makes segments of those who left, entered and stayed', async () => {
      const view = await viewOf(scheme);
      const [first = ''] = DAYS;
      for (const segment of followed(view)) {
        const [then, now] = [
          new Set(taken(scheme, segment.id, first)),
          new Set(taken(scheme, segment.id, AS_OF)),
        ];
        const expected = {
          left: [...then].filter((c) => !now.has(c)),
          entered: [...now].filter((c) => !then.has(c)),
          stayed: [...now].filter((c) => then.has(c)),
        };
        const told = turnover(segment);
        for (const part of ['left', 'entered', 'stayed'] as const) {
          expect(told[part]).toBe(expected[part].length);
          const items = { kind: 'items', values: [`${segment.id}:${part}`] } as const;
          const condition = overTimeCondition(view, 'turnover', items);
          if (!condition) throw new Error('no condition');
          expect(await world.members(condition), `${segment.id} ${part}`).toEqual(expected[part]);
        }
      }
    }, 60_000);
  },
);

describe.each(SCHEMES.map((scheme) => [JSON.stringify(scheme), scheme] as const))(
  'segments for a time by %s',
  (_, scheme) => {
    it('take nobody before their first day and after their last, and leave those to others', async () => {
      const view = await viewOf(scheme, SPEC, TERMS);
      const [first = ''] = DAYS;
      for (const { id, sizes, stayed } of followed(view)) {
        const then = new Set(taken(scheme, id, first, TERMS));
        expect(sizes, id).toEqual(DAYS.map((day) => taken(scheme, id, day, TERMS).length));
        expect(stayed, id).toEqual(
          DAYS.map((day) => taken(scheme, id, day, TERMS).filter((c) => then.has(c)).length),
        );
        const now = new Set(taken(scheme, id, AS_OF, TERMS));
        for (const [part, expected] of [
          ['left', [...then].filter((c) => !now.has(c))],
          ['entered', [...now].filter((c) => !then.has(c))],
          ['stayed', [...now].filter((c) => then.has(c))],
        ] as const) {
          const condition = overTimeCondition(view, 'turnover', { kind: 'items', values: [`${id}:${part}`] });
          if (!condition) throw new Error('no condition');
          expect(await world.members(condition), `${id} ${part}`).toEqual(expected);
        }
      }
    }, 60_000);
  },
);

describe('segments that were chosen', () => {
  it('are followed alone, by the scheme of all, and the others are told of', async () => {
    const scheme: Scheme = { kind: 'waterfall', suppress: ['long'] };
    const view = await viewOf(scheme, { ...SPEC, segments: ['often', 'gone'] });
    const [only, ...others] = followed(view);
    expect(others).toEqual([]);
    expect(only?.sizes).toEqual(DAYS.map((day) => taken(scheme, 'often', day).length));
    expect(overTimeReading(view)).toContain('1 of 4 segments are followed.');
    expect(overTimeReading(await viewOf(scheme))).not.toContain('segments are followed');
  }, 60_000);

  it('show who came and went in a table of their own', async () => {
    const chart = overTimeCharts(await viewOf({ kind: 'overlapping', suppress: [] })).at(-1);
    if (chart?.kind !== 'turnover') throw new Error('no turnover');
    for (const row of chart.rows) {
      const [then, now, left, entered] = ['then', 'now', 'left', 'entered'].map((key) => Number(row[key]));
      expect((then ?? 0) - (left ?? 0) + (entered ?? 0)).toBe(now);
    }
    expect(chart.places.every(({ halfLife }) => halfLife && halfLife.ko !== '' && halfLife.en !== '')).toBe(
      true,
    );
  }, 60_000);
});

describe('the half-life of membership', () => {
  it('is the time until half had left, by straight lines', () => {
    expect(halfLifeOf([100, 80, 40])).toBe(1.75);
    expect(halfLifeOf([10, 5])).toBe(1);
    expect(halfLifeOf([8, 0])).toBe(0.5);
    expect(halfLifeOf([10, 4, 9, 3])).toBeCloseTo(5 / 6, 12);
  });

  it('is unknown while more than half are in, or when nobody was', () => {
    expect(halfLifeOf([10, 9, 6])).toBeNull();
    expect(halfLifeOf([0, 0])).toBeNull();
    expect(halfLifeOf([])).toBeNull();
  });

  it('is where the line first comes down to half', () => {
    const counts = fc.tuple(
      fc.integer({ min: 1, max: 50 }),
      fc.array(fc.nat(50), { minLength: 1, maxLength: 12 }),
    );
    const property = fc.property(counts, ([start, rest]) => {
      const stayed = [start, ...rest.map((n) => Math.min(n, start))];
      const line = (x: number) => {
        const i = Math.min(Math.floor(x), stayed.length - 2);
        const [a = 0, b = 0] = [stayed[i], stayed[i + 1]];
        return a + (b - a) * (x - i);
      };
      const found = halfLifeOf(stayed);
      if (found === null) return stayed.every((n) => n > start / 2);
      const before = Array.from({ length: 50 }, (_, k) => line((found * k) / 50));
      return Math.abs(line(found) - start / 2) < 1e-9 && before.every((n) => n > start / 2);
    });
    fc.assert(property, { seed: 1, numRuns: 500 });
  });

  it('is written in the unit of the step, or as more than was looked at', () => {
    const segment = { id: 'a', name: 'A', days: [], change: null, stayed: [] };
    expect(halfLifeWords({ ...segment, sizes: [4, 4, 1], halfLife: 1 }, 'month').en).toBe('1 month');
    expect(halfLifeWords({ ...segment, sizes: [4, 4, 1], halfLife: 1.5 }, 'week').ko).toBe('1.5주');
    expect(halfLifeWords({ ...segment, sizes: [4, 4, 4], halfLife: null }, 'week').en).toBe('over 2 weeks');
    expect(halfLifeWords({ ...segment, sizes: [0, 4, 4], halfLife: null }, 'week').en).toBe('');
  });
});

describe('before the data begins', () => {
  const scheme = pastScheme({ kind: 'overlapping', suppress: [] });
  const since = DAYS[3] ?? AS_OF;
  const catalog = { ...pastCatalog(AS_OF), since };

  it('no sizes are told, and it is said where they begin', async () => {
    const compiled = compileOverTime(SPEC, catalog, undefined, scheme);
    const days = Object.keys(compiled.queries).filter((name) => name !== 'ids');
    expect(days.toSorted()).toEqual(DAYS.filter((day) => day > since));
    const view = { ...(await world.view(SPEC, scheme, compiled)), catalog };
    expect(overTimeReading({ ...view, lang: 'ko' })).toContain('부터 있어 그 뒤의 날짜만 보입니다.');
    expect(overTimeReading({ ...view, lang: 'en' })).toContain('The data begins on');
    const whole = await viewOf({ kind: 'overlapping', suppress: [] });
    expect(overTimeReading({ ...whole, lang: 'en' })).not.toContain('The data begins');
  }, 60_000);
});
