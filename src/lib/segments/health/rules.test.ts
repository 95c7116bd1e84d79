import { describe, expect, it } from 'vitest';
import type { Segment } from '../../core/notebook';
import { checkUp, unanswered } from './check-up';
import { RULE_IDS, type HealthFacts, type Mend, type RuleId } from './facts';
import { about, many, of, same, soundFacts, soundNotebook, soundSegment } from './fixture-facts';
import { marksOf } from './marks';
import { RULES } from './rules';

const two = ['x', 'y'].map((text) => ({ label: { ko: text, en: text } }));
const words = (text: string) => ({ ko: text, en: text });

interface Case {
  readonly rule: RuleId;
  readonly fires: HealthFacts;
  /** Just not found: at the threshold, or as close as the rule allows. */
  readonly passes: HealthFacts;
  readonly mend: Mend;
  readonly instead?: Mend;
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
    fires: of(soundFacts('a', { customers: 9, fits: 9, earlier: same(9) }), soundFacts('b')),
    passes: of(soundFacts('a', { customers: 10 }), soundFacts('b')),
    mend: { kind: 'archive', segments: ['a'] },
    says: '10',
  },
  {
    rule: 'overlap',
    fires: soundNotebook({ contradicted: 101 }),
    passes: soundNotebook({ contradicted: 100 }),
    mend: { kind: 'waterfall' },
    instead: { kind: 'card', card: 'overlap' },
    segments: [],
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
    rule: 'same-people',
    fires: soundNotebook({ pairs: [{ a: 'a', b: 'b', both: 179 }] }),
    passes: soundNotebook({ pairs: [{ a: 'a', b: 'b', both: 177 }] }),
    mend: { kind: 'archive', segments: ['b'], named: true },
    instead: { kind: 'merge', segments: ['b'], into: 'a' },
    segments: ['a', 'b'],
    says: '81%',
  },
  {
    rule: 'mixed-holdout',
    fires: {
      ...of(soundFacts('a', { role: 'holdout' }), soundFacts('b', { role: 'suppress' })),
      pairs: [{ a: 'a', b: 'b', both: 1 }],
    },
    passes: {
      ...of(
        soundFacts('a', { role: 'holdout' }),
        soundFacts('b', { role: 'suppress' }),
        soundFacts('c', { role: 'holdout' }),
        soundFacts('d', { role: 'suppress', term: 'over' }),
        soundFacts('e'),
      ),
      pairs: [
        { a: 'a', b: 'b', both: 0 },
        { a: 'a', b: 'c', both: 50 },
        { a: 'd', b: 'a', both: 50 },
        { a: 'a', b: 'e', both: 50 },
      ],
    },
    mend: { kind: 'keep-out', from: [{ segment: 'a', lists: ['b'] }] },
    segments: ['a'],
    says: '1',
  },
  {
    rule: 'only-demographic',
    fires: of(soundFacts('a', { criteria: new Set(['demographic']) })),
    passes: of(
      soundFacts('a', { criteria: new Set(['demographic', 'profile']) }),
      soundFacts('b', { criteria: new Set() }),
    ),
    mend: { kind: 'deepen', segments: ['a'], table: 'orders' },
    instead: { kind: 'open', segments: ['a'] },
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
    mend: { kind: 'say', segments: ['a'] },
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
    mend: { kind: 'confirm', segments: ['a'] },
    instead: { kind: 'open', segments: ['a'] },
    says: '2025-03-31',
  },
  {
    rule: 'unstable',
    // 10 left and 11 entered, of 101 who were in it on either day.
    fires: of(
      soundFacts('a', { customers: 91, fits: 91, earlier: { customers: 90, stayed: 80 } }),
      soundFacts('b'),
    ),
    passes: of(
      soundFacts('a', { customers: 90, earlier: { customers: 90, stayed: 80 } }),
      soundFacts('b', { customers: 100, earlier: { customers: 80, stayed: 80 } }),
    ),
    mend: { kind: 'card', card: 'over-time' },
    instead: { kind: 'short-lived', segments: ['a'] },
    segments: ['a'],
    says: '20.8%',
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
    fires: of(soundFacts('a', { customers: null, fits: null, effect: null, earlier: null }), soundFacts('b')),
    passes: of(soundFacts('a', { customers: 100 })),
    mend: { kind: 'open', segments: ['a'] },
    instead: { kind: 'archive', segments: ['a'] },
    says: 'Segment a',
  },
];

