import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import type { Catalog } from '../core/relation';
import { random } from '../stats/random';
import { checkCondition } from './check';
import { explainSql } from './explain-sql';
import { traitOf } from './fixture';
import { planCondition, planSegments } from './plan';
import { splitConditions } from './split';
import { leafFact } from './why/leaf-facts';

const CATALOG: Catalog = {
  base: 'base',
  customers: 400,
  traits: [traitOf('city', 'category', 'base'), traitOf('age', 'number', 'base')],
  events: [],
  asOf: '2026-04-01',
  currency: 'KRW',
};
const r = random(7);
const PEOPLE = Array.from({ length: 400 }, (_, i) => ({
  c: i + 1,
  id: `P${i + 1}`,
  city: r.pick(['Seoul', 'Busan', 'Jeju', null]),
  age: Math.floor(r.uniform() * 60),
}));

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
  const rows = PEOPLE.map(
    ({ c, id, city, age }) => `(${c}, '${id}', ${city === null ? 'NULL' : `'${city}'`}, ${age})`,
  );
  engine.query(
    `CREATE TABLE base AS SELECT CAST(c AS INTEGER) AS c, customer_id, city, CAST(age AS DOUBLE) AS age FROM (VALUES ${rows.join(', ')}) AS v(c, customer_id, city, age) ORDER BY c`,
  );
});
afterAll(() => engine.close());

const aged = (from: number, to: number): Condition => ({
  kind: 'trait',
  trait: 'age',
  test: { op: 'between', low: from, high: to },
});

function idsOf(condition: Condition, segments: readonly Segment[]): string[] {
  const plan = planCondition(condition, CATALOG, segments);
  engine.run(plan.statements);
  const planned = engine.query(
    `SELECT i.customer_id FROM base AS i JOIN "${plan.table}" AS s ON s.c = i.c WHERE s.m ORDER BY i.c`,
  );
  const explained = engine.query(explainSql(condition, CATALOG, segments));
  expect(explained).toEqual(planned);
  return planned.map((row) => String(row['customer_id']));
}

const chance = (salt: string, id: string) =>
  createHash('sha256').update(`${salt}:${id}`).digest('hex').slice(0, 13);

describe('a split of a segment', () => {
  it('divides every stratum of its members exactly, in the order of chance', () => {
    for (let round = 0; round < 24; round += 1) {
      const low = Math.floor(r.uniform() * 50);
      const high = low + Math.floor(r.uniform() * 12);
      const whole: Segment = { id: 'w', name: 'W', condition: aged(low, high) };
      const count = 2 + Math.floor(r.uniform() * 5);
      const within = r.pick(['city', null]);
      const salt = `split-${round}`;
      const parts = Array.from({ length: count }, (_, i) => ({ name: `${i}`, share: 1 / count }));
      const got = splitConditions('w', parts, salt, within).map((one) => idsOf(one, [whole]));

      const members = PEOPLE.filter(({ age }) => age >= low && age <= high);
      const cities = within === null ? [undefined] : ['Seoul', 'Busan', 'Jeju', null];
      const strata = cities.map((of) => members.filter(({ city }) => of === undefined || city === of));
      const expected: string[][] = parts.map(() => []);
      for (const stratum of strata) {
        const row = stratum.toSorted((a, b) => (chance(salt, a.id) < chance(salt, b.id) ? -1 : 1));
        const sizes = parts.map(() => 0);
        row.forEach(({ id }, at) => {
          const part = Math.floor((at * count) / row.length);
          expected[part]?.push(id);
          sizes[part] = (sizes[part] ?? 0) + 1;
        });
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
      const order = (ids: readonly string[]) =>
        ids.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
      expect(got).toEqual(expected.map(order));
    }
  }, 60_000);

  it('is refused where it closes a circle, or names a segment that is gone', () => {
    const part = (among: string): Condition => ({
      kind: 'split',
      salt: 'a',
      from: 0,
      to: 0.5,
      within: null,
      among,
    });
    const circle: Segment[] = [
      { id: 'a', name: 'A', condition: part('b') },
      { id: 'b', name: 'B', condition: part('a') },
    ];
    const codes = (condition: Condition, segments: readonly Segment[], self?: string) =>
      checkCondition(condition, CATALOG, segments, self).map(({ code }) => code);
    expect(codes(part('a'), [{ id: 'a', name: 'A', condition: aged(0, 9) }], 'a')).toEqual(['segment-cycle']);
    expect(codes(part('b'), circle, 'a')).toEqual(['segment-cycle']);
    expect(codes(part('gone'), circle)).toEqual(['unknown-segment']);
    expect([...planSegments(circle, CATALOG).segments.keys()]).toEqual([]);
  });

  it('tells where a member was drawn, and of others that they were not', () => {
    const whole: Segment = { id: 'w', name: 'W', condition: aged(20, 40) };
    const leaf = { kind: 'split', salt: 'why', from: 0, to: 0.5, within: null, among: 'w' } as const;
    const fact = leafFact(leaf, CATALOG, 'everybody', [whole]);
    const rows = engine.query(fact?.select ?? '');
    const order = PEOPLE.filter(({ age }) => age >= 20 && age <= 40).toSorted((a, b) =>
      chance('why', a.id) < chance('why', b.id) ? -1 : 1,
    );
    expect(rows).toHaveLength(PEOPLE.length);
    for (const { c, value } of rows) {
      const at = order.findIndex((one) => one.c === c);
      if (at < 0) expect(value).toBeNull();
      else expect(value).toBeCloseTo(at / order.length, 6);
    }
    expect(leafFact(leaf, CATALOG, 'everybody')).toBeNull();
  });

  it('draws as before without the segment that it divides', () => {
    const old: Condition = { kind: 'split', salt: 'old', from: 0.2, to: 0.7, within: null };
    const u = (id: string) => parseInt(chance('old', id), 16) / 2 ** 52;
    expect(idsOf(old, [])).toEqual(PEOPLE.flatMap(({ id }) => (u(id) >= 0.2 && u(id) < 0.7 ? [id] : [])));
  });
});
