import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { ok } from '../../src/lib/core/problem';
import type { Row, Value } from '../../src/lib/core/relation';
import type { Engine } from '../../src/lib/engine/protocol';
import { lookFile } from '../../src/lib/readers/look';
import { calmWork } from '../../src/lib/readers/testing/work';
import { SPEED } from '../../src/lib/engine/worker/speed';
import { inspectText } from '../../src/lib/readers/text/inspect';

/** A piece of SQL that ran, and how long it took in milliseconds. */
export interface Ran {
  readonly what: string;
  readonly ms: number;
}

/** The product's engine, as native DuckDB with one thread. */
export interface NativeEngine {
  readonly engine: Engine;
  /** Everything that ran, in order. */
  readonly ran: Ran[];
  /** Writes a SELECT as CSV; the size of the file in bytes. */
  list(select: string): Promise<number>;
  close(): void;
}

const WORK = calmWork();

function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return String(value);
}

function plainRow(row: Record<string, unknown>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

/** Opens it in a folder of its own, where every input that is opened is the file at `path`. */
export async function openNativeEngine(path: string): Promise<NativeEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'gyul-bench-'));
  const before = process.cwd();
  mkdirSync(join(folder, 'input'));
  process.chdir(folder);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  for (const sql of SPEED) await connection.run(sql);
  const ran: Ran[] = [];
  const tables = new Set<string>();

  async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const answer = await work();
    ran.push({ what, ms: performance.now() - start });
    return answer;
  }

  const engine: Engine = {
    boot: () => Promise.resolve(ok({ version: 'native' })),
    look: (file, part) => lookFile(file, part, WORK),
    inspect: (file, reading) => inspectText(file, reading, WORK),
    openInput(name) {
      symlinkSync(path, join(folder, 'input', name));
      return Promise.resolve(ok({ form: 'original', faults: [] }));
    },
    closeInput: () => Promise.resolve(),
    async run(statements) {
      for (const { table, select } of statements) {
        await timed(`table ${table}`, () =>
          connection.run(`CREATE TABLE IF NOT EXISTS "${table}" AS ${select}`),
        );
        tables.add(table);
      }
      return ok(null);
    },
    async query(selects) {
      const answers: Row[][] = [];
      for (const select of selects) {
        const found = await timed(`query ${select.replace(/\s+/g, ' ').slice(0, 90)}`, () =>
          connection.runAndReadAll(select),
        );
        answers.push(found.getRowObjects().map(plainRow));
      }
      return ok(answers);
    },
    exportCsv: () => Promise.reject(new Error('use list()')),
    async keepOnly(wanted) {
      for (const table of [...tables].filter((name) => !wanted.includes(name))) {
        await connection.run(`DROP TABLE "${table}"`);
        tables.delete(table);
      }
    },
    cancel: () => undefined,
    storeFile: () => Promise.resolve(false),
    storedFile: () => Promise.resolve(null),
    keepFiles: () => Promise.resolve(),
    onrestart: undefined,
  };

  return {
    engine,
    ran,
    async list(select) {
      const out = join(folder, 'list.csv');
      await timed('list', () => connection.run(`COPY (${select}) TO '${out}' (HEADER, DELIMITER ',')`));
      return statSync(out).size;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      process.chdir(before);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
