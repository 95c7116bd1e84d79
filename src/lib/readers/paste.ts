import type { HtmlTable } from './html/tables';
import { htmlTables } from './html/tables';
import { htmlTableText } from './html/open';
import { looksLikeJson } from './json/open';
import { CsvParts } from './rows/csv-parts';

/** What was pasted has no name and no date of its own. */
const NAME = 'pasted.csv';

function fileOf(text: Blob | string): File {
  return new File([text], NAME, { type: 'text/csv', lastModified: 0 });
}

/**
 * Rows of tab-separated text as spreadsheets put it on the clipboard: a cell that holds a tab, a line break or a quote
 * at its start is quoted, its quotes doubled. A quote elsewhere is a quote.
 */
function tabbedRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length;) {
    const cell = text[at] === '"' ? (quotedCell(text, at) ?? bareCell(text, at)) : bareCell(text, at);
    row.push(cell.value);
    if (text[cell.end] === '\t') {
      at = cell.end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = cell.end + 1;
  }
  while (rows.at(-1)?.every((value) => value === '')) rows.pop();
  return rows;
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function bareCell(text: string, from: number): Cell {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++;
  return { value: text.slice(from, end), end };
}

/** A quoted cell; undefined when its quote does not end before a tab, a line break or the end of all. */
function quotedCell(text: string, open: number): Cell | undefined {
  let value = '';
  for (let at = open + 1; ;) {
    const close = text.indexOf('"', at);
    if (close < 0) return undefined;
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const after = text[close + 1];
      return after === undefined || after === '\t' || after === '\n' ? { value, end: close + 1 } : undefined;
    }
    value += '"';
    at = close + 2;
  }
}

function csvOf(rows: readonly (readonly string[])[]): Blob {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const parts = new CsvParts();
  for (const row of rows) parts.row(row, width);
  return parts.blob();
}

function largest(tables: readonly HtmlTable[]): HtmlTable | undefined {
  return tables.reduce<HtmlTable | undefined>(
    (most, table) => (table.rows.length > (most?.rows.length ?? 1) ? table : most),
    undefined,
  );
}

/**
 * A table that was pasted, as a file that goes the way of every file; undefined when it is no table (fewer than two
 * lines). `html` is what the clipboard holds as HTML: its table is taken where cells span several, which text does not
 * tell, and where the text has no tabs. Text that is a table by other means, such as CSV or JSON, is kept as it is.
 */
export function pastedFile(text: string, html: string | undefined): File | undefined {
  if (looksLikeJson(text)) return fileOf(text);
  const plain = text.replace(/\r\n?/g, '\n');
  const table = html === undefined ? undefined : largest(htmlTables(html));
  const tabbed = plain.includes('\t');
  if (table && (table.merges.length > 0 || !tabbed)) return fileOf(htmlTableText(table).text);
  if (tabbed) {
    const rows = tabbedRows(plain);
    return rows.length > 1 ? fileOf(csvOf(rows)) : undefined;
  }
  const lines = plain.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 ? fileOf(plain) : undefined;
}
