import { ok, type Result } from '../../core/problem';
import type { Statement } from '../../core/relation';
import type { Progress } from '../protocol';
import type { ColumnsTables } from './columns-tables';
import type { Database } from './database';
import type { Nested } from './nested';
import { catalogFor, newTable } from './catalogs';
import { pieces } from './pieces';
import { dropTable, TABLES } from './tables';

/** What makes tables: the engine, and how far it has read which files. */
export interface Maker {
  readonly database: Database;
  readonly nested: Nested;
  readonly columns: ColumnsTables;
  /** Sizes of the open files in bytes, by the name that SQL uses. */
  readonly sizes: ReadonlyMap<string, number>;
  /** About how many bytes of text or numbers each open input holds, by path. */
  readonly weights: ReadonlyMap<string, number>;
  /** Names of the tables that exist, while they are known without asking. */
  readonly made: { names?: Set<string> | undefined };
}

async function existing({ database, made }: Maker, signal: AbortSignal): Promise<Result<Set<string>>> {
  if (made.names) return ok(made.names);
  const found = await database.rows(TABLES, signal);
  return found.ok ? ok(new Set(found.value.map(({ name }) => String(name)))) : found;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

/** Tables of inputs that stay after their last statement, so that a query need not read the file again. */
const FEW_CELLS = 10_000_000;

/** The SELECTs that make a table together: several where its rows can be made customer by customer and are many. */
async function selectsOf(
  { database }: Maker,
  { select, perCustomer }: Statement,
  signal: AbortSignal,
): Promise<Result<readonly string[]>> {
  if (perCustomer === undefined) return ok([select]);
  const found = await database.rows(TABLES, signal);
  if (!found.ok) return found;
  const read = found.value.filter(({ name }) => perCustomer.includes(String(name)));
  const rows = sum(read.map((table) => Number(table['rows'])));
  const [numbers = ''] = perCustomer;
  if (pieces(select, perCustomer, rows, rows).length === 1) return ok([select]);
  const most = await database.rows(`SELECT CAST(max(c) AS DOUBLE) AS c FROM "${numbers}"`, signal);
  return most.ok ? ok(pieces(select, perCustomer, rows, Number(most.value[0]?.['c'] ?? 0))) : most;
}

async function makeFrom(
  { database }: Maker,
  selects: readonly string[],
  table: string,
  signal: AbortSignal,
): Promise<Result<null>> {
  for (const [i, select] of selects.entries()) {
    const sql = i === 0 ? `CREATE TABLE ${table} AS ${select}` : `INSERT INTO ${table} ${select}`;
    const made = await database.exec(sql, signal);
    if (made.ok) continue;
    if (i > 0) await database.exec(`DROP TABLE IF EXISTS ${table}`, new AbortController().signal);
    return made;
  }
  return ok(null);
}

/** Makes one table; while it reads files, the progress is in bytes. */
async function makeTable(
  maker: Maker,
  statement: Statement,
  onprogress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Result<null>> {
  const { nested, sizes, weights } = maker;
  const { reads, label, table } = statement;
  const selects = await selectsOf(maker, statement, signal);
  if (!selects.ok) return selects;
  const total = sum(reads.map((name) => sizes.get(name) ?? 0));
  const before = nested.bytesRead();
  nested.onread = (bytes) => {
    // The first part is read twice, to find out how the text is cut.
    if (total > 0) onprogress({ label, done: Math.min(total, bytes - before), total, unit: 'bytes' });
  };
  try {
    return await makeFrom(maker, selects.value, newTable(catalogFor(sum(weights.values())), table), signal);
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
  const found = await existing(maker, signal);
  if (!found.ok) return found;
  const exist = found.value;
  // What fails may leave something behind: then it is asked again.
  maker.made.names = undefined;
  for (const [done, statement] of statements.entries()) {
    if (exist.has(statement.table)) continue;
    onprogress({ label: statement.label, done, total: statements.length, unit: 'steps' });
    const filled = await maker.columns.ensure(maker.database, [statement.select], onprogress, signal);
    if (!filled.ok) return filled;
    const made = await makeTable(maker, statement, onprogress, signal);
    if (!made.ok) return made;
    exist.add(statement.table);
    const rest = statements.slice(done + 1);
    const released = await maker.columns.release(
      maker.database,
      (table, cells) => cells <= FEW_CELLS || rest.some(({ select }) => select.includes(table)),
    );
    if (!released.ok) return released;
  }
  maker.made.names = exist;
  return ok(null);
}

/** Drops every table that is not named. */
export async function dropOthers(
  { database, columns, made }: Pick<Maker, 'database' | 'columns' | 'made'>,
  wanted: readonly string[],
): Promise<Result<null>> {
  made.names = undefined;
  const { signal } = new AbortController();
  const released = await columns.release(database, (table) => wanted.includes(table));
  if (!released.ok) return released;
  const found = await database.rows(TABLES, signal);
  if (!found.ok) return found;
  for (const { name, catalog } of found.value) {
    if (typeof name !== 'string' || wanted.includes(name)) continue;
    const dropped = await database.exec(dropTable(catalog, name), signal);
    if (!dropped.ok) return dropped;
  }
  return ok(null);
}
