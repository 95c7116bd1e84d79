import { describe, expect, it } from 'vitest';
import { checkUp } from './check-up';
import type { HealthFacts, SegmentFacts } from './facts';
import { about, many, of, same, soundFacts, soundNotebook, soundSegment } from './fixture-facts';
import { marksOf } from './marks';

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
    expect(reason?.en).toContain(
      '120 fit, but 80 are left out of every segment, and segments before it take 35.',
    );
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
