import { delimiterAt, type Cut } from './cut';
import type { Token } from './tokens';

/** A cell that some tokens of a record could make up, and what is odd about it. */
export interface CellChoice {
  /** The token after its last one. */
  readonly next: number;
  readonly value: string;
  readonly cost: number;
  /** Whether it holds a quote where none belongs. */
  readonly quoted: boolean;
  /** Whether it was put together from what delimiters divide. */
  readonly joined: boolean;
  /** Whether no delimiter ends it. */
  readonly cut: boolean;
}

/** What each oddity of a record costs; a record that costs over `ACCEPT` is set aside. */
export const COST = {
  strayQuote: 2,
  innerQuote: 1,
  moreInner: 0.3,
  apostrophe: 0.1,
  seemsQuoted: 1.5,
  quoteAtDelimiter: 2,
  joined: 2,
  joinedMore: 0.5,
  /** Less for digits that make up a number. */
  grouped: 1,
  joinedBySpace: 0.3,
  dropped: 1.5,
  droppedLast: 0.8,
  missing: 2,
  missingLast: 1,
  split: 2,
  line: 0.3,
  swallowed: 4,
  otherDelimiter: 1,
} as const;

/** The cost up to which a mended record is used. */
export const ACCEPT = 5;

/** Bare tokens that are joined to one cell: more of them between spaces than between real delimiters. */
const MOST_JOINED = 5;
const MOST_WORDS = 40;
/** A number whose thousands are set apart by the delimiter. */
const GROUPED = /^[-+]?\s?[$€£¥₩]?\d{1,3}(?:,\d{3})+(?:\.\d+)?원?$/u;

/** Whether a quote at `at` is rather one of a word: `don't`. */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === "'" && /\p{L}/u.test(text[at - 1] ?? '') && /[\p{L}\s]/u.test(text[at + 1] ?? '');
}

/** The text between two quotes, its escapes taken off, and what its lone quotes cost. */
function innerOf(text: string, cut: Cut): { value: string; cost: number } {
  const { quote, escape, delimiter } = cut;
  let value = '';
  let cost = 0;
  let lone = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    const next = text[i + 1];
    if (char === quote && next === quote) {
      value += quote;
      if (escape !== quote) cost += 0.3;
      i++;
    } else if ((char === escape || char === '\\') && escape !== '' && next === quote && char !== quote) {
      value += quote;
      if (char !== escape) cost += 0.5;
      i++;
    } else if (char === escape && char !== quote && next === escape) {
      value += escape;
      i++;
    } else {
      value += char;
      if (char !== quote) continue;
      const atDelimiter =
        delimiterAt(text, i + 1, delimiter) > 0 ||
        (i > 0 && delimiterAt(text, i - delimiter.length, delimiter) > 0);
      if (atDelimiter) cost += COST.quoteAtDelimiter;
      cost += isApostrophe(text, i) ? COST.apostrophe : lone++ === 0 ? COST.innerQuote : COST.moreInner;
    }
  }
  return { value, cost };
}

function quotedChoices(text: string, tokens: readonly Token[], from: number, cut: Cut): CellChoice[] {
  const first = tokens[from];
  if (!first || cut.quote === '') return [];
  let open = first.start;
  while (text[open] === ' ') open++;
  if (text[open] !== cut.quote) return [];
  const choices: CellChoice[] = [];
  for (let i = from; i < tokens.length && choices.length < 12; i++) {
    const token = tokens[i];
    if (!token) break;
    let close = token.end;
    while (close > open && text[close - 1] === ' ') close--;
    if (close - open < 2 || text[close - 1] !== cut.quote) continue;
    const { value, cost } = innerOf(text.slice(open + 1, close - 1), cut);
    const missing = token.delimited ? 0 : COST.split;
    choices.push({
      next: i + 1,
      value,
      cost: cost + missing,
      quoted: cost > 0,
      joined: false,
      cut: !token.delimited,
    });
  }
  return choices;
}

/** What the quotes in a cell without quotes around it cost: `5" disk` little, one that seems to open or close much. */
function bareQuotes(raw: string, quote: string, count: number): number {
  const cell = raw.trim();
  if (cell.startsWith(quote)) return COST.strayQuote + COST.moreInner * (count - 1);
  const closes = cell.endsWith(quote) && !/\d/.test(cell.at(-2) ?? '') && count % 2 === 1;
  const at = cell.indexOf(quote);
  const between = quote !== "'" && /[^\s\d(]/.test(cell[at - 1] ?? ' ') && /[^\s)]/.test(cell[at + 1] ?? ' ');
  return COST.moreInner * count + (closes ? COST.seemsQuoted : 0) + (between ? COST.seemsQuoted : 0);
}

function bareChoices(text: string, tokens: readonly Token[], from: number, cut: Cut): CellChoice[] {
  const first = tokens[from];
  if (!first) return [];
  const spaced = cut.delimiter.startsWith(' ');
  const choices: CellChoice[] = [];
  let joins = 0;
  let cost = 0;
  for (let i = from; i < tokens.length && joins <= (spaced ? MOST_WORDS : MOST_JOINED); i++) {
    const token = tokens[i];
    if (!token) break;
    const raw = text.slice(first.start, token.end);
    const stray = cut.quote === '' ? 0 : raw.split(cut.quote).length - 1;
    const quotes = stray === 0 ? 0 : bareQuotes(raw, cut.quote, stray);
    const missing = token.delimited ? 0 : COST.split;
    const grouped = joins > 0 && GROUPED.test(raw.trim()) ? COST.grouped : 0;
    choices.push({
      next: i + 1,
      value: raw,
      cost: cost + quotes + missing - grouped,
      quoted: stray > 0,
      joined: joins > 0,
      cut: !token.delimited,
    });
    if (!token.delimited) continue;
    const escaped = cut.escape === '\\' && raw.endsWith('\\');
    cost += spaced ? COST.joinedBySpace : escaped ? 0.1 : joins === 0 ? COST.joined : COST.joinedMore;
    joins++;
  }
  return choices;
}

/** Every cell that could start at a token, in terms of the record alone. */
export function choicesAt(text: string, tokens: readonly Token[], from: number, cut: Cut): CellChoice[] {
  return [...quotedChoices(text, tokens, from, cut), ...bareChoices(text, tokens, from, cut)];
}
