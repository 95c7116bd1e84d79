import type { Series } from './spec';

/** The CSS colour of a series. */
export function colourOf(series: Series): string {
  return `var(--s${series.colour})`;
}

/** Whether a series is hatched, so that neighbours are told apart without colour. */
export function isHatched(series: Series, position: number): boolean {
  return position % 2 === 1 && series.colour !== 0;
}

/** The CSS background of the swatch of a series; the same look as its bars. */
export function swatchOf(series: Series, position: number): string {
  const colour = colourOf(series);
  return isHatched(series, position)
    ? `repeating-linear-gradient(45deg, ${colour} 0 3px, var(--panel) 3px 4.5px)`
    : colour;
}
