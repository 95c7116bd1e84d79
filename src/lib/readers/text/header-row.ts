import { isForMachines } from './header-like';
import { align } from './align';
import { COST } from './cell-choice';
import type { Cut } from './cut';
import { fitWidth } from './mended-row';
import { openProfile } from './profile';
import { readRecord } from './record';
import type { HeadRecord } from './records';

const OTHERS = [',', ';', '\t', '|', ' '];
/** A header that lacks a cell has rather lost a delimiter than a name. */
const MISSING_NAME = 4;

/** A header's cells brought to the width of its table, and whether they had to be mended. */
export interface HeaderRow {
  readonly cells: string[];
  readonly mended: boolean;
}

function filled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** Row names of statistics programs: numbers from 1 in a first column without a name. */
function isNumbered(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 && rows.every((row, i) => row[0]?.trim() === String(i + 1));
}

function withoutBlanks(cells: readonly string[], width: number): string[] {
  const kept = [...cells];
  for (let i = 0; i < kept.length && kept.length > width;) {
    if (kept[i]?.trim() === '') kept.splice(i, 1);
    else i++;
  }
  return kept;
}

function otherCut(text: string, width: number, cut: Cut): string[] | undefined {
  for (const delimiter of OTHERS) {
    if (delimiter === cut.delimiter || !text.includes(delimiter)) continue;
    const other = readRecord(text, 0, { ...cut, delimiter });
    if (other.clean && other.cells.length === width) return other.cells;
  }
  return undefined;
}

/** The header of a table, given its text, how it was cut, the table's width and its first rows. */
export function headerRow(
  text: string,
  record: Pick<HeadRecord, 'cells' | 'clean'>,
  width: number,
  rows: readonly (readonly string[])[],
  cut: Cut,
): HeaderRow {
  const { cells, clean } = record;
  if (clean && cells.length === width) return { cells: [...cells], mended: false };
  if (clean && cells.length > width && filled(cells) <= width)
    return { cells: cells.slice(0, width), mended: false };
  if (clean && cells.length > width) {
    const kept = withoutBlanks(cells, width);
    return { cells: fitWidth(kept, width, cut.delimiter), mended: true };
  }
  if (clean && cells.length === width - 1 && isNumbered(rows))
    return { cells: ['', ...cells], mended: false };
  const other = cells.length * 2 <= width || !clean ? otherCut(text, width, cut) : undefined;
  if (other) return { cells: other, mended: true };
  const aligned = clean ? undefined : align(text, openProfile(width), cut, MISSING_NAME);
  if (aligned && aligned.cost < MISSING_NAME + COST.split) return { cells: aligned.cells, mended: true };
  return { cells: fitWidth(cells, width, cut.delimiter), mended: true };
}

/** The names where a row for machines stands below the questions: codes (`Q1`) with their question, else the first name alone. */
function questionNames([names = [], questions = []]: readonly (readonly string[])[]): string[] {
  return names.map((cell, i) => {
    const [name, question] = [cell.trim(), questions[i]?.trim() ?? ''];
    const told = name === '' ? question : name;
    return /\d/.test(name) && question !== '' && question !== name ? `${name} ${question}` : told;
  });
}

/** The names that several header rows make up together: top to bottom, blank cells filled from the left. */
export function joinHeaders(rows: readonly (readonly string[])[]): string[] {
  const questions = rows.filter((row) => !isForMachines(row));
  if (questions.length > 0 && questions.length < rows.length) return questionNames(questions);
  const filledRows = rows.map((row, r) => {
    let left = '';
    return row.map((cell) => {
      const own = cell.trim();
      if (own !== '') left = own;
      return own !== '' || r === rows.length - 1 ? own : left;
    });
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, i) =>
    filledRows
      .map((row) => row[i] ?? '')
      .filter((cell) => cell !== '')
      .join(' '),
  );
}