describe('the rules of the health check', () => {
  it('are sixteen, each tried here', () => {
    expect(CASES.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...RULE_IDS]));
    expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
    expect(RULES).toHaveLength(16);
  });

  it('find nothing in a sound notebook', () => {
    expect(checkUp(soundNotebook(), {})).toEqual([]);
  });

  it.each(CASES)(
    '$rule: found with its figures and its mends',
    ({ rule, fires, mend, instead, says, segments }) => {
      const found = checkUp(fires, {});
      expect(found.map((one) => one.rule)).toEqual([rule]);
      expect(found[0]?.mend).toEqual(mend);
      expect(found[0]?.instead).toEqual(instead);
      const concerned = segments ?? ('segments' in mend ? mend.segments : []);
      expect(found[0]?.segments).toEqual(concerned);
      expect(found[0]?.evidence.ko).toContain(says);
      expect(found[0]?.evidence.en).toContain(says);
    },
  );

  it.each(CASES)('$rule: not found at the threshold', ({ rule, passes }) => {
    expect(checkUp(passes, {}).filter((one) => one.rule === rule)).toEqual([]);
  });

  it.each([
    ['too-many', 9, of(...many(9)), of(...many(10))],
    ['too-small', 0.25, soundNotebook({ segments: [soundFacts('a', { customers: 250 })] }), soundNotebook()],
    ['overlap', 0.05, soundNotebook(), soundNotebook({ contradicted: 51 })],
    ['alike', 0.8, soundNotebook(), of(soundFacts('a', { effect: 0.79 }))],
    ['stale', 30, soundNotebook(), of(about('a', { defined: '2026-02-28' }))],
    ['unstable', 0, soundNotebook(), of(soundFacts('a', { customers: 201 }))],
    ['unused', 1, soundNotebook({ unused: [{ label: words('x') }] }), soundNotebook({ unused: two })],
    ['outside', 0.3, soundNotebook(), soundNotebook({ outside: 301 })],
  ] as const)('%s follows a threshold that a person set', (rule, threshold, passes, fires) => {
    const ids = (facts: HealthFacts) => checkUp(facts, { [rule]: threshold }).map((one) => one.rule);
    expect(ids(passes)).not.toContain(rule);
    expect(ids(fires)).toContain(rule);
  });

  it('knows nothing of how many are in one that cannot be computed', () => {
    const [tooMany] = checkUp(
      of(soundFacts('ghost', { customers: null, fits: null }), ...many(9)),
      {},
    ).filter(({ rule }) => rule === 'too-many');
    expect(tooMany?.segments).toEqual(['s0', 's1']);
    expect(tooMany?.evidence.en).not.toContain('ghost');
  });

  it('lets the smallest of those within one another take its customers first', () => {
    const inner = (id: string, fits: number) => soundFacts(id, { customers: 0, fits, stopped: 0 });
    const segments = [inner('many', 400), inner('few', 100), soundFacts('c')];
    const found = checkUp(soundNotebook({ segments, scheme: 'waterfall' }), {});
    expect(found.find(({ rule }) => rule === 'too-small')?.mend).toEqual({
      kind: 'first',
      segments: ['few', 'many'],
    });
  });

  it('a waterfall gives everybody one segment, so that none overlap', () => {
    expect(checkUp(soundNotebook({ contradicted: 500, scheme: 'waterfall' }), {})).toEqual([]);
  });

  it('opens criteria of our own when the data bear none of them out', () => {
    const [found] = checkUp(of({ ...about('a', { basis: 'us' }), effect: null }), {});
    expect(found?.mend).toEqual({ kind: 'open', segments: ['a'] });
  });

  it('say which of them the data cannot answer', () => {
    expect(unanswered(soundNotebook())).toEqual([]);
    expect(unanswered(soundNotebook({ segments: [] }))).toEqual([]);
    const blind = soundFacts('a', { effect: null, earlier: null });
    expect(unanswered(of(blind, soundFacts('b', { earlier: null })))).toEqual(['unstable']);
    expect(unanswered({ ...of(blind), asOf: '' })).toEqual([
      'alike',
      'unstable',
      'no-review',
      'stale',
      'over',
    ]);
    expect(unanswered(soundNotebook({ unused: null }))).toEqual(['unused']);
    expect(checkUp(soundNotebook({ unused: null }), {})).toEqual([]);
  });

  it('name a source and give a reason, in both languages', () => {
    for (const { source, why, title } of RULES) {
      for (const text of [source, why, title].flatMap(({ ko, en }) => [ko, en])) expect(text).not.toBe('');
    }
  });
});

