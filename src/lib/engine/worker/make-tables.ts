import { ok, type Result } from '../../core/problem';
import type { Statement } from '../../core/relation';
import type { Progress } from '../protocol';
import type { Database } from './database';
import type { Nested } from './nested';
import { TABLES, tableName } from './tables';

/** What makes tables: the engine, and how far it has read which files. */
export interface Maker {
  readonly database: Database;
  readonly nested: Nested;
  /** Sizes of the open inputs in bytes, by the name that SQL uses. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** Makes one table; while it reads files, the progress is in bytes. */
async function makeTable(
  { database, nested, sizes }: Maker,
  { table, select, reads, label }: Statement,
  onprogress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Result<null>> {
  const total = reads.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
  const before = nested.bytesRead();
  nested.onread = (bytes) => {
    // The first part is read twice, to find out how the text is cut.
    if (total > 0) onprogress({ label, done: Math.min(total, bytes - before), total, unit: 'bytes' });
  };
  try {
    return await database.exec(`CREATE TABLE IF NOT EXISTS ${tableName(table)} AS ${select}`, signal);
  } finally {
    nested.onread = () => {};
  }
}

/** Makes each table that does not exist yet, in order, up to the first that fails; that one leaves nothing behind. */
export async function makeTables(
  maker: Maker,
  statements: readonly Statement[],
  onprogress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Result<null>> {
  const found = await maker.database.rows(TABLES, signal);
  if (!found.ok) return found;
  const exist = new Set(found.value.map(({ name }) => name));
  for (const [done, statement] of statements.entries()) {
    if (exist.has(statement.table)) continue;
    onprogress({ label: statement.label, done, total: statements.length, unit: 'steps' });
    const made = await makeTable(maker, statement, onprogress, signal);
    if (!made.ok) return made;
    exist.add(statement.table);
  }
  return ok(null);
}

/** Drops every table that is not named. */
export async function dropOthers(database: Database, wanted: readonly string[]): Promise<Result<null>> {
  const { signal } = new AbortController();
  const found = await database.rows(TABLES, signal);
  if (!found.ok) return found;
  for (const { name } of found.value) {
    if (typeof name !== 'string' || wanted.includes(name)) continue;
    const dropped = await database.exec(`DROP TABLE IF EXISTS "${name.replaceAll('"', '""')}"`, signal);
    if (!dropped.ok) return dropped;
  }
  return ok(null);
}
