import type { RfmSpec } from '../../core/notebook';
import type { Catalog, Trait } from '../../core/relation';
import type { Words } from '../../core/words';
import { findNumeric } from '../trait-source';

/** One of the three views of a customer, by its key in `RfmCuts`. */
export type DimensionKey = 'recency' | 'frequency' | 'monetary';

/** A dimension of RFM: which trait it reads and which score it gives. */
export interface Dimension {
  readonly key: DimensionKey;
  /** The trait whose values are cut into bins. */
  readonly source: 'recency' | 'orders' | 'revenue';
  readonly score: 'rfm_r' | 'rfm_f' | 'rfm_m';
  readonly letter: 'R' | 'F' | 'M';
  readonly label: Words;
  /** Small values are good, so the first bin has the highest score. */
  readonly reversed: boolean;
}

/** The three dimensions, in the order of the letters. */
export const DIMENSIONS: readonly Dimension[] = [
  {
    key: 'recency',
    source: 'recency',
    score: 'rfm_r',
    letter: 'R',
    label: { ko: '최근성', en: 'Recency' },
    reversed: true,
  },
  {
    key: 'frequency',
    source: 'orders',
    score: 'rfm_f',
    letter: 'F',
    label: { ko: '구매 빈도', en: 'Frequency' },
    reversed: false,
  },
  {
    key: 'monetary',
    source: 'revenue',
    score: 'rfm_m',
    letter: 'M',
    label: { ko: '구매 금액', en: 'Monetary' },
    reversed: false,
  },
];

/** A dimension that the data can feed, with the trait that it reads. */
export interface FedDimension extends Dimension {
  readonly trait: Trait;
}

/** The dimensions that the data can feed. */
export function fedDimensions(catalog: Catalog): FedDimension[] {
  return DIMENSIONS.flatMap((dimension) => {
    const trait = findNumeric(catalog, dimension.source);
    return trait ? [{ ...dimension, trait }] : [];
  });
}

/** The score of the `bin`-th bin of ascending values, 1 the lowest. */
export function scoreOf(dimension: Dimension, bin: number, bins: number): number {
  return dimension.reversed ? bins + 1 - bin : bin;
}

/** The own cut points of a dimension, if the spec has any. */
export function ownCuts(spec: RfmSpec, key: DimensionKey): readonly number[] | undefined {
  return spec.cuts[key];
}
