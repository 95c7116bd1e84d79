import type { Data } from 'apache-arrow';
import { copyNumbers, flagData, likeNumbers, markNaNs, numberData, type Numbers } from '../numbers';
import { textData, type TextRun } from '../texts';
import type { Dense } from './dense';
import type { Kind } from './kind';
import type { Page } from './page';

/** Collects rows of pages until they are an Arrow column. */
export class Sink {
  readonly #kind: Kind;
  readonly #missing: Uint8Array;
  readonly #runs: TextRun[] = [];
  #values: Numbers | undefined;
  #stride = 1;
  #nulls = 0;
  #at = 0;

  constructor(kind: Kind, rows: number) {
    this.#kind = kind;
    this.#missing = new Uint8Array(rows);
  }

  /** Adds rows of a page, whose values begin at `valueAt`; gives where the values of the row after them begin. */
  add({ present, dense }: Page, row: number, count: number, valueAt: number): number {
    const valueEnd = present === undefined ? valueAt + count : this.#mark(present, row, count, valueAt);
    if (dense.kind === 'texts') this.#addTexts(dense, present, row, count, valueAt);
    else this.#addNumbers(dense, present, row, count, valueAt);
    this.#at += count;
    return valueEnd;
  }

  #mark(present: Uint8Array, row: number, count: number, valueAt: number): number {
    let next = valueAt;
    for (let i = 0; i < count; i++) {
      if (present[row + i] === 1) next++;
      else this.#missing[this.#at + i] = 1;
    }
    this.#nulls += count - (next - valueAt);
    return next;
  }

  #addTexts(
    { pool, codes }: Dense & { kind: 'texts' },
    present: Uint8Array | undefined,
    row: number,
    count: number,
    valueAt: number,
  ): void {
    if (present === undefined) {
      this.#runs.push({ pool, codes: codes.subarray(valueAt, valueAt + count) });
      return;
    }
    const spread = new Int32Array(count);
    let next = valueAt;
    for (let i = 0; i < count; i++) spread[i] = present[row + i] === 1 ? (codes[next++] ?? -1) : -1;
    this.#runs.push({ pool, codes: spread });
  }

  #addNumbers(
    dense: Exclude<Dense, { kind: 'texts' }>,
    present: Uint8Array | undefined,
    row: number,
    count: number,
    valueAt: number,
  ): void {
    // Decimals are two words of 64 bits.
    const stride = dense.kind === 'fixed' ? dense.width / 8 : 1;
    const values: Numbers =
      dense.kind === 'fixed'
        ? new BigInt64Array(dense.bytes.buffer, dense.bytes.byteOffset, dense.bytes.length / 8)
        : dense.values;
    const to = (this.#values ??= likeNumbers(values, this.#missing.length * stride));
    this.#stride = stride;
    if (present === undefined) {
      copyNumbers(values, valueAt * stride, (valueAt + count) * stride, to, this.#at * stride);
      return;
    }
    // Runs of rows that have values are copied at once.
    let next = valueAt;
    for (let i = 0; i < count;) {
      const from = i;
      while (i < count && present[row + i] === 1) i++;
      if (i > from) {
        copyNumbers(values, next * stride, (next + i - from) * stride, to, (this.#at + from) * stride);
        next += i - from;
      } else i++;
    }
  }

  /** The column. */
  data(): Data {
    const { type, form } = this.#kind;
    const rows = this.#at;
    const missing = this.#missing.subarray(0, rows);
    if (this.#runs.length > 0 || type.typeId === TEXT_ID) return textData(this.#runs, rows);
    const values = this.#values?.subarray(0, rows * this.#stride) ?? new Uint8Array();
    if (form === 'flags')
      return flagData(
        type,
        values instanceof Uint8Array ? values : new Uint8Array(rows),
        missing,
        this.#nulls,
      );
    return numberData(type, values, missing, this.#nulls + markNaNs(values, missing));
  }
}

/** Utf8 in Arrow's numbering of types. */
const TEXT_ID = 5;
