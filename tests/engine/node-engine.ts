import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { RecordBatch, Schema } from 'apache-arrow';

/** A result as DuckDB streams it. */
export interface Sent {
  readonly schema: Schema;
  readonly batches: readonly RecordBatch[];
}

/** The real engine in Node, asked as our worker asks it: with `send()`. */
export interface NodeEngine {
  send(sql: string): Promise<Sent>;
  /** Message of the error that a statement raises; '' when it raises none. */
  failure(sql: string): Promise<string>;
  /** Makes a file readable under its path. */
  file(path: string, content: string | Uint8Array): void;
  close(): void;
}

interface Reader extends AsyncIterable<RecordBatch> {
  readonly schema: Schema;
  open(): Promise<Reader>;
}

interface Connection {
  send(sql: string): Promise<Reader>;
  close(): void;
}

/** Opens a fresh engine; about one second. */
export async function openNodeEngine(): Promise<NodeEngine> {
  const require = createRequire(import.meta.url);
  const entry = '@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs';
  const duckdb = require(entry);
  const module = (name: string) => ({
    mainModule: join(dirname(require.resolve(entry)), name),
    mainWorker: '',
  });
  const bundles = { mvp: module('duckdb-mvp.wasm'), eh: module('duckdb-eh.wasm') };
  const db = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await db.instantiate(() => {});
  db.open({ path: ':memory:' });
  const connection: Connection = db.connect();
  const send = async (sql: string): Promise<Sent> => {
    const reader = await (await connection.send(sql)).open();
    const { schema } = reader;
    const batches: RecordBatch[] = [];
    for await (const batch of reader) batches.push(batch);
    return { schema, batches };
  };
  return {
    send,
    failure: (sql) =>
      send(sql).then(
        () => '',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      ),
    file: (path, content) => {
      db.registerFileBuffer(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    close: () => connection.close(),
  };
}
