import { DuckDBInstance } from '@duckdb/node-api';
import type { Row, Value } from '../../src/lib/core/relation';

/** Native DuckDB of the same version, as an independent oracle; one thread. */
export interface NativeEngine {
  query(sql: string): Promise<Row[]>;
  close(): void;
}

function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  }
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return String(value);
}

/** Opens a fresh in-memory native DuckDB with one thread. */
export async function openNative(): Promise<NativeEngine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const conn = await instance.connect();
  return {
    async query(sql) {
      const reader = await conn.runAndReadAll(sql);
      return reader.getRowObjects().map((row) => {
        const out: Record<string, Value> = {};
        for (const [name, value] of Object.entries(row)) out[name] = plain(value);
        return out;
      });
    },
    close() {
      conn.closeSync();
      instance.closeSync();
    },
  };
}
