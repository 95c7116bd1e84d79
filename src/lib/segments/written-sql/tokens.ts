/** A piece of written SQL. `value` is what it stands for: a word in lower case, a quoted name or text without its quotes. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'text' | 'number' | 'sign' | 'end';
  readonly text: string;
  readonly value: string;
  /** White space before it in the text. */
  readonly space: string;
}

/** A name as the engine compares it: only the letters of ASCII lose their case. */
export function folded(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The first place at which a text is no SQL that we read: the rest of it, cut short. */
export interface Stray {
  readonly stray: string;
}

const BLANK = /(?:[\s\u00a0\u3000]|--[^\n]*|\/\*[^]*?\*\/)+/y;
const SHAPES: readonly (readonly [Token['kind'], RegExp])[] = [
  ['word', /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy],
  ['quoted', /"(?:[^"]|"")+"/y],
  ['text', /'(?:[^']|'')*'/y],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['sign', /<>|<=|>=|!=|\|\||::|[-+*/%(),.=<>]/y],
];

function valueOf(kind: Token['kind'], found: string): string {
  if (kind === 'word') return folded(found);
  if (kind === 'quoted') return found.slice(1, -1).replaceAll('""', '"');
  return kind === 'text' ? found.slice(1, -1).replaceAll("''", "'") : found;
}

function next(sql: string, from: number): { kind: Token['kind']; text: string } | null {
  for (const [kind, shape] of SHAPES) {
    shape.lastIndex = from;
    const text = shape.exec(sql)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return null;
}

/** Pieces that must not touch: `E'…'`, `1_000` and the like mean something else than the two side by side. */
function touches(before: Token | undefined, kind: Token['kind'], space: string): boolean {
  if (before === undefined || space !== '' || kind === 'sign' || before.kind === 'sign') return false;
  return true;
}

/** The pieces of a text, an `end` last; comments are left out, and count as white space. */
export function tokensOf(sql: string): readonly Token[] | Stray {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    BLANK.lastIndex = at;
    const blank = BLANK.exec(sql)?.[0] ?? '';
    const space = blank === '' ? '' : blank.includes('\n') ? '\n' : ' ';
    at += blank.length;
    if (at >= sql.length) return [...tokens, { kind: 'end', text: '', value: '', space }];
    const found = next(sql, at);
    if (found === null || touches(tokens.at(-1), found.kind, space)) {
      return { stray: [...sql.slice(at)].slice(0, 12).join('') };
    }
    tokens.push({ ...found, value: valueOf(found.kind, found.text), space });
    at += found.text.length;
  }
}

/** Text of pieces; signs never touch, so that no two become another. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text, space }, i) => (kind === 'sign' && space === '' && i > 0 ? ' ' : space) + text)
    .join('')
    .trim();
}
