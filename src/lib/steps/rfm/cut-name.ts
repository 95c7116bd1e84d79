import type { Dimension } from './dimensions';

/** The SQL name of the i-th threshold of a dimension, counted from 1: `r1`, `f4`. */
export function cutName(dimension: Dimension, i: number): string {
  return `${dimension.letter.toLowerCase()}${i}`;
}