describe('a segment that others leave nobody', () => {
  const starved = soundFacts('b', {
    customers: 0,
    fits: 120,
    earlier: same(0),
    effect: null,
    reachable: null,
  });
  const facts = soundNotebook({ scheme: 'waterfall', segments: [soundFacts('a'), starved] });

  it('is too small, says how many fit, and may take them first', () => {
    const [found] = checkUp(facts, {});
    expect(found?.rule).toBe('too-small');
    expect(found?.evidence.en).toContain('“Segment b” 0 (of 120 who fit)');
    expect(found?.evidence.ko).toContain('‘Segment b’ 0명(조건에 맞는 고객 120명)');
    expect(found?.mend).toEqual({ kind: 'first', segments: ['b'] });
    expect(found?.instead).toEqual({ kind: 'archive', segments: ['b'] });
  });

  it('is not substantial, and has nobody to reach or to differ', () => {
    const marks = Object.fromEntries(marksOf(starved, 1000, {}).map((one) => [one.mark, one]));
    expect(marks['substantial']).toMatchObject({ met: false });
    expect(marks['substantial']?.reason.en).toContain('120 fit, but segments before it take 120.');
    expect(marks['accessible']).toMatchObject({ met: null, reason: { en: 'Nobody is in it.' } });
    expect(marks['differentiable']).toMatchObject({ met: null, reason: { en: 'Nobody is in it.' } });
  });
});

describe('a segment that is too small', () => {
  const small = (more: Partial<Segment> = {}) =>
    soundFacts('a', { customers: 9, fits: 9, earlier: same(9), segment: soundSegment('a', more) });
  const three = [small(), soundFacts('b', { customers: 100 }), soundFacts('c', { customers: 300 })];
  const pairs = [
    { a: 'a', b: 'b', both: 5 },
    { a: 'a', b: 'c', both: 2 },
  ];
  const instead = (facts: HealthFacts) =>
    checkUp(facts, {}).find(({ rule }) => rule === 'too-small')?.instead;

  it('may be put into the largest with which it shares customers', () => {
    const found = instead(soundNotebook({ segments: three, pairs }));
    expect(found).toEqual({ kind: 'merge', segments: ['a'], into: 'c' });
  });

  it('may not where it shares nobody, adds nobody, or names the other', () => {
    expect(instead(soundNotebook({ segments: three, pairs: [] }))).toBeUndefined();
    expect(instead(soundNotebook({ segments: three, pairs: [{ a: 'a', b: 'c', both: 9 }] }))).toBeUndefined();
    const naming = [small({ condition: { kind: 'member', segment: 'c' } }), ...three.slice(1)];
    expect(instead(soundNotebook({ segments: naming, pairs }))).toMatchObject({ into: 'b' });
  });
});

describe('messages that contradict', () => {
  const mail = soundFacts('a');
  const call = soundFacts('b', { segment: soundSegment('b', { how: 'By telephone' }) });
  const late = soundFacts('c', { segment: soundSegment('c', { value: 'A gift' }) });
  const again = soundFacts('d');

  it('name the worst pair of those that differ, with its size', () => {
    const pairs = [
      { a: 'a', b: 'd', both: 400 },
      { a: 'a', b: 'b', both: 60 },
      { a: 'c', b: 'd', both: 90 },
    ];
    const [found] = checkUp(
      soundNotebook({ segments: [mail, call, late, again], pairs, contradicted: 130 }),
      {},
    );
    expect(found?.segments).toEqual(['c', 'd']);
    expect(found?.evidence.en).toContain('“Segment c”, “Segment d”, 90 customers');
    expect(found?.evidence.ko).toContain('‘Segment c’, ‘Segment d’, 90명');
  });
});
