import { describe, expect, it } from 'vitest';
import type { Segment } from '../../core/notebook';
import { checkUp, unanswered } from './check-up';
import { RULE_IDS, type Earlier, type HealthFacts, type Mend, type RuleId, type SegmentFacts } from './facts';
import { soundFacts, soundNotebook, soundSegment } from './fixture-facts';
import { marksOf } from './marks';
import { RULES } from './rules';

const of = (...segments: readonly SegmentFacts[]) => soundNotebook({ segments });
const about = (id: string, more: Partial<Segment>) => soundFacts(id, { segment: soundSegment(id, more) });
const two = ['x', 'y'].map((text) => ({ label: { ko: text, en: text } }));
const many = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    soundFacts(`s${i}`, { customers: 100 + i, fits: 100 + i, earlier: same(100 + i) }),
  );
const same = (n: number): Earlier => ({ customers: n, stayed: n });
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
  it('are fifteen, each tried here', () => {
    expect(CASES.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...RULE_IDS]));
    expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
    expect(RULES).toHaveLength(15);
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

describe('the figure beside each name', () => {
  const found = (facts: HealthFacts) => checkUp(facts, {})[0];

  it('is the day, or what is missing', () => {
    const due = found(of(about('a', { reviewBy: '2026-03-01' }), soundFacts('b')));
    expect(due?.evidence.en).toBe('“Segment a” 2026-03-01.');
    const { reviewBy: _, defined: __, ...bare } = soundSegment('a');
    const none = checkUp(of(soundFacts('a', { segment: bare })), {});
    expect(none.map(({ rule }) => rule)).toEqual(['no-review', 'stale']);
    expect(none[0]?.evidence).toEqual({ ko: '‘Segment a’ 날짜 없음.', en: '“Segment a” no date.' });
    expect(none[1]?.evidence.en).toContain('“Segment a” date unknown');
    expect(none[1]?.evidence.ko).toContain('‘Segment a’ 날짜 모름');
    expect(found(of(about('a', { ends: '2026-03-01' })))?.evidence.ko).toBe('‘Segment a’ 2026-03-01까지.');
    const lost = { customers: null, fits: null, earlier: null, effect: null };
    const broken = found(of(soundFacts('a', { ...lost, lacks: words('no column vip') }), soundFacts('b')));
    expect(broken?.evidence.en).toBe('“Segment a” (no column vip).');
  });

  it('is there too for the names after the fifth', () => {
    const seven = Array.from({ length: 7 }, (_, i) => soundFacts(`s${i}`, { effect: i / 100 }));
    const one = found(of(...seven));
    expect(one?.evidence.en).toContain('“Segment s4” 0.04 and 2 more');
    expect(one?.rest).toEqual([
      { ko: '‘Segment s5’ 0.05', en: '“Segment s5” 0.05' },
      { ko: '‘Segment s6’ 0.06', en: '“Segment s6” 0.06' },
    ]);
    expect(found(of(...seven.slice(0, 5)))?.rest).toEqual([]);
  });
});

describe('segments that hold the same people', () => {
  const pairs = [
    { a: 'a', b: 'b', both: 190 },
    { a: 'a', b: 'c', both: 180 },
  ];
  const found = (more: Partial<HealthFacts>) =>
    checkUp(soundNotebook({ pairs, ...more }), {}).find(({ rule }) => rule === 'same-people');

  it('are told in pairs, those that share most first, and the smaller goes', () => {
    const segments = [soundFacts('c', { customers: 180 }), soundFacts('b', { customers: 190 }), soundFacts('a')];
    const one = found({ segments });
    expect(one?.segments).toEqual(['a', 'b']);
    expect(one?.evidence.en).toContain('“Segment a”, “Segment b” 190 (95%); “Segment a”, “Segment c” 180 (90%)');
    // Who is in the smaller is in the larger too: there is nobody to add.
    expect(one?.mend).toMatchObject({ kind: 'archive', segments: ['b'] });
    expect(one?.instead).toBeUndefined();
  });

  it('are two where they are told different things, or nothing', () => {
    const [mail, gift] = [about('a', {}), about('b', { value: 'A gift' })];
    expect(found({ segments: [mail, gift], contradicted: 0 })).toBeUndefined();
    expect(found({ segments: [about('a', { how: '' }), about('b', { how: '' })] })).toBeUndefined();
    expect(found({ segments: [mail, soundFacts('b', { role: 'holdout' })] })).toBeUndefined();
    expect(found({ segments: [mail, soundFacts('b', { term: 'over' })] })).toBeUndefined();
  });

  it('cannot be merged into one that is made of the other', () => {
    const member = about('a', { condition: { kind: 'member', segment: 'b' } });
    expect(found({ segments: [member, soundFacts('b')] })?.instead).toBeUndefined();
  });
});

describe('an effect that may be none', () => {
  it('is no difference: its interval holds 0', () => {
    const few = soundFacts('a', { effect: 0.5, sure: false });
    const [one] = checkUp(of(few, soundFacts('b')), {});
    expect(one).toMatchObject({ rule: 'alike', segments: ['a'] });
    expect(one?.evidence.en).toContain('“Segment a” 0.50');
    const mark = marksOf(few, 1000, {})[3];
    expect(mark).toMatchObject({ mark: 'differentiable', met: false });
    expect(mark?.reason.en).toContain('holds 0');
  });
});

