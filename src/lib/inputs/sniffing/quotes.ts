import type { Reading } from '../../core/input';
import { usual } from '../../readers/text/width';
import { parseRecords, type Cut } from '../parse-head';

const SAMPLE = 300;
/** Quotes that open cells, and never close one, are letters. */
const MANY = 10;

type Quotes = Pick<Reading, 'quote' | 'escape'>;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function count(text: string, pattern: string): number {
  return text.match(new RegExp(pattern, 'gm'))?.length ?? 0;
}

/** How many quotes open or close beside a delimiter or a line end, and how many there are. */
export function quotePlaces(
  text: string,
  quote: string,
  delimiter: string,
): { beside: number; all: number; pairs: number; opens: number } {
  const [d, q] = [escaped(delimiter), escaped(quote)];
  const opens = count(text, `(?:^|${d}) ?${q}(?!${d}|$)`);
  const closes = count(text, `${q} ?(?=$|\\r|${d})`);
  return { beside: opens + closes, all: count(text, q), pairs: Math.min(opens, closes), opens };
}

/** How many of the first records are cut without a quote out of place, to the width that most have. */
function goodRecords(text: string, cut: Cut): number {
  const widths = parseRecords(text, cut, SAMPLE)
    .filter(({ clean }) => clean)
    .map(({ cells }) => cells.length);
  const most = usual(widths);
  return widths.filter((width) => width === most).length;
}

/** The quote and escape of a text whose cells are divided by a delimiter. */
export function guessQuotes(text: string, delimiter: string): Quotes {
  const double = quotePlaces(text, '"', delimiter);
  const single = quotePlaces(text, "'", delimiter);
  const quote = single.pairs > 2 && single.pairs > 2 * double.pairs ? "'" : '"';
  const { pairs } = quote === '"' ? double : single;
  if (pairs === 0 && double.opens > MANY) return { quote: '', escape: '' };
  const others = ['\\', '\0'].filter((escape) => pairs > 0 && text.includes(escape + quote));
  const scored = [quote, ...others].map((escape) => ({
    escape,
    good: others.length === 0 ? 0 : goodRecords(text, { delimiter, quote, escape }),
  }));
  return { quote, escape: scored.reduce((a, b) => (b.good > a.good ? b : a)).escape };
}
