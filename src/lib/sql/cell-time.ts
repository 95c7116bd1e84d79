import { text } from './quote';
import { SPACE } from './texts';
import { wallClock } from './zone';

/** Formats that are no strptime texts: what a spreadsheet, a computer's clock or a Korean writer puts down for a time. */
const WORDS = ['excel', 'excel-day', 'epoch-s', 'epoch-ms', 'epoch-us', 'korean', 'korean-day'] as const;
type Word = (typeof WORDS)[number];

/** One way to read a time, cut out of a list of formats. */
interface Way {
  /** The strptime text or the word. */
  readonly pattern: string;
  /** The first of the hundred years in which two-digit years lie; strptime's 1969 when left out. */
  readonly pivot: number | undefined;
}

const FULL_WIDTH = ['０１２３４５６７８９．，：／－', '0123456789.,:/-'] as const;

const list = (values: readonly string[]): string => values.map(text).join(', ');

function isWord(pattern: string): pattern is Word {
  return WORDS.some((word) => word === pattern);
}

function waysOf(format: string): Way[] {
  return [...new Set(format.split('|'))].map((one) => {
    const pivot = /@(\d{4})$/.exec(one);
    return pivot
      ? { pattern: one.slice(0, pivot.index), pivot: Number(pivot[1]) }
      : { pattern: one, pivot: undefined };
  });
}

/** Whether a list of formats tells the time of day, so that the column is a TIMESTAMP rather than a DATE. */
export function hasTime(format: string): boolean {
  return waysOf(format).some(({ pattern }) =>
    isWord(pattern) ? !pattern.endsWith('-day') : /%[HI]/.test(pattern),
  );
}

/** The end of a time that tells its offset: Z, UTC, GMT or ±hh:mm; '' where there is none. Days end alike, so there must be a clock. */
function zoneOf(cell: string): string {
  const word = `regexp_extract(${cell}, '(?:UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)$')`;
  return `CASE WHEN ends_with(${cell}, 'Z') THEN 'Z' WHEN contains(${cell}, ':') THEN ${word} ELSE '' END`;
}

/** Minutes that a cell says its time is ahead of UTC; null when it says nothing. */
function offsetOf(zone: string): string {
  const minutes = `CASE WHEN strlen(${zone}) > 3 THEN CAST(right(${zone}, 2) AS INTEGER) ELSE 0 END`;
  const ahead = `CAST(substr(${zone}, 2, 2) AS INTEGER) * 60 + ${minutes}`;
  return `CASE WHEN ${zone} = '' THEN NULL WHEN starts_with(${zone}, '+') THEN ${ahead} WHEN starts_with(${zone}, '-') THEN -(${ahead}) ELSE 0 END`;
}

/** A cell with half-width digits and marks, and one plain space for every run of white space. */
function evened(cell: string): string {
  const narrow = `translate(${cell}, ${text(FULL_WIDTH[0])}, ${text(FULL_WIDTH[1])})`;
  return `trim(regexp_replace(${narrow}, ${text(`${SPACE}+`)}, ' ', 'g'))`;
}

/** An empty text, which strptime is long in refusing, is passed over. */
function parsed(source: string, formats: readonly string[]): string {
  const [only, ...more] = formats;
  const filled = `nullif(${source}, '')`;
  return more.length === 0
    ? `try_strptime(${filled}, ${text(only ?? '')})`
    : `try_strptime(${filled}, [${list(formats)}])`;
}

/**
 * strptime reads `26-3-1` by `%Y` as the year 26 and the words `epoch` and `infinity` as 1900-01-01: both are no
 * dates here. A cell that it refuses gets a second chance with its white space and digits evened out.
 */
