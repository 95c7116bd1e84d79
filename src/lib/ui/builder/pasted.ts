import { MAX_TEXT, MAX_VALUES } from '../../segments/limits';

/** Lines of cells, as a spreadsheet or a CSV file gives them. */
export type Cells = readonly (readonly string[])[];

function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).split('\n', 20).join('\n');
  const counts = ['\t', ';', ','].map((sign) => ({ sign, n: head.split(sign).length - 1 }));
  return counts.reduce((best, each) => (each.n > best.n ? each : best)).sign;
}

/** The cells of a text: lines, parted by tab, semicolon or comma, whichever is most frequent; quoted cells may hold both. */
export function readCells(text: string): Cells {
  const sign = separatorOf(text);
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < plain.length; i++) {
    const at = plain.charAt(i);
    if (quoted) {
      if (at !== '"') cell += at;
      else if (plain.charAt(i + 1) === '"') cell += plain.charAt(++i);
      else quoted = false;
    } else if (at === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (at === sign || at === '\n') {
      rows.at(-1)?.push(cell.trim());
      cell = '';
      if (at === '\n') rows.push([]);
    } else cell += at;
  }
  rows.at(-1)?.push(cell.trim());
  return rows;
}

/** The values of a list and what was left out of it. */
export interface PastedList {
  readonly values: readonly string[];
  readonly repeated: number;
  readonly blank: number;
  readonly long: number;
  /** Values beyond what a list holds. */
  readonly over: number;
}

/** One line of several cells without other lines is a list by itself. */
function columnOf(cells: Cells, column: number): readonly string[] {
  return cells.length === 1 ? (cells[0] ?? []) : cells.map((row) => row[column] ?? '');
}

/** The values of a column of cells in their order, each once, together with those that the list holds already. */
export function pastedList(
  cells: Cells,
  column: number,
  head: boolean,
  already: readonly string[],
): PastedList {
  const own = columnOf(cells, column).slice(head ? 1 : 0);
  const trailing = own.at(-1) === '' ? own.slice(0, -1) : own;
  const full = trailing.filter((value) => value !== '');
  const short = full.filter((value) => value.length <= MAX_TEXT && !value.includes('\0'));
  const seen = new Set(already);
  const fresh = short.filter((value) => !seen.has(value) && seen.add(value));
  const room = Math.max(0, MAX_VALUES - already.length);
  return {
    values: fresh.slice(0, room),
    repeated: short.length - fresh.length,
    blank: trailing.length - full.length,
    long: full.length - short.length,
    over: Math.max(0, fresh.length - room),
  };
}

/** Bytes of a file that is still read as a list. */
export const MAX_LIST_BYTES = 8_000_000;

/** The text of a file in UTF-8, UTF-16 or, failing that, CP949; null for what is no text. */
export function textOfBytes(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) return null;
  if (a === 0x50 && b === 0x4b) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
}
