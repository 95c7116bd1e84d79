/** A way to write a day: which groups of the pattern are year, month and day, and the strptime text. */
interface DayShape {
  readonly pattern: RegExp;
  readonly format: (separator: string) => string;
  /** Positions of year, month, day among the three numbers. */
  readonly order: readonly [number, number, number];
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTHS_LONG = 'january|february|march|april|may|june|july|august|september|october|november|december';
const WEEKDAYS = 'mon|tue|wed|thu|fri|sat|sun';
const WEEKDAYS_LONG = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';

/** In order of preference where several fit: with slashes the month first, with dots or dashes the day. */
const DAYS: readonly DayShape[] = [
  { pattern: /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, order: [0, 1, 2], format: (s) => `%Y${s}%m${s}%d` },
  { pattern: /^(\d{4})(\.)(\d{1,2})\.(\d{1,2})\.$/, order: [0, 1, 2], format: () => '%Y.%m.%d.' },
  { pattern: /^(\d{4})(\. )(\d{1,2})\. (\d{1,2})\.$/, order: [0, 1, 2], format: () => '%Y. %m. %d.' },
  { pattern: /^(\d{4})(\. )(\d{1,2})\. (\d{1,2})$/, order: [0, 1, 2], format: () => '%Y. %m. %d' },
  { pattern: /^(\d{4})(년 )(\d{1,2})월 (\d{1,2})일$/, order: [0, 1, 2], format: () => '%Y년 %m월 %d일' },
  { pattern: /^(\d{4})(년)(\d{1,2})월(\d{1,2})일$/, order: [0, 1, 2], format: () => '%Y년%m월%d일' },
  { pattern: /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/, order: [0, 1, 2], format: () => '%Y年%m月%d日' },
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

const wordDay = (pattern: string, format: string) => [new RegExp(`^${pattern}$`, 'i'), format] as const;

/** Days with a month in letters; the first group is the day. */
const WORD_DAYS: readonly (readonly [RegExp, string])[] = [
  wordDay(`(?:${MONTHS}) (\\d{1,2}), \\d{4}`, '%b %d, %Y'),
  wordDay(`(?:${MONTHS_LONG}) (\\d{1,2}), \\d{4}`, '%B %d, %Y'),
  wordDay(`(?:${MONTHS}) (\\d{1,2}) \\d{4}`, '%b %d %Y'),
  wordDay(`(?:${MONTHS_LONG}) (\\d{1,2}) \\d{4}`, '%B %d %Y'),
  wordDay(`(\\d{1,2}) (?:${MONTHS}),? \\d{4}`, '%d %b %Y'),
  wordDay(`(\\d{1,2}) (?:${MONTHS_LONG}) \\d{4}`, '%d %B %Y'),
  wordDay(`(\\d{1,2})-(?:${MONTHS})-\\d{4}`, '%d-%b-%Y'),
  wordDay(`(\\d{1,2})-(?:${MONTHS})-\\d{2}`, '%d-%b-%y'),
  wordDay(`(\\d{1,2})/(?:${MONTHS})/\\d{4}`, '%d/%b/%Y'),
  wordDay(`(?:${WEEKDAYS}), (\\d{1,2}) (?:${MONTHS}) \\d{4}`, '%a, %d %b %Y'),
  wordDay(`(?:${WEEKDAYS_LONG}), (?:${MONTHS_LONG}) (\\d{1,2}), \\d{4}`, '%A, %B %d, %Y'),
  wordDay(`(?:${WEEKDAYS}), (?:${MONTHS}) (\\d{1,2}), \\d{4}`, '%a, %b %d, %Y'),
];

/** Every day in digits begins like this. */
const DIGIT_DAY = /^\d{1,4}[-/.년年]|^\d{8}$/;
const LETTER_DAY = new RegExp(`(?:${MONTHS})`, 'i');
const HAS_LETTERS = /[a-z]{3}/i;
const MONTH = '(?:0?[1-9]|1[0-2])';

/** Months without a day, which stand for their first day. */
const MONTH_SHAPES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(?:19|20)\\d{2}-${MONTH}$`), '%Y-%m'],
  [new RegExp(`^(?:19|20)\\d{2}/${MONTH}$`), '%Y/%m'],
  [new RegExp(`^(?:19|20)\\d{2}년 ${MONTH}월$`), '%Y년 %m월'],
  [new RegExp(`^(?:19|20)\\d{2}년${MONTH}월$`), '%Y년%m월'],
  [new RegExp(`^(?:19|20)\\d{2}年${MONTH}月$`), '%Y年%m月'],
  [new RegExp(`^(?:${MONTHS})[- ](?:19|20)\\d{2}$`, 'i'), '%b %Y'],
  [new RegExp(`^(?:${MONTHS_LONG}) (?:19|20)\\d{2}$`, 'i'), '%B %Y'],
];

/** Whether the calendar has the day; two-digit years lie in 1969 to 2068. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const full = year < 100 ? year + (year < 69 ? 2000 : 1900) : year;
  if (full < 1000 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(full, month, 0)).getUTCDate();
}

/** strptime texts that read the day, in order of preference. */
export function dayFormats(value: string): string[] {
  if (HAS_LETTERS.test(value)) {
    if (value.length > 40 || !LETTER_DAY.test(value)) return [];
    return WORD_DAYS.flatMap(([pattern, format]) => {
      const day = Number(pattern.exec(value)?.[1] ?? 0);
      const marked = format === '%d %b %Y' && value.includes(',') ? '%d %b, %Y' : format;
      return day >= 1 && day <= 31 ? [marked] : [];
    });
  }
  if (!DIGIT_DAY.test(value)) return [];
  return DAYS.flatMap(({ pattern, order, format }) => {
    const match = pattern.exec(value);
    if (!match) return [];
    const parts = [Number(match[1]), Number(match[3]), Number(match[4])];
    const [y, m, d] = order.map((at) => parts[at] ?? 0) as [number, number, number];
    return isCalendarDay(y, m, d) ? [format(match[2] ?? '')] : [];
  });
}

/** strptime texts that read a month. */
export function monthFormats(value: string): string[] {
  if (value.length > 14 || !/\d{4}$|^\d{4}\D/.test(value)) return [];
  return MONTH_SHAPES.flatMap(([pattern, format]) =>
    pattern.test(value) ? [format === '%b %Y' && value.includes('-') ? '%b-%Y' : format] : [],
  );
}
