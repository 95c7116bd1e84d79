import type { Leaf, OtherMeasure, RowFilter, Rows, RowWindow, Test, Window } from '../../core/condition';
import { columnFilters } from '../../core/filters';

const NONE: readonly never[] = [];

/** The measure that a leaf compares with. */
export function otherOf(leaf: Leaf): OtherMeasure | undefined {
  return leaf.kind === 'did' && leaf.test.op === 'than' ? leaf.test.other : undefined;
}

/** The rows of which a leaf takes a moment to count from. */
export function anchorOf(leaf: Leaf): Rows | undefined {
  if (leaf.kind !== 'did') return undefined;
  const { window: range } = leaf;
  return range.kind === 'near' && range.anchor.kind === 'row' ? range.anchor : undefined;
}

/** The rows whose times a leaf looks at one by one: not those that it measures. */
export function momentsOf(leaf: Leaf): readonly Rows[] {
  switch (leaf.kind) {
    case 'did': {
      const anchor = anchorOf(leaf);
      return anchor ? [anchor] : NONE;
    }
    case 'nth':
    case 'regular':
    case 'returned':
    case 'overdue':
      return [leaf];
    case 'sequence':
      return leaf.steps.flatMap((step) => (step.without ? [step, step.without] : [step]));
    default:
      return NONE;
  }
}

function filtersOf(leaf: Leaf): readonly RowFilter[] {
  const moments = momentsOf(leaf).flatMap(({ where }) => where);
  if (leaf.kind !== 'did') return moments;
  const of = leaf.measure.kind === 'share' ? leaf.measure.of : NONE;
  return [...leaf.where, ...of, ...(otherOf(leaf)?.where ?? NONE), ...moments];
}

/** Rows that a sentence names by what was done, rather than by their filters. */
export function deedsOf(leaf: Leaf): readonly Rows[] {
  const moments = momentsOf(leaf);
  if (leaf.kind !== 'did') return moments;
  const other = otherOf(leaf);
  const named = [leaf, ...(other ? [other] : NONE)].filter(({ measure }) =>
    ['times', 'most', 'share', 'top-share'].includes(measure.kind),
  );
  return [...named, ...moments];
}

/** Every test of a value within a leaf. */
export function testsOf(leaf: Leaf): readonly Test[] {
  return leaf.kind === 'trait' ? [leaf.test] : columnFilters(filtersOf(leaf)).map(({ test }) => test);
}

function fixed(range: RowWindow): readonly Window[] {
  return range.kind === 'near' || range.kind === 'any' ? NONE : [range];
}

/** The windows of rows within a leaf, resolved against the as-of day alone. */
export function windowsOf(leaf: Leaf): readonly Window[] {
  switch (leaf.kind) {
    case 'did': {
      const other = otherOf(leaf);
      return [...fixed(leaf.window), ...(other ? [other.window] : NONE)];
    }
    case 'nth':
    case 'returned':
    case 'sequence':
      return [leaf.window];
    case 'regular':
      return [{ kind: 'last', n: leaf.of, unit: leaf.unit }];
    default:
      return NONE;
  }
}