function guardedTime(source: string, formats: readonly string[]): string {
  const time = parsed(source, formats);
  const again = parsed(evened(source), formats);
  return `CASE WHEN ${time} > TIMESTAMP '1900-01-01' THEN ${time}
WHEN ${time} IS NOT NULL THEN CASE WHEN ${time} >= TIMESTAMP '1000-01-01' AND regexp_matches(${source}, '[0-9]') THEN ${time} END
WHEN regexp_matches(${source}, ${text(`${SPACE}|[０-９]`)}) THEN CASE WHEN ${again} >= TIMESTAMP '1000-01-01' THEN ${again} END END`;
}

function strptimeTime(cell: string, patterns: readonly string[], timeZone: string | undefined): string {
  const every = [...new Set(patterns.map((one) => one.replaceAll('%z', '')))];
  // `%Y` also takes a year of two digits, so those who know it are asked first.
  const formats = [
    ...every.filter((one) => one.includes('%y')),
    ...every.filter((one) => !one.includes('%y')),
  ];
  const zoned = patterns.some((one) => one.includes('%z'));
  const zone = zoneOf(cell);
  let source = zoned ? `left(${cell}, length(${cell}) - length(${zone}))` : cell;
  if (formats.some((one) => one.includes('%p')))
    source = `replace(replace(${source}, '오전', 'AM'), '오후', 'PM')`;
  const guarded = guardedTime(source, formats);
  const time = formats.some((one) => one.includes('%n')) ? `CAST(${guarded} AS TIMESTAMP)` : guarded;
  if (!zoned || timeZone === undefined) return time;
  const offset = offsetOf(zone);
  const utc = `(${time} - to_minutes(CAST(${offset} AS BIGINT)))`;
  return `CASE WHEN ${offset} IS NULL THEN ${time} ELSE ${wallClock(utc, timeZone)} END`;
}

/** Days since 1899-12-30, from 61 (before it Excel counts a day that never was) to the end of 2100; to the second. */
function serialTime(cell: string): string {
  const plain = `trim(${cell})`;
  const days = `TRY_CAST(CASE WHEN regexp_full_match(${plain}, '[0-9]{2,5}([.][0-9]*)?') THEN ${plain} END AS DOUBLE)`;
  const micros = `to_microseconds(CAST(round(${days} * 86400) AS BIGINT) * 1000000)`;
  return `CASE WHEN ${days} >= 61 AND ${days} < 73416 THEN TIMESTAMP '1899-12-30' + ${micros} END`;
}

const EPOCHS: Readonly<Record<string, readonly [string, number]>> = {
  'epoch-s': ['[0-9]{9,10}([.][0-9]{0,6})?', 1_000_000],
  'epoch-ms': ['[0-9]{12,13}([.][0-9]{0,3})?', 1000],
  'epoch-us': ['[0-9]{15,16}([.]0*)?', 1],
};

/** Time since 1970 in UTC, from 1990 to the end of 2099, as wall-clock time of the zone. */
function epochTime(cell: string, word: string, timeZone: string | undefined): string {
  const [shape, factor] = EPOCHS[word] ?? ['', 1];
  const plain = `trim(${cell})`;
  const digits = `CASE WHEN regexp_full_match(${plain}, ${text(shape)}) THEN ${plain} END`;
  const micros = `CAST(TRY_CAST(${digits} AS DECIMAL(24,6)) * ${factor} AS BIGINT)`;
  const utc = `make_timestamp(CASE WHEN ${micros} >= 631152000000000 AND ${micros} < 4102444800000000 THEN ${micros} END)`;
  return timeZone === undefined ? utc : wallClock(utc, timeZone);
}

const WEEKDAY =
  ' ?(?:[(][일월화수목금토日月火水木金土](?:요일|曜日?)?[)]|[일월화수목금토]요일|[日月火水木金土]曜日?)';
const KOREAN = [
  "^'?([0-9]{4}|[0-9]{2}) ?[년年./-] ?([0-9]{1,2}) ?[월月./-] ?([0-9]{1,2}) ?[일日.]?,?",
  '(?: ?(오전|오후|午前|午後|AM|PM))?',
  '(?: ?([0-9]{1,2}) ?[시時:] ?(?:([0-9]{1,2}) ?[분分:]? ?(?:([0-9]{1,2}) ?[초秒]?)?)?)?$',
].join('');

