import type { Beside, DateWindow, Duration, NumberOp, NumberTest, Period, Test } from '../../core/condition';
import { addMonths, daysBetween, type Day } from '../../core/day';
import type { TraitType, Value } from '../../core/relation';
import { inAreas } from './addresses';
import { anniversaryIn, clockShows, liesFrom, patternFits, weekdayOf } from './texts-and-days';
import { compareExact, exact, product, type Exact } from './exact-number';

/** A value with its type, as the evaluator sees it: money as decimal text or number, dates as ISO text. */
export interface Seen {
  readonly value: Value;
  readonly type: TraitType;
}

/** Whether an order of two values (below 0, 0, above 0) is what the operator asks for. */
export function ordered(order: number, op: NumberOp): boolean {
  switch (op) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** Whether a number passes, given how it stands to any value. */
export function passesNumber(test: NumberTest, order: (value: number) => number): boolean {
  if (test.op === 'between') return order(test.low) >= 0 && order(test.high) <= 0;
  return ordered(order(test.value), test.op);
}

/** The exact amount that a value holds; 0 for what is no amount. */
export function amount({ value }: Seen): Exact {
  return exact(typeof value === 'number' || typeof value === 'string' ? value : 0);
}

function numberOrder(seen: Seen): (other: number) => number {
  if (seen.type === 'money') return (other) => compareExact(amount(seen), exact(other));
  return (other) => Number(seen.value) - other;
}

/** The number of the week, month, quarter or year that a day lies in; weeks begin on Monday, as 1 January 2024 was. */
function periodOf(day: Day, unit: Period): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  if (unit === 'week') return Math.floor(daysBetween('2024-01-01', day) / 7);
  if (unit === 'year') return year;
  return unit === 'month' ? year * 12 + month : year * 4 + Math.ceil(month / 3);
}

/** Whether a day lies at least a length of time after another. */
function reaches(from: Day, { n, unit }: Duration, day: Day): boolean {
  if (unit === 'day' || unit === 'week') return daysBetween(from, day) >= n * (unit === 'week' ? 7 : 1);
  return daysBetween(addMonths(from, unit === 'year' ? 12 * n : n), day) >= 0;
}

/** Whether a window, as a question about any day, holds a day. */
export function holdsDay(range: DateWindow, day: Day, asOf: Day): boolean {
  switch (range.kind) {
    case 'ever':
      return true;
    case 'between':
      return day >= range.from && day <= range.to;
    case 'calendar':
      return periodOf(asOf, range.unit) - periodOf(day, range.unit) === range.ago;
    case 'next':
      return day >= asOf && !reaches(asOf, range, day);
    case 'ahead':
      return reaches(asOf, range.from, day) && !reaches(asOf, range.to, day);
    case 'ago': {
      const since = ({ n, unit }: Duration) => holdsDay({ kind: 'last', n, unit }, day, asOf);
      return since(range.from) && !since(range.to);
    }
    default: {
      const back = { day: 1, week: 7, month: 1, year: 12 }[range.unit] * range.n;
      const byDays = range.unit === 'day' || range.unit === 'week';
      const old = byDays ? daysBetween(day, asOf) > back : day < addMonths(asOf, -back);
      return range.kind === 'before' ? old : !old && day < asOf;
    }
  }
}

/** Whether there is nothing in a value: null, or text of white space only. */
export function isBlank({ value, type }: Seen): boolean {
  if (value === null) return true;
  return (
    (type === 'text' || type === 'category') && String(value).replace(/[ \t\n\r\u00a0\u3000]/g, '') === ''
  );
}

function passesThan(seen: Seen, test: Extract<Test, { op: 'than' }>, other: Seen): boolean {
  if (seen.type === 'money' && other.type === 'money') {
    const right = product(exact(test.times), amount(other));
    return ordered(compareExact(amount(seen), right), test.compare);
  }
  const scaled = test.times * Number(other.value) * 1e9;
  const rounded = (Math.sign(scaled) * Math.round(Math.abs(scaled))) / 1e9;
  return ordered(Number(seen.value) - rounded, test.compare);
}

