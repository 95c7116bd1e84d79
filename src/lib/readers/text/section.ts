import type { Lines } from './lines';
import { isHeaderLike, sameCells } from './header-like';
import { MISFIT, misfit, rowMisfit } from './profile';
import { parseRecords, type HeadRecord } from './records';
import type { TableShape } from './table-shape';

/** What begins at a line: a row, the header once more, the same table once more, or another table. */
export type Section = 'row' | 'header' | 'copy' | 'table';

const LOOK = 12;
const PAGE = /^\W*(?:page|페이지|쪽)\b|\d\s*(?:쪽|페이지)\W*$/i;

/** The records from line `n` on up to the next blank line. */
function blockAt(lines: Lines, n: number, shape: TableShape): HeadRecord[] {
  let count = 0;
  while (count < LOOK && lines.has(n + count) && !lines.isBlank(n + count)) count++;
  return parseRecords(lines.text(n, count), shape.reading, 5);
}

function filledCells(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell.trim() !== '');
}

function afterTitle(lines: Lines, shape: TableShape, title: string, apart: boolean): Section {
  let n = 1;
  while (n < LOOK && lines.isBlank(n)) n++;
  const [head, ...below] = blockAt(lines, n, shape);
  if (!head || below.length === 0 || head.cells.length < 2) return 'row';
  const rows = below.map((row) => row.cells);
  if (rows.some((row) => row.length !== head.cells.length)) return 'row';
  const header = shape.headers.at(-1);
  if (header && sameCells(head.cells, header)) return PAGE.test(title) ? 'row' : 'table';
  if (!isHeaderLike(head.cells, rows, header)) return 'row';
  const fits = head.cells.length === shape.width && rowMisfit(shape.profile, head.cells) < MISFIT;
  return !fits && (apart || misfit(shape.profile[0], title) > 0.5 || n > 1) ? 'table' : 'row';
}

/** What begins at the first of the lines, inside a table of this shape; `apart` when a blank line stands before it. */
export function sectionAt(lines: Lines, shape: TableShape, apart: boolean): Section {
  const [head, ...below] = blockAt(lines, 0, shape);
  if (!head) return 'row';
  const { cells } = head;
  const header = shape.headers.at(-1);
  const rows = below.map((row) => row.cells);
  if (header && sameCells(cells, header)) {
    const compared = Math.min(rows.length, shape.first.length);
    const same = rows.slice(0, compared).every((row, i) => sameCells(row, shape.first[i] ?? []));
    return compared > 0 && same ? 'copy' : 'header';
  }
  const filled = filledCells(cells);
  if (filled.length === 1 && shape.width > 1) return afterTitle(lines, shape, filled[0] ?? '', apart);
  if (cells.length < 2 || rows.length === 0 || rows.some((row) => row.length !== cells.length)) return 'row';
  const headed = isHeaderLike(cells, rows, header);
  if (cells.length !== shape.width) return (apart && rows.length > 1) || headed ? 'table' : 'row';
  return apart && headed && rowMisfit(shape.profile, cells) >= MISFIT ? 'table' : 'row';
}
