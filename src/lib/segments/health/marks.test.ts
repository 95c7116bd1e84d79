import { describe, expect, it } from 'vitest';
import type { Segment } from '../../core/notebook';
import { checkUp } from './check-up';
import type { LimitId, SegmentFacts } from './facts';
import { soundFacts, soundNotebook, soundSegment } from './fixture-facts';
import { limitOf } from './limits';
import { marksOf } from './marks';

const of = (...segments: readonly SegmentFacts[]) => soundNotebook({ segments });
const about = (id: string, more: Partial<Segment>) => soundFacts(id, { segment: soundSegment(id, more) });

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

describe('a limit', () => {
  it('is the one that a person set, else the usual one', () => {
    expect(limitOf('too-many', {})).toBe(8);
    expect(limitOf('too-many', { 'too-many': 3 })).toBe(3);
    expect(limitOf('broken', {})).toBe(0);
    const settings = (set: Readonly<Partial<Record<LimitId, number>>>) => [
      limitOf('accessible', set),
      limitOf('shift', set),
    ];
    expect(settings({})).toEqual([0.5, 7]);
    expect(settings({ accessible: 0.3, shift: 14 })).toEqual([0.3, 14]);
  });

  it('of reach decides what is accessible', () => {
    const accessible = (set: Readonly<Partial<Record<LimitId, number>>>) =>
      marksOf(soundFacts('a', { reachable: 0.4 }), 1000, set).find(({ mark }) => mark === 'accessible')?.met;
    expect(accessible({})).toBe(false);
    expect(accessible({ accessible: 0.4 })).toBe(true);
  });

  it('of an effect decides what the data bear out of criteria of our own', () => {
    const ours = of(about('a', { basis: 'us' }));
    const mend = (set: object) => checkUp(ours, set).find(({ rule }) => rule === 'only-internal')?.mend.kind;
    expect(mend({})).toBe('rebase');
    expect(mend({ 'only-internal': 0.9 })).toBe('open');
  });
});
