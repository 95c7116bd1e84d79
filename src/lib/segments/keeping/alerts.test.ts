import { describe, expect, it } from 'vitest';
import type { Segment } from '../../core/notebook';
import { segmentAlerts, type AlertFacts } from './alerts';

const segment = (id: string, more: Partial<Segment> = {}): Segment => ({
  id,
  name: id,
  condition: { kind: 'all', of: [] },
  ...more,
});

const facts = (more: Partial<AlertFacts>): AlertFacts => ({
  segments: [segment('a'), segment('b')],
  before: { a: 100, b: 10 },
  now: { a: 100, b: 10 },
  redefined: new Set(),
  asOf: '2026-04-01',
  threshold: 0.2,
  ...more,
});

const told = (more: Partial<AlertFacts>) => segmentAlerts(facts(more)).map(({ kind, id }) => `${kind} ${id}`);

describe('alerts after newer data', () => {
  it('tells nothing when nothing passed', () => {
    expect(told({})).toEqual([]);
    expect(told({ now: { a: 119, b: 9 } })).toEqual([]);
  });

  it('tells a size at the threshold and beyond, up and down, the largest change first', () => {
    expect(told({ now: { a: 120, b: 10 } })).toEqual(['size a']);
    expect(told({ now: { a: 80, b: 4 } })).toEqual(['size b', 'size a']);
    expect(told({ now: { a: 120, b: 10 }, threshold: 0.25 })).toEqual([]);
  });

  it('tells emptied segments once, however high the threshold, and those that cannot be computed', () => {
    expect(told({ now: { a: 0, b: 10 }, threshold: 10 })).toEqual(['empty a']);
    expect(told({ now: { b: 10 } })).toEqual(['gone a']);
    expect(told({ before: { a: 0, b: 10 }, now: { a: 0, b: 10 } })).toEqual([]);
  });

  it('tells what came from nothing, but not what had no figure', () => {
    expect(told({ before: { a: 0, b: 10 } })).toEqual(['size a']);
    expect(segmentAlerts(facts({ before: { a: 0, b: 10 } }))[0]?.change).toBeNull();
    expect(told({ before: { b: 10 } })).toEqual([]);
    expect(told({ segments: [segment('constructor')], before: {}, now: {} })).toEqual([]);
  });

  it('tells whose definition changed meanwhile', () => {
    const alerts = segmentAlerts(facts({ now: { a: 10, b: 1 }, redefined: new Set(['b']) }));
    expect(alerts.map(({ id, redefined }) => [id, redefined])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('tells reviews that are due, and leaves archived segments alone', () => {
    const due = segment('a', { reviewBy: '2026-04-01' });
    expect(told({ segments: [due, segment('b', { reviewBy: '2026-04-02' })] })).toEqual(['review a']);
    expect(told({ segments: [{ ...due, archived: true }], now: {} })).toEqual([]);
    expect(told({ segments: [due], asOf: '' })).toEqual([]);
  });
});
