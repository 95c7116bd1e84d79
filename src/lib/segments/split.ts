import type { Condition } from '../core/condition';

/** A part of a random split: its share of 1. */
export interface SplitPart {
  readonly name: string;
  readonly share: number;
}

/** A bound with few digits, so that sums of shares meet where they should. */
function bound(value: number): number {
  return Math.min(1, Math.round(value * 1e9) / 1e9);
}

/**
 * One condition for each part: the members of the segment that fall into it by chance, the same everywhere.
 * `within` names a trait in each value of which the parts have the same proportions.
 */
export function splitConditions(
  segment: string,
  parts: readonly SplitPart[],
  salt: string,
  within: string | null,
): Condition[] {
  let from = 0;
  return parts.map(({ share }) => {
    const to = bound(from + share);
    const split: Condition = { kind: 'split', salt, from: bound(from), to, within };
    from = to;
    return { kind: 'all', of: [{ kind: 'member', segment }, split] };
  });
}

/** Whether the shares are all above 0 and add up to 1. */
export function addsUp(parts: readonly SplitPart[]): boolean {
  const sum = parts.reduce((total, { share }) => total + share, 0);
  return parts.every(({ share }) => share > 0) && Math.abs(sum - 1) < 1e-9;
}
