/** Round numbers over a stretch: its ends and the ticks between, the ends included. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

function niceStep(raw: number): number {
  const decade = 10 ** Math.floor(Math.log10(raw));
  const times = [1, 2, 5].find((one) => raw <= one * decade * (1 + 1e-9)) ?? 10;
  return times * decade;
}

/** An axis from 0 (or below it) to a round number of at least `most`, with about `count` ticks; whole ones if asked. */
export function valueAxis(least: number, most: number, count: number, whole: boolean): ValueAxis {
  const span = Math.max(most, 0) - Math.min(least, 0);
  const step = span > 0 ? Math.max(niceStep(span / count), whole ? 1 : 0) : 1;
  const first = Math.floor(Math.min(least, 0) / step + 1e-9);
  const last = Math.max(Math.ceil(Math.max(most, 0) / step - 1e-9), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}
