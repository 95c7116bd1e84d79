/** Ten nearly equal steps of a decade (Renard R10), for bins on a log scale. */
export const DECADE = [1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8] as const;

/** How one numeric trait is binned: what SQL decided from the data. */
export interface Binning {
  readonly log: boolean;
  /** The width of a bin on a linear scale. */
  readonly step: number;
  /** Bins of a decade on a log scale: 10, or 5 when the range is wide or values are whole. */
  readonly perDecade: 5 | 10;
  readonly whole: boolean;
  /** The bin that gathers everything beyond the others; null when there is none. */
  readonly tail: number | null;
  readonly high: number;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The lower edge of bin `i`, as the decimal number a person would write. */
export function edge(i: number, { log, step, perDecade, whole }: Binning): number {
  if (!log) return tidy(i * step);
  if (i < 0 && whole) return 0;
  const decade = Math.floor(i / perDecade);
  const within = DECADE[(i - decade * perDecade) * (10 / perDecade)] ?? 1;
  const value = tidy(within * 10 ** decade);
  return whole ? Math.ceil(value) : value;
}

/** One bin with the number of customers in it, and of those in the segment looked at. */
export interface Bin {
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly focus: number;
}

/** More bins than this are not filled in where they are empty. */
const MOST_BINS = 400;

/** Bins from the first to the last that holds a customer, empty ones between them included. */
export function fillBins(counts: ReadonlyMap<number, { n: number; focus: number }>, how: Binning): Bin[] {
  const indices = [...counts.keys()].sort((a, b) => a - b);
  const first = indices[0];
  const last = indices.at(-1);
  if (first === undefined || last === undefined) return [];
  const all =
    last - first < MOST_BINS ? Array.from({ length: last - first + 1 }, (_, k) => first + k) : indices;
  return all.flatMap((i) => {
    const low = edge(i, how);
    const high = i === how.tail ? how.high + (how.whole ? 1 : 0) : edge(i + 1, how);
    const { n = 0, focus = 0 } = counts.get(i) ?? {};
    return low < high ? [{ low, high, n, focus }] : [];
  });
}
