import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Scheme } from '../core/notebook';
import { planScheme, readScheme, type Placed } from './scheme';

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
});

describe('a scheme', () => {
  it('gives each customer to the segments that may have them, and its numbers add up', () => {
    const property = fc.property(schemes, ({ members, kind, stops }) => {
      const placed = tables(members);
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
