import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Condition } from '../core/condition';
import { emptyNotebook, type Notebook, type Scheme, type Segment } from '../core/notebook';
import type { Catalog } from '../core/relation';
import { planSegments } from '../segments/plan';
import { planScheme } from '../segments/scheme';
import { freshSalt, splitConditions } from '../segments/split';
import { History } from './history.svelte';
import type { Session } from './session.svelte';
import { splitSegment } from './splitting';

const everybody: Condition = { kind: 'all', of: [] };
const segment = (id: string, more: Partial<Segment> = {}): Segment => ({
  id,
  name: id.toUpperCase(),
  condition: everybody,
  ...more,
});
const PARTS = [
  { name: 'A', share: 0.45 },
  { name: 'B', share: 0.45 },
  { name: 'Hold-out', share: 0.1, heldOut: true },
] as const;

function fake(notebook: Partial<Notebook>) {
  const history = new History();
  history.replace({ ...emptyNotebook(), asOf: '2026-03-31', ...notebook });
  let editing: string | undefined;
  const session = {
    get notebook() {
      return history.now;
    },
    get editing() {
      return editing;
    },
    edit: (id: string | undefined) => (editing = id),
    change: (next: Notebook, _: unknown, key = '') => history.change(next, { ko: '', en: '' }, key),
  };
  return { session: session as unknown as Session, history, now: () => history.now };
}

function splitAtRandom(session: Session, id: string, archive: boolean): readonly string[] {
  const conditions = splitConditions(id, PARTS, freshSalt(session.notebook.segments), null);
  const parts = conditions.map((condition, i) => ({ name: '', condition, ...PARTS[i] }));
  return splitSegment(session, id, parts, archive);
}

describe('parts of a segment', () => {
  it('stand in its place, and it is archived, in one undo step', () => {
    const { session, history, now } = fake({ segments: [segment('s1'), segment('s2'), segment('s3')] });
    session.edit('s2');
    expect(splitAtRandom(session, 's2', true)).toEqual(['s4', 's5', 's6']);
    expect(now().segments.map(({ id, name }) => [id, name])).toEqual([
      ['s1', 'S1'],
      ['s4', 'S2 · A'],
      ['s5', 'S2 · B'],
      ['s6', 'S2 · Hold-out'],
      ['s2', 'S2'],
      ['s3', 'S3'],
    ]);
    const archived = now().segments.filter((one) => one.archived);
    expect(archived.map(({ id }) => id)).toEqual(['s2']);
    expect(now().segments[1]?.defined).toBe('2026-03-31');
    expect(now().scheme).toEqual({ kind: 'overlapping', suppress: ['s6'] });
    expect(session.editing).toBeUndefined();
    history.undo();
    expect(now().segments).toEqual([segment('s1'), segment('s2'), segment('s3')]);
  });

  it('leave it as it is when it is not archived', () => {
    const { session, now } = fake({ segments: [segment('s1'), segment('s2')] });
    session.edit('s1');
    splitAtRandom(session, 's1', false);
    expect(now().segments.map(({ id }) => id)).toEqual(['s3', 's4', 's5', 's1', 's2']);
    expect(now().segments[3]).toEqual(segment('s1'));
    expect(session.editing).toBe('s1');
  });

  it('are of its entity and its time, and stop whom it stops', () => {
    const scheme: Scheme = { kind: 'waterfall', suppress: ['s1'] };
    const whole = segment('s1', { entity: 'e1', starts: '2026-03-01', ends: '2026-05-31' });
    const { session, now } = fake({ segments: [whole], scheme, entity: 'e1' });
    const ids = splitAtRandom(session, 's1', true);
    for (const part of now().segments.slice(0, 3)) {
      expect(part).toMatchObject({ entity: 'e1', starts: '2026-03-01', ends: '2026-05-31' });
    }
    expect(now().scheme).toEqual({ kind: 'waterfall', suppress: ['s1', ...ids] });
  });

  it('are none of a segment that is not there', () => {
    const { session, now } = fake({ segments: [segment('s1')] });
    expect(splitAtRandom(session, 's9', true)).toEqual([]);
    expect(now().segments).toEqual([segment('s1')]);
  });
});

