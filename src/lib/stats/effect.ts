/** What is known of one group: how many values, their mean and their sample variance (n − 1). */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** A size with the ends of its 95 % interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.959963984540054;

/** Sum of squared distances from the mean. */
function spread({ n, variance }: Moments): number {
  return Math.max(0, variance) * (n - 1);
}

/**
 * Hedges' g of two groups: the difference of their means in pooled standard deviations, corrected for small groups
 * (Hedges 1981; interval from the large-sample variance, Hedges & Olkin 1985, ch. 5). Null with fewer than two values in a
 * group, or without any spread. `z` is the normal quantile of the interval, 1.96 (95 %) when left out.
 */
export function hedgesG(a: Moments, b: Moments, z = Z): Interval | null {
  const df = a.n + b.n - 2;
  if (a.n < 2 || b.n < 2) return null;
  const sd = Math.sqrt((spread(a) + spread(b)) / df);
  if (!(sd > 0)) return null;
  const g = ((a.mean - b.mean) / sd) * (1 - 3 / (4 * df - 1));
  const error = Math.sqrt((a.n + b.n) / (a.n * b.n) + (g * g) / (2 * (a.n + b.n)));
  return { value: g, low: g - z * error, high: g + z * error };
}

function wilson(k: number, n: number): readonly [number, number] {
  const p = k / n;
  const middle = (p + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  return [middle - half, middle + half];
}

/**
 * The difference of two shares, `k` of `n` each, with Newcombe's hybrid score interval (Newcombe 1998, Statistics in
 * Medicine 17:873, method 10); null without a group.
 */
export function shareDifference(a: { k: number; n: number }, b: { k: number; n: number }): Interval | null {
  if (a.n <= 0 || b.n <= 0) return null;
  const [p, q] = [a.k / a.n, b.k / b.n];
  const [pl, pu] = wilson(a.k, a.n);
  const [ql, qu] = wilson(b.k, b.n);
  const value = p - q;
  return {
    value,
    low: value - Math.sqrt((p - pl) ** 2 + (qu - q) ** 2),
    high: value + Math.sqrt((pu - p) ** 2 + (q - ql) ** 2),
  };
}

/** Cohen's h: the difference of two shares on the scale on which it is equally hard to see (Cohen 1988, ch. 6). */
export function cohensH(p: number, q: number): number {
  return (
    2 * Math.asin(Math.sqrt(Math.min(1, Math.max(0, p)))) -
    2 * Math.asin(Math.sqrt(Math.min(1, Math.max(0, q))))
  );
}