describe('a segment of a window of few days', () => {
  // 30 days turn over 14 ÷ 37 in a week: 37.8 %.
  const moved = (stayed: number, more: Partial<SegmentFacts> = {}) =>
    checkUp(
      of(
        soundFacts('a', {
          customers: 100,
          fits: 100,
          earlier: { customers: 100, stayed },
          shortest: 30,
          ...more,
        }),
        soundFacts('b'),
      ),
      {},
    )[0];

  it('is unstable only beyond what the window turns over by itself', () => {
    expect(moved(77)).toBeUndefined();
    expect(moved(77, { shortest: null })?.rule).toBe('unstable');
    const found = moved(20);
    expect(found?.evidence.en).toContain('(88.9%). Its window of 30 days alone turns over 37.8%.');
    expect(found?.evidence.ko).toContain('30일 기간만으로도 37.8% 바뀝니다.');
    expect(moved(0, { shortest: 7 })).toBeUndefined();
  });

  it('may be meant to change', () => {
    expect(moved(0, { segment: soundSegment('a', { shortLived: true }) })).toBeUndefined();
  });
});

describe('a segment that is not in use on the day', () => {
  const faults = {
    customers: 4,
    fits: 200,
    earlier: { customers: 90, stayed: 1 },
    effect: 0.01,
    segment: soundSegment('a', { how: 'By telephone' }),
  };

  it.each(['before', 'over'] as const)('is held to nothing that its members say (%s)', (term) => {
    const resting = soundFacts('a', { ...faults, term });
    expect(checkUp(of(resting, soundFacts('b')), {})).toEqual([]);
    expect(checkUp(of(resting, ...many(8)), {})).toEqual([]);
    expect(checkUp(of({ ...resting, term: 'active' }, soundFacts('b')), {}).length).toBeGreaterThan(1);
    const marks = marksOf(resting, 1000, {}).map(({ met }) => met);
    expect(marks).toEqual([true, 'moot', 'moot', 'moot', true]);
  });

  it('is in no pair of messages that contradict', () => {
    const pairs = [{ a: 'a', b: 'b', both: 60 }];
    const segments = [soundFacts('a', { ...faults, term: 'over' }), soundFacts('b')];
    const [found] = checkUp(soundNotebook({ segments, pairs, contradicted: 200 }), {});
    expect(found).toMatchObject({ rule: 'overlap', segments: [] });
  });
});

describe('a segment whose customers are left out of every segment', () => {
  const kept = soundFacts('b', { customers: 5, fits: 120, stopped: 115, earlier: same(5) });
  const facts = (scheme: HealthFacts['scheme'], one: SegmentFacts) =>
    checkUp(soundNotebook({ scheme, segments: [soundFacts('a'), one], pairs: [] }), {})[0];

  it.each(['waterfall', 'overlapping'] as const)('cannot take them first (%s)', (scheme) => {
    const found = facts(scheme, kept);
    expect(found?.mend).toEqual({ kind: 'archive', segments: ['b'] });
    expect(found?.evidence.en).toContain('“Segment b” 5 (of 120 who fit, 115 left out)');
    expect(found?.evidence.en).toContain('left out of every segment: “Segment b”');
    expect(found?.evidence.en).not.toContain('before them');
    expect(found?.evidence.ko).toContain('제외 목록');
  });

  it('may take first those whom earlier ones take', () => {
    const both = { ...kept, stopped: 80 };
    expect(facts('waterfall', both)?.mend).toEqual({ kind: 'first', segments: ['b'] });
    const reason = marksOf(both, 1000, {})[1]?.reason;
    expect(reason?.en).toContain('120 fit, but 80 are left out of every segment, and segments before it take 35.');
    expect(reason?.ko).toContain('80명은 제외 목록에 들어 빠집니다, 35명은');
  });
});

describe('segments that nothing is sent to', () => {
  const none = {
    customers: 4,
    fits: 4,
    earlier: same(4),
    effect: 0.01,
    segment: soundSegment('a', { basis: 'us', how: '', value: '' }),
    criteria: new Set(['demographic'] as const),
  };

  it.each(['suppress', 'holdout'] as const)('are no audience, and no mend archives them (%s)', (role) => {
    const apart = soundFacts('a', { ...none, role });
    expect(checkUp(of(apart, soundFacts('b')), {})).toEqual([]);
    expect(checkUp(of(apart, ...many(8)), {})).toEqual([]);
    const [found] = checkUp(of(apart, ...many(9)), {});
    expect(found?.mend).toEqual({ kind: 'archive', segments: ['s0'] });
    const over = { ...apart, segment: soundSegment('a', { ends: '2026-03-01' }) };
    const late = about('b', { ends: '2026-03-01' });
    expect(checkUp(of(over), {})[0]?.mend).toEqual({ kind: 'open', segments: ['a'] });
    expect(checkUp(of(over, late), {})[0]?.mend).toEqual({ kind: 'archive', segments: ['b'] });
    const lost = { customers: null, fits: null, earlier: null, effect: null };
    expect(checkUp(of({ ...apart, ...lost }), {})[0]?.instead).toBeUndefined();
  });

  it('take in no small segment', () => {
    const small = soundFacts('a', { customers: 9, fits: 9, earlier: same(9) });
    const pairs = [{ a: 'a', b: 'b', both: 5 }];
    const facts = soundNotebook({ segments: [small, soundFacts('b', { role: 'suppress' })], pairs });
    expect(checkUp(facts, {})[0]?.instead).toBeUndefined();
  });

  it('are asked for one mark alone', () => {
    const marks = marksOf(soundFacts('a', { ...none, role: 'holdout' }), 1000, {});
    expect(marks.map(({ met }) => met)).toEqual([true, 'moot', 'moot', 'moot', 'moot']);
    expect(marks[1]?.reason.en).toContain('control group');
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
