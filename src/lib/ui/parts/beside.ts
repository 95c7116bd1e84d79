/** A box on the screen, in CSS pixels. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 4;
const EDGE = 8;

function within(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** Where a list goes that opens from a button: below it where there is room, else above; never off the screen. */
export function beside(
  opener: Box,
  list: Pick<Box, 'width' | 'height'>,
  screen: { readonly innerWidth: number; readonly innerHeight: number },
): { left: number; top: number } {
  const toTheLeft = opener.left + opener.right > screen.innerWidth;
  const left = toTheLeft ? opener.right - list.width : opener.left;
  const fits = opener.bottom + GAP + list.height <= screen.innerHeight - EDGE;
  const top = fits ? opener.bottom + GAP : opener.top - GAP - list.height;
  return {
    left: within(EDGE, left, Math.max(EDGE, screen.innerWidth - list.width - EDGE)),
    top: within(EDGE, top, Math.max(EDGE, screen.innerHeight - list.height - EDGE)),
  };
}
