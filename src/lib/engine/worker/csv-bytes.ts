import { DataType, type RecordBatch } from 'apache-arrow';

const QUOTE = 0x22;
const COMMA = 0x2c;
const CR = 0x0d;
const LF = 0x0a;

/** A column of texts as Arrow holds it. */
interface Texts {
  readonly bytes: Uint8Array;
  readonly ends: Int32Array;
  /** One bit for each row; undefined when no row is null. */
  readonly valid: Uint8Array | undefined;
}

function texts(batch: RecordBatch, column: number): Texts {
  const data = batch.data.children[column];
  if (data === undefined || !DataType.isUtf8(data.type))
    throw new TypeError('a CSV is made of VARCHAR columns');
  return {
    bytes: data.values as Uint8Array,
    ends: data.valueOffsets as Int32Array,
    valid: data.nullCount > 0 ? data.nullBitmap : undefined,
  };
}

function mustQuote(bytes: Uint8Array, from: number, to: number): boolean {
  // An empty text is told from a null, which has no quotes.
  if (from === to) return true;
  for (let i = from; i < to; i++) {
    const byte = bytes[i];
    if (byte === COMMA || byte === QUOTE || byte === LF || byte === CR) return true;
  }
  return false;
}

/** Writes one value at `at` and gives the place after it. */
function writeValue(out: Uint8Array, at: number, bytes: Uint8Array, from: number, to: number): number {
  let next = at;
  if (!mustQuote(bytes, from, to)) {
    for (let i = from; i < to; i++) out[next++] = bytes[i] ?? 0;
    return next;
  }
  out[next++] = QUOTE;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === QUOTE) out[next++] = QUOTE;
    out[next++] = byte;
  }
  out[next++] = QUOTE;
  return next;
}

/** Rows of VARCHAR columns as lines of RFC 4180 in UTF-8. A null is nothing, an empty text is `""`. */
export function csvBytes(batch: RecordBatch): Uint8Array<ArrayBuffer> {
  const columns = batch.schema.fields.map((_, i) => texts(batch, i));
  const most = columns.reduce((sum, { bytes }) => sum + 2 * bytes.length + 3 * batch.numRows, batch.numRows);
  const out = new Uint8Array(most);
  let at = 0;
  for (let row = 0; row < batch.numRows; row++) {
    for (const { bytes, ends, valid } of columns) {
      const isNull = valid !== undefined && ((valid[row >> 3] ?? 0) & (1 << (row & 7))) === 0;
      if (!isNull) at = writeValue(out, at, bytes, ends[row] ?? 0, ends[row + 1] ?? 0);
      out[at++] = COMMA;
    }
    out[at - 1] = CR;
    out[at++] = LF;
  }
  return out.slice(0, at);
}

/** The header line of the same form. */
export function csvHeader(names: readonly string[]): string {
  const quoted = names.map((name) => (/[",\r\n]|^$/.test(name) ? `"${name.replaceAll('"', '""')}"` : name));
  return `${quoted.join(',')}\r\n`;
}
