import { fail, ok, type Problem, type Result } from '../../core/problem';
import type { Row, Statement } from '../../core/relation';
import { Keys } from '../keys';
import { holdLife } from '../life';
import { engineNotStarted } from '../problems';
import type { CsvOptions, Key, Progress } from '../protocol';
import type { Call, Notice } from '../watched';
import { ColumnsTables } from './columns-tables';
import { openDatabase } from './database';
import { exportCsv } from './export-csv';
import { fetchDuckDB, unpack } from './fetched';
import { Lane } from './lane';
import type { Ask } from './lock';
import { dropOthers, makeTables, type Maker } from './make-tables';
import { startNested } from './nested';
import type { Fetched, Service, Start } from './service';
import { storeFile } from './store';

/** What a cell of a Parquet or Arrow file is in a CSV, about. */
const CELL_BYTES = 8;

interface Running extends Maker {
  readonly sizes: Map<string, number>;
  readonly weights: Map<string, number>;
}

/** The service of our worker: keys, one lane for the engine, and the engine itself. */
export class WorkerService implements Service {
  readonly #prepare: (ask: Ask) => Promise<void>;
  readonly #keys = new Keys();
  readonly #lane = new Lane();
  readonly #columns = new ColumnsTables((fill, path) => this.#notify({ type: 'columns', fill, path }));
  #notify: (notice: Notice) => void = () => {};
  #running: Running | undefined;

  constructor(prepare: (ask: Ask) => Promise<void>) {
    this.#prepare = prepare;
  }

  async connect(life: string, notify: (notice: Notice) => void): Promise<void> {
    this.#notify = notify;
    await holdLife(life);
    notify({ type: 'alive' });
  }

  ping(): true {
    return true;
  }

  #progress({ id }: Call): (progress: Progress) => void {
    return (progress) => this.#notify({ type: 'progress', call: id, progress });
  }

  async boot({ assets, fetched }: Start, call: Call): Promise<Result<{ version: string; fetched: Fetched }>> {
    const got = fetched === undefined ? await fetchDuckDB(assets, this.#progress(call)) : ok(fetched);
    if (!got.ok) return got;
    const nested = startNested(got.value.script, (reason) => this.#notify({ type: 'dead', reason }));
    nested.busy(1);
    try {
      const module = await unpack(got.value.module);
      const { database, version } = await openDatabase(nested, module, this.#prepare);
      this.#running = {
        nested,
        database,
        columns: this.#columns,
        sizes: new Map(),
        weights: new Map(),
        made: {},
      };
      return ok({ version, fetched: got.value });
    } catch (error) {
      return fail(engineNotStarted(String(error)));
    } finally {
      nested.busy(-1);
    }
  }

  /** Runs work on the engine after all that came before. */
  #turn<T>(
    signal: AbortSignal | undefined,
    work: (running: Running) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    return this.#lane.next(signal, async () => {
      const running = this.#running;
      if (running === undefined) throw new Error('the engine has not been started');
      running.nested.busy(1);
      return work(running).finally(() => running.nested.busy(-1));
    });
  }

  /** Runs work on the engine that the key of the call can stop. */
  #work<T>(
    call: Call,
    work: (running: Running, signal: AbortSignal) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    return this.#keys.under(call.key, (signal) => this.#turn(signal, (running) => work(running, signal)));
  }

  register(path: string, file: Blob, call: Call): Promise<Result<null>> {
    return this.#work(call, async ({ database, sizes, weights }) => {
      const opened = await database.open(`input/${path}`, file);
      sizes.set(`input/${path}`, file.size);
      weights.set(path, file.size);
      return opened.ok ? ok(null) : opened;
    });
  }

  registerColumns(path: string, cells: number): Promise<Result<null>> {
    return this.#turn(undefined, ({ weights, columns }) => {
      columns.register(path);
      weights.set(path, cells * CELL_BYTES);
      return Promise.resolve(ok(null));
    });
  }

  columnsPort(fill: number, port: MessagePort): void {
    this.#columns.connect(fill, port);
  }

  columnsLost(fill: number, problem: Problem): void {
    this.#columns.lose(fill, problem);
  }

  unregister(path: string): Promise<Result<null>> {
    return this.#turn(undefined, async ({ database, columns, weights }) => {
      weights.delete(path);
      const dropped = await columns.unregister(database, path);
      return dropped.ok ? database.close(`input/${path}`) : dropped;
    });
  }

  run(statements: readonly Statement[], call: Call): Promise<Result<null>> {
    return this.#work(call, (running, signal) =>
      makeTables(running, statements, this.#progress(call), signal),
    );
  }

  query(selects: readonly string[], call: Call): Promise<Result<Row[][]>> {
    return this.#work(call, async ({ database, columns }, signal) => {
      const filled = await columns.ensure(database, selects, this.#progress(call), signal);
      if (!filled.ok) return filled;
      const answers: Row[][] = [];
      for (const select of selects) {
        const rows = await database.rows(select, signal);
        if (!rows.ok) return rows;
        answers.push(rows.value);
      }
      return ok(answers);
    });
  }

  exportCsv(select: string, options: CsvOptions, call: Call): Promise<Result<Blob>> {
    return this.#work(call, async ({ database, columns }, signal) => {
      const filled = await columns.ensure(database, [select], this.#progress(call), signal);
      return filled.ok ? exportCsv(database, select, options, signal) : filled;
    });
  }

  keepOnly(tables: readonly string[]): Promise<Result<null>> {
    return this.#turn(undefined, (running) => dropOthers(running, tables));
  }

  cancel(key: Key): void {
    this.#keys.cancel(key);
  }

  async storeFile(name: string, file: Blob, call: Call): Promise<boolean> {
    const stored = await this.#keys.under(call.key, async (signal) =>
      ok(await storeFile(name, file, signal)),
    );
    return stored.ok && stored.value;
  }
}
