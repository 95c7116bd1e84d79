/** A way to write a day: which groups of the pattern are year, month and day, and the strptime text. */
interface DayShape {
  readonly pattern: RegExp;
  readonly format: (separator: string) => string;
  /** Positions of year, month, day among the three numbers. */
  readonly order: readonly [number, number, number];
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTHS_LONG = 'january|february|march|april|may|june|july|august|september|october|november|december';

/** In order of preference where several fit: a day first only with dots or dashes, as it is mostly written. */
const DAYS: readonly DayShape[] = [
  { pattern: /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, order: [0, 1, 2], format: (s) => `%Y${s}%m${s}%d` },
  { pattern: /^(\d{4})(\.)(\d{1,2})\.(\d{1,2})\.$/, order: [0, 1, 2], format: () => '%Y.%m.%d.' },
  { pattern: /^(\d{4})(\. )(\d{1,2})\. (\d{1,2})\.$/, order: [0, 1, 2], format: () => '%Y. %m. %d.' },
  { pattern: /^(\d{4})(\. )(\d{1,2})\. (\d{1,2})$/, order: [0, 1, 2], format: () => '%Y. %m. %d' },
  { pattern: /^(\d{4})(년 )(\d{1,2})월 (\d{1,2})일$/, order: [0, 1, 2], format: () => '%Y년 %m월 %d일' },
  { pattern: /^(\d{4})(년)(\d{1,2})월(\d{1,2})일$/, order: [0, 1, 2], format: () => '%Y년%m월%d일' },
  { pattern: /^((?:19|20)\d{2})()(\d{2})(\d{2})$/, order: [0, 1, 2], format: () => '%Y%m%d' },
  { pattern: /^(\d{1,2})(\/)(\d{1,2})\/(\d{4})$/, order: [2, 0, 1], format: () => '%m/%d/%Y' },
  { pattern: /^(\d{1,2})([-.])(\d{1,2})\2(\d{4})$/, order: [2, 1, 0], format: (s) => `%d${s}%m${s}%Y` },
  { pattern: /^(\d{1,2})(\/)(\d{1,2})\/(\d{4})$/, order: [2, 1, 0], format: () => '%d/%m/%Y' },
  { pattern: /^(\d{1,2})([-.])(\d{1,2})\2(\d{4})$/, order: [2, 0, 1], format: (s) => `%m${s}%d${s}%Y` },
  { pattern: /^(\d{2})(\.)(\d{1,2})\.(\d{1,2})\.$/, order: [0, 1, 2], format: () => '%y.%m.%d.' },
  { pattern: /^(\d{2})(\. )(\d{1,2})\. (\d{1,2})\.$/, order: [0, 1, 2], format: () => '%y. %m. %d.' },
  { pattern: /^(\d{2})([-.])(\d{1,2})\2(\d{1,2})$/, order: [0, 1, 2], format: (s) => `%y${s}%m${s}%d` },
  { pattern: /^(\d{1,2})(\/)(\d{1,2})\/(\d{2})$/, order: [2, 0, 1], format: () => '%m/%d/%y' },
  { pattern: /^(\d{2})(\/)(\d{1,2})\/(\d{1,2})$/, order: [0, 1, 2], format: () => '%y/%m/%d' },
  { pattern: /^(\d{1,2})(\/)(\d{1,2})\/(\d{2})$/, order: [2, 1, 0], format: () => '%d/%m/%y' },
  { pattern: /^(\d{1,2})([-.])(\d{1,2})\2(\d{2})$/, order: [2, 1, 0], format: (s) => `%d${s}%m${s}%y` },
];

/** Days with a month in letters; the day and year are checked by the engine. */
const WORD_DAYS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(?:${MONTHS}) \\d{1,2}, \\d{4}$`, 'i'), '%b %d, %Y'],
  [new RegExp(`^(?:${MONTHS_LONG}) \\d{1,2}, \\d{4}$`, 'i'), '%B %d, %Y'],
  [new RegExp(`^\\d{1,2} (?:${MONTHS}) \\d{4}$`, 'i'), '%d %b %Y'],
  [new RegExp(`^\\d{1,2} (?:${MONTHS_LONG}) \\d{4}$`, 'i'), '%d %B %Y'],
  [new RegExp(`^\\d{1,2}-(?:${MONTHS})-\\d{4}$`, 'i'), '%d-%b-%Y'],
  [new RegExp(`^\\d{1,2}-(?:${MONTHS})-\\d{2}$`, 'i'), '%d-%b-%y'],
];

const TIMES: readonly (readonly [RegExp, string])[] = [
  [/ (?:오전|오후) \d{1,2}:\d{2}:\d{2}$/, ' %p %I:%M:%S'],
  [/ (?:오전|오후) \d{1,2}:\d{2}$/, ' %p %I:%M'],
  [/ \d{1,2}:\d{2}:\d{2}$/, ' %H:%M:%S'],
  [/ \d{1,2}:\d{2}$/, ' %H:%M'],
  [/T\d{1,2}:\d{2}:\d{2}$/, 'T%H:%M:%S'],
  [/T\d{1,2}:\d{2}$/, 'T%H:%M'],
  [/ \d{1,2}:\d{2}:\d{2}\.\d{1,9}$/, ' %H:%M:%S.%f'],
  [/T\d{1,2}:\d{2}:\d{2}\.\d{1,9}$/, 'T%H:%M:%S.%f'],
  [/ \d{1,2}:\d{2}:\d{2} ?[AP]M$/i, ' %I:%M:%S %p'],
  [/ \d{1,2}:\d{2} ?[AP]M$/i, ' %I:%M %p'],
  [/ \d{1,2}시 ?\d{1,2}분$/, ' %H시 %M분'],
];

/** No date begins like this; most cells of a file are told apart by it at once. */
const NO_DATE = /^(?:[^\djfmasond]|\D*$)/i;
const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/;

const ZONE = / ?(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})([01]\d|2[0-3])[0-5]\d[0-5]\d$/;

function isCalendarDay(year: number, month: number, day: number): boolean {
  const full = year < 100 ? year + (year < 69 ? 2000 : 1900) : year;
  if (full < 1000 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(full, month, 0)).getUTCDate();
}

function dayFormats(value: string): string[] {
  const found = DAYS.flatMap(({ pattern, order, format }) => {
    const match = pattern.exec(value);
    if (!match) return [];
    const parts = [Number(match[1]), Number(match[3]), Number(match[4])];
    const [y, m, d] = order.map((at) => parts[at] ?? 0) as [number, number, number];
    return isCalendarDay(y, m, d) ? [format(match[2] ?? '')] : [];
  });
  return found.concat(WORD_DAYS.flatMap(([pattern, format]) => (pattern.test(value) ? [format] : [])));
}

/** Cuts the time off: the day's text and the strptime text of the time ('' when there is none). */
function splitTime(value: string): readonly [string, string] {
  for (const [pattern, format] of TIMES) {
    const match = pattern.exec(value);
    if (match) return [value.slice(0, match.index).trimEnd(), format];
  }
  return [value, ''];
}

/**
 * Every format in which the text is a real date, in order of preference: strptime texts, where `%p` also reads
 * 오전 and 오후, and `%z` at the end stands for Z or an offset.
 */
export function dateFormats(value: string): string[] {
  const clean = value.trim();
  const length = clean.length;
  if (NO_DATE.test(clean) || (length !== 8 && length !== 14 && PLAIN_NUMBER.test(clean))) return [];
  const compact = COMPACT.exec(clean);
  if (compact && isCalendarDay(Number(compact[1]), Number(compact[2]), Number(compact[3])))
    return ['%Y%m%d%H%M%S'];
  const [day, time] = splitTime(clean);
  const plain = dayFormats(day).map((format) => format + time);
  if (plain.length > 0) return plain;
  const zone = ZONE.exec(clean);
  if (!zone) return [];
  const [zonedDay, zonedTime] = splitTime(clean.slice(0, zone.index));
  return zonedTime === '' ? [] : dayFormats(zonedDay).map((format) => `${format}${zonedTime}%z`);
}

/** Whether both put the parts of a day in different orders, so that one column cannot mean both. */
function contradicts(a: string, b: string): boolean {
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

/** The fewest formats that read the most values; an order of day and month that no value contradicts wins. */
export function guessDates(values: readonly string[]): DateGuess {
  let rest = values.map((value) => dateFormats(value));
  const formats: string[] = [];
  while (formats.length < 4) {
    const counts = new Map<string, number>();
    const ranks = new Map<string, number>();
    for (const options of rest) {
      options.forEach((format, rank) => {
        counts.set(format, (counts.get(format) ?? 0) + 1);
        ranks.set(format, Math.min(rank, ranks.get(format) ?? rank));
      });
    }
    const best = [...counts]
      .filter(([format]) => !formats.some((chosen) => contradicts(chosen, format)))
      .sort((a, b) => b[1] - a[1] || (ranks.get(a[0]) ?? 0) - (ranks.get(b[0]) ?? 0))[0];
    if (!best) break;
    formats.push(best[0]);
    rest = rest.filter((options) => !options.includes(best[0]));
  }
  return { formats, share: values.length === 0 ? 0 : 1 - rest.length / values.length };
}
