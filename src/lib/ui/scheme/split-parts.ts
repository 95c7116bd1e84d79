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

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}

/** So much in the proportions of these; as they are where one is empty, or there is nothing to share out. */
function scaled(percentages: readonly number[], whole: number): number[] {
  const sum = percentages.reduce((total, percent) => total + percent, 0);
  if (!(sum > 0 && whole > 0)) return [...percentages];
  const most = percentages.map((percent) => round((percent / sum) * whole));
  const others = most.slice(0, -1).reduce((total, percent) => total + percent, 0);
  return [...most.slice(0, -1), round(whole - others)];
}

/** Percentages that were typed, told from that of the hold-out, and what it leaves to them. */
function apart(percentages: readonly number[], holdout: boolean) {
  const parts = holdout ? percentages.slice(0, -1) : percentages;
  const held = holdout ? percentages.slice(-1) : [];
  return { parts, held, whole: 100 - (held[0] ?? 0) };
}

/** Typed percentages with a part more, which gets as much as the others on average. */
export function withPart(percentages: readonly number[], holdout: boolean): number[] {
  const { parts, held, whole } = apart(percentages, holdout);
  const more = round(whole / (parts.length + 1));
  return [...scaled(parts, whole - more), more, ...held];
}

/** Typed percentages without the part at this place, which may be the hold-out. */
export function withoutPart(percentages: readonly number[], holdout: boolean, at: number): number[] {
  const { parts, held, whole } = apart(percentages, holdout);
  if (at >= parts.length) return scaled(parts, 100);
  return [...scaled(parts.toSpliced(at, 1), whole), ...held];
}

/** Typed percentages with a hold-out of the usual size. */
export function withHoldout(percentages: readonly number[]): number[] {
  return [...scaled(percentages, 100 - HOLDOUT), HOLDOUT];
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
