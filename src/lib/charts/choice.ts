import type { Mark } from './marks';
import type { Selection } from './spec';

/** The range from one bar to another, whichever comes first. */
export function rangeOf(a: Mark, b: Mark): Selection {
  const [first, last] = a.index <= b.index ? [a, b] : [b, a];
  return { kind: 'range', low: first.low, high: last.high };
}

/** The bars that a range covers, first and last; null when it covers none. */
export function coveredBy(marks: readonly Mark[], selection: Selection | null): readonly [Mark, Mark] | null {
  if (selection?.kind !== 'range') return null;
  const first = marks.find((mark) => mark.low >= selection.low);
  const last = marks.findLast((mark) => mark.high <= selection.high);
  return first && last && first.index <= last.index ? [first, last] : null;
}

/** Whether the range is exactly this one bar. */
export function isOnly(marks: readonly Mark[], selection: Selection | null, mark: Mark): boolean {
  const covered = coveredBy(marks, selection);
  return covered !== null && covered[0] === covered[1] && covered[0].index === mark.index;
}

/** The chosen items. */
export function itemsOf(selection: Selection | null): readonly string[] {
  return selection?.kind === 'items' ? selection.values : [];
}

/** The choice with an item put in, or taken out when it was in; null when nothing is left. */
export function toggleItem(selection: Selection | null, item: string): Selection | null {
  const values = itemsOf(selection);
  const next = values.includes(item) ? values.filter((one) => one !== item) : [...values, item];
  return next.length > 0 ? { kind: 'items', values: next } : null;
}

/** The chosen cells of a grid. */
export function cellsOf(selection: Selection | null): readonly Cell[] {
  return selection?.kind === 'cells' ? selection.cells : [];
}

/** A cell of a grid. */
export interface Cell {
  readonly x: number;
  readonly y: number;
}

/** Whether two cells are the same. */
export function sameCell(a: Cell, b: Cell): boolean {
  return a.x === b.x && a.y === b.y;
}

/** The choice with a cell put in, or taken out when it was in; null when nothing is left. */
export function toggleCell(selection: Selection | null, cell: Cell): Selection | null {
  const cells = cellsOf(selection);
  const without = cells.filter((one) => !sameCell(one, cell));
  const next = without.length < cells.length ? without : [...cells, cell];
  return next.length > 0 ? { kind: 'cells', cells: next } : null;
}

/** Every cell of the rectangle between two cells. */
export function rectangle(a: Cell, b: Cell): Selection {
  const between = (from: number, to: number) =>
    Array.from({ length: Math.abs(from - to) + 1 }, (_, i) => Math.min(from, to) + i);
  return { kind: 'cells', cells: between(a.y, b.y).flatMap((y) => between(a.x, b.x).map((x) => ({ x, y }))) };
}
