import { delimiterAt, type Cut } from './cut';

/** A stretch of a record between two places where a cell could end. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Whether a delimiter ends it; otherwise it ends beside a quote where a delimiter may be missing. */
  readonly delimited: boolean;
}

/** Whether the quote at `at` is the last of an even number: escaped ones, one that closes and one that opens. */
function isLastOfEven(text: string, at: number, start: number, quote: string): boolean {
  let first = at;
  while (first > start && text[first - 1] === quote) first--;
  return text[at + 1] !== quote && first > start && (at - first) % 2 === 1;
}

/** Whether a delimiter may be missing at `at`, which is the position after a quote or that of a quote. */
function besideQuote(text: string, at: number, start: number, cut: Cut): boolean {
  const { quote, escape, delimiter } = cut;
  const before = text[at - 1];
  const after = text[at];
  if (at <= start || before === undefined || after === undefined) return false;
  if (text.slice(start, at).trim() === '') return false;
  if (before === quote && after === quote) return isLastOfEven(text, at, start, quote);
  if (after === quote)
    return text[at + 1] !== quote && before !== escape && delimiterAt(text, at + 1, delimiter) === 0;
  return before === quote && text[at - 2] !== quote && text[at - 2] !== escape && after.trim() !== '';
}

/** Every place where a cell of the record could end, whatever the quotes around it say. */
export function tokensOf(text: string, cut: Cut): Token[] {
  const { quote, delimiter } = cut;
  const tokens: Token[] = [];
  let start = 0;
  if (delimiter.startsWith(' ')) while (text[start] === ' ') start++;
  for (let i = start; i < text.length;) {
    const n = delimiterAt(text, i, delimiter);
    if (n > 0) {
      tokens.push({ start, end: i, delimited: true });
      start = i += n;
    } else if (
      quote !== '' &&
      (text[i] === quote || text[i - 1] === quote) &&
      besideQuote(text, i, start, cut)
    ) {
      tokens.push({ start, end: i, delimited: false });
      start = i++;
    } else i++;
  }
  tokens.push({ start, end: text.length, delimited: true });
  return tokens;
}
