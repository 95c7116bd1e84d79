import type { SplitPart } from '../../segments/split';

/** The usual size of a hold-out, in percent. */
const HOLDOUT = 10;

function even(count: number, percent: number): number[] {
  const each = Math.floor((percent / count) * 100) / 100;
  const rest = Math.round((percent - each * (count - 1)) * 100) / 100;
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? rest : each));
}

/** Percentages of so many parts that add up to 100; the last is a hold-out of a tenth when asked for. */
export function evenShares(count: number, holdout: boolean): number[] {
  return holdout ? [...even(count - 1, 100 - HOLDOUT), HOLDOUT] : even(count, 100);
}

/** Parts A, B, C … with their shares of 1; the last is the hold-out where there is one. */
export function namedParts(
  percentages: readonly number[],
  holdout: boolean,
  part: (letter: string) => string,
  held: string,
): SplitPart[] {
  return percentages.map((percent, i) => {
    const share = Math.round(percent * 1e7) / 1e9;
    return holdout && i === percentages.length - 1
      ? { name: held, share, heldOut: true }
      : { name: part(String.fromCharCode(65 + i)), share };
  });
}
