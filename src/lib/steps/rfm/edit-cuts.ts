import type { Day } from '../../core/day';
import type { RfmCuts, RfmSpec } from '../../core/notebook';
import type { DimensionKey } from './dimensions';
import type { DimensionFacts } from './facts';

function copyWithout(cuts: RfmCuts, key: DimensionKey): RfmCuts {
  return Object.fromEntries(Object.entries(cuts).filter(([name]) => name !== key));
}

/** The spec with these cut points, which are no day's quantiles any more. */
function own({ kind, bins, colour }: RfmSpec, cuts: RfmCuts): RfmSpec {
  return { kind, bins, cuts, colour };
}

/** The spec with own cut points for a dimension. */
export function withCuts(spec: RfmSpec, key: DimensionKey, cuts: readonly number[]): RfmSpec {
  return own(spec, { ...spec.cuts, [key]: [...cuts] });
}

/** The spec with a dimension back to quantiles; the others stay as they were kept. */
export function withoutCuts(spec: RfmSpec, key: DimensionKey): RfmSpec {
  const cuts = copyWithout(spec.cuts, key);
  return Object.keys(cuts).length > 0 && spec.fitted ? { ...spec, cuts } : own(spec, cuts);
}

/** The spec that keeps the thresholds of a day, for the dimensions whose thresholds ascend; null when there are none. */
export function withKept(
  spec: RfmSpec,
  thresholds: Readonly<Partial<Record<DimensionKey, readonly number[]>>>,
  fitted: Day,
): RfmSpec | null {
  const cuts = Object.entries(thresholds).filter(
    ([, of]) => of.length === spec.bins - 1 && of.every((cut, i) => i === 0 || cut > (of[i - 1] ?? cut)),
  );
  return cuts.length === 0 ? null : { ...own(spec, Object.fromEntries(cuts)), fitted };
}

/** The spec with another number of bins; own cut points fit no other number, so they go. */
export function withBins(spec: RfmSpec, bins: number): RfmSpec {
  return bins === spec.bins ? spec : { ...own(spec, {}), bins };
}

/** Cut points to begin editing with: the quantiles where they ascend, else the proposal; null when neither fits. */
export function startingCuts(facts: DimensionFacts, bins: number): readonly number[] | null {
  const fits = (cuts: readonly number[]) =>
    cuts.length === bins - 1 && cuts.every((cut, i) => i === 0 || cut > (cuts[i - 1] ?? cut));
  if (fits(facts.cuts)) return facts.cuts;
  return facts.proposal && fits(facts.proposal) ? facts.proposal : null;
}

/** What a collapsed dimension is offered: own cut points, fewer bins, or nothing but the number of different values. */
export type Remedy =
  | { readonly kind: 'cuts'; readonly cuts: readonly number[] }
  | { readonly kind: 'bins'; readonly bins: number }
  | { readonly kind: 'none'; readonly different: number };

/** How to separate a dimension whose thresholds coincide; null when they do not. */
export function remedyOf(facts: DimensionFacts, bins: number, fewest: number): Remedy | null {
  if (facts.own || !facts.proposal) return null;
  const different = facts.proposal.length + 1;
  if (different === bins) return { kind: 'cuts', cuts: facts.proposal };
  return different >= fewest ? { kind: 'bins', bins: different } : { kind: 'none', different };
}
