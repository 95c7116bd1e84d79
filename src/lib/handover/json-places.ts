/** Where something stands in a text, in UTF-16 units. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The keys and positions that lead to a value. */
export type Keys = readonly (string | number)[];

const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const BLANK = /[ \t\n\r]*/y;

/** Where a match of a sticky pattern ends; −1 when there is none. */
function ends(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Where a string ends that begins at a place, or minus one minus the place of what is wrong in it. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    if (text[at] === '"') return at + 1;
    if (text.charCodeAt(at) < 32) return -1 - at;
    if (text[at] !== '\\') continue;
    const to = ends(ESCAPE, text, at);
    if (to < 0) return -1 - at;
    at = to - 1;
  }
  return -1 - start;
}

function scalarEnd(text: string, at: number): number {
  if (text[at] === '"') return stringEnd(text, at);
  const to = ends(WORD, text, at);
  return to < 0 ? -1 - at : to;
}

/**
 * Goes through JSON without recursion and tells of every value as it ends; `keys` changes afterwards. Returns the
 * place of the first sign that is not JSON, or −1.
 */
function scan(text: string, ended: (keys: Keys, from: number, to: number) => void): number {
  const keys: (string | number)[] = [];
  const starts: number[] = [];
  let at = 0;
  let expects = 'value' as 'value' | 'first' | 'key' | 'end';
  const end = (from: number) => {
    ended(keys, from, at);
    expects = 'end';
  };
  const close = () => {
    at++;
    keys.pop();
    end(starts.pop() ?? 0);
  };
  for (;;) {
    at = Math.max(at, ends(BLANK, text, at));
    const sign = text[at];
    const key = keys.at(-1);
    const closing = typeof key === 'number' ? ']' : '}';
    if (expects === 'end') {
      if (starts.length === 0) return at < text.length ? at : -1;
      if (sign === closing) close();
      else if (sign !== ',') return at;
      else {
        at++;
        if (typeof key === 'number') keys[keys.length - 1] = key + 1;
        expects = typeof key === 'number' ? 'value' : 'key';
      }
    } else if (expects === 'first' && sign === closing) close();
    else if (expects === 'key' || (expects === 'first' && closing === '}')) {
      if (sign !== '"') return at;
      const to = stringEnd(text, at);
      if (to < 0) return -1 - to;
      keys[keys.length - 1] = JSON.parse(text.slice(at, to)) as string;
      at = Math.max(to, ends(BLANK, text, to));
      if (text[at] !== ':') return at;
      at++;
      expects = 'value';
    } else if (sign === '{' || sign === '[') {
      starts.push(at);
      keys.push(sign === '[' ? 0 : '');
      at++;
      expects = 'first';
    } else {
      const to = scalarEnd(text, at);
      if (to < 0) return -1 - to;
      const from = at;
      at = to;
      end(from);
    }
  }
}

/** The place of the first sign that is not JSON, with the word that begins there; undefined for JSON. */
export function wrongSign(text: string): Place | undefined {
  const from = scan(text, () => undefined);
  if (from < 0) return undefined;
  const word = /^(?:[\p{L}\p{N}_.+-]+|\S)/u.exec(text.slice(from, from + 60))?.[0] ?? '';
  return { from, to: from + word.length };
}

/** Where the value at some keys stands in JSON, or the innermost value around it that is there. */
export function placeOf(text: string, keys: Keys): Place {
  let best: Place = { from: 0, to: text.length };
  let depth = -1;
  scan(text, (at, from, to) => {
    if (at.length < depth || at.length > keys.length || !at.every((key, i) => key === keys[i])) return;
    depth = at.length;
    best = { from, to };
  });
  return best;
}

/** The line and the column of a place, both from 1. */
export function lineOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
