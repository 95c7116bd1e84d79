import type { Merge } from '../rows/merges';
import type { SheetRow } from '../rows/sheet-row';
import { htmlUnescaped } from './entities';

/** A table of an HTML text: its cells by place, and cells that span several. */
export interface HtmlTable {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([A-Za-z][A-Za-z0-9]*)((?:"[^"]{0,9999}"|'[^']{0,9999}'|[^'">]){0,4000})>/gi;

/** Spans beyond these are lies. */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_536;
const MAX_COLUMNS = 16_384;

const BREAKS = new Set(['br', 'p', 'div', 'li']);

function span(tag: string, name: 'colspan' | 'rowspan', most: number): number {
  const value = Number(new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,9})`, 'i').exec(tag)?.[1] ?? 1);
  return value >= 1 ? Math.min(value, most) : 1;
}

/** Puts cells into places, as browsers do: what spans rows from above pushes to the right. */
class Grid implements HtmlTable {
  readonly rows: SheetRow[] = [];
  readonly merges: Merge[] = [];
  #taken: number[] = [];
  #row: SheetRow | undefined;
  #column = 0;
  #cell: { readonly tag: string; text: string } | undefined;

  beginRow(): void {
    this.endCell();
    this.#row = { index: this.rows.length, columns: [], texts: [] };
    this.rows.push(this.#row);
    this.#column = 0;
  }

  beginCell(tag: string): void {
    if (!this.#row) this.beginRow();
    this.endCell();
    this.#cell = { tag, text: '' };
  }

  add(text: string): void {
    if (this.#cell) this.#cell.text += text;
  }

  endRow(): void {
    this.endCell();
    this.#row = undefined;
  }

  endCell(): void {
    const cell = this.#cell;
    const row = this.#row;
    this.#cell = undefined;
    if (!cell || !row) return;
    while ((this.#taken[this.#column] ?? 0) > row.index) this.#column++;
    const across = span(cell.tag, 'colspan', MAX_COLSPAN);
    const down = span(cell.tag, 'rowspan', MAX_ROWSPAN);
    const [left, right] = [this.#column, this.#column + across - 1];
    if (right >= MAX_COLUMNS) return;
    const text = tidy(cell.text);
    if (text !== '') {
      row.columns.push(left);
      row.texts.push(text);
      if (across * down > 1) this.merges.push({ top: row.index, left, bottom: row.index + down - 1, right });
    }
    for (let column = left; column <= right; column++) this.#taken[column] = row.index + down;
    this.#column = right + 1;
  }
}

/** Text of a cell: runs of white space as one space, line breaks kept. */
function tidy(text: string): string {
  return text
    .split('\u0000')
    .map((line) =>
      htmlUnescaped(line.replace(/[ \t\r\n\f]+/g, ' '))
        .replaceAll('\u00a0', ' ')
        .trim(),
    )
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

function take(grid: Grid, closing: boolean, name: string, tag: string): void {
  if (name === 'tr') {
    if (closing) grid.endRow();
    else grid.beginRow();
  } else if (name === 'td' || name === 'th') {
    if (closing) grid.endCell();
    else grid.beginCell(tag);
  } else if (BREAKS.has(name) && (closing || name === 'br')) grid.add('\u0000');
}

/**
 * The tables of an HTML text, found by a scan for tags: no document is built, nothing runs, nothing is fetched. A table
 * inside of a cell gives its text to that cell. Tags that were left open are closed where the next begins.
 */
export function htmlTables(html: string): readonly HtmlTable[] {
  const tables: Grid[] = [];
  let grid: Grid | undefined;
  let depth = 0;
  let at = 0;
  for (const match of html.matchAll(TOKEN)) {
    if (grid) grid.add(html.slice(at, match.index));
    at = match.index + match[0].length;
    const name = match[3]?.toLowerCase();
    const closing = match[2] === '/';
    if (name === 'table') {
      depth = Math.max(0, depth + (closing ? -1 : 1));
      if (!closing && depth === 1) tables.push((grid = new Grid()));
      if (closing && depth === 0) grid = void grid?.endRow();
    } else if (name !== undefined && grid && depth === 1) take(grid, closing, name, match[4] ?? '');
    else if (name !== undefined && grid) grid.add(' ');
  }
  grid?.endRow();
  return tables.filter((table) => table.rows.some((row) => row.columns.length > 0));
}
