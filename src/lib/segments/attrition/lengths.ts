import type { LeafOf, Limit } from '../../core/condition';
import type { TableLeaf } from '../leaf-sql';
import { MAX_STRETCH, MAX_UNITS } from '../limits';
import { sides, units, type Ladder } from './ladders';

const FACTORS = [0.1, 0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 10];

function ofDuration<D extends Limit>(within: D, make: (within: D) => TableLeaf): readonly Ladder[] {
  return sides(within.n, units(within.n, within.unit), MAX_UNITS, (n) => make({ ...within, n }));
}

function ofDid(leaf: LeafOf<'did'>): readonly Ladder[] {
  const { test, window: range } = leaf;
  const compared =
    test.op === 'than'
      ? sides(test.times, FACTORS, 1000, (times) => ({ ...leaf, test: { ...test, times } }))
      : [];
  if (range.kind === 'any') {
    return [
      ...compared,
      ...sides(range.n, units(range.n, range.unit), MAX_STRETCH, (n) => ({
        ...leaf,
        window: { ...range, n },
      })),
    ];
  }
  if (range.kind !== 'near' || range.within === null) return compared;
  return [...compared, ...ofDuration(range.within, (within) => ({ ...leaf, window: { ...range, within } }))];
}

function ofSteps(leaf: LeafOf<'sequence'>): readonly Ladder[] {
  const { total } = leaf;
  const all = total ? ofDuration(total, (longer) => ({ ...leaf, total: longer })) : [];
  const each = leaf.steps.flatMap(({ within }, at) => {
    if (within === null || at === 0) return [];
    return ofDuration(within, (longer) => ({
      ...leaf,
      steps: leaf.steps.map((step, i) => (i === at ? { ...step, within: longer } : step)),
    }));
  });
  return [...each, ...all];
}

/** What a leaf holds of lengths beside its window: of a cycle, of a stretch wherever it lies, after something else, between steps; and how many times another measure. */
export function lengthsOf(leaf: TableLeaf): readonly Ladder[] {
  switch (leaf.kind) {
    case 'did':
      return ofDid(leaf);
    case 'sequence':
      return ofSteps(leaf);
    case 'overdue':
      return sides(leaf.times, FACTORS, 1000, (times) => ({ ...leaf, times }));
    default:
      return [];
  }
}
