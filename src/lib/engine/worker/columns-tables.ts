import { wrap, releaseProxy, type Remote } from 'comlink';
import { fail, ok, type Problem, type Result } from '../../core/problem';
import { columnsTable } from '../../core/columns-table';
import { cancelled, readingStopped } from '../problems';
import type { Progress } from '../protocol';
import type { ColumnsSource, IpcChunk, OpenedColumns } from '../reading/columns-source';
import { catalogFor, newTable } from './catalogs';
import { columnsNeeded } from './columns-need';
import type { Database } from './database';

/** Asks the page to connect a reader to a fill. */
type AskReader = (fill: number, path: string) => void;
type OnProgress = (progress: Progress) => void;

interface Waiting {
  readonly connect: (port: MessagePort) => void;
  readonly lose: (problem: Problem) => void;
}

interface Filled {
  readonly columns: ReadonlySet<number>;
  readonly rows: number;
}

/** What a cell takes in a table, about. */
const CELL_BYTES = 12;

/** A reading worker that dies is tried once more: it may have been given up for another file. */
const TRIES = 2;

async function inTurn<I>(
  items: readonly I[],
  work: (item: I) => Promise<Result<null>>,
): Promise<Result<null>> {
  for (const item of items) {
    const done = await work(item);
    if (!done.ok) return done;
  }
  return ok(null);
}

/** A fill answers `cancelled` at once; the chunk that is being decoded is thrown away later. */
function orStopped<T>(
  signal: AbortSignal,
  lost: Promise<Problem>,
  work: Promise<Result<T>>,
): Promise<Result<T>> {
  const stopped = new Promise<Result<T>>((resolve) =>
    signal.addEventListener('abort', () => resolve(fail(cancelled())), { once: true }),
  );
  return Promise.race([work, stopped, lost.then((problem) => fail<T>(problem))]);
}

/**
 * Tables of Parquet and Arrow inputs. Each is made when something reads it, of the columns that are read, and its rows
 * come from the reading worker: one piece is inserted while the next is decoded.
 */
export class ColumnsTables {
  readonly #ask: AskReader;
  readonly #paths = new Map<string, string>();
  readonly #filled = new Map<string, Filled>();
  readonly #waiting = new Map<number, Waiting>();
  #fills = 0;

  constructor(ask: AskReader) {
    this.#ask = ask;
  }

  register(path: string): void {
    this.#paths.set(columnsTable(path), path);
  }

  connect(fill: number, port: MessagePort): void {
    this.#waiting.get(fill)?.connect(port);
  }

  lose(fill: number, problem: Problem): void {
    this.#waiting.get(fill)?.lose(problem);
  }

  /** Makes whatever tables of inputs the SQL reads, unless they are there. */
  async ensure(
    database: Database,
    sql: readonly string[],
    onprogress: OnProgress,
    signal: AbortSignal,
  ): Promise<Result<null>> {
    for (const [table, columns] of columnsNeeded(sql)) {
      const path = this.#paths.get(table);
      const filled = this.#filled.get(table);
      if (path === undefined || (filled && [...columns].every((i) => filled.columns.has(i)))) continue;
      const wanted = new Set([...(filled?.columns ?? []), ...columns]);
      const made = await this.#make(database, table, path, wanted, onprogress, signal);
      if (!made.ok) return made;
    }
    return ok(null);
  }

  /** Drops the tables that no SQL of the list reads, but those of few cells, and forgets them. */
  async release(
    database: Database,
    unless: (table: string, cells: number) => boolean,
  ): Promise<Result<null>> {
    for (const [table, { columns, rows }] of this.#filled) {
      if (unless(table, columns.size * rows)) continue;
      const dropped = await this.#drop(database, table);
      if (!dropped.ok) return dropped;
    }
    return ok(null);
  }

  /** Lets an input go, with its table. */
  async unregister(database: Database, path: string): Promise<Result<null>> {
    const table = columnsTable(path);
    return this.#paths.delete(table) ? this.#drop(database, table) : ok(null);
  }

