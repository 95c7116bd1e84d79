import type { Encoding } from '../core/input';
import { fail, ok, type Result } from '../core/problem';
import type { Row, Statement } from '../core/relation';
import { Calls } from './page/calls';
import { Lives, type Live } from './page/lives';
import { keepFiles, storedFile } from './page/stored-files';
import { engineRestarted } from './problems';
import type { CsvOptions, Engine, Key, Progress } from './protocol';
import type { Call } from './worker/service';

type Ask<T> = (live: Live, call: Call) => Promise<Result<T>>;

const silent = (): void => {};

/** The engine as the page sees it: passes calls to the worker that is alive, and remembers the open inputs. */
class PageEngine implements Engine {
  onrestart: (() => void) | undefined;
  readonly #calls = new Calls();
  readonly #lives = new Lives(this.#calls, (live) => this.#revive(live));
  /** Open inputs as UTF-8, by path. */
  readonly #inputs = new Map<string, Blob>();

  async boot(onprogress: (progress: Progress) => void): Promise<Result<{ readonly version: string }>> {
    const live = await this.#lives.live(onprogress);
    return live.ok ? ok({ version: live.value.version }) : live;
  }

  #call<T>(key: Key, onprogress: (progress: Progress) => void, ask: Ask<T>): Promise<Result<T>> {
    return this.#calls.make(key, onprogress, () => this.#lives.live(), ask);
  }

  /** A call that reads tables: those of a dead engine are gone. */
  #read<T>(key: Key, ask: Ask<T>): Promise<Result<T>> {
    if (this.#lives.restarting) return Promise.resolve(fail(engineRestarted('the engine is restarting')));
    return this.#call(key, silent, ask);
  }

  async openInput(
    path: string,
    file: File,
    encoding: Encoding,
    key: Key,
    onprogress: (progress: Progress) => void,
  ): Promise<Result<null>> {
    const label = { ko: `${file.name} 여는 중`, en: `Opening ${file.name}` };
    return this.#call(key, onprogress, async ({ remote }, call) => {
      const text = encoding === 'utf-8' ? ok<Blob>(file) : await remote.toUtf8(file, encoding, label, call);
      if (!text.ok) return text;
      const opened = await remote.register(path, text.value, call);
      if (opened.ok) this.#inputs.set(path, text.value);
      return opened;
    });
  }

  async closeInput(path: string): Promise<void> {
    if (this.#inputs.delete(path)) await this.#call('', silent, ({ remote }) => remote.unregister(path));
  }

  run(
    statements: readonly Statement[],
    key: Key,
    onprogress: (progress: Progress) => void,
  ): Promise<Result<null>> {
    return this.#call(key, onprogress, ({ remote }, call) => remote.run(statements, call));
  }

  query(selects: readonly string[], key: Key): Promise<Result<Row[][]>> {
    return this.#read(key, ({ remote }, call) => remote.query(selects, call));
  }

  exportCsv(select: string, options: CsvOptions, key: Key): Promise<Result<Blob>> {
    return this.#read(key, ({ remote }, call) => remote.exportCsv(select, options, call));
  }

  async keepOnly(tables: readonly string[]): Promise<void> {
    if (this.#lives.begun) await this.#call('', silent, ({ remote }) => remote.keepOnly(tables));
  }

  cancel(key: Key): void {
    this.#calls.cancel(key);
  }

  async storeFile(name: string, file: File, key: Key): Promise<boolean> {
    const stored = await this.#call(key, silent, async ({ remote }, call) => {
      return ok(await remote.storeFile(name, file, call));
    });
    return stored.ok && stored.value;
  }

  storedFile(name: string): Promise<File | null> {
    return storedFile(name);
  }

  keepFiles(names: readonly string[]): Promise<void> {
    return keepFiles(names);
  }

  /** Opens the inputs in a new engine; its death meanwhile starts the next one, which does the same. */
  async #revive(live: Live): Promise<Result<null>> {
    for (const [path, file] of this.#inputs) {
      const opened = await this.#calls.make(
        'restart',
        silent,
        () => Promise.resolve(ok(live)),
        ({ remote }, call) => remote.register(path, file, call),
      );
      if (!opened.ok) return opened;
    }
    this.onrestart?.();
    return ok(null);
  }
}

/** The engine of this page; nothing is fetched before `boot` or the first call. One for each page. */
export function createEngine(): Engine {
  return new PageEngine();
}
