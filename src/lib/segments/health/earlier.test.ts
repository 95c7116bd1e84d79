import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { Segment, Scheme } from '../../core/notebook';
import type { Bits } from '../bits/bits';
import { planScheme, precedence } from '../scheme';
import { contradictedOf } from './contradiction';
import { earlierSelect, readEarlier, turnover } from './earlier';

const N = 40;
const people = fc.uniqueArray(fc.integer({ min: 1, max: N }), { maxLength: 30 });
const cases = fc.record({
  now: fc.array(people, { minLength: 4, maxLength: 4 }),
  then: fc.array(people, { minLength: 4, maxLength: 4 }),
  kind: fc.constantFrom('overlapping' as const, 'waterfall' as const),
  stops: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  rested: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
});

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
  engine.query(`CREATE TABLE base AS SELECT CAST(i AS INTEGER) AS c FROM range(1, ${N + 1}) AS r(i)`);
});
afterAll(() => engine.close());

const among = (of: readonly number[]) => `c IN (${[-1, ...of].join(', ')})`;

/** Whom each segment takes, worked out one customer at a time. */
function taken(
  members: readonly (readonly number[])[],
  scheme: Scheme,
  rests: readonly boolean[] = [],
): Set<number>[] {
  const sets = members.map(() => new Set<number>());
  const stops = (i: number) => scheme.suppress.includes(`s${i}`);
  for (let c = 1; c <= N; c++) {
    const fits = members.flatMap((of, i) => (of.includes(c) && !rests[i] ? [i] : []));
    const stopping = fits.filter(stops);
    const free = scheme.kind === 'waterfall' ? fits.slice(0, 1) : fits;
    for (const i of stopping.length > 0 ? stopping : free) sets[i]?.add(c);
  }
  return sets;
}

describe('members of an earlier day', () => {
  it('are those whom the scheme gave then, and whom it still gives', () => {
    let made = 0;
    const property = fc.property(cases, ({ now, then, kind, stops, rested }) => {
      const placed = now.map((of, i) => {
        const table = `now_${++made}`;
        engine.query(`CREATE TABLE ${table} AS SELECT c, ${among(of)} AS m FROM base ORDER BY c`);
        return { id: `s${i}`, table };
      });
      const at = `then_${++made}`;
      const columns = then.map((of, i) => `${among(of)} AS m${i}`).join(', ');
      engine.query(`CREATE TABLE ${at} AS SELECT c, ${columns} FROM base ORDER BY c`);
      const ids = placed.map(({ id }) => id);
      const scheme: Scheme = { kind, suppress: ids.filter((_, i) => stops[i]) };
      const plan = planScheme(scheme, placed, 'base');
      engine.run(plan.statements);
      const tables = placed.map(({ id, table }) => plan.taken.get(id) ?? table);
      const resting = new Set(ids.filter((_, i) => rested[i]));
      const [row = {}] = engine.query(earlierSelect(tables, at, precedence(scheme, ids, resting)));
      const [before, after] = [taken(then, scheme, rested), taken(now, scheme)];
      const used = <T>(all: readonly T[]) => all.filter((_, i) => !rested[i]);
      const expected = before.map((set, i) => ({
        customers: set.size,
        stayed: [...set].filter((c) => after[i]?.has(c)).length,
      }));
      expect(used(readEarlier(row, 4))).toEqual(used(expected));
    });
    fc.assert(property, { numRuns: 40, seed: 20260331 });
  });

  it('are all who fitted without a scheme', () => {
    expect(precedence(undefined, ['a', 'b'])).toEqual([[], []]);
    expect(precedence({ kind: 'overlapping', suppress: [] }, ['a', 'b'])).toEqual([[], []]);
    expect(engine.query(earlierSelect([], 'base', []))[0]).toBeDefined();
  });

  it('turn over by those who left or entered, of those who were there on either day', () => {
    expect(turnover(100, { customers: 100, stayed: 100 })).toBe(0);
    expect(turnover(100, { customers: 100, stayed: 0 })).toBe(1);
    expect(turnover(50, { customers: 0, stayed: 0 })).toBe(1);
    expect(turnover(90, { customers: 90, stayed: 80 })).toBe(0.2);
    expect(turnover(0, { customers: 0, stayed: 0 })).toBe(0);
  });
});

describe('customers who are told different things', () => {
  const plans = fc.constantFrom(
    { value: 'A coupon', how: 'By mail' },
    { value: ' a COUPON ', how: 'by  mail' },
    { value: 'A gift', how: 'By mail' },
    { value: 'A coupon', how: 'By phone' },
    { value: 'A coupon', how: ' ' },
    { value: '', how: '' },
  );
  const bitsOf = (of: readonly number[]): Bits => {
    const bits = new Uint32Array(2);
    for (const c of of) bits[c >>> 5] = (bits[c >>> 5] ?? 0) | (1 << (c & 31));
    return bits;
  };

  it('are in two segments with complete plans that differ', () => {
    const property = fc.property(fc.array(fc.tuple(people, plans), { maxLength: 6 }), (all) => {
      const segments = all.map(([of, plan], i) => ({
        segment: { id: `s${i}`, name: '', condition: { kind: 'all', of: [] }, ...plan } satisfies Segment,
        members: bitsOf(of),
      }));
      const heard = Array.from({ length: N + 1 }, (_, c) =>
        all.flatMap(([of, plan]) =>
          of.includes(c) && plan.how.trim() !== ''
            ? [`${plan.value.trim()}/${plan.how.replace('  ', ' ')}`.toLowerCase()]
            : [],
        ),
      );
      const told = heard.filter((plansOf) => new Set(plansOf).size > 1).length;
      expect(contradictedOf(segments)).toBe(told);
    });
    fc.assert(property, { numRuns: 200, seed: 20260331 });
  });
});
