import type { Cursor } from './cursor';
import { folded, type Token } from './tokens';
import { CLAUSE_WORDS, EXPRESSION_WORDS, FUNCTIONS, INNER_WORDS, RESERVED, TIME_PARTS, TYPES } from './words';

/** Reads a query; expressions hold them in parentheses. */
export type ReadQuery = (cursor: Cursor) => void;

/** Takes a name that the statement gives to something. */
export function takeAlias(cursor: Cursor): void {
  const token = cursor.next();
  const name = token.kind === 'quoted' || (token.kind === 'word' && !RESERVED.has(token.value));
  if (!name) cursor.refuse('unexpected', token);
  cursor.aliases.add(folded(token.value));
}

/** Whether a name can stand here only as one given to what is before it: `count(*) n`. */
function endsValue(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'word')
    return !RESERVED.has(token.value) || ['end', 'null', 'true', 'false'].includes(token.value);
  return token.kind === 'sign' ? token.value === ')' : token.kind !== 'end';
}

function takeType(cursor: Cursor): void {
  const type = cursor.next();
  if (type.kind !== 'word' || !TYPES.has(type.value)) cursor.refuse('unexpected', type);
  if (!cursor.sees('(')) return;
  cursor.inside(() => {
    while (cursor.peek().kind === 'number' || cursor.sees(',')) cursor.next();
  });
}

function takeCall(cursor: Cursor, readQuery: ReadQuery): void {
  const name = cursor.next();
  if (name.kind !== 'word' || !FUNCTIONS.has(name.value) || cursor.follows(2, '.'))
    cursor.refuse('function', name);
  cursor.inside(() => readArguments(cursor, readQuery, name.value));
}

function readArguments(cursor: Cursor, readQuery: ReadQuery, call: string): void {
  if (call === 'extract') {
    const part = cursor.next();
    if (part.kind !== 'word' || !TIME_PARTS.has(part.value)) cursor.refuse('unexpected', part);
    cursor.must('from');
  }
  readExpressions(cursor, readQuery, true);
  if ((call === 'cast' || call === 'try_cast') && cursor.takes('as')) takeType(cursor);
}

function takeName(cursor: Cursor, inner: boolean): void {
  const before = cursor.before();
  const token = cursor.next();
  const word = token.kind === 'word';
  if (word && RESERVED.has(token.value)) cursor.refuse('unexpected', token);
  if (cursor.follows(2, '.')) {
    if (cursor.sees('.')) cursor.refuse();
    cursor.asked.push(token.text);
  } else if (!inner && endsValue(before)) {
    cursor.aliases.add(folded(token.value));
  } else cursor.asked.push(token.text);
}

function takeInterval(cursor: Cursor): void {
  cursor.must('interval');
  const amount = cursor.next();
  if (amount.kind !== 'text' && amount.kind !== 'number') cursor.refuse('unexpected', amount);
  if (cursor.peek().kind === 'word' && TIME_PARTS.has(cursor.peek().value)) cursor.next();
}

function takeWord(cursor: Cursor, readQuery: ReadQuery, inner: boolean): void {
  const { value } = cursor.peek();
  const after = cursor.peek(1);
  if (value === 'interval') takeInterval(cursor);
  else if (EXPRESSION_WORDS.has(value) || (inner && INNER_WORDS.has(value))) cursor.next();
  else if (after.kind === 'sign' && after.value === '(') takeCall(cursor, readQuery);
  else if (after.kind === 'text' && (value === 'date' || value === 'timestamp')) cursor.next();
  else if (value === 'as' && !inner) {
    cursor.next();
    takeAlias(cursor);
  } else takeName(cursor, inner);
}

/** Whether the next word begins a clause; `left(…)` is a call, and `is distinct from` no FROM. */
function clauseBegins(cursor: Cursor, inner: boolean): boolean {
  const { kind, value } = cursor.peek();
  if (kind !== 'word' || !CLAUSE_WORDS.has(value) || (inner && value === 'order')) return false;
  const after = cursor.peek(1);
  if ((value === 'left' || value === 'right') && after.kind === 'sign' && after.value === '(') return false;
  const compares = cursor.follows(2, 'is') || (cursor.follows(2, 'not') && cursor.follows(3, 'is'));
  return !(value === 'from' && cursor.follows(1, 'distinct') && compares);
}

/** Reads expressions with commas between them, as far as a clause, a closing parenthesis, or the end. `inner`: inside parentheses. */
export function readExpressions(cursor: Cursor, readQuery: ReadQuery, inner = false): void {
  for (;;) {
    const token = cursor.peek();
    if (token.kind === 'end' || cursor.sees(')')) return;
    if (inner && token.value === 'as' && token.kind === 'word') return;
    if (clauseBegins(cursor, inner)) return;
    if (token.kind === 'word' && token.value === 'from') cursor.next();
    else if (token.kind === 'word') takeWord(cursor, readQuery, inner);
    else if (token.kind === 'quoted') {
      if (cursor.peek(1).value === '(' && cursor.peek(1).kind === 'sign') cursor.refuse('function');
      takeName(cursor, inner);
    } else if (cursor.sees('(')) {
      cursor.inside(() =>
        cursor.sees('select', '(')
          ? readQueryOrExpressions(cursor, readQuery)
          : readExpressions(cursor, readQuery, true),
      );
    } else {
      cursor.next();
      if (token.value === '::' && token.kind === 'sign') takeType(cursor);
    }
  }
}

function readQueryOrExpressions(cursor: Cursor, readQuery: ReadQuery): void {
  if (cursor.sees('select')) readQuery(cursor);
  else readExpressions(cursor, readQuery, true);
}
