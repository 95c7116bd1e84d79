import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Condition } from '../core/condition';
import { emptyNotebook, type Scheme, type Segment } from '../core/notebook';
import { checkUp } from '../segments/health/check-up';
import { RULE_IDS, type Finding, type Mend, type RuleId } from '../segments/health/facts';
import { filesBefore, LAST, opened } from './fixture-cut';
import { sessionOver, type TestSession } from './fixture-session';
import type { CleanData } from './load';
import { mend } from './mending';

let engine: TestEngine;
let data: CleanData;
beforeAll(async () => {
  engine = await openWasm();
  data = await opened(engine, filesBefore(engine, 'mending', LAST, true), LAST);
});
afterAll(() => engine.close());

const orders = (value: number): Condition => ({ kind: 'trait', trait: 'orders', test: { op: '>=', value } });
const city: Condition = { kind: 'trait', trait: 'city', test: { op: 'in', values: ['Seoul'] } };
const half: Condition = { kind: 'split', salt: 'x', from: 0, to: 0.5, within: null };
const nothing: Condition = { kind: 'trait', trait: 'vip_grade', test: { op: 'in', values: ['gold'] } };
/** Who ordered last is another within days, without a window that says so. */
const last: Condition = {
  kind: 'rank',
  trait: 'recency',
  side: 'bottom',
  n: 12,
  unit: 'customers',
  within: null,
};

const sound = (id: string, condition: Condition, more: Partial<Segment> = {}): Segment => ({
  id,
  name: id,
  condition,
  basis: 'data',
  value: 'A coupon',
  how: 'By mail',
  reviewBy: '2025-06-30',
  defined: '2024-12-01',
  ...more,
});

interface Case {
  readonly rule: RuleId;
  readonly segments: readonly Segment[];
  readonly scheme?: Scheme;
  /** How often the button is pressed at most; once without it. */
  readonly times?: number;
  /** The second button, where the first only shows what a person decides by. */
  readonly instead?: true;
}

const CASES: readonly Case[] = [
  {
    rule: 'too-many',
    segments: Array.from({ length: 10 }, (_, i) => sound(`s${i}`, orders(i + 1), { how: `Way ${i}` })),
  },
  { rule: 'too-small', segments: [sound('s1', orders(2)), sound('s2', orders(10_000))] },
  {
    rule: 'overlap',
    segments: [sound('s1', orders(2)), sound('s2', orders(3), { how: 'By telephone' })],
  },
  { rule: 'same-people', segments: [sound('s1', orders(2)), sound('s2', orders(2))] },
  {
    rule: 'mixed-holdout',
    segments: [sound('s1', half, { heldOut: true }), sound('s2', orders(3)), sound('s3', orders(1))],
    scheme: { kind: 'waterfall', suppress: ['s1', 's2'] },
  },
  { rule: 'only-demographic', segments: [sound('s1', city)] },
  { rule: 'only-internal', segments: [sound('s1', orders(5), { basis: 'us' })] },
  { rule: 'no-review', segments: [sound('s1', orders(2), { reviewBy: '2024-12-31' }), sound('s2', city)] },
  { rule: 'stale', segments: [sound('s1', orders(2), { defined: '2023-12-01' })] },
  { rule: 'unstable', segments: [sound('s1', last)], instead: true },
  { rule: 'over', segments: [sound('s1', orders(2)), sound('s2', orders(3), { ends: '2024-12-31' })] },
  { rule: 'unused', segments: [sound('s1', orders(2))], times: 12 },
  { rule: 'outside', segments: [sound('s1', orders(6))] },
  { rule: 'broken', segments: [sound('s1', nothing), sound('s2', orders(2))], instead: true },
];

/** Rules whose button shows what a person decides by, or opens what a person writes: what it does. */
const BY_HAND: readonly (Case & { readonly mend: Mend['kind']; readonly landing: unknown })[] = [
  {
    rule: 'alike',
    segments: [sound('s1', half)],
    mend: 'card',
    landing: { kind: 'card', step: expect.any(String) },
  },
  {
    rule: 'no-message',
    segments: [sound('s1', orders(2), { how: '' })],
    mend: 'say',
    landing: { kind: 'message', field: 'how' },
  },
  {
    rule: 'unstable',
    segments: [sound('s1', last)],
    mend: 'card',
    landing: { kind: 'card', step: expect.any(String) },
  },
  { rule: 'broken', segments: [sound('s1', nothing)], mend: 'open', landing: { kind: 'editor' } },
];

function begin({ segments, scheme }: Pick<Case, 'segments' | 'scheme'>): TestSession {
  const notebook = { ...emptyNotebook(), asOf: LAST, currency: 'KRW', segments };
  return sessionOver(data, engine, scheme ? { ...notebook, scheme } : notebook);
}

/** What the check finds of the notebook as it is now, with the usual limits. */
async function found({ session, settle }: TestSession, rule: RuleId): Promise<Finding | undefined> {
  await settle();
  await session.health.look();
  const { facts } = session.health;
  if (!facts) throw new Error('nothing was checked');
  expect(session.notebook.health).toBeUndefined();
  return checkUp(facts, {}).find((one) => one.rule === rule);
}

describe('the button of every rule', () => {
  it('is tried here', () => {
    expect(new Set([...CASES, ...BY_HAND].map(({ rule }) => rule))).toEqual(new Set(RULE_IDS));
  });

  it.each(CASES)('$rule: what it does mends what was found', async ({ rule, times = 1, instead, ...of }) => {
    const run = begin(of);
    let finding = await found(run, rule);
    expect(finding?.rule).toBe(rule);
    for (let i = 0; i < times && finding; i++) {
      const chosen = instead ? finding.instead : finding.mend;
      if (!chosen) throw new Error('no button');
      const before = run.session.notebook;
      mend(run.session, finding, chosen, 'New');
      expect(run.session.notebook).not.toBe(before);
      finding = await found(run, rule);
      if (i === 0) {
        run.session.history.undo();
        expect(run.session.notebook).toBe(before);
        run.session.history.redo();
      }
    }
    expect(finding?.evidence.en).toBeUndefined();
  });

  it.each(BY_HAND)(
    '$rule: it leads to what a person decides',
    async ({ rule, mend: kind, landing, ...of }) => {
      const run = begin(of);
      const finding = await found(run, rule);
      expect(finding?.mend.kind).toBe(kind);
      if (finding) expect(mend(run.session, finding, finding.mend, 'New')).toEqual(landing);
      if (kind !== 'card') expect(run.session.editing).toBe('s1');
    },
  );
});
