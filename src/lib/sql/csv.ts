import { columnsTable } from '../core/columns-table';
import type { InputForm } from '../core/file';
import type { InputSpec, Reading } from '../core/input';
import { unguardExpr } from './guard';
import { text } from './quote';

/** A file that the engine has open: SQL reads it as `input/<path>`. */
export interface InputFile {
  readonly spec: InputSpec;
  readonly path: string;
  /** The notebook's zone (IANA): times that tell their offset become its wall-clock times; as written when left out. */
  readonly timeZone?: string;
  /** How the engine holds it; `original` when left out. */
  readonly form?: InputForm;
}

export { columnsTable };

/** The name under which SQL reads a file. */
export function fileName(path: string): string {
  return `input/${path}`;
}

/** The text cell of column `i` in a reader of this module. */
export function cellName(i: number): string {
  return `c${i}`;
}

/** SQL of the typed cell of column `i`, which readers of Parquet and Arrow inputs (form `columns`) have beside the text. */
export function nativeCell(i: number): string {
  return `v${i}`;
}

/** The cells beyond the last column; text there means that the row has too many. */
export const BEYOND = 'cx';

/** Stands for null, so that an empty cell ('') differs from a missing one (null). */
const NEVER = 'nullstr = chr(1)';

function common(reading: Reading): string {
  return `auto_detect = false, header = ${reading.header}, skip = ${reading.skip}, strict_mode = false, parallel = false, ${NEVER}`;
}

function columnList(names: readonly string[]): string {
  return `columns = {${names.map((name) => `'${name}': 'VARCHAR'`).join(', ')}}`;
}

/** Whole lines of a file, as one column `line`; nothing is quoted. */
export function linesOf(file: InputFile): string {
  const options = [
    text(fileName(file.path)),
    columnList(['line']),
    `delim = chr(2), quote = '', escape = ''`,
  ];
  return `read_csv(${options.join(', ')}, ignore_errors = true, ${common(readingOf(file))})`;
}

/** Text that was mended: the same form whatever the file's own was. */
const MENDED: Reading = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: '"',
  header: false,
  skip: 0,
};

/** How SQL is to read a file: as the spec says, or as mended text is written. */
function readingOf({ form, spec }: InputFile): Reading {
  if (form !== 'mended') return spec.reading;
  return spec.reading.guarded ? { ...MENDED, guarded: true } : MENDED;
}

/** Where the reader leaves what it refuses (text that is no UTF-8, lines of over 2 MB): a temporary table. */
export interface Refusals {
  readonly table: string;
  readonly scan: string;
}

/** The text of a typed cell; '' where it is missing. Whole numbers in floating columns have no point, as in a CSV. */
function textOfNative(cell: string): string {
  const plain = `CAST(${cell} AS VARCHAR)`;
  // The type is known when the statement is bound, so that only one of the two is left in the plan.
  return `coalesce(CASE WHEN typeof(${cell}) IN ('DOUBLE', 'FLOAT') THEN regexp_replace(${plain}, '\\.0$', '') ELSE ${plain} END, '')`;
}

/** Text cells and typed cells of a Parquet or Arrow input; columns that are not loaded are empty, and never decoded. */
function columnsCells({ spec, path }: InputFile): string {
  const dropped = new Set(spec.dropped);
  const cells = spec.columns.flatMap(({ name }, i) => {
    const native = nativeCell(i);
    return dropped.has(name)
      ? [`'' AS ${cellName(i)}`, `NULL AS ${native}`]
      : [`${textOfNative(native)} AS ${cellName(i)}`, native];
  });
  return `(SELECT ${[...cells, `CAST(NULL AS VARCHAR) AS ${BEYOND}`].join(', ')} FROM "${columnsTable(path)}")`;
}

/**
 * A sub-select of text cells `c0` … and `cx`: null where a row is too short, '' where a cell is empty. A delimiter of
 * one space stands for any run of spaces. In mended text `cx` tells the faults of the row.
 */
export function cellsOf(file: InputFile, refusals?: Refusals): string {
  const { columns } = file.spec;
  const reading = readingOf(file);
  if (file.form === 'columns') return columnsCells(file);
  const names = [...columns.map((_, i) => cellName(i)), BEYOND];
  if (reading.delimiter === ' ') {
    const parts = names.map((name, i) => `parts[${i + 1}] AS ${name}`);
    return `(SELECT ${parts.join(', ')} FROM (SELECT regexp_split_to_array(trim(line), ' +') AS parts FROM ${linesOf(file)}))`;
  }
  const options = [
    text(fileName(file.path)),
    columnList(names),
    `delim = ${text(reading.delimiter)}, quote = ${text(reading.quote)}, escape = ${text(reading.escape)}`,
    'null_padding = true, ignore_errors = true',
    ...(refusals
      ? [
          `store_rejects = true, rejects_table = ${text(refusals.table)}, rejects_scan = ${text(refusals.scan)}`,
        ]
      : []),
    common(reading),
  ];
  const cells = reading.guarded ? names.map((name) => `${unguardExpr(name)} AS ${name}`).join(', ') : '*';
  return `(SELECT ${cells} FROM read_csv(${options.join(', ')}))`;
}
