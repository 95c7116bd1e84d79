import type { ChartSpec } from '../../charts/spec';
import type { OverlapSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { numberAt, numberOrNull, rowsOf, textAt } from '../read';
import { pairsOf, setsOf, together } from './read';
import { MATRIX_TITLE, matrixAlt, UPSET_TITLE, upsetAlt } from './words';

/** The combinations as an UpSet plot, and the pairs as a matrix. */
export function overlapCharts(view: StepView<OverlapSpec>): ChartSpec[] {
  const sets = setsOf(view);
  if (sets.length === 0) return [];
  const rows = rowsOf(view.results, 'patterns').map((row) => ({
    item: textAt(row, 'item'),
    customers: numberAt(row, 'customers'),
    revenue: numberOrNull(row, 'revenue'),
  }));
  const { total } = together(view);
  const upset: ChartSpec = {
    kind: 'upset',
    id: 'upset',
    title: UPSET_TITLE,
    alt: upsetAlt(view),
    sets,
    total,
    rows,
    select: 'items',
  };
  if (sets.length < 2) return [upset];
  const pairs = pairsOf(view).map(({ a, b, both, jaccard }) => ({ a: a.key, b: b.key, both, jaccard }));
  const matrix: ChartSpec = {
    kind: 'matrix',
    id: 'matrix',
    title: MATRIX_TITLE,
    alt: matrixAlt(view),
    sets,
    rows: pairs,
    select: 'items',
  };
  return [upset, matrix];
}
