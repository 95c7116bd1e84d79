import type { SheetRow } from './sheet-row';
import { inOrder } from './sheet-row';

/** A range of merged cells, ends included, from 0. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface Running {
  readonly merge: Merge;
  readonly text: string;
}

/**
 * Repeats the value of merged cells over their span, row by row from top to bottom. A merge that runs across and stands
 * alone in its row is a title, and stays where it is.
 */
export class MergeFill {
  readonly #waiting: Merge[];
  #running: Running[] = [];
  /** Cells that got a value. */
  repeated = 0;

  /** Takes merges that lie within the table, in any order. */
  constructor(merges: readonly Merge[]) {
    this.#waiting = [...merges].sort((a, b) => b.top - a.top);
  }

  /** The last row into which a value still has to be repeated; -1 when there is none. */
  get until(): number {
    return this.#running.reduce((last, { merge }) => Math.max(last, merge.bottom), -1);
  }

  /** The row with the cells of its merges. Rows come in ascending order. */
  fill(row: SheetRow): SheetRow {
    if (this.#running.length === 0 && (this.#waiting.at(-1)?.top ?? Infinity) > row.index) return row;
    this.#running = this.#running.filter(({ merge }) => merge.bottom >= row.index);
    this.#begin(row);
    const columns = [...row.columns];
    const texts = [...row.texts];
    const own = new Set(row.columns);
    for (const { merge, text } of this.#running) {
      for (let column = merge.left; column <= merge.right; column++) {
        if (own.has(column)) continue;
        columns.push(column);
        texts.push(text);
        this.repeated++;
      }
    }
    return inOrder({ index: row.index, columns, texts });
  }

  #begin(row: SheetRow): void {
    for (let next = this.#waiting.at(-1); next && next.top <= row.index; next = this.#waiting.at(-1)) {
      this.#waiting.pop();
      const at = row.columns.indexOf(next.left);
      const title = next.right > next.left && row.columns.length === 1;
      if (next.top < row.index || at < 0 || title) continue;
      this.#running.push({ merge: next, text: row.texts[at] ?? '' });
    }
  }
}
