import { describe, expect, it } from 'vitest';
import type { Condition, Leaf, LeafOf } from '../../core/condition';
import { lengthsOf } from './lengths';
import { hasGentler } from './relax';

const rows = { table: 'orders', where: [] } as const;
const times = { measure: { kind: 'times' }, test: { op: '>=', value: 2 } } as const;
const late: LeafOf<'overdue'> = { kind: 'overdue', ...rows, times: 1.5, least: 3, spread: null };

describe('gentler lengths', () => {
  it('of an own cycle, to both sides, the nearest first', () => {
    const factors = lengthsOf(late).map((side) => side.map((leaf) => 'times' in leaf && leaf.times));
    expect(factors).toEqual([
      [2, 2.5, 3],
      [1.25, 1.1, 1],
    ]);
  });

  it('of a stretch, after something else, between steps', () => {
    const within = { n: 7, unit: 'day' } as const;
    const anchor = { kind: 'row', which: 'first', ...rows } as const;
    const leaves: Leaf[] = [
      { kind: 'did', ...rows, ...times, window: { kind: 'any', ...within } },
      { kind: 'did', ...rows, ...times, window: { kind: 'near', side: 'after', anchor, within } },
      {
        kind: 'sequence',
        steps: [
          { ...rows, within: null, without: null },
          { ...rows, within, without: null },
        ],
        missing: true,
        window: { kind: 'ever' },
      },
    ];
    for (const leaf of leaves) {
      if (leaf.kind === 'member') continue;
      const said = lengthsOf(leaf).map((side) =>
        side.map((one) => /"n":(\d+)/.exec(JSON.stringify(one))?.[1]),
      );
      expect(said, leaf.kind).toEqual([
        ['10', '14', '21'],
        ['5', '3', '2'],
      ]);
    }
  });

  it('of hours between steps, and of all steps', () => {
    const step = { ...rows, within: null, without: null };
    const timed = { ...step, within: { n: 3, unit: 'hour' } } as const;
    const leaf: LeafOf<'sequence'> = {
      kind: 'sequence',
      steps: [step, timed, step],
      missing: false,
      window: { kind: 'ever' },
      total: { n: 90, unit: 'minute' },
    };
    const lengths = lengthsOf(leaf).map((side) =>
      side.map((one) => one.kind === 'sequence' && [one.steps[1]?.within?.n, one.total?.n]),
    );
    expect(lengths).toEqual([
      [
        [5, 90],
        [6, 90],
        [10, 90],
      ],
      [
        [2, 90],
        [1, 90],
      ],
      [
        [3, 120],
        [3, 180],
        [3, 240],
      ],
      [
        [3, 72],
        [3, 60],
        [3, 48],
      ],
    ]);
  });

  it('are known of numbers and lengths, and of nothing else', () => {
    const city: Leaf = { kind: 'trait', trait: 'city', test: { op: 'in', values: ['a'] } };
    const member: Leaf = { kind: 'member', segment: 's' };
    const days: Leaf = {
      kind: 'trait',
      trait: 'joined',
      test: { op: 'within', window: { kind: 'ever' } },
    };
    const far: Leaf = {
      kind: 'distance',
      lat: 'lat',
      lon: 'lng',
      from: { lat: 37.5, lon: 127 },
      test: { op: '<=', value: 5 },
    };
    const condition: Condition = { kind: 'all', of: [late, { kind: 'not', of: city }, member, days, far] };
    expect(['0', '1', '2', '3', '4'].map((path) => hasGentler(condition, path))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});
