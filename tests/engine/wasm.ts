import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Row, Statement, Value } from '../../src/lib/core/relation';
import { SPEED } from '../../src/lib/engine/worker/speed';

const require = createRequire(import.meta.url);

/** The real DuckDB-WASM engine, in Node, locked as little as tests need. */
export interface TestEngine {
  /** Runs one statement and returns its rows as plain values; bigint becomes number when safe, else text. */
  query(sql: string): Row[];
  /** Runs statements in order, as tables named by their content; those that exist are left alone. */
  run(statements: readonly Statement[]): void;
  /** Makes a file readable by SQL as `input/<name>`. */
  file(name: string, content: string | Uint8Array): void;
  close(): void;
}

function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  }
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  throw new TypeError(`cast this column in SQL to DOUBLE, BOOLEAN or VARCHAR: ${String(value)}`);
}

/** Opens a fresh in-memory engine; about one second. */
export async function openWasm(): Promise<TestEngine> {
  const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
  const dist = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'));
  const bundles = {
    mvp: { mainModule: join(dist, 'duckdb-mvp.wasm'), mainWorker: '' },
    eh: { mainModule: join(dist, 'duckdb-eh.wasm'), mainWorker: '' },
  };
  const db = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await db.instantiate(() => {});
  db.open({ path: ':memory:' });
  const conn = db.connect();
  conn.query('SET autoload_known_extensions=false');
  conn.query('SET autoinstall_known_extensions=false');
  for (const sql of SPEED) conn.query(sql);
  const query = (sql: string): Row[] => {
    const table = conn.query(sql);
    const names: string[] = table.schema.fields.map((f: { name: string }) => f.name);
    return table.toArray().map((row: Record<string, unknown>) => {
      const out: Record<string, Value> = {};
      for (const name of names) out[name] = plain(row[name]);
      return out;
    });
  };
  return {
    query,
    run(statements) {
      for (const s of statements) {
        conn.query(`CREATE TABLE IF NOT EXISTS "${s.table}" AS ${s.select}`);
      }
    },
    file(name, content) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      db.registerFileBuffer(`input/${name}`, bytes);
    },
    close() {
      conn.close();
      db.reset();
    },
  };
}
