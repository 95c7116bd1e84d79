import { splitClock } from './values/clock-shapes';
import { dayFormats, monthFormats } from './values/date-shapes';
import { digitFormats, digitPromise, NO_PROMISE, type DigitPromise } from './values/digit-dates';

/** No date begins like this; most cells of a file are told apart by it at once. */
const NO_DATE = /^(?:[^'\djfmasondtw]|\D*$)/i;
const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/;
const ZONE = / ?(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)$/;

const MARKED = /[년월일年月日]|오전|오후|[(][월화수목금토일][)]|^\d{2,4}\. ?\d{1,2}\. ?\d{1,2}(?:\.|$| )/;
const KOREAN =
  /^'?(\d{4}|\d{2}) ?[년年./-] ?(\d{1,2}) ?[월月./-] ?(\d{1,2}) ?[일日.]?,?(?: ?(?:오전|오후|午前|午後|AM|PM))?( ?(?:[01]?\d|2[0-3]) ?[시時:] ?(?:[0-5]?\d ?[분分:]? ?(?:[0-5]?\d ?[초秒]?)?)?)?$/;
const WEEKDAY =
  / ?(?:[(][일월화수목금토日月火水木金土](?:요일|曜日?)?[)]|[일월화수목금토]요일|[日月火水木金土]曜日?)/;

function koreanFormats(value: string): string[] {
  if (!MARKED.test(value)) return [];
  const match = KOREAN.exec(value.replace(WEEKDAY, ''));
  if (!match || Number(match[2]) < 1 || Number(match[2]) > 12) return [];
  if (Number(match[3]) < 1 || Number(match[3]) > 31) return [];
  return [match[4] === undefined ? 'korean-day' : 'korean'];
}

function zonedFormats(value: string): string[] {
  const zone = ZONE.exec(value);
  if (!zone) return [];
  const [day, clock] = splitClock(value.slice(0, zone.index));
  return clock === '' ? [] : dayFormats(day).map((format) => `${format}${clock}%z`);
}

/**
 * Every format in which the text is a real date, in order of preference: strptime texts, where `%p` also reads
 * 오전 and 오후 and `%z` at the end stands for Z or an offset, and the words of `timeCell`. Cells of bare digits are read
 * by what the column's name promises.
 */
export function dateFormats(value: string, promise: DigitPromise = NO_PROMISE): string[] {
  const clean = value.trim();
  if (clean.length > 60 || NO_DATE.test(clean)) return [];
  if (PLAIN_NUMBER.test(clean)) return digitFormats(clean, promise);
  if (/^\d{8}T\d{6}$/.test(clean)) return dayFormats(clean.slice(0, 8)).map((format) => `${format}T%H%M%S`);
  const [day, clock] = splitClock(clean);
  const plain = dayFormats(day).map((format) => format + clock);
  if (clock === '') plain.push(...monthFormats(clean));
  return plain.concat(koreanFormats(clean), plain.length > 0 ? [] : zonedFormats(clean));
}

const isWord = (format: string) => /^[a-z]/.test(format);

/** Whether both put the parts of a day in different orders, so that one column cannot mean both. */
function contradicts(a: string, b: string): boolean {
  if (isWord(a) || isWord(b)) return false;
  const order = (format: string) =>
    format
      .replace(/[^YymdbB]/g, '')
      .toLowerCase()
      .replace('b', 'm');
  const marks = (format: string) => format.replace(/%[A-Za-z]/g, '').slice(0, 2);
  return order(a) !== order(b) && order(a).length === order(b).length && marks(a) === marks(b);
}

/** The dates of a column. */
export interface DateGuess {
  /** Formats to try in order, at most four. */
  readonly formats: readonly string[];
  /** Share of the values that one of them reads. */
  readonly share: number;
}

function fewestFormats(options: readonly (readonly string[])[]): DateGuess {
  let rest = options;
  const formats: string[] = [];
  while (formats.length < 4) {
    const counts = new Map<string, number>();
    const ranks = new Map<string, number>();
    for (const each of rest) {
      each.forEach((format, rank) => {
        counts.set(format, (counts.get(format) ?? 0) + 1);
        ranks.set(format, Math.min(rank, ranks.get(format) ?? rank));
      });
    }
    const best = [...counts]
      .filter(([format]) => !formats.some((chosen) => contradicts(chosen, format)))
      .sort((a, b) => b[1] - a[1] || (ranks.get(a[0]) ?? 0) - (ranks.get(b[0]) ?? 0))[0];
    if (!best) break;
    formats.push(best[0]);
    rest = rest.filter((each) => !each.includes(best[0]));
  }
  return { formats, share: options.length === 0 ? 0 : 1 - rest.length / options.length };
}

/** A day is read by the format with a time of day as well. */
function withoutDays(formats: readonly string[]): string[] {
  return formats.filter((format) => !formats.some((other) => format === `${other}-day`));
}

/** Share of dates from which bare digits between them are taken for a spreadsheet's days. */
const MIXED = 0.3;

/** The fewest formats that read the most values; an order of day and month that no value contradicts wins. */
export function guessDates(values: readonly string[], name = ''): DateGuess {
  const promise = digitPromise(name);
  const plain = fewestFormats(values.map((value) => dateFormats(value, promise)));
  const mixed = !promise.date && !promise.never && plain.share >= MIXED && plain.share < 1;
  const guess = mixed
    ? fewestFormats(values.map((value) => dateFormats(value, { ...promise, date: true })))
    : plain;
  const formats = withoutDays(guess.formats);
  const turned = promise.birth ? formats.map(inThePast) : formats;
  return { formats: [...new Set(turned)], share: guess.share };
}

/** Nobody is born in the future: two-digit years are those from 1930. */
function inThePast(format: string): string {
  const short = /%y/.test(format) || /^korean/.test(format);
  return short && !format.includes('@') ? `${format}@1930` : format;
}

/** A way to read a column's dates, and what it makes of one of them. */
export interface DateChoice {
  readonly format: string;
  /** Share of the values that it reads. */
  readonly share: number;
  /** A value that other formats read as another day, where there is one. */
  readonly example: string;
}

/** The single formats that read at least half as many values as the best, most first: what a person may choose from. */
export function dateChoices(values: readonly string[], name = ''): DateChoice[] {
  const promise = digitPromise(name);
  const options = values.map((value) => dateFormats(value, promise));
  const counts = new Map<string, number>();
  for (const each of options) for (const format of each) counts.set(format, (counts.get(format) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => count * 2 >= most)
    .sort((a, b) => b[1] - a[1])
    .map(([format, count]) => {
      const at = options.findIndex((each) => each.includes(format) && each.length > 1);
      const first = at >= 0 ? at : options.findIndex((each) => each.includes(format));
      return { format, share: count / values.length, example: values[first] ?? '' };
    });
}
