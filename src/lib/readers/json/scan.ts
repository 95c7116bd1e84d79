/** The text ended inside of a value; more of it may follow. */
export class Unfinished extends Error {}

/** The text breaks the rules of JSON. */
export class NotJson extends Error {}

const UNFINISHED = new Unfinished('unfinished');

/** Values deeper than this are no table. */
const MAX_DEPTH = 512;

/** Whole numbers and fractions as JSON allows them, and the three that it does not but Python writes. */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = ['true', 'false', 'null', 'NaN', 'Infinity', '-Infinity'] as const;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function notJson(text: string, at: number): never {
  throw new NotJson(`unexpected ${JSON.stringify(text.slice(at, at + 12))}`);
}

/** The first place at or after `at` that is no white space; may be the end. */
export function skipSpace(text: string, at: number): number {
  for (let i = at; ; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return i;
  }
}

/** The code of the first character at or after `at` that is no white space; throws `Unfinished` at the end. */
function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) throw UNFINISHED;
  return code;
}

/** Where the string that opens at `open` ends, behind its closing quote. */
export function stringEnd(text: string, open: number): number {
  for (let from = open + 1; ;) {
    const close = text.indexOf('"', from);
    if (close < 0) throw UNFINISHED;
    let slashes = close - 1;
    while (text.charCodeAt(slashes) === 92) slashes--;
    if ((close - slashes) % 2 === 1) return close + 1;
    from = close + 1;
  }
}

function escaped(text: string): string {
  return text.replace(/\\(u[\da-fA-F]{4}|[^])/g, (whole, body: string, at: number) => {
    if (body.length === 5) return String.fromCharCode(Number.parseInt(body.slice(1), 16));
    return ESCAPES[body] ?? notJson(text, at);
  });
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\n\r]/;

/** The text of the string between `open` and `end`, as `stringEnd` tells them. A tab is forgiven, no other control. */
export function stringText(text: string, open: number, end: number): string {
  const body = text.slice(open + 1, end - 1);
  if (CONTROL.test(body)) return notJson(text, open);
  return body.includes('\\') ? escaped(body) : body;
}

/** Where the number or word at `at` ends. */
export function scalarEnd(text: string, at: number): number {
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  const end = number ? at + number[0].length : wordEnd(text, at);
  if (end >= text.length) throw UNFINISHED;
  const next = text.charCodeAt(end);
  const ended = next === 44 || next === 93 || next === 125 || next <= 32;
  return ended ? end : wordOrNothing(text, at);
}

function wordEnd(text: string, at: number): number {
  const rest = text.slice(at, at + 9);
  const word = WORDS.find((w) => rest.startsWith(w));
  if (word !== undefined) return at + word.length;
  if (at + 9 >= text.length && WORDS.some((w) => w.startsWith(rest))) throw UNFINISHED;
  return notJson(text, at);
}

function wordOrNothing(text: string, at: number): number {
  const rest = text.slice(at, at + 9);
  if (at + 9 >= text.length && (/^-?[\d.eE+-]*$/.test(rest) || WORDS.some((w) => w.startsWith(rest))))
    throw UNFINISHED;
  return text.startsWith('-Infinity', at) ? at + 9 : notJson(text, at);
}

/** Where the value at `at` ends, whatever it is; checks its grammar. `at` is no white space. */
export function valueEnd(text: string, at: number, depth = 0): number {
  const code = codeAt(text, at);
  if (code === 34) {
    const end = stringEnd(text, at);
    stringText(text, at, end);
    return end;
  }
  if (depth > MAX_DEPTH) return notJson(text, at);
  if (code === 123) return objectEnd(text, at, depth);
  if (code === 91) return arrayEnd(text, at, depth);
  return scalarEnd(text, at);
}

/** What stands between two members or behind the last: the place of the next member, or the end behind the bracket. */
export interface After {
  readonly at: number;
  readonly over: boolean;
}

/** Steps over a comma or the closing bracket `close` behind a member. */
export function afterMember(text: string, at: number, close: number): After {
  const next = skipSpace(text, at);
  const code = codeAt(text, next);
  if (code === close) return { at: next + 1, over: true };
  return code === 44 ? { at: skipSpace(text, next + 1), over: false } : notJson(text, next);
}

/** The key at `at`: its text, and where its value begins. */
export function keyAt(text: string, at: number): { readonly key: string; readonly value: number } {
  if (codeAt(text, at) !== 34) return notJson(text, at);
  const end = stringEnd(text, at);
  const colon = skipSpace(text, end);
  if (codeAt(text, colon) !== 58) return notJson(text, colon);
  const value = skipSpace(text, colon + 1);
  codeAt(text, value);
  return { key: stringText(text, at, end), value };
}

/** Calls for each member of the object at `at`; `member` answers where its value ends. Answers where the object ends. */
export function eachMember(text: string, at: number, member: (key: string, value: number) => number): number {
  let next = skipSpace(text, at + 1);
  if (codeAt(text, next) === 125) return next + 1;
  for (;;) {
    const { key, value } = keyAt(text, next);
    const after = afterMember(text, member(key, value), 125);
    if (after.over) return after.at;
    next = after.at;
  }
}

function objectEnd(text: string, at: number, depth: number): number {
  return eachMember(text, at, (_, value) => valueEnd(text, value, depth + 1));
}

function arrayEnd(text: string, at: number, depth: number): number {
  let next = skipSpace(text, at + 1);
  if (codeAt(text, next) === 93) return next + 1;
  for (;;) {
    const after = afterMember(text, valueEnd(text, next, depth + 1), 93);
    if (after.over) return after.at;
    next = after.at;
  }
}

/** JSON text without the white space between its tokens. */
export function compact(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[^])*"|\s+/g, (token) => (token.startsWith('"') ? token : ''));
}
