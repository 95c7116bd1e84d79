import type { Inspection, Look, OpenedInput } from '../../core/file';
import type { Reading } from '../../core/input';
import { ok, type Result } from '../../core/problem';
import type { Words } from '../../core/words';
import type { Key, Progress } from '../protocol';
import { Inspections } from './inspections';
import type { Readers } from './readers';

type OnProgress = (progress: Progress) => void;

/** A file made ready for SQL: what the engine reads, and how. */
export interface Prepared {
  readonly opened: OpenedInput;
  /** For the form `columns` the Parquet or Arrow bytes, else text in UTF-8. */
  readonly content: Blob;
  /** Rows times columns. */
  readonly cells: number;
}

const opening = (file: File): Words => ({ ko: `${file.name} 여는 중`, en: `Opening ${file.name}` });
const checking = (file: File): Words => ({ ko: `${file.name} 살펴보는 중`, en: `Checking ${file.name}` });
const mending = (file: File): Words => ({ ko: `${file.name} 바로잡는 중`, en: `Mending ${file.name}` });

/** From files to what SQL can read, by way of the reading worker. What was unpacked or inspected is kept by file. */
export class OpenInputs {
  readonly #readers: Readers;
  readonly #inspections: Inspections;
  /** Unpacked content by file and part; large Blobs are kept on disk by the browser, not in memory. */
  readonly #unpacked = new WeakMap<File, Map<string, Blob>>();

  constructor(readers: Readers) {
    this.#readers = readers;
    this.#inspections = new Inspections((key) => readers.cancel(key));
  }

  cancel(key: Key): void {
    this.#inspections.cancel(key);
  }

  look(file: File, part: string | undefined, key: Key, onprogress: OnProgress): Promise<Result<Look>> {
    return this.#readers.ask(key, onprogress, (remote, call) => remote.look(file, part, opening(file), call));
  }

  async #content(file: File, reading: Reading, key: Key, onprogress: OnProgress): Promise<Result<Blob>> {
    const known = this.#unpacked.get(file) ?? new Map<string, Blob>();
    this.#unpacked.set(file, known);
    const name = JSON.stringify([reading.format, reading.part]);
    const content = known.get(name);
    if (content !== undefined) return ok(content);
    const label = opening(file);
    const made = await this.#readers.ask(key, onprogress, (remote, call) =>
      reading.format === 'columns'
        ? remote.columnsOf(file, reading, label, call)
        : remote.textOf(file, reading, label, call),
    );
    // A plain file comes back as a copy of its handle.
    if (made.ok) known.set(name, made.value);
    return made;
  }

  inspect(file: File, reading: Reading, key: Key, onprogress: OnProgress): Promise<Result<Inspection>> {
    return this.#inspections.get(file, reading, key, onprogress, async (own, tell) => {
      const content = await this.#content(file, reading, own, tell);
      if (!content.ok) return content;
      const label = checking(file);
      if (reading.format !== 'columns') {
        return this.#readers.ask(own, tell, (remote, call) =>
          remote.inspect(content.value, reading, label, call),
        );
      }
      const rows = await this.#readers.ask(own, tell, (remote, call) =>
        remote.countRows(content.value, label, call),
      );
      return rows.ok ? ok({ reading, rows: rows.value, faults: [], tables: [], regular: true }) : rows;
    });
  }

  /** What the engine is to read: the file itself where that can be, else its unpacked, UTF-8 or mended form. */
  async prepare(
    file: File,
    reading: Reading,
    width: number,
    key: Key,
    onprogress: OnProgress,
  ): Promise<Result<Prepared>> {
    const inspected = await this.inspect(file, reading, key, onprogress);
    if (!inspected.ok) return inspected;
    const content = await this.#content(file, reading, key, onprogress);
    if (!content.ok) return content;
    const { faults, rows, regular, reading: found } = inspected.value;
    if (reading.format === 'columns') {
      return ok({ opened: { form: 'columns', faults, rows }, content: content.value, cells: rows * width });
    }
    const text = content.value;
    const form = regular ? 'original' : 'mended';
    const made =
      regular && reading.encoding === 'utf-8'
        ? content
        : await this.#readers.ask(key, onprogress, (remote, call) =>
            regular
              ? remote.toUtf8(text, reading.encoding, opening(file), call)
              : remote.mend(text, found, width, mending(file), call),
          );
    return made.ok ? ok({ opened: { form, faults, rows }, content: made.value, cells: rows * width }) : made;
  }
}
