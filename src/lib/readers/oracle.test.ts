import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { read as readSheetJs, SSF } from '@e965/xlsx';
import type { CellObject, WorkBook } from '@e965/xlsx';
import { readOds } from 'hucre/ods';
import { readXls, readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { cellText } from './book/cells/text';
import { lookFile } from './look';
import { ownRows } from './testing/own-rows';
import { calmWork } from './testing/work';
import { textOf } from './unpack';

const DATA = join(import.meta.dirname, '../../../../shared/data');
const TORTURE = join(DATA, 'xlsx_torture');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

const BOOK = /\.(xlsx|xlsm|xls|xlsb|ods)$/i;
const books = existsSync(TORTURE) ? filesBelow(TORTURE).filter((path) => BOOK.test(path)) : [];

/** What is refused and why; all else in the folder has to be read. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  // Sheets without a single value: charts, comments or settings alone.
  'book-empty': [
    '2011/apachepoi_53568.xlsx.xls',
    'BlankSheetTypes.ods',
    'BlankSheetTypes.xls',
    'BlankSheetTypes.xlsm',
    'author_snowman.ods',
    'author_snowman.xls',
    'author_snowman.xlsx',
    'biff5/custom_properties.xls',
    'page_margins_2016.xls',
    'page_margins_2016.xlsx',
  ],
  'file-encrypted': [
    'password_2002_128_enhanced.xls',
    'password_2002_128_enhdss.xls',
    'password_2002_128_enhrsa.xls',
    'password_2002_128_enhrsasc.xls',
    'password_2002_128_strong.xls',
    'password_2002_40_972000.xls',
  ],
};

type Cells = string[][];

async function ourSheets(path: string): Promise<ReadonlyMap<string, Cells> | string> {
  const file = new File([readFileSync(path)], path, { lastModified: 0 });
  const look = await lookFile(file, undefined, calmWork());
  if (!look.ok) return look.problem.code;
  const sheets = new Map<string, Cells>();
  for (const part of look.value.parts) {
    const reading = {
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      escape: '"',
      header: true,
      skip: 0,
      part: part.id,
    } as const;
    const text = await textOf(file, reading, calmWork());
    if (text.ok) sheets.set(part.name, ownRows(await text.value.text()));
  }
  return sheets;
}

/** Rows with something in them, from the first filled column on, so that leading blanks and long gaps do not count. */
function compacted<T>(
  rows: readonly (readonly T[])[],
  blank: (cell: T | undefined) => boolean,
): (readonly T[])[] {
  const filled = rows.filter((row) => row.some((cell) => !blank(cell)));
  const left = Math.min(...filled.map((row) => row.findIndex((cell) => !blank(cell))));
  return filled.map((row) => row.slice(left));
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d)(?:\.\d+)?)?$/;
const CLOCK = /^(\d+):(\d\d):(\d\d)(?:\.(\d+))?$/;

function sameNumber(ours: string, value: number): boolean {
  const plain = Number(/^\d+(-\d+)+$/.test(ours) ? ours.replaceAll('-', '') : ours);
  return ours !== '' && Number(plain.toPrecision(12)) === Number(value.toPrecision(12));
}

function sameSerial(ours: string, serial: number, date1904: boolean): boolean {
  const clock = CLOCK.exec(ours);
  if (clock)
    return (
      Math.abs(Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]) - serial * 86_400) < 1.01
    );
  const iso = ISO.exec(ours);
  // No day of the calendar: kept as the number it is.
  if (!iso)
    return (serial < 1 || Math.floor(serial) === 60 || serial >= 2_958_466) && sameNumber(ours, serial);
  const there = SSF.parse_date_code(serial, { date1904 });
  const [y, m, d, H = 0, M = 0, S = 0] = iso.slice(1).map(Number);
  const seconds = Math.abs(
    (H || 0) * 3600 + (M || 0) * 60 + (S || 0) - (there.H * 3600 + there.M * 60 + there.S),
  );
  return y === there.y && m === there.m && d === there.d && seconds <= 1;
}

function sameAsSheetJs(ours: string, cell: CellObject | undefined, date1904: boolean): boolean {
  if (!cell || cell.t === 'z' || cell.t === 'e' || cell.v === undefined || cell.v === '') return ours === '';
  if (typeof cell.v === 'boolean') return ours === (cell.v ? 'TRUE' : 'FALSE');
  if (typeof cell.v === 'number') {
    const dated = typeof cell.z === 'string' && SSF.is_date(cell.z);
    return dated ? sameSerial(ours, cell.v, date1904) : sameNumber(ours, cell.v);
  }
  return ours.trimEnd() === cellText(String(cell.v)).trimEnd();
}

const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

function sameAsHucre(ours: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return ours === '';
  if (value instanceof Date) {
    const [theirs, mine] = [
      value.getTime(),
      Date.parse(`${ours.replace(' ', 'T')}${ours.length === 10 ? 'T00:00:00' : ''}Z`),
    ];
    // It has no durations and counts days before 1900.
    return Math.abs(theirs - mine) <= 1000 || CLOCK.test(ours) || value.getUTCFullYear() < 1901;
  }
  if (typeof value === 'boolean') return ours === (value ? 'TRUE' : 'FALSE');
  if (typeof value === 'number') {
    // It does not take every format of dates for one; the calendar of SheetJS tells whether ours is right.
    return (
      sameNumber(ours, value) || ((ISO.test(ours) || CLOCK.test(ours)) && sameSerial(ours, value, false))
    );
  }
  const text = cellText(String(value));
  // It hands on dates that the file writes as ISO text.
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return text.slice(0, -1).replace('T', ' ') === ours;
  return ERROR.test(text) ? ours === '' || ours === text : ours.trimEnd() === text.trimEnd();
}

