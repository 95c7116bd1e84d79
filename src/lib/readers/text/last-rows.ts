import type { ByteCutter } from './byte-cutter';
import type { Cut } from './cut';
import { isTotal } from './footer';
import type { Profile } from './profile';
import { readRecord } from './record';

interface Kept {
  buf: Uint8Array;
  start: number;
  stop: number;
  line: number;
}

const KEPT = 3;

/** The last rows in order, kept as bytes: should the text end with them, they may be totals. */
export class LastRows {
  readonly #rows: Kept[] = [];
  #count = 0;

  /** Keeps the row that was cut last. */
  keep({ start, stop }: ByteCutter, buf: Uint8Array, line: number): void {
    const at = this.#count++ % KEPT;
    const known = this.#rows[at];
    if (!known) {
      this.#rows[at] = { buf, start, stop, line };
      return;
    }
    known.buf = buf;
    known.start = start;
    known.stop = stop;
    known.line = line;
  }

  /** Lines of the totals that stand right before line `before`, or at the end. */
  totals(before: number, profile: Profile, cut: Cut): number[] {
    const lines: number[] = [];
    const latest = this.#rows.filter(({ line }) => line < before).sort((a, b) => b.line - a.line);
    for (const { buf, start, stop, line } of latest) {
      const { cells } = readRecord(new TextDecoder().decode(buf.subarray(start, stop)), 0, cut);
      if (!isTotal(cells, profile)) break;
      lines.unshift(line);
    }
    return lines;
  }
}
