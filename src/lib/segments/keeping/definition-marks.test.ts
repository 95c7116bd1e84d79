import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import type { RfmSpec, Segment, Step } from '../../core/notebook';
import { definitionMarks, type Defining } from './definition-marks';

const trait = (name: string, value: number): Condition => ({
  kind: 'trait',
  trait: name,
  test: { op: '>=', value },
});
const RFM: RfmSpec = { kind: 'rfm', bins: 5, cuts: {}, colour: 'customers' };
const step = (spec: RfmSpec): Step => ({ id: 'c1', spec });
const SEGMENTS: readonly Segment[] = [
  { id: 'a', name: 'A', condition: trait('orders', 2) },
  { id: 'b', name: 'B', condition: { kind: 'not', of: { kind: 'member', segment: 'a' } } },
  { id: 'c', name: 'C', condition: trait('rfm_r', 4) },
];
const AROUND: Defining = { steps: [step(RFM)] };

/** The ids of the segments that are marked differently. */
function changed(segments: readonly Segment[], around: Defining = AROUND): string[] {
  const [before, after] = [definitionMarks(SEGMENTS, AROUND), definitionMarks(segments, around)];
  return SEGMENTS.map(({ id }) => id).filter((id) => before[id] !== after[id]);
}

const edited = (id: string, more: Partial<Segment>) =>
  SEGMENTS.map((segment) => (segment.id === id ? { ...segment, ...more } : segment));

describe('the mark of a definition', () => {
  it('changes with the condition, also of a segment that is named', () => {
    expect(changed(edited('a', { condition: trait('orders', 3) }))).toEqual(['a', 'b']);
    expect(changed(edited('b', { ends: '2026-01-01' }))).toEqual(['b']);
  });

  it('changes with the scores that are read, and with who takes whom', () => {
    expect(changed(SEGMENTS, { steps: [step({ ...RFM, bins: 4 })] })).toEqual(['c']);
    expect(changed(SEGMENTS, { steps: [step({ ...RFM, colour: 'revenue' })] })).toEqual([]);
    const scheme = { kind: 'waterfall', suppress: [] } as const;
    expect(changed(SEGMENTS, { ...AROUND, scheme })).toEqual(['b', 'c']);
  });

  it('does not change with names, notes and days of review', () => {
    expect(changed(edited('a', { name: 'New', note: 'x', reviewBy: '2026-01-01' }))).toEqual([]);
  });
});
