import type { Compressors, ColumnMetaData, PageHeader, SchemaElement } from 'hyparquet';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { deltaBinaryUnpack, deltaByteArray, deltaLengthByteArray } from 'hyparquet/src/delta.js';
import { byteStreamSplit } from 'hyparquet/src/encoding.js';
import { Unsupported } from '../problems';
import type { Numbers } from '../numbers';
import { pick, inOrder, type Dense } from './dense';
import { readHybrid } from './hybrid';
import { readPlain } from './plain';

/** What is known of a column when its pages are read. */
export interface Leaf {
  readonly element: SchemaElement;
  /** How many of the steps down to it may be missing. */
  readonly optional: number;
  readonly meta: ColumnMetaData;
  readonly compressors: Compressors;
}

/** Rows of a page: which of them have a value, and the values. */
export interface Page {
  readonly rows: number;
  /** 1 for rows that have a value; undefined when all have. */
  readonly present: Uint8Array | undefined;
  readonly dense: Dense;
}

/** Larger pages are refused: no writer makes them. */
const MOST_BYTES = 1 << 30;

function unpacked(bytes: Uint8Array, size: number, { meta, compressors }: Leaf): Uint8Array {
  if (size < 0 || size > MOST_BYTES) throw new RangeError(`a page of ${size} bytes`);
  if (size === 0) return new Uint8Array();
  return decompressPage(bytes, size, meta.codec, compressors);
}

/** Splits off the levels that tell which rows have a value. */
function presence(levels: Uint8Array, rows: number, optional: number): Uint8Array | undefined {
  const found = readHybrid(levels, 32 - Math.clz32(optional), rows);
  const present = new Uint8Array(rows);
  let all = true;
  for (let i = 0; i < rows; i++) {
    if (found[i] === optional) present[i] = 1;
    else all = false;
  }
  return all ? undefined : present;
}

function split(bytes: Uint8Array): { levels: Uint8Array; rest: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 4 + view.getUint32(0, true);
  if (end > bytes.length) throw new RangeError('the levels of a page are cut short');
  return { levels: bytes.subarray(4, end), rest: bytes.subarray(end) };
}

function texts(values: readonly Uint8Array[]): Dense {
  const bytes = new Uint8Array(values.reduce((sum, value) => sum + value.length, 0));
  const starts = new Int32Array(values.length);
  const ends = new Int32Array(values.length);
  let at = 0;
  for (const [i, value] of values.entries()) {
    bytes.set(value, at);
    starts[i] = at;
    ends[i] = at += value.length;
  }
  return inOrder({ bytes, starts, ends });
}

/** The encodings that are seldom met are read by hyparquet. */
function readOther(bytes: Uint8Array, encoding: string, count: number, { meta, element }: Leaf): Dense {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  const width = element.type_length ?? 0;
  if (encoding === 'DELTA_BINARY_PACKED') {
    const values = meta.type === 'INT32' ? new Int32Array(count) : new BigInt64Array(count);
    if (count > 0) deltaBinaryUnpack(reader, count, values);
    return { kind: 'numbers', values };
  }
  if (encoding === 'BYTE_STREAM_SPLIT') {
    if (meta.type !== 'FIXED_LEN_BYTE_ARRAY') {
      return { kind: 'numbers', values: byteStreamSplit(reader, count, meta.type, width) as Numbers };
    }
    const values = byteStreamSplit(reader, count, meta.type, width) as Uint8Array[];
    const fixed = new Uint8Array(count * width);
    for (const [i, value] of values.entries()) fixed.set(value, i * width);
    return { kind: 'fixed', bytes: fixed, width };
  }
  const values = new Array<Uint8Array>(count);
  if (encoding === 'DELTA_LENGTH_BYTE_ARRAY') deltaLengthByteArray(reader, count, values);
  else if (encoding === 'DELTA_BYTE_ARRAY') deltaByteArray(reader, count, values);
  else throw new Unsupported(`${encoding} 부호화를 씁니다.`, `it uses the encoding ${encoding}.`);
  if (meta.type !== 'FIXED_LEN_BYTE_ARRAY') return texts(values);
  const joined = texts(values);
  return joined.kind === 'texts' ? { kind: 'fixed', bytes: joined.pool.bytes, width } : joined;
}

function readValues(
  bytes: Uint8Array,
  encoding: string,
  count: number,
  leaf: Leaf,
  dictionary: Dense | undefined,
): Dense {
  const { meta, element } = leaf;
  if (encoding === 'PLAIN') return readPlain(bytes, meta.type, count, element.type_length ?? 0);
  if (encoding === 'RLE' && meta.type === 'BOOLEAN') {
    return { kind: 'flags', values: Uint8Array.from(readHybrid(split(bytes).levels, 1, count)) };
  }
  if (encoding === 'RLE_DICTIONARY' || encoding === 'PLAIN_DICTIONARY') {
    if (dictionary === undefined) throw new RangeError('a page refers to a dictionary that is not there');
    return pick(dictionary, readHybrid(bytes.subarray(1), count === 0 ? 0 : (bytes[0] ?? 0), count));
  }
  return readOther(bytes, encoding, count, leaf);
}

function countPresent(present: Uint8Array | undefined, rows: number): number {
  if (present === undefined) return rows;
  let count = 0;
  for (const one of present) count += one;
  return count;
}

/** The values of a dictionary page. */
export function readDictionary(bytes: Uint8Array, header: PageHeader, leaf: Leaf): Dense {
  const count = header.dictionary_page_header?.num_values ?? 0;
  const page = unpacked(bytes, header.uncompressed_page_size, leaf);
  return readPlain(page, leaf.meta.type, count, leaf.element.type_length ?? 0);
}

/** The rows of a data page, whose dictionary may be converted already. Values are as Parquet has them unless they are of the dictionary. */
export function readPage(
  bytes: Uint8Array,
  header: PageHeader,
  leaf: Leaf,
  dictionary: Dense | undefined,
  convert: (dense: Dense) => Dense,
): Page {
  const { data_page_header: v1, data_page_header_v2: v2 } = header;
  const found = v1 ?? v2;
  if (found === undefined) throw new RangeError(`a page of kind ${header.type} has no header`);
  const rows = found.num_values;
  const { encoding } = found;
  let levels = new Uint8Array();
  let body: Uint8Array;
  if (v2 !== undefined) {
    const before = v2.repetition_levels_byte_length + v2.definition_levels_byte_length;
    levels = bytes.slice(v2.repetition_levels_byte_length, before);
    const packed = bytes.subarray(before);
    body =
      v2.is_compressed === false ? packed : unpacked(packed, header.uncompressed_page_size - before, leaf);
  } else {
    body = unpacked(bytes, header.uncompressed_page_size, leaf);
    if (leaf.optional > 0) {
      const parts = split(body);
      levels = parts.levels.slice();
      body = parts.rest;
    }
  }
  const present = leaf.optional > 0 ? presence(levels, rows, leaf.optional) : undefined;
  const dense = readValues(body, encoding, countPresent(present, rows), leaf, dictionary);
  return { rows, present, dense: encoding.endsWith('_DICTIONARY') ? dense : convert(dense) };
}
