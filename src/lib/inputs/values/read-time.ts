import { zoneShifts } from '../../sql/zone';
import { isCalendarDay } from './date-shapes';

/** A wall-clock time: year, month, day, hour, minute, second and billionths of a second. */
type Clock = readonly [number, number, number, number, number, number, number];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Patterns of the strptime letters; each catches one text. */
const LETTERS: Readonly<Record<string, string>> = {
  Y: '(\\d{4})',
  y: '(\\d{1,2})',
  m: '(\\d{1,2})',
  d: '(\\d{1,2})',
  H: '(\\d{1,2})',
  I: '(\\d{1,2})',
  M: '(\\d{1,2})',
  S: '(\\d{1,2})',
  f: '(\\d{1,6})',
  n: '(\\d{1,9})',
  p: '(AM|PM|오전|오후)',
  b: '([A-Za-z]{3})',
  B: '([A-Za-z]{3,9})',
  a: '([A-Za-z]{3})',
  A: '([A-Za-z]{6,9})',
  z: ' ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?',
};

const WIDE = '０１２３４５６７８９．，：／－';
const NARROW = '0123456789.,:/-';

function evened(cell: string): string {
  const narrow = Array.from(cell, (char) => NARROW[WIDE.indexOf(char)] ?? char).join('');
  return narrow.replace(/[\s\p{Z}]+/gu, ' ').trim();
}

function patternOf(format: string): RegExp {
  const adjoined = /%[YmdHMS](?=%[mdHMS])/.test(format);
  const pattern = format.replace(/%([A-Za-z])|[.*+?^${}()|[\]\\]| +/g, (part, letter: string | undefined) => {
    if (part.startsWith(' ')) return ' +';
    if (letter === undefined) return `\\${part}`;
    const shape = LETTERS[letter] ?? '(.*?)';
    return adjoined ? shape.replace('{1,2}', '{2}') : shape;
  });
  return new RegExp(`^${pattern}$`, 'i');
}

function clockOf(parts: Clock, pivot: number): Clock | undefined {
  const [year, month, day, hour, minute, second] = parts;
  const full = year < 100 ? pivot + ((((year - pivot) % 100) + 100) % 100) : year;
  if (!isCalendarDay(full, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  return [full, month, day, hour, minute, second, parts[6]];
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (/pm|오후|午後/i.test(half) ? 12 : 0);
}

function offsetOf(zone: string): number {
  const match = /([+-])(\d{2}):?(\d{2})?/.exec(zone);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0)) : 0;
}

function shifted(time: Clock, minutes: number): Clock {
  const [year, month, day, hour, minute, second, rest] = time;
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute + minutes, second));
  return [
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
    rest,
  ];
}

function inZone(utc: Clock, timeZone: string | undefined): Clock {
  const shifts = timeZone === undefined ? undefined : zoneShifts(timeZone);
  if (!shifts) return utc;
  const at = written(utc).slice(0, 19);
  return shifted(utc, shifts.findLast(({ from }) => from <= at)?.minutes ?? 0);
}

function readStrptime(
  cell: string,
  format: string,
  pivot: number,
  timeZone: string | undefined,
): Clock | undefined {
  const letters = [...format.matchAll(/%([A-Za-z])/g)].map((match) => match[1] ?? '');
  const match = patternOf(format).exec(evened(cell));
  if (!match) return undefined;
  const get = (letter: string) => (letters.includes(letter) ? match[letters.indexOf(letter) + 1] : undefined);
  const number = (letter: string, missing = 0) => Number(get(letter) ?? missing);
  const named = get('b') ?? get('B');
  const month = named === undefined ? number('m', 1) : MONTHS.indexOf(named.slice(0, 3).toLowerCase()) + 1;
  const hour = hourOf(Number(get('H') ?? get('I') ?? 0), get('p'));
  const rest = Number((get('f') ?? get('n') ?? '').padEnd(9, '0'));
  const year = get('Y') === undefined ? number('y') : number('Y');
  const time = clockOf([year, month, number('d', 1), hour, number('M'), number('S'), rest], pivot);
  const zone = get('z');
  if (!time || zone === undefined || timeZone === undefined) return time;
  return zoneShifts(timeZone)
    ? inZone(shifted(time, -offsetOf(zone)), timeZone)
    : shifted(time, -offsetOf(zone));
}

