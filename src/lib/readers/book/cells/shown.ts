import type { NumberKind } from './format';
import { plainNumber } from './number';
import { serialDate, serialTime } from './serial';

function masked(digits: string, mask: string): string | undefined {
  if (!/^\d+$/.test(digits)) return undefined;
  const width = mask.replaceAll('-', '').length;
  const rest = [...digits.padStart(width, '0')];
  let out = '';
  for (const char of [...mask].reverse()) out = (char === '-' ? '-' : (rest.pop() ?? '')) + out;
  return rest.join('') + out;
}

function asTime(serial: number, elapsed: boolean, date1904: boolean): string | undefined {
  // A clock format on a whole point in time shows only its end; the day is kept.
  return elapsed || serial < 1 ? serialTime(serial) : serialDate(serial, date1904, true);
}

/** The text that leaves for a number cell: plain decimals, ISO dates and times, masks filled. Undefined for no number. */
export function shownNumber(raw: string, kind: NumberKind, date1904: boolean): string | undefined {
  const plain = plainNumber(raw);
  if (plain === undefined || kind.kind === 'number') return plain;
  if (kind.kind === 'mask') return masked(plain, kind.mask) ?? plain;
  const serial = Number(raw);
  if (kind.kind === 'time') return asTime(serial, kind.elapsed, date1904) ?? plain;
  return serialDate(serial, date1904, kind.kind === 'date-time') ?? plain;
}

/** An ISO date as files write it (`2026-03-01T15:05:00Z`), as we do. */
export function shownIsoDate(raw: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z?)?$/.exec(raw.trim());
  if (!match) return raw;
  const clock = match[2];
  if (clock === undefined) return match[1] ?? raw;
  const full = clock.length === 5 ? `${clock}:00` : clock.replace(/\.0+$/, '');
  return `${match[1]} ${full}`;
}
