import type { Reading } from '../../core/input';
import type { TableAt } from '../../core/file';
import type { Work } from '../work';
import { joinHeaders } from './header-row';
import { OtherTables } from './other-tables';
import { TableScan, type Sink } from './table-scan';
import { shapeOfTable, type TableShape } from './table-shape';
import { utf8Text, type TextChunk } from './utf8-text';

/** A table that was read to its end. */
export interface ReadTable {
  readonly shape: TableShape;
  readonly scan: TableScan;
  readonly tables: readonly TableAt[];
}

/** Bytes of a text by which its table is judged. */
export const HEAD_BYTES = 262_144;

/** Puts the bytes of chunks together that a scan has not come to yet. */
class Feed {
  #held: Uint8Array = new Uint8Array(0);
  #replaced = false;
  readonly #others: OtherTables;
  #othersLine = -1;

  constructor(readonly scan: TableScan) {
    this.#others = new OtherTables(scan.shape.reading, scan.faults);
  }

  take({ bytes, replaced }: TextChunk, final: boolean): void {
    let buf: Uint8Array = bytes;
    if (this.#held.length > 0) {
      buf = new Uint8Array(this.#held.length + bytes.length);
      buf.set(this.#held);
      buf.set(bytes, this.#held.length);
    }
    this.#replaced = replaced || (this.#replaced && this.#held.length > 0);
    let at = this.scan.ended ? 0 : this.scan.take(buf, 0, buf.length, final, this.#replaced);
    if (this.scan.ended) at = this.#beyond(buf, at, final);
    this.#held = buf.subarray(at);
  }

  #beyond(buf: Uint8Array, from: number, final: boolean): number {
    if (this.#othersLine < 0) this.#othersLine = this.scan.line;
    const to = final ? buf.length : Math.max(from, buf.lastIndexOf(10) + 1);
    this.#othersLine = this.#others.take(buf, from, to, this.#othersLine);
    return to;
  }

  finish(): readonly TableAt[] {
    this.scan.finish();
    this.#others.close(Math.max(this.#othersLine, this.scan.line));
    return this.#others.tables;
  }
}

function tablesOf({ shape, line, end }: TableScan, others: readonly TableAt[]): TableAt[] {
  return [{ skip: shape.reading.skip, end: end ?? line, columns: joinHeaders(shape.headers) }, ...others];
}

function headText(bytes: Uint8Array, whole: boolean): string {
  const text = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  const cut = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return (whole && bytes.length <= HEAD_BYTES) || cut < 0 ? text : text.slice(0, cut + 1);
}

/** Reads the table of a whole text; `sinkFor` is given what its beginning says about it. */
export async function readTable(
  text: Blob,
  reading: Reading,
  sinkFor: (shape: TableShape) => Sink,
  work: Work,
  width?: number,
): Promise<ReadTable> {
  const chunks = utf8Text(text, reading.encoding, work);
  let chunk = await chunks.next();
  const first = chunk.value?.bytes ?? new Uint8Array(0);
  const shape = shapeOfTable(headText(first, text.size <= HEAD_BYTES), reading, width);
  const feed = new Feed(new TableScan(shape, sinkFor(shape)));
  while (!chunk.done) {
    const following = await chunks.next();
    feed.take(chunk.value, following.done === true);
    chunk = following;
  }
  const others = feed.finish();
  return { shape, scan: feed.scan, tables: tablesOf(feed.scan, others) };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text.replace(/^\ufeff+/, ''));
}

/** What the beginning of a text that is in memory says about the table in it. */
export function shapeOfHead(text: string, reading: Reading): TableShape {
  return shapeOfTable(headText(bytesOf(text), true), reading);
}

/** Reads the table of a text that is in memory, such as the head of a file; its shape is that given, or found. */
export function readTableNow(
  text: string,
  reading: Reading,
  sinkFor: (shape: TableShape) => Sink,
  known?: TableShape,
): ReadTable {
  const bytes = bytesOf(text);
  const shape = known ?? shapeOfTable(headText(bytes, true), reading);
  const feed = new Feed(new TableScan(shape, sinkFor(shape)));
  feed.take({ bytes, replaced: text.includes('\ufffd') }, true);
  const others = feed.finish();
  return { shape, scan: feed.scan, tables: tablesOf(feed.scan, others) };
}
