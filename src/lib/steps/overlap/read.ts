import type { ChartSet } from '../../charts/spec';
import type { OverlapSpec } from '../../core/notebook';
import { sameWords } from '../../core/words';
import { readOverlap } from '../../segments/overlap';
import { readSizes } from '../../segments/sizes';
import type { StepView } from '../contract';
import { numberAt, rowOf, rowsOf, textAt } from '../read';

/** The segments that the results tell of, with their sizes; the answers may be older than the notebook. */
export function setsOf(view: StepView<OverlapSpec>): ChartSet[] {
  const ids = textAt(rowOf(view.results, 'patterns'), 'ids').split(' ').filter(Boolean);
  const sizes = readSizes(rowOf(view.results, 'sizes') ?? {}, ids.length);
  return ids.map((id, i) => ({
    key: id,
    label: sameWords(view.scheme?.segments.find((one) => one.id === id)?.name ?? id),
    size: sizes.segments[i]?.customers ?? 0,
  }));
}

/** How many of all customers are in no, one, and several of the segments. */
export interface Together {
  readonly total: number;
  readonly none: number;
  readonly several: number;
  /** Combinations that occur. */
  readonly combinations: number;
}

/** How many are in none, one and several, counted over every combination, drawn or not. */
export function together(view: StepView<OverlapSpec>): Together {
  const [first] = rowsOf(view.results, 'patterns');
  const [total, none, one] = ['total', 'held_none', 'held_one'].map((name) => numberAt(first, name));
  const several = (total ?? 0) - (none ?? 0) - (one ?? 0);
  return { total: total ?? 0, none: none ?? 0, several, combinations: numberAt(first, 'combinations') };
}

/** Two segments and the customers in both. */
export interface Pair {
  readonly a: ChartSet;
  readonly b: ChartSet;
  readonly both: number;
  /** Customers in both over customers in either; 0 when both are empty (Jaccard 1912). */
  readonly jaccard: number;
}

/** Every pair of segments. */
export function pairsOf(view: StepView<OverlapSpec>): Pair[] {
  const sets = setsOf(view);
  const row = rowOf(view.results, 'pairs') ?? {};
  return sets.flatMap((a, i) =>
    sets.slice(i + 1).map((b, k) => {
      const both = readOverlap(row, i, i + 1 + k);
      const either = a.size + b.size - both;
      return { a, b, both, jaccard: either > 0 ? both / either : 0 };
    }),
  );
}