function passesText(text: string, test: Extract<Test, { text: string }>): boolean {
  const [whole, part] = [text.toLowerCase(), test.text.toLowerCase()];
  if (test.op === 'starts') return whole.startsWith(part);
  return test.op === 'ends' ? whole.endsWith(part) : whole.includes(part) === (test.op === 'contains');
}

/** Whether a number is in a list, each entry of which is looked at alone. */
function passesCodes(seen: Seen, test: Extract<Test, { op: 'in' | 'not-in' }>): boolean {
  const held = test.values
    .map((entry) => entry.trim())
    .some(
      (entry) => /^[-+]?[0-9]{1,15}(\.[0-9]{1,6})?$/.test(entry) && numberOrder(seen)(Number(entry)) === 0,
    );
  return held === (test.op === 'in');
}

function passesDay(day: Day, test: Extract<Test, { day: Day }>): boolean {
  if (test.op === 'on') return day === test.day;
  return test.op === 'on-or-after' ? day >= test.day : day < test.day;
}

type FullTest = Exclude<Test, { op: 'blank' | 'not-blank' }>;

const NEGATIVE: readonly Test['op'][] = ['!=', 'not-in', 'not-contains', 'not-matches', 'not-same'];

function blankPasses(test: FullTest): boolean {
  return test.op === 'than' ? test.compare === '!=' : NEGATIVE.includes(test.op);
}

/** The value that `than`, `same` and `days-from` compare with. */
export type Other = (trait: string, of?: Beside) => Seen;

function fullPasses(seen: Seen, test: FullTest, asOf: Day, other: Other): boolean {
  switch (test.op) {
    case 'than': {
      const right = other(test.trait, test.of);
      return isBlank(right) ? test.compare === '!=' : passesThan(seen, test, right);
    }
    case 'same':
    case 'not-same': {
      const right = other(test.trait, test.of);
      const same = !isBlank(right) && String(right.value) === String(seen.value);
      return same === (test.op === 'same');
    }
    case 'matches':
    case 'not-matches':
      return patternFits(String(seen.value), test.pattern) === (test.op === 'matches');
    case 'area':
      return inAreas(String(seen.value), test.areas);
    case 'days-from': {
      const right = other(test.trait, test.of);
      return !isBlank(right) && liesFrom(String(seen.value), test, String(right.value));
    }
    case 'anniversary':
      return anniversaryIn(String(seen.value).slice(0, 10), test, asOf);
    case 'weekday':
      return test.days.includes(weekdayOf(String(seen.value).slice(0, 10)));
    case 'month':
      return test.months.includes(Number(String(seen.value).slice(5, 7)));
    case 'hours':
      return clockShows(String(seen.value).slice(11), test);
    case 'in':
    case 'not-in':
      if (seen.type === 'number' || seen.type === 'money') return passesCodes(seen, test);
      return test.values.includes(String(seen.value)) === (test.op === 'in');
    case 'contains':
    case 'not-contains':
    case 'starts':
    case 'ends':
      return passesText(String(seen.value), test);
    case 'is':
      return seen.value === test.value;
    case 'on':
    case 'on-or-after':
    case 'before-day':
      return passesDay(String(seen.value).slice(0, 10), test);
    case 'within':
      return holdsDay(test.window, String(seen.value).slice(0, 10), asOf);
    default:
      return passesNumber(test, numberOrder(seen));
  }
}

/** Whether a value passes a test; `other` gives the value that `than` compares with. */
export function passes(seen: Seen, test: Test, asOf: Day, other: Other): boolean {
  const blank = isBlank(seen);
  switch (test.op) {
    case 'blank':
      return blank;
    case 'not-blank':
      return !blank;
    default:
      return blank ? blankPasses(test) : fullPasses(seen, test, asOf, other);
  }
}