interface Disagreement {
  readonly where: string;
  readonly ours: string;
  readonly theirs: string;
}

function compare<T>(
  where: string,
  ours: Cells,
  theirs: readonly (readonly (T | undefined)[])[],
  blank: (cell: T | undefined) => boolean,
  same: (ours: string, theirs: T | undefined) => boolean,
): Disagreement[] {
  const a = compacted(ours, (cell) => cell === undefined || cell === '');
  const b = compacted<T | undefined>(theirs, blank);
  const out: Disagreement[] = [];
  for (let row = 0; row < Math.max(a.length, b.length); row++) {
    const width = Math.max(a[row]?.length ?? 0, b[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const cell = a[row]?.[column] ?? '';
      if (!same(cell, b[row]?.[column]))
        out.push({
          where: `${where} ${row},${column}`,
          ours: cell,
          theirs: JSON.stringify(b[row]?.[column]) ?? '',
        });
    }
  }
  return out;
}

function sheetJsRows(book: WorkBook, name: string): (CellObject | undefined)[][] {
  const data: unknown = book.Sheets[name]?.['!data'];
  return Array.isArray(data) ? Array.from(data, (row) => (Array.isArray(row) ? Array.from(row) : [])) : [];
}

/** Differences that are ours on purpose, by file. */
const JUSTIFIED: Readonly<Record<string, string>> = {
  'merge_cells.ods': 'merged cells are repeated',
  'merge_cells.xls': 'merged cells are repeated',
  'merge_cells.xlsx': 'merged cells are repeated',
  'number_format.ods': 'cells that show #NAME? are errors, although the file states 0 for them',
};

async function hucreSheets(path: string): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  const bytes = new Uint8Array(readFileSync(path));
  try {
    const book = await (path.endsWith('.ods')
      ? readOds(bytes)
      : path.endsWith('.xls')
        ? readXls(bytes)
        : readXlsx(bytes));
    return new Map(book.sheets.map((sheet) => [sheet.name, sheet.rows.map((row) => Array.from(row))]));
  } catch {
    return new Map();
  }
}

describe.skipIf(books.length === 0)('books of other people', () => {
  it('are read, or refused for a reason that is written here', async () => {
    const refused: Record<string, string[]> = {};
    let read = 0;
    for (const path of books) {
      const sheets = await ourSheets(path);
      if (typeof sheets === 'string') (refused[sheets] ??= []).push(relative(TORTURE, path));
      else read++;
    }
    console.log(`books of the torture set: ${read} read, ${books.length - read} refused of ${books.length}`);
    const sorted = Object.entries(refused).map(([code, names]) => [code, names.sort()]);
    expect(Object.fromEntries(sorted)).toEqual(REFUSED);
  });

  it('agree cell by cell with SheetJS, dates by its own calendar, and with hucre', async () => {
    const paths = [...books, join(DATA, 'korean_pyda100/kokyaku_daicho.xlsx')].filter((path) =>
      existsSync(path),
    );
    const found: Disagreement[] = [];
    let [sheetJs, hucre, lost] = [0, 0, 0];
    for (const path of paths) {
      const sheets = await ourSheets(path);
      const name = relative(TORTURE, path);
      if (typeof sheets === 'string' || JUSTIFIED[name]) continue;
      const book = readSheetJs(readFileSync(path), { dense: true, cellNF: true, cellText: false, raw: true });
      const date1904 = book.Workbook?.WBProps?.date1904 === true;
      const others = await hucreSheets(path);
      for (const [sheet, ours] of sheets) {
        const blank = (cell: CellObject | undefined) =>
          !cell || cell.t === 'z' || cell.t === 'e' || cell.v === undefined || cell.v === '';
        const same = (a: string, cell: CellObject | undefined) => sameAsSheetJs(a, cell, date1904);
        found.push(...compare(`${name} ${sheet} sheetjs`, ours, sheetJsRows(book, sheet), blank, same));
        sheetJs++;
        const rows = others.get(sheet);
        if (!rows) continue;
        const empty = (cell: unknown) =>
          cell === null ||
          cell === undefined ||
          cell === '' ||
          (typeof cell === 'string' && ERROR.test(cell));
        const differing = compare(`${name} ${sheet} hucre`, ours, rows, empty, sameAsHucre);
        // In .xls it loses the kept text of a formula that begins a shared one: the reason why SheetJS reads these.
        const isLost = ({ theirs }: Disagreement) =>
          name.endsWith('.xls') && (theirs === 'null' || theirs === '');
        lost += differing.filter(isLost).length;
        found.push(...differing.filter((one) => !isLost(one)));
        hucre++;
      }
    }
    console.log(
      `sheets compared: ${sheetJs} with SheetJS, ${hucre} with hucre; cells that differ: ${found.length}`,
    );
    expect(found.slice(0, 40)).toEqual([]);
    expect(lost).toBe(11);
  });
});
