import { describe, expect, it } from 'vitest';
import { checkUp } from './check-up';
import type { HealthFacts, SegmentFacts } from './facts';
import { about, of, soundFacts, soundNotebook, soundSegment } from './fixture-facts';
import { marksOf } from './marks';

const words = (text: string) => ({ ko: text, en: text });

describe('segments that hold the same people', () => {
  const pairs = [
    { a: 'a', b: 'b', both: 190 },
    { a: 'a', b: 'c', both: 180 },
  ];
  const found = (more: Partial<HealthFacts>) =>
    checkUp(soundNotebook({ pairs, ...more }), {}).find(({ rule }) => rule === 'same-people');

  it('are told in pairs, those that share most first, and the smaller goes', () => {
    const segments = [
      soundFacts('c', { customers: 180 }),
      soundFacts('b', { customers: 190 }),
      soundFacts('a'),
    ];
    const one = found({ segments });
    expect(one?.segments).toEqual(['a', 'b']);
    expect(one?.evidence.en).toContain(
      '“Segment a”, “Segment b” 190 (95%); “Segment a”, “Segment c” 180 (90%)',
    );
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

  it('cannot be merged where the smaller is made of the larger', () => {
    const member = about('b', { condition: { kind: 'member', segment: 'a' } });
    const segments = [soundFacts('a'), { ...member, customers: 195 }];
    expect(found({ segments })?.mend).toMatchObject({ segments: ['b'] });
    expect(found({ segments })?.instead).toBeUndefined();
    expect(
      found({ segments: [soundFacts('a'), soundFacts('b', { customers: 195 })] })?.instead,
    ).toMatchObject({ into: 'a' });
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
