import type { TableAt } from '../../core/file';
import type { FaultLog } from './fault-log';
import { startsAsTotal } from './footer';
import { isHeaderLike } from './header-like';
import { Lines } from './lines';
import { readRecord } from './record';
import type { Cut } from './cut';
import { usual } from './width';

const LOOK = 20;

/** What stands below a table: further tables, which are named, and notes; neither is read. */
export class OtherTables {
  readonly tables: TableAt[] = [];
  #records: { readonly line: number; readonly cells: readonly string[] }[] = [];
  #lines = 0;
  #start = 0;

  constructor(
    readonly cut: Cut,
    readonly faults: FaultLog,
  ) {}

  /** Takes the lines of some bytes of which the first is line `line`; gives back the line after the last one. */
  take(buf: Uint8Array, from: number, to: number, line: number): number {
    const lines = new Lines(buf, from, to);
    let n = 0;
    for (; lines.has(n); n++) {
      if (lines.isBlank(n)) this.close(line + n);
      else this.#add(this.#lines < LOOK ? lines.text(n) : '', line + n);
    }
    return line + n;
  }

  #add(text: string, line: number): void {
    if (this.#lines === 0) this.#start = line;
    if (this.#lines++ < LOOK) this.#records.push({ line, cells: readRecord(text, 0, this.cut).cells });
  }

  /** A blank line, or the end of the text, at `line`. */
  close(line: number): void {
    if (this.#lines === 0) return;
    const width = usual(this.#records.map(({ cells }) => cells.length));
    const [first, ...below] = this.#records.filter(({ cells }) => cells.length === width);
    const rows = below.map(({ cells }) => cells);
    const headed = first !== undefined && !startsAsTotal(first.cells) && isHeaderLike(first.cells, rows);
    if (width > 1 && first && (headed || (rows.length > 1 && !startsAsTotal(first.cells)))) {
      this.tables.push({ skip: first.line, end: line, columns: first.cells });
      this.faults.add('other-table', 'passed-over', this.#start, this.#lines);
    } else {
      for (let n = 0; n < this.#lines; n++) this.faults.add('footer', 'passed-over', this.#start + n);
    }
    this.#records = [];
    this.#lines = 0;
  }
}