  #drop(database: Database, table: string): Promise<Result<null>> {
    this.#filled.delete(table);
    const { signal } = new AbortController();
    return inTurn(['memory', 'compact'] as const, (catalog) =>
      database.exec(`DROP TABLE IF EXISTS ${newTable(catalog, table)}`, signal),
    );
  }

  async #make(
    database: Database,
    table: string,
    path: string,
    columns: ReadonlySet<number>,
    onprogress: OnProgress,
    signal: AbortSignal,
  ): Promise<Result<null>> {
    for (let attempt = 1; ; attempt++) {
      const dropped = await this.#drop(database, table);
      if (!dropped.ok) return dropped;
      const rows = await this.#fill(database, table, path, columns, onprogress, signal);
      if (rows.ok) {
        this.#filled.set(table, { columns, rows: rows.value });
        return ok(null);
      }
      await this.#drop(database, table);
      if (rows.problem.code !== 'reading-stopped' || attempt === TRIES) return rows;
    }
  }

  async #fill(
    database: Database,
    table: string,
    path: string,
    columns: ReadonlySet<number>,
    onprogress: OnProgress,
    signal: AbortSignal,
  ): Promise<Result<number>> {
    const fill = ++this.#fills;
    let lose: (problem: Problem) => void = () => {};
    const lost = new Promise<Problem>((resolve) => (lose = resolve));
    const port = new Promise<MessagePort>((connect) => this.#waiting.set(fill, { connect, lose }));
    this.#ask(fill, path);
    const connected = await orStopped(signal, lost, port.then(ok<MessagePort>));
    this.#waiting.set(fill, { connect: () => {}, lose });
    if (!connected.ok) return connected;
    const source = wrap<ColumnsSource>(connected.value);
    try {
      return await this.#copy(
        database,
        table,
        source,
        columns,
        (work) => orStopped(signal, lost, work),
        onprogress,
      );
    } finally {
      void source.stop();
      source[releaseProxy]();
      this.#waiting.delete(fill);
    }
  }

  async #copy(
    database: Database,
    table: string,
    source: Remote<ColumnsSource>,
    columns: ReadonlySet<number>,
    guard: <T>(work: Promise<Result<T>>) => Promise<Result<T>>,
    onprogress: OnProgress,
  ): Promise<Result<number>> {
    const opened = await guard<OpenedColumns>(source.open());
    if (!opened.ok) return opened;
    const { types, rows } = opened.value;
    // Rows are counted even where no column is read.
    const wanted = [...(columns.size === 0 ? [0] : columns)]
      .filter((i) => i < types.length)
      .sort((a, b) => a - b);
    const definitions = wanted.map((i) => `v${i} ${types[i] ?? 'VARCHAR'}`);
    const place = newTable(catalogFor(rows * wanted.length * CELL_BYTES), table);
    const made = await database.exec(
      `CREATE TABLE ${place} (${definitions.join(', ')})`,
      new AbortController().signal,
    );
    if (!made.ok) return made;
    const label = { ko: '파일을 푸는 중', en: 'Decoding the file' };
    let inserted = 0;
    let coming: Promise<Result<IpcChunk | null>> = source.next(wanted);
    for (;;) {
      const chunk = await guard(coming);
      if (!chunk.ok) return chunk;
      if (chunk.value === null) break;
      coming = source.next(wanted);
      coming.catch(() => undefined);
      const { bytes, rows: more, done, total } = chunk.value;
      const added = await database.insert(table, bytes);
      if (!added.ok) return added;
      inserted += more;
      onprogress({ label, done, total, unit: 'bytes' });
    }
    return this.#counted(database, table, rows, inserted);
  }

  /** Inserts through Arrow have been seen to insert nothing and say nothing. */
  async #counted(database: Database, table: string, rows: number, inserted: number): Promise<Result<number>> {
    const found = await database.rows(`SELECT count(*) AS n FROM "${table}"`, new AbortController().signal);
    if (!found.ok) return found;
    const there = Number(found.value[0]?.['n']);
    if (there !== inserted || there !== rows) {
      return fail(
        readingStopped(`${there} rows in the table, ${inserted} read, ${rows} announced by the file`),
      );
    }
    return ok(there);
  }
}
