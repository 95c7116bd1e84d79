import { describe, expect, it } from 'vitest';
import type { Segment } from '../../core/notebook';
import { checkUp, marksOf, RULES, thresholdOf, unanswered } from './check-up';
import { RULE_IDS, type HealthFacts, type Mend, type RuleId, type SegmentFacts } from './facts';
import { soundFacts, soundNotebook, soundSegment } from './fixture-facts';

const of = (...segments: readonly SegmentFacts[]) => soundNotebook({ segments });
const about = (id: string, more: Partial<Segment>) => soundFacts(id, { segment: soundSegment(id, more) });
const many = (n: number) =>
  Array.from({ length: n }, (_, i) => soundFacts(`s${i}`, { customers: 100 + i, weekAgo: 100 }));
const words = (text: string) => ({ ko: text, en: text });

interface Case {
  readonly rule: RuleId;
  readonly fires: HealthFacts;
  /** Just not found: at the threshold, or as close as the rule allows. */
  readonly passes: HealthFacts;
  readonly mend: Mend;
  readonly segments?: readonly string[];
  /** Something that the evidence says in both languages. */
  readonly says: string;
}

const CASES: readonly Case[] = [
  {
    rule: 'too-many',
    fires: of(...many(10)),
    passes: of(...many(8)),
    mend: { kind: 'archive', segments: ['s0', 's1'] },
    says: '10',
  },
  {
    rule: 'too-small',
    fires: of(soundFacts('a', { customers: 9, weekAgo: 9 }), soundFacts('b')),
    passes: of(soundFacts('a', { customers: 10 }), soundFacts('b')),
    mend: { kind: 'open', segments: ['a'] },
    says: 'Segment a',
  },
  {
    rule: 'overlap',
    fires: soundNotebook({ several: 101 }),
    passes: soundNotebook({ several: 100 }),
    mend: { kind: 'waterfall' },
    segments: ['a', 'b'],
    says: '10.1%',
  },
  {
    rule: 'alike',
    fires: of(soundFacts('a', { effect: 0.19 }), soundFacts('b')),
    passes: of(soundFacts('a', { effect: 0.2 }), soundFacts('b', { effect: null })),
    mend: { kind: 'card', card: 'difference' },
    segments: ['a'],
    says: '0.2',
  },
  {
    rule: 'only-demographic',
    fires: of(soundFacts('a', { criteria: new Set(['profile']) })),
    passes: of(
      soundFacts('a', { criteria: new Set(['profile', 'did']) }),
      soundFacts('b', { criteria: new Set() }),
    ),
    mend: { kind: 'open', segments: ['a'] },
    says: 'Segment a',
  },
  {
    rule: 'only-internal',
    fires: of(about('a', { basis: 'us' }), { ...about('b', { basis: 'us' }), effect: null }),
    passes: of(about('a', { basis: 'us' }), about('b', { basis: 'customers' })),
    mend: { kind: 'rebase', segments: ['a'] },
    segments: ['a', 'b'],
    says: '1',
  },
  {
    rule: 'no-message',
    fires: of(about('a', { how: ' ' }), soundFacts('b')),
    passes: of(about('a', { how: 'x', value: 'y' })),
    mend: { kind: 'open', segments: ['a'] },
    says: 'Segment a',
  },
  {
    rule: 'no-review',
    fires: of(about('a', { reviewBy: '2026-03-31' }), soundFacts('b')),
    passes: of(about('a', { reviewBy: '2026-04-01' })),
    mend: { kind: 'review', segments: ['a'] },
    says: 'Segment a',
  },
  {
    rule: 'stale',
    fires: of(about('a', { defined: '2025-03-30' }), soundFacts('b')),
    passes: of(about('a', { defined: '2025-03-31' })),
    mend: { kind: 'open', segments: ['a'] },
    says: '2025-03-31',
  },
  {
    rule: 'unstable',
    fires: of(soundFacts('a', { weekAgo: 100, customers: 121 }), soundFacts('b')),
    passes: of(
      soundFacts('a', { weekAgo: 100, customers: 120 }),
      soundFacts('b', { weekAgo: 100, customers: 80 }),
    ),
    mend: { kind: 'card', card: 'over-time' },
    segments: ['a'],
    says: '20%',
  },
  {
    rule: 'over',
    fires: of(about('a', { ends: '2026-03-30' }), soundFacts('b')),
    passes: of(about('a', { ends: '2026-03-31' })),
    mend: { kind: 'archive', segments: ['a'] },
    says: 'Segment a',
  },
  {
    rule: 'unused',
    fires: soundNotebook({
      unused: [
        { label: words('survey data'), table: 'surveys' },
        { label: words('city'), trait: { name: 'city', label: words('city') } },
      ],
    }),
    passes: soundNotebook({ segments: [], unused: [{ label: words('city') }] }),
    mend: { kind: 'look', trait: 'city', label: words('city') },
    segments: [],
    says: 'survey data, city',
  },
  {
    rule: 'outside',
    fires: soundNotebook({ outside: 501 }),
    passes: soundNotebook({ outside: 500 }),
    mend: { kind: 'rest' },
    segments: [],
    says: '50.1%',
  },
  {
    rule: 'broken',
    fires: of(soundFacts('a', { customers: null, effect: null, weekAgo: null }), soundFacts('b')),
    passes: of(soundFacts('a', { customers: 100 })),
    mend: { kind: 'open', segments: ['a'] },
    says: 'Segment a',
  },
];

