import type { Fault } from '../../core/file';
import type { Reading } from '../../core/input';
import { joinHeaders } from './header-row';
import { fitWidth } from './mended-row';
import { readRecord } from './record';
import { readTableNow } from './read-table';
import type { Sink } from './table-scan';
import type { TableShape } from './table-shape';

/** The beginning of a table as it will be loaded. */
export interface HeadTable {
  /** The names that the header gives, as they are; undefined without one. */
  readonly header: string[] | undefined;
  /** Rows that will be used, each as wide as the table. */
  readonly rows: string[][];
  readonly width: number;
  /** The line before which the table ends, if something stands below it in this text. */
  readonly end: number | undefined;
  readonly faults: readonly Fault[];
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads the table of a text in memory, rows that cannot be trusted left out; its shape is that given, or found. */
export function headTable(text: string, reading: Reading, maxRows: number, known?: TableShape): HeadTable {
  const found: { line: number; cells: string[] }[] = [];
  const sinkFor = ({ width }: TableShape): Sink => ({
    regular: ({ start, stop }, buf, line) => {
      if (found.length >= maxRows) return;
      const { cells } = readRecord(UTF8.decode(buf.subarray(start, stop)), 0, reading);
      found.push({ line, cells: fitWidth(cells.slice(0, width), width, '') });
    },
    row: ({ cells, aside }, line) => {
      if (!aside && found.length < maxRows) found.push({ line, cells: [...cells] });
    },
  });
  const { shape, scan } = readTableNow(text, reading, sinkFor, known);
  const end = scan.end ?? Infinity;
  return {
    header: shape.headers.length > 0 ? joinHeaders(shape.headers) : undefined,
    rows: found.filter(({ line }) => line < end).map(({ cells }) => cells),
    width: shape.width,
    end: scan.end,
    faults: scan.faults.list(),
  };
}
