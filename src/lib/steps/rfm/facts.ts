import type { RfmSpec } from '../../core/notebook';
import type { Results, StepView } from '../contract';
import { numberAt, numberOrNull, rowOf, rowsOf, textAt } from '../read';
import { cutName } from './cut-name';
import { type FedDimension, fedDimensions, scoreOf } from './dimensions';
import { proposeCuts, type Rung } from './propose';

/** One bin of a dimension, in ascending order of values. */
export interface RfmBin {
  readonly score: number;
  /** Values above this; null for the first bin. */
  readonly above: number | null;
  /** Values up to and including this; null for the last bin. */
  readonly upTo: number | null;
  readonly customers: number;
  /** The smallest and the largest value in it; null when it is empty. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What a dimension came to. */
export interface DimensionFacts {
  readonly dimension: FedDimension;
  readonly own: boolean;
  readonly cuts: readonly number[];
  /** From the smallest values to the largest. */
  readonly bins: readonly RfmBin[];
  /** Bins that hold a customer. */
  readonly filled: number;
  /** Cut points that would fill as many bins as the values allow; null unless thresholds coincide. */
  readonly proposal: readonly number[] | null;
}

function cutsOf(results: Results, dimension: FedDimension, bins: number): number[] {
  const row = rowOf(results, 'cuts');
  return Array.from({ length: bins - 1 }, (_, k) => numberOrNull(row, cutName(dimension, k + 1))).filter(
    (value) => value !== null,
  );
}

function rungsOf(results: Results, dimension: FedDimension): Rung[] {
  return rowsOf(results, 'ladder')
    .filter((row) => textAt(row, 'dimension') === dimension.key)
    .map((row) => ({ value: numberAt(row, 'value'), customers: numberAt(row, 'customers') }));
}

function factsOf({ spec, results }: StepView<RfmSpec>, dimension: FedDimension): DimensionFacts {
  const cuts = cutsOf(results, dimension, spec.bins);
  const rows = rowsOf(results, 'bins').filter((row) => textAt(row, 'dimension') === dimension.key);
  const bins = Array.from({ length: spec.bins }, (_, k): RfmBin => {
    const score = scoreOf(dimension, k + 1, spec.bins);
    const row = rows.find((one) => numberAt(one, 'score') === score);
    return {
      score,
      above: cuts[k - 1] ?? null,
      upTo: cuts[k] ?? null,
      customers: numberAt(row, 'customers'),
      low: numberOrNull(row, 'low'),
      high: numberOrNull(row, 'high'),
    };
  });
  const rungs = rungsOf(results, dimension);
  return {
    dimension,
    own: spec.cuts[dimension.key] !== undefined,
    cuts,
    bins,
    filled: bins.filter((bin) => bin.customers > 0).length,
    proposal: rungs.length > 0 ? proposeCuts(rungs, spec.bins) : null,
  };
}

/** Thresholds, bins and proposals of every dimension; none while they are not known. */
export function rfmFacts(view: StepView<RfmSpec>): DimensionFacts[] {
  const [first, ...others] = fedDimensions(view.catalog);
  if (!first || cutsOf(view.results, first, view.spec.bins).length < view.spec.bins - 1) return [];
  return [first, ...others].map((dimension) => factsOf(view, dimension));
}
