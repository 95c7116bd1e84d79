/** A stretch of time in which a zone keeps one offset. */
export interface ZoneShift {
  /** The first instant of the stretch in UTC, `YYYY-MM-DD HH:MM:SS`; '' for the first stretch. */
  readonly from: string;
  /** What is added to UTC, in minutes. */
  readonly minutes: number;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2050;
const MINUTE = 60_000;

function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - instant) / MINUTE);
}

/** The first minute after `low` at which the offset is no longer what it is at `low`. */
function changeBetween(format: Intl.DateTimeFormat, low: number, high: number): number {
  const before = offsetAt(format, low);
  let [a, b] = [low / MINUTE, high / MINUTE];
  while (b - a > 1) {
    const middle = Math.floor((a + b) / 2);
    if (offsetAt(format, middle * MINUTE) === before) a = middle;
    else b = middle;
  }
  return b * MINUTE;
}

/** The offsets of an IANA zone from 1990 to 2050, in order of time; undefined when the zone is unknown. */
export function zoneShifts(timeZone: string): ZoneShift[] | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return undefined;
  }
  let at = Date.UTC(FIRST_YEAR, 0, 1);
  const shifts: ZoneShift[] = [{ from: '', minutes: offsetAt(format, at) }];
  for (let month = 1; month <= (LAST_YEAR - FIRST_YEAR) * 12; month++) {
    const next = Date.UTC(FIRST_YEAR, month, 1);
    if (offsetAt(format, next) !== offsetAt(format, at)) {
      const change = changeBetween(format, at, next);
      const from = new Date(change).toISOString().slice(0, 19).replace('T', ' ');
      shifts.push({ from, minutes: offsetAt(format, next) });
    }
    at = next;
  }
  return shifts;
}

/** A UTC TIMESTAMP as wall-clock time of a zone; unchanged when the zone is unknown. */
export function wallClock(utc: string, timeZone: string): string {
  const shifts = zoneShifts(timeZone);
  if (!shifts) return utc;
  const [first, ...later] = shifts;
  if (later.length === 0) return `(${utc} + to_minutes(CAST(${first?.minutes ?? 0} AS BIGINT)))`;
  const cases = later
    .toReversed()
    .map(({ from, minutes }) => `WHEN u >= TIMESTAMP '${from}' THEN ${minutes}`);
  const minutes = `CASE ${cases.join(' ')} ELSE ${first?.minutes ?? 0} END`;
  // A list of one names the time, which is long and would else stand in every branch.
  return `list_transform([${utc}], lambda u: u + to_minutes(CAST(${minutes} AS BIGINT)))[1]`;
}
