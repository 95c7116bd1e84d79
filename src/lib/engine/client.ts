import { assets } from 'virtual:engine-assets';
import type { Inspection, Look, OpenedInput } from '../core/file';
import type { Reading } from '../core/input';
import { fail, ok, type Result } from '../core/problem';
import type { Row, Statement } from '../core/relation';
import { Calls } from './page/calls';
import { Lives, type Live } from './page/lives';
import { OpenInputs, type Prepared } from './page/open-inputs';
import { Readers } from './page/readers';
import { fetchSpare } from './page/spare';
import { keepFiles, storedFile } from './page/stored-files';
import { engineRestarted } from './problems';
import type { CsvOptions, Engine, Key, Progress } from './protocol';
import type { Call } from './watched';

type Ask<T> = (live: Live, call: Call) => Promise<Result<T>>;
type OnProgress = (progress: Progress) => void;

const silent = (): void => {};

/** The engine as the page sees it: passes calls to the workers that are alive, and remembers the open inputs. */
class PageEngine implements Engine {
  onrestart: (() => void) | undefined;
  readonly #calls = new Calls();
  readonly #lives = new Lives(this.#calls, (live) => this.#revive(live));
  readonly #readers = new Readers();
  readonly #open = new OpenInputs(this.#readers);
  /** Open inputs by path. */
  readonly #inputs = new Map<string, Prepared>();
  #hasSpare = false;

  constructor() {
    this.#lives.onnotice = (notice, remote) => {
      if (notice.type !== 'columns') return;
      const content = this.#inputs.get(notice.path)?.content;
      if (content !== undefined) void this.#readers.feed(content, notice.fill, remote);
    };
  }

  async boot(onprogress: OnProgress): Promise<Result<{ readonly version: string }>> {
    const live = await this.#lives.live(onprogress);
    if (!live.ok) return live;
    // Whoever has the engine may lose the connection before the first file of a kind.
    if (!this.#hasSpare) void fetchSpare([assets.reading, assets.legacy], () => this.#calls.size > 0);
    this.#hasSpare = true;
    return ok({ version: live.value.version });
  }

  #call<T>(key: Key, onprogress: OnProgress, ask: Ask<T>): Promise<Result<T>> {
    return this.#calls.make(key, onprogress, () => this.#lives.live(), ask);
  }

  /** A call that reads tables: those of a dead engine are gone. */
  #read<T>(key: Key, ask: Ask<T>): Promise<Result<T>> {
    if (this.#lives.restarting) return Promise.resolve(fail(engineRestarted('the engine is restarting')));
    return this.#call(key, silent, ask);
  }

  look(file: File, part: string | undefined, key: Key, onprogress: OnProgress): Promise<Result<Look>> {
    return this.#open.look(file, part, key, onprogress);
  }

  inspect(file: File, reading: Reading, key: Key, onprogress: OnProgress): Promise<Result<Inspection>> {
    return this.#open.inspect(file, reading, key, onprogress);
  }

  async openInput(
    path: string,
    file: File,
    reading: Reading,
    width: number,
    key: Key,
    onprogress: OnProgress,
  ): Promise<Result<OpenedInput>> {
    const prepared = await this.#open.prepare(file, reading, width, key, onprogress);
    if (!prepared.ok) return prepared;
    const opened = await this.#call(key, onprogress, (live, call) =>
      register(live, path, prepared.value, call),
    );
    if (!opened.ok) return opened;
    this.#inputs.set(path, prepared.value);
    return ok(prepared.value.opened);
  }

  async closeInput(path: string): Promise<void> {
    if (this.#inputs.delete(path)) await this.#call('', silent, ({ remote }) => remote.unregister(path));
  }

  run(statements: readonly Statement[], key: Key, onprogress: OnProgress): Promise<Result<null>> {
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
    this.#readers.cancel(key);
    this.#open.cancel(key);
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
    for (const [path, prepared] of this.#inputs) {
      const opened = await this.#calls.make(
        'restart',
        silent,
        () => Promise.resolve(ok(live)),
        (host, call) => register(host, path, prepared, call),
      );
      if (!opened.ok) return opened;
    }
    this.onrestart?.();
    return ok(null);
  }
}

function register(
  { remote }: Live,
  path: string,
  { opened, content, cells }: Prepared,
  call: Call,
): Promise<Result<null>> {
  return opened.form === 'columns'
    ? remote.registerColumns(path, cells)
    : remote.register(path, content, call);
}

/** The engine of this page; nothing is fetched before `boot` or the first call. One for each page. */
export function createEngine(): Engine {
  return new PageEngine();
}
