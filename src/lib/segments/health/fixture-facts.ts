import type { Segment } from '../../core/notebook';
import type { Earlier, HealthFacts, SegmentFacts } from './facts';

/** For tests: a segment with nothing to find fault with, as of 2026-03-31. */
export function soundSegment(id: string, more: Partial<Segment> = {}): Segment {
  return {
    id,
    name: `Segment ${id}`,
    condition: { kind: 'trait', trait: 'orders', test: { op: '>=', value: 2 } },
    basis: 'data',
    value: 'A coupon',
    how: 'By mail',
    reviewBy: '2026-06-30',
    defined: '2026-03-01',
    ...more,
  };
}

/** For tests: facts about it that pass every rule. */
export function soundFacts(id: string, more: Partial<SegmentFacts> = {}): SegmentFacts {
  return {
    segment: soundSegment(id),
    customers: 200,
    fits: 200,
    earlier: { customers: 200, stayed: 200 },
    effect: 0.8,
    kpi: { ko: '매출', en: 'Revenue' },
    reachable: 0.9,
    criteria: new Set(['behaviour']),
    ...more,
  };
}

/** For tests: a notebook that passes every rule. */
export function soundNotebook(more: Partial<HealthFacts> = {}): HealthFacts {
  return {
    asOf: '2026-03-31',
    total: 1000,
    outside: 300,
    contradicted: 50,
    scheme: 'overlapping',
    shift: 7,
    segments: [soundFacts('a'), soundFacts('b')],
    pairs: [{ a: 'a', b: 'b', both: 50 }],
    unused: [],
    deeds: 'orders',
    ...more,
  };
}

/** For tests: that notebook with other segments. */
export const of = (...segments: readonly SegmentFacts[]) => soundNotebook({ segments });

/** For tests: facts that pass every rule about a segment with other fields. */
export const about = (id: string, more: Partial<Segment>) =>
  soundFacts(id, { segment: soundSegment(id, more) });

/** For tests: a segment that nobody left or entered. */
export const same = (n: number): Earlier => ({ customers: n, stayed: n });

/** For tests: so many sound segments, the smallest first. */
export const many = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    soundFacts(`s${i}`, { customers: 100 + i, fits: 100 + i, earlier: same(100 + i) }),
  );
