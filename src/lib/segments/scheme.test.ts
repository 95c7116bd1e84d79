import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Day } from '../core/day';
import type { Scheme, Segment } from '../core/notebook';
import type { Row } from '../core/relation';
import { random } from '../stats/random';
import { placedOn, planScheme, precedence, readScheme, type SchemePlan, type SchemeSizes } from './scheme';

/** Shops side by side in one table: each rule is tried on all of them at once. */
const SHOPS = 40;
const PEOPLE = 24;
const CUSTOMERS = SHOPS * PEOPLE;
const POOL = 16;
/** 10 000 schemes: each rule with the members of each shop. */
const RULES = 250;
const DAYS: readonly Day[] = ['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02'];

const r = random(20260401);
const shops = Array.from({ length: SHOPS }, (_, shop) =>
  Array.from({ length: PEOPLE }, (__, i) => shop * PEOPLE + i + 1),
);

/** The members in each shop of each table of the pool, from none to all. */
const MEMBERS = Array.from({ length: POOL }, () =>
  shops.map((people) => {
    const part = Math.floor(r.uniform() * 6) / 5;
    return people.filter(() => r.uniform() < part);
  }),
);
const tableOf = (at: number) => `pool_${at}`;

let wasm: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  [wasm, native] = [await openWasm(), await openNative()];
  const base = `CREATE TABLE base AS SELECT CAST(i AS INTEGER) AS c FROM range(1, ${CUSTOMERS + 1}) AS r(i)`;
  const pool = MEMBERS.map((of, at) => {
    const list = `(-1, ${of.flat().join(', ')})`;
    return `CREATE TABLE ${tableOf(at)} AS SELECT c, c IN ${list} AS m FROM base ORDER BY c`;
  });
  for (const sql of [base, ...pool]) {
    wasm.query(sql);
    await native.query(sql);
  }
});
afterAll(() => {
  wasm.close();
  native.close();
});

interface Random {
  readonly scheme: Scheme;
  readonly asOf: Day;
  readonly segments: readonly Segment[];
  /** The table of each segment in the pool. */
  readonly at: readonly number[];
}

function randomScheme(): Random {
  const count = 1 + Math.floor(r.uniform() * 6);
  const at = Array.from({ length: count }, () => Math.floor(r.uniform() * POOL));
  const day = () => r.pick(DAYS);
  const segments = at.map((_, i): Segment => ({
    id: `s${i}`,
    name: `S${i}`,
    condition: { kind: 'all', of: [] },
    ...(r.uniform() < 0.3 ? { starts: day() } : {}),
    ...(r.uniform() < 0.3 ? { ends: day() } : {}),
  }));
  const suppress = segments.filter(() => r.uniform() < 0.25).map(({ id }) => id);
  return { scheme: { kind: r.pick(['overlapping', 'waterfall']), suppress }, asOf: day(), segments, at };
}

function planned({ scheme, asOf, segments, at }: Random): SchemePlan {
  const tables = new Map(segments.map(({ id }, i) => [id, { table: tableOf(at[i] ?? 0) }]));
  return planScheme(scheme, placedOn(asOf, segments, tables), 'base');
}

/** Whom each segment gets in a shop, by sets: who is stopped first, then one segment after the other. */
function bySets({ scheme, asOf, segments, at }: Random, shop: number) {
  const rests = ({ starts = asOf, ends = asOf }: Segment) => asOf < starts || asOf > ends;
  const suppresses = ({ id }: Segment) => scheme.suppress.includes(id);
  const stops = (one: Segment) => suppresses(one) && !rests(one);
  const members = (i: number) => MEMBERS[at[i] ?? 0]?.[shop] ?? [];
  const stopped = new Set(segments.flatMap((one, i) => (stops(one) ? members(i) : [])));
  const waterfall = scheme.kind === 'waterfall';
  const left = new Set((shops[shop] ?? []).filter((c) => !stopped.has(c)));
  const shares = segments.flatMap((one, i) => {
    if (stops(one)) return [];
    const idle = rests(one) && (waterfall || suppresses(one));
    const fits = members(i);
    const takes = idle ? [] : fits.filter((c) => (waterfall ? left.has(c) : !stopped.has(c)));
    if (!idle) for (const c of fits) left.delete(c);
    const out = fits.filter((c) => stopped.has(c)).length;
    return [{ id: one.id, fits: fits.length, takes, left: left.size, stopped: out }];
  });
  return { suppressed: stopped.size, shares };
}

