/** A value and how many customers have it. */
export interface Rung {
  readonly value: number;
  readonly customers: number;
}

/**
 * Cut points on different values, so that no bin is empty: each bin takes values until it holds its fair share of the
 * customers that are left, and leaves at least one value for every bin after it. Fewer cut points than `bins` − 1
 * when there are fewer different values than bins. Rungs are in ascending order of value.
 */
export function proposeCuts(rungs: readonly Rung[], bins: number): number[] {
  const cuts: number[] = [];
  let left = rungs.reduce((sum, rung) => sum + rung.customers, 0);
  let binsLeft = Math.min(bins, rungs.length);
  let taken = 0;
  for (const [i, rung] of rungs.entries()) {
    if (binsLeft <= 1) break;
    taken += rung.customers;
    const mustCut = rungs.length - (i + 1) <= binsLeft - 1;
    if (taken >= left / binsLeft || mustCut) {
      cuts.push(rung.value);
      left -= taken;
      taken = 0;
      binsLeft -= 1;
    }
  }
  return cuts;
}
