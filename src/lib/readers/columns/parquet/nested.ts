import type { Data } from 'apache-arrow';
import {
  parquetRead,
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  type ParquetParsers,
} from 'hyparquet';
import { jsonData } from '../json-texts';
import type { Plan } from './plan';

type NestedPlan = Plan & { from: 'nested' };

const iso = (millis: number): string =>
  new Date(millis)
    .toISOString()
    .replace('T', ' ')
    .replace(/(\.0+)?Z$/, '');
const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const utf8 = new TextDecoder();

const PARSERS: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (millis) => iso(Number(millis)),
  timestampFromMicroseconds: (micros) => iso(Number(micros / 1000n)),
  timestampFromNanoseconds: (nanos) => iso(Number(nanos / 1_000_000n)),
  dateFromDays: (days) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  jsonFromBytes: (bytes) => (bytes as Uint8Array | undefined) && utf8.decode(bytes),
  geometryFromBytes: (bytes) => (bytes as Uint8Array | undefined) && hex(bytes),
  geographyFromBytes: (bytes) => (bytes as Uint8Array | undefined) && hex(bytes),
};

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return value instanceof Uint8Array ? hex(value) : value;
}

function field(row: unknown, top: string, inner: string | undefined): unknown {
  const value = (row as Record<string, unknown> | undefined)?.[top];
  return inner === undefined ? value : (value as Record<string, unknown> | null | undefined)?.[inner];
}

/** A list, a map or a deep record as JSON text; decoded one row group at a time. */
export class NestedCursor {
  readonly #file: AsyncBuffer;
  readonly #metadata: FileMetaData;
  readonly #plan: NestedPlan;
  readonly #compressors: Compressors;
  #texts: (string | null)[] = [];
  #group = -1;
  #groupStart = 0;

  constructor(file: AsyncBuffer, metadata: FileMetaData, plan: NestedPlan, compressors: Compressors) {
    this.#file = file;
    this.#metadata = metadata;
    this.#plan = plan;
    this.#compressors = compressors;
  }

  async #advance(): Promise<void> {
    const group = this.#metadata.row_groups[++this.#group];
    if (group === undefined) throw new RangeError(`no more rows in ${this.#plan.shape.name}`);
    const rowStart = this.#groupStart;
    this.#groupStart += Number(group.num_rows);
    const { top, inner } = this.#plan;
    let rows: Record<string, unknown>[] = [];
    await parquetRead({
      file: this.#file,
      metadata: this.#metadata,
      columns: [top],
      rowStart,
      rowEnd: this.#groupStart,
      rowFormat: 'object',
      compressors: this.#compressors,
      parsers: PARSERS,
      onComplete: (read) => (rows = read),
    });
    if (rows.length !== Number(group.num_rows))
      throw new RangeError(`rows are missing in ${this.#plan.shape.name}`);
    for (const row of rows) {
      const value = field(row, top, inner);
      this.#texts.push(value === null || value === undefined ? null : JSON.stringify(value, plain));
    }
  }

  /** The next rows. Throws when the file is damaged or has fewer. */
  async take(rows: number): Promise<Data> {
    while (this.#texts.length < rows) await this.#advance();
    const taken = this.#texts.slice(0, rows);
    this.#texts = this.#texts.slice(rows);
    return jsonData(taken);
  }
}
