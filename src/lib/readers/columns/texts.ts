import { Dictionary, Int32, makeData, makeVector, Utf8, type Data } from 'apache-arrow';
import { bitmap } from './bitmap';
import type { Pool } from './pool';

/** Texts of a stretch of rows: each row is a place in the pool, -1 where there is none. */
export interface TextRun {
  readonly pool: Pool;
  readonly codes: Int32Array;
}

/** Up to this share of the rows, distinct texts are sent once each. */
const DICTIONARY_SHARE = 0.5;
const SHORT = 24;

function copy(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): void {
  if (end - start > SHORT) to.set(from.subarray(start, end), at);
  else for (let i = start, j = at; i < end; i++, j++) to[j] = from[i] ?? 0;
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly offsets: Int32Array;
}

/** Texts one after another, as Arrow has them. */
function packed(runs: readonly TextRun[], rows: number): Packed {
  const offsets = new Int32Array(rows + 1);
  let [row, size] = [0, 0];
  for (const { pool, codes } of runs) {
    const { starts, ends } = pool;
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] ?? -1;
      if (code >= 0) size += (ends[code] ?? 0) - (starts[code] ?? 0);
      if (size > 0x7fffffff) throw new RangeError('too much text in one piece: invalid array length');
      offsets[++row] = size;
    }
  }
  const bytes = new Uint8Array(size);
  row = 0;
  for (const { pool, codes } of runs) {
    const { bytes: from, starts, ends } = pool;
    for (let i = 0; i < codes.length; i++, row++) {
      const code = codes[i] ?? -1;
      if (code >= 0) copy(from, starts[code] ?? 0, ends[code] ?? 0, bytes, offsets[row] ?? 0);
    }
  }
  return { bytes, offsets };
}

const utf8 = new Utf8();

function plain(runs: readonly TextRun[], rows: number, valid: Uint8Array | null, nullCount: number): Data {
  const { bytes, offsets } = packed(runs, rows);
  return makeData({
    type: utf8,
    length: rows,
    nullCount,
    nullBitmap: valid,
    valueOffsets: offsets,
    data: bytes,
  });
}

/** The texts of a column, as a dictionary where that is shorter. */
export function textData(runs: readonly TextRun[], rows: number): Data {
  const missing = new Uint8Array(rows);
  let [row, nullCount] = [0, 0];
  for (const { codes } of runs) {
    for (const code of codes) {
      if (code < 0) {
        missing[row] = 1;
        nullCount++;
      }
      row++;
    }
  }
  const valid = nullCount > 0 ? bitmap(missing) : null;
  const [first, ...others] = runs;
  const count = first?.pool.starts.length ?? 0;
  const shared = first !== undefined && count > 0 && others.every(({ pool }) => pool === first.pool);
  if (!shared || count > rows * DICTIONARY_SHARE) return plain(runs, rows, valid, nullCount);
  const codes = new Int32Array(rows);
  row = 0;
  for (const run of runs) {
    codes.set(run.codes, row);
    row += run.codes.length;
  }
  if (nullCount > 0) for (let i = 0; i < rows; i++) if (missing[i] === 1) codes[i] = 0;
  const all = { pool: first.pool, codes: Int32Array.from(first.pool.starts.keys()) };
  const dictionary = makeVector(plain([all], count, null, 0));
  return makeData({
    type: new Dictionary(utf8, new Int32()),
    length: rows,
    nullCount,
    nullBitmap: valid,
    data: codes,
    dictionary,
  } as Parameters<typeof makeData>[0]);
}
