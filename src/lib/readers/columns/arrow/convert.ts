import { DataType, makeVector, Utf8, makeData, type Data, type RecordBatch } from 'apache-arrow';
import { bitmap } from '../bitmap';
import { jsonData } from '../json-texts';
import { markNaNs, numberData } from '../numbers';
import { validPool } from '../pool';
import { textData } from '../texts';
import type { Source } from './shape';

/** A field of records, which is missing wherever the record is. */
function withParent(parent: Data, child: Data): Data {
  const whole = child.slice(parent.offset, parent.length);
  if (parent.nullCount === 0) return whole;
  const missing = new Uint8Array(parent.length);
  let count = 0;
  for (let i = 0; i < parent.length; i++) {
    if (parent.getValid(i) && whole.getValid(i)) continue;
    missing[i] = 1;
    count++;
  }
  if (whole.offset !== 0) return jsonOf(whole);
  return makeData({
    type: whole.type,
    length: whole.length,
    nullCount: count,
    nullBitmap: bitmap(missing),
    data: whole.values,
    valueOffsets: whole.valueOffsets,
    children: whole.children,
    dictionary: whole.dictionary,
  } as Parameters<typeof makeData>[0]);
}

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return value;
}

function jsonOf(data: Data): Data {
  const vector = makeVector(data);
  return jsonData(
    Array.from({ length: data.length }, (_, i) => {
      const value: unknown = vector.get(i);
      if (value === null || value === undefined) return null;
      return typeof value === 'string' ? value : JSON.stringify(value, plain);
    }),
  );
}

/** Texts with offsets of 32 bits: apache-arrow 17 cannot cut columns with longer ones into pieces. */
function withShortOffsets(data: Data): Data {
  const long = data.valueOffsets as unknown as BigInt64Array;
  const words = new Int32Array(long.buffer, long.byteOffset, long.length * 2);
  const offsets = new Int32Array(data.length + 1);
  for (let i = 0; i <= data.length && i < long.length; i++) {
    if (words[2 * i + 1] !== 0 || (words[2 * i] ?? 0) < 0)
      throw new RangeError('too much text: invalid array length');
    offsets[i] = words[2 * i] ?? 0;
  }
  const { length, nullCount, nullBitmap, values } = data;
  return makeData({
    type: new Utf8(),
    length,
    nullCount,
    nullBitmap,
    valueOffsets: offsets,
    data: values as Uint8Array,
  });
}

/** Texts whose bytes are all UTF-8; DuckDB takes what it is given and fails later. */
function validTexts(data: Data): Data {
  const offsets = data.valueOffsets as Int32Array;
  const pool = {
    bytes: data.values as Uint8Array,
    starts: offsets.subarray(0, data.length),
    ends: offsets.subarray(1, data.length + 1),
  };
  if (validPool(pool) === pool) return data;
  const codes = Int32Array.from(pool.starts, (_, i) => (data.getValid(i) ? i : -1));
  return textData([{ pool: validPool(pool), codes }], data.length);
}

/** Floating numbers without "not a number", which becomes missing. */
function numbers(data: Data): Data {
  const values = (data.values as Float64Array | Float32Array).subarray(0, data.length);
  const missing = new Uint8Array(data.length);
  let count = 0;
  for (let i = 0; i < data.length && data.nullCount > 0; i++) {
    if (data.getValid(i)) continue;
    missing[i] = 1;
    count++;
  }
  const nans = markNaNs(values, missing);
  return nans === 0 ? data : numberData(data.type, values, missing, count + nans);
}

/** The column of a batch as it enters DuckDB. */
export function columnData(batch: RecordBatch, { field, inner, direct }: Source): Data {
  const outer = batch.data.children[field];
  const child = inner === undefined ? undefined : outer?.children[inner];
  const data = outer !== undefined && child !== undefined ? withParent(outer, child) : outer;
  if (data === undefined) return makeData({ type: new Utf8(), length: 0, valueOffsets: new Int32Array(1) });
  if (!direct) return jsonOf(data);
  if (DataType.isFloat(data.type)) return numbers(data);
  if (DataType.isLargeUtf8(data.type)) return validTexts(withShortOffsets(data));
  return DataType.isUtf8(data.type) ? validTexts(data) : data;
}
