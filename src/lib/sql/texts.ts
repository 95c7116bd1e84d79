import { text } from './quote';

/** White space of any width as a character class of DuckDB's patterns; `\s` alone knows ASCII, and `\pZ` is slow to make ready. */
export const SPACE = '[\\s\\x{a0}\\x{2000}-\\x{200a}\\x{202f}\\x{205f}\\x{3000}]';

const WHITE = 'chr(32) || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)';

/** Whether a text consists of white space only: space, tab, line ends, no-break space, ideographic space. */
export function isWhite(value: string): boolean {
  return /^[ \t\n\r\u00a0\u3000]*$/.test(value);
}

/** SQL: the text without white space at its ends is empty; NULL for NULL. */
export function whiteSql(expression: string): string {
  return `trim(${expression}, ${WHITE}) = ''`;
}

/** SQL: the text has something other than white space in it; NULL for NULL. */
export function inkSql(expression: string): string {
  return `trim(${expression}, ${WHITE}) <> ''`;
}

/** SQL: contains, starts or ends with the text, whatever the case of letters; no character is a wildcard. */
export function partSql(part: 'contains' | 'starts' | 'ends', expression: string, value: string): string {
  const name = { contains: 'contains', starts: 'starts_with', ends: 'ends_with' }[part];
  return `${name}(lower(${expression}), lower(${text(value)}))`;
}

/** SQL: a text without white space at its ends, and one space for every run of it inside. */
export function evenSql(expression: string): string {
  return `trim(regexp_replace(CAST(${expression} AS VARCHAR), ${text(`${SPACE}+`)}, ' ', 'g'))`;
}

/** SQL: the first `n` words of an evened text; empty when it has fewer. */
export function firstWords(expression: string, n: number): string {
  return `regexp_extract(${expression}, ${text(`^[^ ]+( [^ ]+){${n - 1}}`)})`;
}
