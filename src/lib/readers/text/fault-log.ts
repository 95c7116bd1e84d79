import type { Fault, FaultKind } from '../../core/file';

const FIRST = 20;

/** Counts faults by their kind and by what was done about them. */
export class FaultLog {
  readonly #faults: { kind: FaultKind; done: Fault['done']; rows: number; lines: number[] }[] = [];

  /** Notes a fault of `rows` rows; `line` is counted from 0. */
  add(kind: FaultKind, done: Fault['done'], line: number, rows = 1): void {
    let fault = this.#faults.find((known) => known.kind === kind && known.done === done);
    if (!fault) this.#faults.push((fault = { kind, done, rows: 0, lines: [] }));
    fault.rows += rows;
    if (fault.lines.length < FIRST) fault.lines.push(line + 1);
  }

  list(): Fault[] {
    return [...this.#faults];
  }
}
