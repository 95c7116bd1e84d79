import { describe, expect, it } from 'vitest';
import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import { freshSalt, saltsBehind } from './split';

const orders: Condition = { kind: 'trait', trait: 'orders', test: { op: '>=', value: 1 } };
const drawn = (salt: string): Condition => ({ kind: 'split', salt, from: 0, to: 0.5, within: null });
const member = (segment: string): Condition => ({ kind: 'member', segment });
const segment = (id: string, ...of: readonly Condition[]): Segment => ({
  id,
  name: id,
  condition: { kind: 'all', of },
});

const SEGMENTS = [
  segment('s1', orders),
  segment('s2', member('s1'), drawn('split-1')),
  { ...segment('s3', member('s2'), { kind: 'not', of: drawn('spring') }), archived: true as const },
  segment('s4', { kind: 'not', of: member('s3') }),
  segment('s5', orders, drawn('split-3')),
];

describe('the name of a draw', () => {
  it('is one that no segment uses yet, archived ones included', () => {
    expect(freshSalt([])).toBe('split-1');
    expect(freshSalt(SEGMENTS.slice(0, 1))).toBe('split-1');
    expect(freshSalt(SEGMENTS)).toBe('split-2');
    expect(freshSalt([...SEGMENTS, { ...segment('s6', drawn('split-2')), archived: true }])).toBe('split-4');
  });

  it('is known to have made a segment, directly or through others', () => {
    const behind = (id: string) => [...saltsBehind(id, SEGMENTS)].sort();
    expect(behind('s1')).toEqual([]);
    expect(behind('s2')).toEqual(['split-1']);
    expect(behind('s3')).toEqual(['split-1', 'spring']);
    expect(behind('s4')).toEqual(['split-1', 'spring']);
    expect(behind('s5')).toEqual(['split-3']);
    expect(behind('s9')).toEqual([]);
  });

  it('comes to an end where segments name one another in a circle', () => {
    const circle = [segment('s1', member('s2'), drawn('a')), segment('s2', member('s1'), drawn('b'))];
    expect([...saltsBehind('s1', circle)].sort()).toEqual(['a', 'b']);
  });
});
