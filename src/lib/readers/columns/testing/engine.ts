import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Row } from '../../../core/relation';
import { ipcBytes } from '../ipc';
import { openColumns } from '../open';

/** The real DuckDB-WASM in Node, filled from Parquet and Arrow files as the engine's worker does it. */
export interface ColumnsEngine {
  query(sql: string): Row[];
  /** Makes the table `t` of a file; the code of the problem, or the number of rows that it says. */
  fill(file: Blob, rowsAtOnce?: number): Promise<number | string>;
  close(): void;
}

const work = { signal: new AbortController().signal, onprogress: () => {} };

/** Opens a fresh engine; about one second. */
export function openColumnsEngine(): Promise<ColumnsEngine> {
  const require = createRequire(import.meta.url);
  const entry = '@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs';
  const duckdb = require(entry);
  const module = (name: string) => ({
    mainModule: join(dirname(require.resolve(entry)), name),
    mainWorker: '',
  });
  const bundles = { mvp: module('duckdb-mvp.wasm'), eh: module('duckdb-eh.wasm') };
  return duckdb
    .createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME)
    .then(async (db: Record<string, (...all: unknown[]) => unknown>) => {
      await db['instantiate']?.(() => {});
      db['open']?.({ path: ':memory:' });
      const connection = db['connect']?.() as {
        query(sql: string): { toArray(): { toJSON(): Row }[] };
        insertArrowFromIPCStream(bytes: Uint8Array, options: object): void;
        close(): void;
      };
      connection.query('SET autoload_known_extensions=false');
      connection.query('SET autoinstall_known_extensions=false');
      const engine: ColumnsEngine = {
        query: (sql) =>
          connection
            .query(sql)
            .toArray()
            .map((row) => row.toJSON()),
        async fill(file, rowsAtOnce) {
          const opened = await openColumns(file, work);
          if (!opened.ok) return opened.problem.code;
          const { columns, rows, chunks } = opened.value;
          const types = columns.map(({ sql }, i) => `v${i} ${sql}`);
          connection.query(`CREATE OR REPLACE TABLE t (${types.join(', ')})`);
          const wanted = columns.map((_, i) => i);
          for await (const { batch } of chunks(wanted, work.signal, rowsAtOnce)) {
            connection.insertArrowFromIPCStream(ipcBytes(batch), { name: 't', create: false });
          }
          return rows;
        },
        close: () => connection.close(),
      };
      return engine;
    });
}
