import { text as sqlText } from './quote';

const SIGN = '[=+\\-@＝＋－＠﹢﹣﹦﹫−]';
const BLANK = '[\\p{Z}\\p{Cc}\\p{Cf}]';
const INNER_BLANK = '[\\p{Z}\\p{Cf}\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]';
const BREAK = '[;\\t\\r\\n]';

const RISKY_START = `${BLANK}*${SIGN}|[\\t\\r\\n\\x00]`;
const RISKY_INNER = `${INNER_BLANK}*${SIGN}`;

// The same patterns serve RE2 in the engine and regular expressions in the page: no lookahead.
const RISKY = `^(${RISKY_START})|${BREAK}${RISKY_INNER}`;
const NEEDS_GUARD = `^(${RISKY_START}|')|${BREAK}(${RISKY_INNER}|')`;
const AT_START = `^(${RISKY_START}|')`;
const AT_BREAK = `(${BREAK})(${RISKY_INNER}|')`;
const GUARDED = `(^|${BREAK})'`;

/** Header of the empty last column of a spreadsheet-safe file, by which our own import knows it. */
export const SAFE_MARK = 'gyul:safe:v1';

/** Whether a spreadsheet could take the text, or a part of it after `;`, a tab or a line end, for a formula. */
export function isRisky(value: string): boolean {
  return new RegExp(RISKY, 'u').test(value);
}

/** The text with a `'` before everything that could start a formula, and before every `'` in such a place. */
export function guard(value: string): string {
  return value.replace(new RegExp(AT_BREAK, 'gu'), "$1'$2").replace(new RegExp(AT_START, 'u'), "'$1");
}

/** The text that `guard` was given. */
export function unguard(value: string): string {
  return value.replace(new RegExp(GUARDED, 'gu'), '$1');
}

/** SQL: whether a text is risky; NULL for NULL. */
export function riskyExpr(expression: string): string {
  return `regexp_matches(${expression}, ${sqlText(RISKY)})`;
}

/** SQL: the guarded text; NULL for NULL. */
export function guardExpr(expression: string): string {
  const inner = `regexp_replace(${expression}, ${sqlText(AT_BREAK)}, ${sqlText("\\1'\\2")}, 'g')`;
  const whole = `regexp_replace(${inner}, ${sqlText(AT_START)}, ${sqlText("'\\1")})`;
  return `CASE WHEN regexp_matches(${expression}, ${sqlText(NEEDS_GUARD)}) THEN ${whole} ELSE ${expression} END`;
}

/** SQL: the text before it was guarded; NULL for NULL. For every text column of a file with the mark. */
export function unguardExpr(expression: string): string {
  return `regexp_replace(${expression}, ${sqlText(GUARDED)}, ${sqlText('\\1')}, 'g')`;
}

/** Whether the headers of a file say that it is spreadsheet-safe: its last header is the mark. */
export function hasSafeMark(headers: readonly string[]): boolean {
  return headers.at(-1)?.trim() === SAFE_MARK;
}
