import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Scheme, Segment } from '../core/notebook';
import { placedOn, planScheme, readScheme, type Placed } from './scheme';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
  engine.query('CREATE TABLE base AS SELECT CAST(i AS INTEGER) AS c FROM range(1, 41) AS r(i)');
});
afterAll(() => engine.close());

let made = 0;

/** Makes segment tables of these members, under names of their own. */
function tables(members: readonly (readonly number[])[]): Placed[] {
  return members.map((of, i) => {
    const table = `seg_${++made}`;
    const list = of.length === 0 ? '(-1)' : `(${of.join(', ')})`;
    engine.query(`CREATE TABLE ${table} AS SELECT c, c IN ${list} AS m FROM base ORDER BY c`);
    return { id: `s${i}`, table };
  });
}

function membersOf(table: string): number[] {
  return engine.query(`SELECT c FROM "${table}" WHERE m ORDER BY c`).map(({ c }) => Number(c));
}

const people = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
const schemes = fc.record({
  members: fc.array(people, { minLength: 1, maxLength: 6 }),
  kind: fc.constantFrom('overlapping' as const, 'waterfall' as const),
  stops: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  rests: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
});

describe('a scheme', () => {
  it('gives each customer to the segments that may have them, and its numbers add up', () => {
    const property = fc.property(schemes, ({ members, kind, stops, rests }) => {
      const placed = tables(members).map((one, i) => ({ ...one, rests: rests[i] ?? false }));
      const suppress = placed.filter((_, i) => stops[i]).map(({ id }) => id);
      const scheme: Scheme = { kind, suppress };
      const plan = planScheme(scheme, placed, 'base');
      engine.run(plan.statements);
      const sizes = readScheme(engine.query(plan.select)[0] ?? {}, [...plan.taken.keys()]);

      const stopped = new Set(members.filter((_, i) => stops[i]).flat());
      const gone = new Set(stopped);
      let left = 40 - stopped.size;
      const shares = members.flatMap((of, i) => {
        if (stops[i]) return [];
        if (kind === 'waterfall' && rests[i]) {
          expect(membersOf(plan.taken.get(`s${i}`) ?? '')).toEqual([]);
          return [{ id: `s${i}`, fits: of.length, taken: 0, left }];
        }
        const takes = of.filter((c) => !(kind === 'waterfall' ? gone : stopped).has(c));
        const fresh = of.filter((c) => !gone.has(c)).length;
        for (const c of of) gone.add(c);
        left -= fresh;
        const table = plan.taken.get(`s${i}`) ?? '';
        expect(membersOf(table)).toEqual([...takes].sort((a, b) => a - b));
        return [{ id: `s${i}`, fits: of.length, taken: takes.length, left }];
      });
      expect(sizes).toEqual({ total: 40, suppressed: stopped.size, shares });
      if (kind === 'waterfall') {
        const taken = shares.reduce((sum, share) => sum + share.taken, 0);
        expect(stopped.size + taken + (shares.at(-1)?.left ?? 40 - stopped.size)).toBe(40);
      }
    });
    fc.assert(property, { numRuns: 120, seed: 20260401 });
  });
});

describe('segments for a time', () => {
  const segment = (id: string, more: Partial<Segment> = {}): Segment => ({
    id,
    name: id,
    condition: { kind: 'all', of: [] },
    ...more,
  });
  const all = [
    segment('s1'),
    segment('s2', { ends: '2026-03-30' }),
    segment('s3', { starts: '2026-04-01' }),
    segment('s4', { starts: '2026-03-31', ends: '2026-03-31' }),
    segment('s5'),
  ];
  const made = new Map(all.slice(0, 4).map(({ id }) => [id, { table: `t_${id}` }]));
  const resting = (asOf: string) => placedOn(asOf, all, made).flatMap(({ id, rests }) => (rests ? [id] : []));

  it('rest before their first day and after their last', () => {
    expect(placedOn('2026-03-31', all, made).map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4']);
    expect(resting('2026-03-31')).toEqual(['s2', 's3']);
    expect(resting('2026-04-01')).toEqual(['s2', 's4']);
    expect(resting('')).toEqual([]);
  });
});