describe('the rules of the health check', () => {
  it('are fourteen, each tried here', () => {
    expect(CASES.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...RULE_IDS]));
    expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
    expect(RULES).toHaveLength(14);
  });

  it('find nothing in a sound notebook', () => {
    expect(checkUp(soundNotebook(), {})).toEqual([]);
  });

  it.each(CASES)('$rule: found with its figures and one mend', ({ rule, fires, mend, says, segments }) => {
    const found = checkUp(fires, {});
    expect(found.map((one) => one.rule)).toEqual([rule]);
    expect(found[0]?.mend).toEqual(mend);
    const concerned = segments ?? ('segments' in mend ? mend.segments : []);
    expect(found[0]?.segments).toEqual(concerned);
    expect(found[0]?.evidence.ko).toContain(says);
    expect(found[0]?.evidence.en).toContain(says);
  });

  it.each(CASES)('$rule: not found at the threshold', ({ rule, passes }) => {
    expect(checkUp(passes, {}).filter((one) => one.rule === rule)).toEqual([]);
  });

  it.each([
    ['too-many', 9, of(...many(9)), of(...many(10))],
    ['too-small', 0.25, soundNotebook({ segments: [soundFacts('a', { customers: 250 })] }), soundNotebook()],
    ['overlap', 0.05, soundNotebook(), soundNotebook({ several: 51 })],
    ['alike', 0.8, soundNotebook(), of(soundFacts('a', { effect: 0.79 }))],
    ['stale', 30, soundNotebook(), of(about('a', { defined: '2026-02-28' }))],
    ['unstable', 0, soundNotebook(), of(soundFacts('a', { customers: 201 }))],
    ['outside', 0.3, soundNotebook(), soundNotebook({ outside: 301 })],
  ] as const)('%s follows a threshold that a person set', (rule, threshold, passes, fires) => {
    const ids = (facts: HealthFacts) => checkUp(facts, { [rule]: threshold }).map((one) => one.rule);
    expect(ids(passes)).not.toContain(rule);
    expect(ids(fires)).toContain(rule);
  });

  it('a waterfall gives everybody one segment, so that none overlap', () => {
    expect(checkUp(soundNotebook({ several: 500, scheme: 'waterfall' }), {})).toEqual([]);
  });

  it('opens criteria of our own when the data bear none of them out', () => {
    const [found] = checkUp(of({ ...about('a', { basis: 'us' }), effect: null }), {});
    expect(found?.mend).toEqual({ kind: 'open', segments: ['a'] });
  });

  it('say which of them the data cannot answer', () => {
    expect(unanswered(soundNotebook())).toEqual([]);
    expect(unanswered(soundNotebook({ segments: [] }))).toEqual([]);
    const blind = soundFacts('a', { effect: null, weekAgo: null });
    expect(unanswered(of(blind, soundFacts('b', { weekAgo: null })))).toEqual(['unstable']);
    expect(unanswered({ ...of(blind), asOf: '' })).toEqual([
      'alike',
      'unstable',
      'no-review',
      'stale',
      'over',
    ]);
  });
});

describe('the five marks', () => {
  const met = (facts: SegmentFacts, set = {}) =>
    Object.fromEntries(marksOf(facts, 1000, set).map(({ mark, met: is }) => [mark, is]));

  it('are all met by a sound segment', () => {
    expect(Object.values(met(soundFacts('a')))).toEqual([true, true, true, true, true]);
  });

  it('fail one by one, at the thresholds of the rules', () => {
    expect(met(soundFacts('a', { customers: 9 }))['substantial']).toBe(false);
    expect(met(soundFacts('a', { customers: 9 }), { 'too-small': 0.009 })['substantial']).toBe(true);
    expect(met(soundFacts('a', { reachable: 0.49 }))['accessible']).toBe(false);
    expect(met(soundFacts('a', { reachable: 0.5 }))['accessible']).toBe(true);
    expect(met(soundFacts('a', { effect: 0.19 }))['differentiable']).toBe(false);
    expect(met(about('a', { value: '' }))['actionable']).toBe(false);
  });

  it('say when the data cannot tell', () => {
    const blind = soundFacts('a', { customers: null, reachable: null, effect: null });
    expect(met(blind)).toEqual({
      measurable: false,
      substantial: null,
      accessible: null,
      differentiable: null,
      actionable: true,
    });
  });

  it('give a reason in both languages', () => {
    for (const { reason } of marksOf(soundFacts('a'), 1000, {})) {
      expect(reason.ko).not.toBe('');
      expect(reason.en).not.toBe('');
    }
    const size = marksOf(soundFacts('a'), 1000, {}).find(({ mark }) => mark === 'substantial');
    expect(size?.reason.en).toBe('200 customers, 20% (at least 1%)');
  });
});

describe('the threshold of a rule', () => {
  it('is the one that a person set, else the usual one', () => {
    const rule = RULES.find(({ id }) => id === 'too-many');
    expect(rule && thresholdOf(rule, {})).toBe(8);
    expect(rule && thresholdOf(rule, { 'too-many': 3 })).toBe(3);
  });
});
