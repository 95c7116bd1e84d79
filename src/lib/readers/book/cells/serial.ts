const DAY_MS = 86_400_000;

/** 9999-12-31. */
const LAST_DAY = 2_958_465;

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** Milliseconds as `15:05:00`, with more than 24 hours where there are more, and thousandths only where they are meant. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const rest = ms % 1000;
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, '0')}`;
}

/** Serials carry about five microseconds of noise: to a whole second where it is within two thousandths. */
function milliseconds(serial: number): number {
  const ms = Math.round(serial * DAY_MS);
  const near = Math.round(ms / 1000) * 1000;
  return Math.abs(ms - near) <= 2 ? near : ms;
}

/** Day number of ISO day 1970-01-01 in the 1900 system: the day that never was, 1900-02-29, is counted. */
const EPOCH_1900 = 25_569;

/** Texts of days that were met: a column of dates has few different ones, and making one is slow. */
const dayTexts = new Map<number, string>();
const MOST_DAYS = 20_000;

function dayText(day: number): string {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const shifted = day < 60 ? day + 1 : day;
  const text = new Date((shifted - EPOCH_1900) * DAY_MS).toISOString().slice(0, 10);
  if (dayTexts.size < MOST_DAYS) dayTexts.set(day, text);
  return text;
}

/**
 * A serial of the 1900 or 1904 system as ISO text: `2026-03-01`, `2026-03-01 15:05:00`; `time` says that the time of
 * day is shown although it is midnight. Undefined for numbers that are no day: before the first, after the year 9999,
 * and 60 of the 1900 system, the 29th of February 1900, which never was.
 */
export function serialDate(serial: number, date1904: boolean, time: boolean): string | undefined {
  const ms = milliseconds(date1904 ? serial + 1462 : serial);
  const day = Math.floor(ms / DAY_MS);
  if (day < 1 || day > LAST_DAY || day === 60) return undefined;
  const rest = ms - day * DAY_MS;
  return rest === 0 && !time ? dayText(day) : `${dayText(day)} ${clockText(rest)}`;
}

/** A serial as a time of day or a duration; undefined when it is negative or absurdly long. */
export function serialTime(serial: number): string | undefined {
  return serial < 0 || serial > LAST_DAY ? undefined : clockText(milliseconds(serial));
}
