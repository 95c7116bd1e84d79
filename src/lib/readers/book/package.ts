import { decoded, bomEncoding } from '../bytes/decoded';
import type { Budget, Packed } from '../bytes/packed';
import { SHEET_BUDGET } from '../bytes/packed';
import { unpacked } from '../bytes/unpacked';
import type { Work } from '../work';
import { entryBytes } from '../zip/directory';
import type { ZipEntry } from '../zip/directory';
import type { XmlHandler } from './xml/scanner';
import { XmlScanner } from './xml/scanner';

/** The files inside a workbook, found by name without regard to case. */
export class BookPackage {
  readonly #blob: Blob;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(blob: Blob, entries: readonly ZipEntry[]) {
    this.#blob = blob;
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Names of all files, in lower case. */
  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** Packed size of a file in bytes; 0 when it is not there. */
  packedBytes(name: string): number {
    return this.#entries.get(name.toLowerCase())?.packedBytes ?? 0;
  }

  /** Where a file's bytes lie; undefined when it is not there. */
  async bytes(name: string): Promise<Packed | undefined> {
    const entry = this.#entries.get(name.toLowerCase());
    return entry && entryBytes(this.#blob, entry);
  }

  /** Unpacked size of a file in bytes, as the directory states it; 0 when it is not there. */
  statedBytes(name: string): number {
    return this.#entries.get(name.toLowerCase())?.statedBytes ?? 0;
  }

  /**
   * Scans one XML file as a stream; false when it is not there. `stop` is asked before each piece but the first whether
   * the scan should end there, and told how many letters were scanned.
   */
  async scan(
    name: string,
    handler: XmlHandler,
    work: Work,
    stop: (scanned: number) => boolean = () => false,
    budget: Budget = SHEET_BUDGET,
  ): Promise<boolean> {
    const packed = await this.bytes(name);
    if (packed === undefined) return false;
    const scanner = new XmlScanner(handler);
    let scanned = 0;
    for await (const text of decoded(marked(unpacked(packed, budget, work)), 'utf-8')) {
      if (scanned > 0 && stop(scanned)) return true;
      scanner.feed(text);
      scanned += text.length;
    }
    scanner.end();
    return true;
  }
}

/** XML in UTF-16, which the standard allows and hardly anyone writes, as UTF-8. */
async function* marked(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const first = await chunks.next();
  if (first.done) return;
  const encoding = bomEncoding(first.value) ?? 'utf-8';
  const decoder = encoding === 'utf-8' ? undefined : new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const recoded = (chunk: Uint8Array) =>
    decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  yield recoded(first.value);
  for await (const chunk of chunks) yield recoded(chunk);
}

/** Progress that goes nowhere, for the small files of a book. */
export function quietly(work: Work): Work {
  return { signal: work.signal, onprogress: () => undefined };
}
