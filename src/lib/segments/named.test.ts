import { describe, expect, it } from 'vitest';
import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import { withNamed } from './named';

const trait = (value: string): Condition => ({
  kind: 'trait',
  trait: 'group',
  test: { op: 'in', values: [value] },
});
const NAMED: readonly Segment[] = [
  { id: '=0', name: 'group: a', condition: trait('a'), archived: true },
  { id: '=1', name: 'group: b', condition: trait('b'), archived: true },
];
const nextId = (segments: readonly Segment[]) => `s${segments.length + 1}`;
const was = (segment: string): Condition => ({ kind: 'member', segment, asOf: '2026-01-01' });

describe('a condition that names segments which are not there', () => {
  it('writes out what is asked of today, and adds what is asked of another day', () => {
    const moved: Condition = { kind: 'all', of: [was('=0'), { kind: 'member', segment: '=1' }] };
    const { condition, added } = withNamed(moved, NAMED, [], nextId);
    expect(added).toEqual([{ ...NAMED[0], id: 's1' }]);
    expect(condition).toEqual({ kind: 'all', of: [was('s1'), trait('b')] });
  });

  it('names a segment that means the same, and leaves all else alone', () => {
    const own: Segment = { id: 'mine', name: 'Mine', condition: trait('a') };
    const other: Condition = { kind: 'not', of: { kind: 'member', segment: 'x', asOf: '2025-01-01' } };
    const asked: Condition = { kind: 'any', of: [was('=0'), was('=1'), other] };
    const { condition, added } = withNamed(asked, NAMED, [own], nextId);
    expect(condition).toEqual({ kind: 'any', of: [was('mine'), was('s2'), other] });
    expect(added.map(({ id, archived }) => [id, archived])).toEqual([['s2', true]]);
    expect(withNamed(other, NAMED, [own], nextId)).toEqual({ condition: other, added: [] });
  });
});