const YEARS = ['%y', '%Y'];
const CLOCKS = ['~::', '~%H::', '~%H:%M:', '~%H:%M:%S', '%p~%I::', '%p~%I:%M:', '%p~%I:%M:%S'];
const KOREAN_FORMATS = YEARS.flatMap((year) => CLOCKS.map((clock) => `${year}-%m-%d~${clock}`));

/** Year, month, day as Koreans and Japanese write them: any of `년월일 年月日 . - /`, a weekday, 오전/오후, 시 분 초. */
function koreanTime(cell: string): string {
  const bare = `regexp_replace(${evened(cell)}, ${text(WEEKDAY)}, '')`;
  const marked = `regexp_replace(${bare}, ${text(KOREAN)}, '\\1-\\2-\\3~\\4~\\5:\\6:\\7')`;
  const half = `regexp_replace(regexp_replace(${marked}, '오전|午前', 'AM'), '오후|午後', 'PM')`;
  const twelve = `regexp_replace(${half}, '([AP]M)~00?:', '\\1~12:')`;
  const time = parsed(twelve, KOREAN_FORMATS);
  return `CASE WHEN ${time} >= TIMESTAMP '1000-01-01' AND contains(${twelve}, '~') THEN ${time} END`;
}

/** Two-digit years of the hundred years that begin with the pivot. */
function turned(time: string, pivot: number | undefined): string {
  if (pivot === undefined) return time;
  const end = `TIMESTAMP '${pivot + 100}-01-01'`;
  return `CASE WHEN ${time} >= ${end} THEN ${time} - INTERVAL 100 YEAR ELSE ${time} END`;
}

function wordTime(cell: string, word: Word, timeZone: string | undefined): string {
  if (word === 'excel' || word === 'excel-day') return serialTime(cell);
  return word === 'korean' || word === 'korean-day' ? koreanTime(cell) : epochTime(cell, word, timeZone);
}

function readers(cell: string, format: string, timeZone: string | undefined): string[] {
  const ways = waysOf(format);
  const plain = ways.filter(({ pattern, pivot }) => !isWord(pattern) && pivot === undefined);
  const others = ways.filter((way) => !plain.includes(way));
  const first =
    plain.length === 0
      ? []
      : [
          strptimeTime(
            cell,
            plain.map(({ pattern }) => pattern),
            timeZone,
          ),
        ];
  return first.concat(
    others.map(({ pattern, pivot }) =>
      turned(
        isWord(pattern) ? wordTime(cell, pattern, timeZone) : strptimeTime(cell, [pattern], timeZone),
        pivot,
      ),
    ),
  );
}

/**
 * A cell as a wall-clock TIMESTAMP by formats split by `|`, strptime texts first; null when none fits. `%p` also reads
 * 오전 and 오후. Where a format ends in `%z`, a time with Z or an offset is turned into the wall-clock time of
 * `timeZone`; without a zone it is left as it is written. `excel` are a spreadsheet's days since 1900, `epoch-s`,
 * `epoch-ms` and `epoch-us` time since 1970 in UTC, `korean` any writing of year, month and day with Korean or Japanese
 * marks; `excel-day` and `korean-day` the same for columns without a time of day. `@1930` after a format says that
 * two-digit years lie in 1930 to 2029; without it in 1969 to 2068.
 */
export function timeCell(cell: string, format: string, timeZone?: string): string {
  const [only = 'CAST(NULL AS TIMESTAMP)', ...more] = readers(cell, format, timeZone);
  if (more.length === 0) return only;
  const every = [only, ...more];
  const cases = every.slice(0, -1).map((time) => `WHEN ${time} IS NOT NULL THEN ${time}`);
  return `CASE ${cases.join(' ')} ELSE ${every.at(-1)} END`;
}
