import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Schema, type RecordBatch } from 'apache-arrow';
import { fail, ok, type Result } from '../../core/problem';
import type { Row } from '../../core/relation';
import { engineProblem, isTrap } from '../engine-problems';
import { engineRestarted } from '../problems';
import { decode } from './decode';
import { enumColumns, enumsAsText } from './enum-columns';
import { CATALOGS } from './catalogs';
import type { Ask } from './lock';
import type { Nested } from './nested';
import { SPEED } from './speed';

type OnSchema = (schema: Schema) => void;
type OnBatch = (batch: RecordBatch) => void;

const ignore = (): void => {};

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The DuckDB of our worker. Its methods answer with problems; only what cannot be decoded throws. */
export class Database {
  readonly #db: AsyncDuckDB;
  readonly #connection: AsyncDuckDBConnection;
  readonly #ondead: (reason: string) => void;

  constructor(db: AsyncDuckDB, connection: AsyncDuckDBConnection, ondead: (reason: string) => void) {
    this.#db = db;
    this.#connection = connection;
    this.#ondead = ondead;
  }

  /** Turns what DuckDB throws into a problem; a trap ends this engine. */
  async #guard<T>(work: () => Promise<T>): Promise<Result<T>> {
    try {
      return ok(await work());
    } catch (error) {
      const text = message(error);
      if (!isTrap(text)) return fail(engineProblem(text));
      this.#ondead(text);
      return fail(engineRestarted(text));
    }
  }

  /** Sends a statement; DuckDB answers other messages between its tasks, so that it can be stopped. */
  async #send(
    sql: string,
    signal: AbortSignal,
    onschema: OnSchema,
    onbatch: OnBatch,
    streamed: boolean,
  ): Promise<void> {
    signal.throwIfAborted();
    const stop = (): void => void this.#connection.cancelSent().catch(() => false);
    signal.addEventListener('abort', stop, { once: true });
    try {
      const reader = await (await this.#connection.send(sql, streamed)).open();
      onschema(reader.schema);
      for await (const batch of reader) {
        signal.throwIfAborted();
        onbatch(batch);
      }
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** Runs a statement for its effect. */
  async exec(sql: string, signal: AbortSignal): Promise<Result<null>> {
    const sent = await this.#guard(() => this.#send(sql, signal, ignore, ignore, false));
    return sent.ok ? ok(null) : sent;
  }

  /** Hands out a result while it is computed; no more than a batch of it is in memory. */
  stream(select: string, onschema: OnSchema, onbatch: OnBatch, signal: AbortSignal): Promise<Result<void>> {
    return this.#guard(() => this.#send(select, signal, onschema, onbatch, true));
  }

  /** Rows of a SELECT. Throws TypeError for columns that must be cast in SQL. */
  async rows(select: string, signal: AbortSignal): Promise<Result<Row[]>> {
    let schema = new Schema();
    const batches: RecordBatch[] = [];
    const sent = await this.#guard(() =>
      this.#send(
        select,
        signal,
        (found) => (schema = found),
        (batch) => batches.push(batch),
        false,
      ),
    );
    if (!sent.ok) return sent;
    const enums = enumColumns(schema);
    return enums.length === 0 ? ok(decode(schema, batches)) : this.rows(enumsAsText(select, enums), signal);
  }

  /**
   * Makes a file readable under a path that was never used before: DuckDB keeps the old bytes of a used one.
   * With direct IO it reads 32 MB at a time; through its page buffer a load takes five times as long.
   */
  open(path: string, file: Blob): Promise<Result<void>> {
    return this.#guard(() =>
      this.#db.registerFileHandle(path, file, DuckDBDataProtocol.BROWSER_FILEREADER, true),
    );
  }

  /** Adds the rows of an Arrow IPC stream to a table whose columns are in the same order. The bytes are given away. */
  insert(table: string, stream: Uint8Array): Promise<Result<void>> {
    return this.#guard(() =>
      this.#connection.insertArrowFromIPCStream(stream, { name: table, create: false }),
    );
  }

  /** Lets a file go, whether or not it exists. */
  async close(path: string): Promise<Result<null>> {
    const dropped = await this.#guard(() => this.#db.dropFile(path));
    return dropped.ok ? ok(null) : dropped;
  }
}

/** Brings DuckDB up in its worker: loads the module, opens an empty database in memory, and prepares it. */
export async function openDatabase(
  { worker, ondead }: Nested,
  module: Blob,
  prepare: (ask: Ask) => Promise<void>,
): Promise<{ database: Database; version: string }> {
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  const url = URL.createObjectURL(module);
  await db.instantiate(url);
  URL.revokeObjectURL(url);
  await db.open({ path: ':memory:', maximumThreads: 1, allowUnsignedExtensions: false });
  const database = new Database(db, await db.connect(), ondead);
  const ask: Ask = async (sql) => {
    const result = await database.rows(sql, new AbortController().signal);
    if (!result.ok) throw new Error(result.problem.detail ?? result.problem.code);
    return result.value;
  };
  for (const sql of [...CATALOGS, ...SPEED]) await ask(sql);
  await prepare(ask);
  return { database, version: await db.getVersion() };
}