type Figures = Omit<SchemeSizes, 'total'>;

/** What must hold of the figures of a scheme whatever its segments are. */
function addsUp({ kind }: Scheme, total: number, { suppressed, shares }: Figures) {
  let before = total - suppressed;
  for (const { fits, taken, left } of shares) {
    if (kind === 'waterfall') expect(taken + left).toBe(before);
    expect(taken).toBeLessThanOrEqual(fits);
    before = left;
  }
  if (kind === 'overlapping') return;
  const sum = shares.reduce((all, { taken }) => all + taken, 0);
  expect(sum + before).toBe(total - suppressed);
}

type Ask = (sql: string) => Row[] | Promise<Row[]>;

/** One rule on all shops: whom each segment takes in each, and the sums over all. */
async function check(each: Random, ask: Ask) {
  const said = JSON.stringify(each);
  const plan = planned(each);
  const ids = [...plan.taken.keys()];
  const expected = shops.map((_, shop) => bySets(each, shop));
  const taken = new Map<string, ReadonlySet<number>>();
  for (const [i, { select }] of plan.statements.entries()) {
    const rows = await ask(`SELECT c FROM (${select}) AS s WHERE m`);
    taken.set(ids[i] ?? '', new Set(rows.map(({ c }) => Number(c))));
  }
  for (const [shop, { suppressed, shares }] of expected.entries()) {
    const people = shops[shop] ?? [];
    const got = shares.map(({ id }) => people.filter((c) => taken.get(id)?.has(c)));
    expect(got, said).toEqual(shares.map(({ takes }) => takes));
    const figures = shares.map(({ takes: _, ...share }, i) => ({ ...share, taken: got[i]?.length ?? 0 }));
    addsUp(each.scheme, PEOPLE, { suppressed, shares: figures });
  }
  const sum = (of: (one: ReturnType<typeof bySets>) => number) =>
    expected.reduce((all, one) => all + of(one), 0);
  const [row = {}] = await ask(plan.select);
  const sizes = readScheme(row, ids);
  addsUp(each.scheme, CUSTOMERS, sizes);
  expect(sizes, said).toEqual({
    total: CUSTOMERS,
    suppressed: sum(({ suppressed }) => suppressed),
    shares: ids.map((id, i) => ({
      id,
      fits: sum(({ shares }) => shares[i]?.fits ?? 0),
      taken: sum(({ shares }) => shares[i]?.takes.length ?? 0),
      left: sum(({ shares }) => shares[i]?.left ?? 0),
      stopped: sum(({ shares }) => shares[i]?.stopped ?? 0),
    })),
  });
}

describe('a scheme', () => {
  it('gives each customer to the segments that may have them, and its numbers add up', async () => {
    for (let n = 0; n < RULES; n += 1) await check(randomScheme(), (sql) => native.query(sql));
  }, 60_000);

  it('says the same in the engine of the page', async () => {
    for (let n = 0; n < 20; n += 1) await check(randomScheme(), (sql) => wasm.query(sql));
  }, 60_000);
});

describe('who gives way to whom', () => {
  it('is nobody to one that rests', () => {
    const ids = ['s0', 's1', 's2'];
    const scheme: Scheme = { kind: 'waterfall', suppress: ['s1'] };
    expect(precedence(scheme, ids)).toEqual([[1], [], [1, 0]]);
    expect(precedence(scheme, ids, new Set(['s0']))).toEqual([[1], [], [1]]);
    expect(precedence(scheme, ids, new Set(['s1']))).toEqual([[], [0], [0]]);
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
