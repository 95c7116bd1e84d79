import { makeData, type Data, type DataType } from 'apache-arrow';
import { bitmap } from './bitmap';

/** Arrays that hold the values of a column as Arrow does. */
export type Numbers =
  Int32Array | Uint32Array | BigInt64Array | BigUint64Array | Float32Array | Float64Array | Uint8Array;

/** Makes an array of the same kind. */
export function likeNumbers(values: Numbers, length: number): Numbers {
  return new (values.constructor as new (length: number) => Numbers)(length);
}

/** Copies a part of one array to another of the same kind. */
export function copyNumbers(from: Numbers, start: number, end: number, to: Numbers, at: number): void {
  (to as Float64Array).set(from.subarray(start, end) as Float64Array, at);
}

/** Marks rows that hold "not a number" as missing, which is what their writers mean; gives how many there are. */
export function markNaNs(values: Numbers, missing: Uint8Array): number {
  if (!(values instanceof Float64Array || values instanceof Float32Array)) return 0;
  let count = 0;
  for (let i = 0; i < missing.length; i++) {
    const value = values[i] ?? 0;
    // Only NaN differs from itself.
    if (value === value || missing[i] === 1) continue;
    missing[i] = 1;
    count++;
  }
  return count;
}

/** A column of numbers, days or times, whose array is as Arrow wants it. */
export function numberData(type: DataType, values: Numbers, missing: Uint8Array, nullCount: number): Data {
  return makeData({
    type,
    length: missing.length,
    nullCount,
    nullBitmap: nullCount > 0 ? bitmap(missing) : null,
    data: values,
  } as Parameters<typeof makeData>[0]);
}

/** A column of yes and no, from a byte for each row. */
export function flagData(type: DataType, flags: Uint8Array, missing: Uint8Array, nullCount: number): Data {
  const no = flags.map((flag) => (flag === 0 ? 1 : 0));
  return numberData(type, bitmap(no), missing, nullCount);
}
