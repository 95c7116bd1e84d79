/** Counts of fewer people than this are hidden unless the notebook says another number: the usual release threshold of 5. */
export const USUAL_SMALLEST = 5;

/** Whether a count could give single persons away: somebody, but fewer than `smallest`. */
export function isSmall(count: number, smallest: number): boolean {
  return count > 0 && count < smallest;
}

/** The sizes that may leave the device; small ones are left out, a plain 0 is not small. */
export function withoutSmall(
  sizes: Readonly<Record<string, number>>,
  smallest: number,
): Record<string, number> {
  return Object.fromEntries(Object.entries(sizes).filter(([, count]) => !isSmall(count, smallest)));
}

/** Two segments whose members differ by so few people that one minus the other shows them. */
export interface ClosePair {
  readonly a: string;
  readonly b: string;
  /** Members of one and not of both: |a| + |b| − 2·|a ∩ b|. */
  readonly apart: number;
}

/**
 * Pairs of segments that differ by at least one and fewer than `smallest` people. `overlap` holds, by position, the
 * members of both; the size itself on the diagonal.
 */
export function closePairs(
  ids: readonly string[],
  overlap: readonly (readonly number[])[],
  smallest: number,
): ClosePair[] {
  const at = (i: number, j: number) => overlap[i]?.[j] ?? 0;
  return ids.flatMap((a, i) =>
    ids.slice(i + 1).flatMap((b, k) => {
      const j = i + 1 + k;
      const apart = at(i, i) + at(j, j) - 2 * at(i, j);
      return isSmall(apart, smallest) ? [{ a, b, apart }] : [];
    }),
  );
}