describe('in numbers', () => {
  const PEOPLE = 500;
  const ids = Array.from({ length: PEOPLE }, (_, i) => `k${i + 1}`);
  const catalog: Catalog = {
    base: 'base',
    customers: PEOPLE,
    traits: [],
    events: [],
    asOf: '2026-03-31',
    currency: 'KRW',
  };
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await openWasm();
    engine.query(
      `CREATE TABLE base AS SELECT CAST(i AS INTEGER) AS c, 'k' || i AS customer_id FROM range(1, ${PEOPLE + 1}) AS r(i) ORDER BY c`,
    );
  });
  afterAll(() => engine.close());

  const digits = (salt: string, id: string) =>
    createHash('sha256').update(`${salt}:${id}`).digest('hex').slice(0, 13);

  /** The customers of a part of these, from the definition of the draw. */
  function drawn(salt: string, from: number, to: number, among: readonly string[] = ids): string[] {
    const row = among.toSorted((a, b) => (digits(salt, a) < digits(salt, b) ? -1 : 1));
    return row.filter((_, at) => at / row.length >= from && at / row.length < to);
  }

  /** Whom each segment takes. */
  function taken({ segments, scheme: by }: Notebook, kind: Scheme['kind']) {
    const plan = planSegments(segments, catalog);
    const placed = [...plan.segments].map(([id, { table }]) => ({ id, table }));
    const scheme = planScheme({ kind, suppress: by?.suppress ?? [] }, placed, 'base');
    engine.run([...plan.statements, ...scheme.statements]);
    // As lists do: those whom a segment takes, all who fit one that leaves them out of others.
    const members = placed.map(({ id, table }) => {
      const list = scheme.taken.get(id) ?? table;
      return [
        id,
        engine.query(`SELECT c FROM "${list}" WHERE m ORDER BY c`).map(({ c }) => `k${Number(c)}`),
      ] as const;
    });
    return Object.fromEntries(members);
  }

  const counts = (lists: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(lists).map(([id, list]) => [id, list.length]));

  const sizesOf = (salt: string) => [
    drawn(salt, 0, 0.45).length,
    drawn(salt, 0.45, 0.9).length,
    drawn(salt, 0.9, 1).length,
  ];

  it.each(['waterfall', 'overlapping'] as const)(
    'each part gets its people, and the whole none (%s)',
    (kind) => {
      const { session, now } = fake({ segments: [segment('s1')] });
      splitAtRandom(session, 's1', true);
      const [a, b, held] = sizesOf('split-1');
      expect([a, b, held]).toEqual([225, 225, 50]);
      expect(counts(taken(now(), kind))).toEqual({ s2: a, s3: b, s4: held });
    },
  );

  it.each(['waterfall', 'overlapping'] as const)(
    'who is held out is on no other list, but can be counted (%s)',
    (kind) => {
      const { session, now, history } = fake({ segments: [segment('s1'), segment('s0')] });
      splitAtRandom(session, 's1', false);
      const held = drawn('split-1', 0.9, 1);
      const lists = taken(now(), kind);
      expect(new Set(lists['s4'])).toEqual(new Set(held));
      for (const id of ['s0', 's1', 's2', 's3']) {
        expect(lists[id]?.filter((one) => held.includes(one))).toEqual([]);
      }
      if (kind === 'overlapping') expect(lists['s0']).toHaveLength(PEOPLE - held.length);
      expect(now().segments.flatMap(({ id, heldOut }) => (heldOut ? [id] : []))).toEqual(['s4']);
      history.undo();
      expect(now().scheme).toBeUndefined();
    },
  );

  it('parts come before a whole that is not archived', () => {
    const { session, now } = fake({ segments: [segment('s1')] });
    splitAtRandom(session, 's1', false);
    const [a, b, held] = sizesOf('split-1');
    expect(counts(taken(now(), 'waterfall'))).toEqual({ s2: a, s3: b, s4: held, s1: 0 });
  });

  it('a part splits again into parts that all hold people', () => {
    const { session, now } = fake({ segments: [segment('s1')] });
    splitAtRandom(session, 's1', true);
    const again = splitAtRandom(session, 's2', true);
    const part = drawn('split-1', 0, 0.45);
    const both = [
      [0, 0.45],
      [0.45, 0.9],
      [0.9, 1],
    ].map(([from = 0, to = 1]) => drawn('split-2', from, to, part).length);
    const sizes = counts(taken(now(), 'waterfall'));
    expect(again.map((id) => sizes[id])).toEqual(both);
    expect(both).toEqual([102, 101, 22]);
  });
});
