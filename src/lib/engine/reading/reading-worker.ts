import { expose } from 'comlink';
import type { Inspection, Look } from '../../core/file';
import type { Encoding, Reading } from '../../core/input';
import { fail, ok, type Result } from '../../core/problem';
import type { Words } from '../../core/words';
import { openColumns } from '../../readers/columns/open';
import { lookFile } from '../../readers/look';
import { inspectText } from '../../readers/text/inspect';
import { mendText } from '../../readers/text/mend';
import { columnsOf, textOf } from '../../readers/unpack';
import type { LegacyReader } from '../../readers/book/legacy/reader';
import type { FileWork } from '../../readers/work';
import type { EngineAsset } from '../asset';
import { Keys } from '../keys';
import { holdLife } from '../life';
import type { Key } from '../protocol';
import { readingProblem, withOneName } from '../reading-problems';
import type { Call, Notice } from '../watched';
import { ColumnsSource } from './columns-source';
import { legacyReader } from './legacy-reader';
import type { ReadingService } from './service';
import { toUtf8 } from './transcode';

/** Progress is told no more often than this, in milliseconds. */
const TELL_EVERY_MS = 100;

/** The service of the reading worker. Every failure of a reader becomes a problem: files are not ours. */
export class ReadingWorker implements ReadingService {
  readonly #keys = new Keys();
  #notify: (notice: Notice) => void = () => {};
  #legacy: LegacyReader = () => Promise.reject(new Error('no reader of old books'));

  async connect(life: string, notify: (notice: Notice) => void): Promise<void> {
    this.#notify = notify;
    await holdLife(life);
    notify({ type: 'alive' });
  }

  useLegacy(asset: EngineAsset): void {
    this.#legacy = legacyReader(asset);
  }

  ping(): true {
    return true;
  }

  cancel(key: Key): void {
    this.#keys.cancel(key);
  }

  #work<T>(
    label: Words,
    { id, key }: Call,
    read: (work: FileWork) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    let told = 0;
    const onprogress = (done: number, total: number): void => {
      const now = performance.now();
      if (now - told < TELL_EVERY_MS && done < total) return;
      told = now;
      this.#notify({ type: 'progress', call: id, progress: { label, done, total, unit: 'bytes' } });
    };
    return this.#keys.under(key, (signal) =>
      read({ signal, onprogress, legacy: this.#legacy }).then(withOneName, (error: unknown) =>
        fail<T>(readingProblem(error)),
      ),
    );
  }

  look(file: File, part: string | undefined, label: Words, call: Call): Promise<Result<Look>> {
    return this.#work(label, call, (work) => lookFile(file, part, work));
  }

  textOf(file: File, reading: Reading, label: Words, call: Call): Promise<Result<Blob>> {
    return this.#work(label, call, (work) => textOf(file, reading, work));
  }

  columnsOf(file: File, reading: Reading, label: Words, call: Call): Promise<Result<Blob>> {
    return this.#work(label, call, (work) => columnsOf(file, reading, work));
  }

  inspect(text: Blob, reading: Reading, label: Words, call: Call): Promise<Result<Inspection>> {
    return this.#work(label, call, (work) => inspectText(text, reading, work));
  }

  mend(text: Blob, reading: Reading, width: number, label: Words, call: Call): Promise<Result<Blob>> {
    return this.#work(label, call, (work) => mendText(text, reading, width, work));
  }

  toUtf8(text: Blob, encoding: Encoding, label: Words, call: Call): Promise<Result<Blob>> {
    return this.#work(label, call, async (work) => ok(await toUtf8(text, encoding, work)));
  }

  countRows(columns: Blob, label: Words, call: Call): Promise<Result<number>> {
    return this.#work(label, call, async (work) => {
      const opened = await openColumns(columns, work);
      return opened.ok ? ok(opened.value.rows) : opened;
    });
  }

  serveColumns(columns: Blob, port: MessagePort): Promise<void> {
    expose(new ColumnsSource(columns), port);
    return Promise.resolve();
  }
}
