import { formatNumber, formatValue, type Manner } from '../../charts/format';
import type { Unit } from '../../core/relation';
import type { DimensionFacts, RfmBin } from './facts';

/** Whether all values and thresholds of a dimension are whole, so that bins can be written by their own ends. */
export function isWhole({ cuts, bins }: Pick<DimensionFacts, 'cuts' | 'bins'>): boolean {
  const ends = bins.flatMap((bin) => [bin.low ?? 0, bin.high ?? 0]);
  return [...cuts, ...ends].every(Number.isInteger);
}

/**
 * The values of a bin by its thresholds. Whole numbers with both ends in the bin: `≤ 30일`, `31–90일`, `≥ 91일`;
 * others with the signs of the rule: `> 30.5 · ≤ 90.5일`. `–` where two thresholds leave no value between them.
 */
export function rfmBinLabel({ above, upTo }: RfmBin, unit: Unit, whole: boolean, manner: Manner): string {
  const write = (value: number) => formatValue(value, unit, manner);
  if (above === null) return upTo === null ? '–' : `≤ ${write(upTo)}`;
  if (upTo === null) return whole ? `≥ ${write(above + 1)}` : `> ${write(above)}`;
  if (above >= upTo) return '–';
  if (!whole) return `> ${write(above)} · ≤ ${write(upTo)}`;
  const short = unit === 'currency' ? write(above + 1) : formatNumber(above + 1, manner.lang);
  return above + 1 === upTo ? write(upTo) : `${short}–${write(upTo)}`;
}