function readSerial(cell: string): Clock | undefined {
  const plain = cell.trim();
  const days = Number(plain);
  if (!/^\d{2,5}(?:\.\d*)?$/.test(plain) || days < 61 || days >= 73_416) return undefined;
  return shifted([1899, 12, 30, 0, 0, Math.round(days * 86_400), 0], 0);
}

const UNITS: Readonly<Record<string, readonly [RegExp, number]>> = {
  'epoch-s': [/^\d{9,10}(?:\.\d{0,6})?$/, 1e6],
  'epoch-ms': [/^\d{12,13}(?:\.\d{0,3})?$/, 1e3],
  'epoch-us': [/^\d{15,16}(?:\.0*)?$/, 1],
};

function readEpoch(cell: string, word: string, timeZone: string | undefined): Clock | undefined {
  const [shape, factor] = UNITS[word] ?? [/^$/, 1];
  const plain = cell.trim();
  const micros = Math.round(Number(plain) * factor);
  if (!shape.test(plain) || micros < 631_152_000e6 || micros >= 4_102_444_800e6) return undefined;
  const rest = (micros % 1e6) * 1000;
  return inZone(shifted([1970, 1, 1, 0, 0, Math.floor(micros / 1e6), rest], 0), timeZone);
}

/** Takes the parts one after the other off the front of the text. */
function readKorean(cell: string, pivot: number): Clock | undefined {
  const bare = evened(cell).replace(
    / ?(?:[(][일월화수목금토日月火水木金土](?:요일|曜日?)?[)]|[일월화수목금토]요일|[日月火水木金土]曜日?)/,
    '',
  );
  const day = /^'?(\d{4}|\d{2}) ?[년年./-] ?(\d{1,2}) ?[월月./-] ?(\d{1,2}) ?[일日.]?,?/.exec(bare);
  if (!day) return undefined;
  let rest = bare.slice(day[0].length).trim();
  const half = /^(?:오전|오후|午前|午後|AM|PM)/.exec(rest)?.[0];
  rest = rest.slice(half?.length ?? 0).trim();
  const clock = /^(?:(\d{1,2}) ?[시時:] ?(?:(\d{1,2}) ?[분分:]? ?(?:(\d{1,2}) ?[초秒]?)?)?)?$/.exec(rest);
  if (!clock || (half !== undefined && clock[1] === undefined)) return undefined;
  const given = Number(clock[1] ?? 0);
  const hour = half !== undefined && given === 0 ? 12 : given;
  const date = [Number(day[1]), Number(day[2]), Number(day[3])] as const;
  return clockOf([...date, hourOf(hour, half), Number(clock[2] ?? 0), Number(clock[3] ?? 0), 0], pivot);
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

function written([year, month, day, hour, minute, second, rest]: Clock): string {
  const fraction = rest > 0 ? `.${pad(rest, 9).replace(/0+$/, '')}` : '';
  return `${pad(year, 4)}-${pad(month)}-${pad(day)} ${pad(hour)}:${pad(minute)}:${pad(second)}${fraction}`;
}

function readWay(cell: string, way: string, timeZone: string | undefined): Clock | undefined {
  const pivot = /@(\d{4})$/.exec(way);
  const format = pivot ? way.slice(0, pivot.index) : way;
  const first = Number(pivot?.[1] ?? 1969);
  if (/^excel/.test(format)) return readSerial(cell);
  if (/^epoch-/.test(format)) return readEpoch(cell, format, timeZone);
  return /^korean/.test(format) ? readKorean(cell, first) : readStrptime(cell, format, first, timeZone);
}

/** What `timeCell` makes of a cell, without an engine: `YYYY-MM-DD HH:MM:SS[.f]`, or undefined. For previews, and to test the SQL against. */
export function readTime(cell: string, format: string, timeZone?: string): string | undefined {
  const ways = [...new Set(format.split('|'))];
  const plain = ways.filter((way) => way.includes('%') && !way.includes('@'));
  for (const way of [...plain, ...ways.filter((one) => !plain.includes(one))]) {
    const time = readWay(cell, way, timeZone);
    if (time) return written(time);
  }
  return undefined;
}
