import { makeData, Utf8, type Data } from 'apache-arrow';
import { poolOf } from './pool';
import { textData } from './texts';

/** A column of texts, null where there is none. */
export function jsonData(texts: readonly (string | null)[]): Data {
  if (texts.length === 0) return makeData({ type: new Utf8(), length: 0, valueOffsets: new Int32Array(1) });
  let next = 0;
  const codes = Int32Array.from(texts, (text) => (text === null ? -1 : next++));
  return textData([{ pool: poolOf(texts.filter((text) => text !== null)), codes }], texts.length);
}
