import { cellName } from '../book/cells/reference';
import { damaged, sparse } from '../problems';
import { refuse } from '../refusal';
import { CsvParts } from './csv-parts';
import type { Merge } from './merges';
import { MergeFill } from './merges';
import type { SheetRow } from './sheet-row';
import { inOrder, rowsInOrder } from './sheet-row';

/** Where the filled cells of a sheet lie, ends included, and its merges; known after a first pass. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly merges: readonly Merge[];
}

/** The text of a sheet, or what a second pass has to know. */
export type SheetOutcome =
  | { readonly text: Blob; readonly rows: number; readonly filled: number; readonly repeated: number }
  | { readonly again: Extent };

/** Cells that are held before the table's columns are taken as settled. */
const HELD_CELLS = 200_000;

/** Blank rows that are kept between filled ones; more tell no more. */
const MAX_GAP = 20;

const BOOK = { ko: 'Excel', en: 'Excel' };

/**
 * Puts the filled cells of a sheet, as they come, into our own text: from the first filled row and column to the last.
 * Small sheets are held until they are whole. Of large ones the first rows tell the columns, and rows are written as
 * they come; if later rows or merges tell otherwise, the sheet is read a second time with what is then known. Neither
 * the stated dimension nor the count of anything in the file is believed.
 */
export class SheetTable {
  readonly #known: Extent | undefined;
  #held: SheetRow[] | undefined = [];
  #heldCells = 0;
  #out: CsvParts | undefined = new CsvParts();
  #merges = new MergeFill([]);
  #left = Infinity;
  #right = -1;
  #top = Infinity;
  #bottom = -1;
  #filled = 0;
  #rows = 0;
  #last = -1;
  #from = 0;
  #width = 0;
  #farRow = 0;

  constructor(known?: Extent) {
    this.#known = known;
    if (!known) return;
    this.#settle(known.left, known.right, known.merges);
    this.#held = undefined;
  }

  /** Takes the filled cells of the next row. */
  add(row: SheetRow): void {
    if (row.columns.length === 0) return;
    const ordered = inOrder(row);
    this.#measure(ordered);
    if (this.#held === undefined) {
      this.#stream(ordered);
      return;
    }
    this.#held.push(ordered);
    this.#heldCells += ordered.columns.length;
    if (this.#heldCells > HELD_CELLS) this.#release([]);
  }

  /** Ends the sheet; merges are only known then. */
  finish(merges: readonly Merge[]): SheetOutcome {
    if (this.#bottom >= 0) this.#refuseSparse();
    const inside = this.#known ? [] : merges.flatMap((merge) => this.#clamped(merge));
    if (this.#held) this.#release(inside);
    else if (!this.#known && inside.length > 0) this.#out = undefined;
    if (!this.#out) return { again: { left: this.#left, right: this.#right, merges: inside } };
    return {
      text: this.#out.blob(),
      rows: this.#out.rows,
      filled: this.#filled,
      repeated: this.#merges.repeated,
    };
  }

  #measure(row: SheetRow): void {
    this.#left = Math.min(this.#left, row.columns[0] ?? Infinity);
    const last = row.columns.at(-1) ?? -1;
    if (last > this.#right) {
      this.#right = last;
      this.#farRow = row.index;
    }
    this.#top = Math.min(this.#top, row.index);
    this.#bottom = Math.max(this.#bottom, row.index);
    this.#filled += row.columns.length;
    this.#rows++;
  }

  #settle(left: number, right: number, merges: readonly Merge[]): void {
    this.#from = left;
    this.#width = right - left + 1;
    this.#merges = new MergeFill(merges);
  }

  #release(merges: readonly Merge[]): void {
    const rows = rowsInOrder(this.#held ?? []);
    this.#held = undefined;
    if (rows.length === 0) return;
    this.#refuseSparse();
    this.#settle(this.#left, this.#right, merges);
    for (const row of rows) this.#stream(row);
  }

  #stream(row: SheetRow): void {
    if (!this.#out) return;
    if (row.index <= this.#last) refuse(damaged(BOOK, `row ${row.index + 1} after row ${this.#last + 1}`));
    const end = row.columns.at(-1) ?? 0;
    if ((row.columns[0] ?? 0) < this.#from || end >= this.#from + this.#width) {
      this.#out = undefined;
      return;
    }
    this.#bridge(row.index);
    this.#write(this.#merges.fill(row));
  }

  /** Rows between the last and this one: those that merges reach into, and a few blank ones. */
  #bridge(index: number): void {
    if (this.#last < 0) return;
    const until = Math.min(index - 1, this.#merges.until);
    for (let i = this.#last + 1; i <= until; i++)
      this.#write(this.#merges.fill({ index: i, columns: [], texts: [] }));
    const gap = Math.min(MAX_GAP, index - 1 - this.#last);
    for (let i = 0; i < gap; i++) this.#out?.row([], this.#width);
  }

  #write(row: SheetRow): void {
    const cells = new Array<string | undefined>(this.#width);
    row.columns.forEach((column, i) => (cells[column - this.#from] = row.texts[i]));
    this.#out?.row(cells, this.#width);
    this.#last = row.index;
  }

  #refuseSparse(): void {
    const rows = Math.min(this.#bottom - this.#top + 1, this.#rows * (MAX_GAP + 1));
    const cells = rows * (this.#right - this.#left + 1);
    if (cells > 100_000 && this.#filled * 200 < cells) refuse(sparse(cellName(this.#farRow, this.#right)));
  }

  #clamped(merge: Merge): Merge[] {
    const top = merge.top;
    const bottom = Math.min(merge.bottom, this.#bottom);
    const right = Math.min(merge.right, this.#right);
    const inside = top <= bottom && merge.left >= this.#left && merge.left <= right;
    const one = top === bottom && merge.left === right;
    return inside && !one ? [{ top, left: merge.left, bottom, right }] : [];
  }
}
