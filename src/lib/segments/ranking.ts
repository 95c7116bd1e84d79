import type { LeafOf, MeasureRank, MeasureTest } from '../core/condition';

/** A leaf that ranks customers by a measure of what they did. */
export type RankedDid = LeafOf<'did'> & { readonly test: MeasureRank };

/** A leaf that each customer's own rows answer. */
export type OwnDid = LeafOf<'did'> & { readonly test: Exclude<MeasureTest, MeasureRank> };

/** Whether a test of a measure asks for a place among customers. */
export function isRanking(test: MeasureTest): test is MeasureRank {
  return test.op === 'top' || test.op === 'bottom';
}
