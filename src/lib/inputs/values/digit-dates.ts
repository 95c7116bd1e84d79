import { isBirthName, isDateName, isInstantName, isMonthName, isQuantityName } from './column-words';
import { isCalendarDay } from './date-shapes';

/** What may be read as a time where a cell holds nothing but digits; told by the column's name. */
export interface DigitPromise {
  readonly date: boolean;
  readonly instant: boolean;
  readonly month: boolean;
  readonly birth: boolean;
  /** Whether digits are an amount, whatever they look like. */
  readonly never: boolean;
}

/** Nothing is known about the column. */
export const NO_PROMISE: DigitPromise = {
  date: false,
  instant: false,
  month: false,
  birth: false,
  never: false,
};

/** What a column's name promises of its digits. */
export function digitPromise(name: string): DigitPromise {
  return {
    date: isDateName(name),
    instant: isInstantName(name),
    month: isMonthName(name),
    birth: isBirthName(name),
    never: isQuantityName(name),
  };
}

/** 1908 to 2100: earlier and later serials are rather other numbers. */
const SERIAL_FROM = 3_000;
const SERIAL_TO = 73_416;

const EPOCHS = [
  ['epoch-s', /^\d{9,10}(?:\.\d{0,6})?$/, 1],
  ['epoch-ms', /^\d{12,13}(?:\.\d{0,3})?$/, 1e3],
  ['epoch-us', /^\d{15,16}(?:\.0*)?$/, 1e6],
] as const;

const FIRST_SECOND = 631_152_000;
const LAST_SECOND = 4_102_444_800;

const part = (value: string, from: number, length: number) => Number(value.slice(from, from + length));

function isSerial(value: string): boolean {
  return /^\d{4,5}(?:\.\d*)?$/.test(value) && Number(value) >= SERIAL_FROM && Number(value) < SERIAL_TO;
}

function compactFormats(value: string, promise: DigitPromise): string[] {
  const day = isCalendarDay(part(value, 0, 4), part(value, 4, 2), part(value, 6, 2));
  const century = /^(?:19|20)/.test(value);
  if (value.length === 8) return century && day ? ['%Y%m%d'] : [];
  if (value.length === 14) {
    const clock = /^\d{8}(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(value);
    return century && day && clock ? ['%Y%m%d%H%M%S'] : [];
  }
  if (value.length === 12 && (promise.date || promise.instant)) {
    const clock = /^\d{8}(?:[01]\d|2[0-3])[0-5]\d$/.test(value);
    return century && day && clock ? ['%Y%m%d%H%M'] : [];
  }
  if (value.length !== 6) return [];
  const month = promise.month && century && /(?:0[1-9]|1[0-2])$/.test(value) ? ['%Y%m'] : [];
  const short = promise.date && isCalendarDay(part(value, 0, 2), part(value, 2, 2), part(value, 4, 2));
  return short ? [...month, promise.birth ? '%y%m%d@1930' : '%y%m%d'] : month;
}

/** Formats in which a cell of digits (and a point) is a time, given what its column promises. */
export function digitFormats(value: string, promise: DigitPromise): string[] {
  if (promise.never) return [];
  const compact = value.includes('.') ? [] : compactFormats(value, promise);
  const serial =
    promise.date && isSerial(value) ? [value.replace(/\.0*$/, '').includes('.') ? 'excel' : 'excel-day'] : [];
  const epochs = EPOCHS.flatMap(([word, shape, units]) => {
    const seconds = Number(value) / units;
    return promise.instant && shape.test(value) && seconds >= FIRST_SECOND && seconds < LAST_SECOND
      ? [word]
      : [];
  });
  return [...compact, ...serial, ...epochs];
}
