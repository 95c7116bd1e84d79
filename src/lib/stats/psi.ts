/** The least share that is put in place of an empty bin, so that its logarithm exists. */
const LEAST = 0.0001;

/** What each bin adds to the population stability index: (p − q) · ln(p ÷ q), shares of at least 0.0001. None without counts. */
export function stabilityParts(then: readonly number[], now: readonly number[]): number[] {
  const [a, b] = [then, now].map((counts) => counts.reduce((sum, n) => sum + n, 0));
  if (!a || !b) return [];
  return then.map((n, i) => {
    const p = Math.max(n / a, LEAST);
    const q = Math.max((now[i] ?? 0) / b, LEAST);
    return (p - q) * Math.log(p / q);
  });
}

/**
 * Population stability index of two counts over the same bins, the sum of `stabilityParts` (Siddiqi, Credit Risk
 * Scorecards, 2006: under 0.1 no change to speak of, above 0.25 a large one). Null without counts.
 */
export function stabilityIndex(then: readonly number[], now: readonly number[]): number | null {
  const parts = stabilityParts(then, now);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}
