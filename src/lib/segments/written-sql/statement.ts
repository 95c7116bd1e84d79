import { fail, ok, type Result } from '../../core/problem';
import { MAX_SQL } from '../limits';
import { Cursor, Refusal } from './cursor';
import { readExpressions, takeAlias } from './expression';
import { emptyStatement, refused, strayText, tooLong } from './problems';
import type { WrittenTable } from './tables';
import { folded, textOf, tokensOf, type Token } from './tokens';
import { RESERVED } from './words';

/** A statement that may run: its text without comments, and the tables of the data that it reads. */
export interface Statement {
  readonly text: string;
  readonly tables: readonly string[];
}

type Known = (table: string) => boolean;

function readJoin(cursor: Cursor): boolean {
  if (cursor.takes(',')) return true;
  if (cursor.takes('left', 'right', 'full')) cursor.takes('outer');
  else if (!cursor.takes('inner', 'cross')) return cursor.takes('join');
  cursor.must('join');
  return true;
}

function readTable(cursor: Cursor, known: Known): void {
  if (cursor.sees('(')) cursor.inside(() => readQuery(cursor, known));
  else {
    const token = cursor.next();
    const name = folded(token.value);
    if (token.kind !== 'word' && token.kind !== 'quoted') cursor.refuse('unexpected', token);
    if (!cursor.named.has(name) && !known(name)) cursor.refuse('table', token);
    if (cursor.sees('.', '(')) cursor.refuse();
    if (!cursor.named.has(name)) cursor.tables.add(name);
    cursor.aliases.add(name);
  }
  const { kind, value } = cursor.peek();
  if (cursor.takes('as') || kind === 'quoted' || (kind === 'word' && !RESERVED.has(value))) takeAlias(cursor);
}

function readFrom(cursor: Cursor, known: Known): void {
  const query = (inner: Cursor) => readQuery(inner, known);
  do {
    readTable(cursor, known);
    if (cursor.takes('on')) readExpressions(cursor, query);
    else if (cursor.takes('using')) cursor.inside(() => readExpressions(cursor, query, true));
  } while (readJoin(cursor));
}

function readSelect(cursor: Cursor, known: Known): void {
  const query = (inner: Cursor) => readQuery(inner, known);
  if (cursor.sees('(')) return cursor.inside(() => readQuery(cursor, known));
  cursor.must('select');
  cursor.takes('distinct');
  readExpressions(cursor, query);
  if (cursor.takes('from')) readFrom(cursor, known);
  if (cursor.takes('where')) readExpressions(cursor, query);
  if (cursor.takes('group')) {
    cursor.must('by');
    readExpressions(cursor, query);
  }
  if (cursor.takes('having')) readExpressions(cursor, query);
  if (!cursor.takes('window')) return;
  do {
    takeAlias(cursor);
    cursor.must('as');
    cursor.inside(() => readExpressions(cursor, query, true));
  } while (cursor.takes(','));
}

function readQuery(cursor: Cursor, known: Known): void {
  const query = (inner: Cursor) => readQuery(inner, known);
  readSelect(cursor, known);
  while (cursor.takes('union', 'intersect', 'except')) {
    cursor.takes('all');
    readSelect(cursor, known);
  }
  if (cursor.takes('order')) {
    cursor.must('by');
    readExpressions(cursor, query);
  }
  for (const word of ['limit', 'offset']) {
    if (!cursor.takes(word)) continue;
    if (cursor.peek().kind !== 'number') cursor.refuse();
    cursor.next();
  }
}

function readNamed(cursor: Cursor, known: Known): void {
  do {
    const token = cursor.next();
    if (token.kind !== 'word' || RESERVED.has(token.value)) cursor.refuse('unexpected', token);
    if (known(token.value) || cursor.named.has(token.value)) cursor.refuse('taken', token);
    cursor.must('as');
    cursor.inside(() => readQuery(cursor, known));
    cursor.named.add(token.value);
  } while (cursor.takes(','));
}

/** Whether the columns of the statement, as far as they can be seen, have `customer_id` among them. */
function givesId(tokens: readonly Token[]): boolean {
  let depth = 0;
  let listed = false;
  for (const { kind, value } of tokens) {
    if (kind === 'sign' && value === '(') depth += 1;
    else if (kind === 'sign' && value === ')') depth -= 1;
    if (depth > 0) continue;
    if (kind === 'word' && value === 'select') listed = true;
    else if (listed && kind === 'word' && value === 'from') return false;
    else if (listed && (folded(value) === 'customer_id' || value === '*') && kind !== 'text') return true;
  }
  return tokens[0]?.value === '(';
}

function readAll(tokens: readonly Token[], tables: readonly WrittenTable[]): Statement {
  const cursor = new Cursor(tokens);
  const known: Known = (name) => tables.some((table) => table.name === name);
  if (cursor.takes('with')) readNamed(cursor, known);
  readQuery(cursor, known);
  if (cursor.peek().kind !== 'end') cursor.refuse();
  const columns = new Set(tables.flatMap((table) => table.columns.map((name) => folded(name))));
  const unknown = cursor.asked.find((text) => {
    const name = folded(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
    return !columns.has(name) && !cursor.aliases.has(name);
  });
  if (unknown !== undefined) throw new Refusal('name', unknown);
  if (!givesId(tokens)) throw new Refusal('no-id', '');
  return { text: textOf(tokens), tables: [...cursor.tables] };
}

/** Reads one SELECT over these tables; a problem names the first word that is not allowed. */
export function readStatement(sql: string, tables: readonly WrittenTable[]): Result<Statement> {
  if (sql.length > MAX_SQL) return fail(tooLong());
  const tokens = tokensOf(sql);
  if ('stray' in tokens) return fail(strayText(tokens.stray));
  if (tokens.length === 1) return fail(emptyStatement());
  try {
    return ok(readAll(tokens, tables));
  } catch (error) {
    if (error instanceof Refusal) return fail(refused(error.why, error.word, tables));
    throw error;
  }
}
