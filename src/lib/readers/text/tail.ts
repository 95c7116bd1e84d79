import type { Cut } from './cut';
import type { FaultLog } from './fault-log';
import { isNote, isTotal } from './footer';
import type { MendedRow } from './mended-row';
import type { Profile } from './profile';
import { readRecord } from './record';

/** A row of which it is not known yet whether the table goes on below it. */
interface Pending {
  readonly row: MendedRow;
  readonly text: string;
  readonly line: number;
  readonly apart: boolean;
}

const MOST = 40;

/** Notes the faults of a row that is part of the table. */
export function noteFaults(row: MendedRow, line: number, faults: FaultLog): void {
  for (const kind of row.faults) faults.add(kind, row.aside ? 'set-aside' : 'mended', line);
}

/** The odd rows since the last one in order: footers, should the file end with them. */
export class Tail {
  #rows: Pending[] = [];
  constructor(
    readonly profile: Profile,
    readonly cut: Cut,
    readonly faults: FaultLog,
  ) {}

  add(row: MendedRow, text: string, line: number, apart: boolean): void {
    if (this.#rows.length >= MOST) this.settle();
    const after = apart || (this.#rows.length > 0 && this.#rows.every((pending) => pending.apart));
    this.#rows.push({ row, text, line, apart: after });
  }

  /** The rows belong to the table. */
  settle(): void {
    if (this.#rows.length === 0) return;
    for (const { row, line } of this.#rows) noteFaults(row, line, this.faults);
    this.#rows = [];
  }

  #isFooter({ row, text, apart }: Pending): boolean {
    const { cells } = readRecord(text, 0, this.cut);
    return isNote(text, cells, this.profile, apart || row.aside) || isTotal(row.cells, this.profile);
  }

  /** The file ends: settles what belongs to the table, and returns the lines that are footers. */
  close(): number[] {
    let first = this.#rows.length;
    while (first > 0) {
      const pending = this.#rows[first - 1];
      if (!pending || !this.#isFooter(pending)) break;
      first--;
    }
    const footers = this.#rows.slice(first).map(({ line }) => line);
    this.#rows = this.#rows.slice(0, first);
    this.settle();
    return footers;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }
}
