import type { NumberTest } from '../../core/condition';
import { addDays, daysBetween, type Day } from '../../core/day';
import { dayOf } from '../../sql/calendar';
import { date } from '../../sql/quote';
import { eventSpan } from '../span';
import type { DaysLeaf } from './in-rows';

/** Bits of one number. */
const MOST_DAYS = 64;

/** Longer tables of days than this are not written into a statement. */
const MOST_ENTRIES = 20_000;

/** Whether a count is asked only whether it is 0: `true` for "some", `false` for "none". */
function asksForAny(test: NumberTest): boolean | undefined {
  if (test.op === 'between') return undefined;
  const { op, value } = test;
  if ((op === '>=' && value === 1) || ((op === '>' || op === '!=') && value === 0)) return true;
  return (op === '<' && value === 1) || ((op === '<=' || op === '=') && value === 0) ? false : undefined;
}

/** How "is there a row as of each day" is answered by the bits of one number. */
export interface AnyRow {
  /** The aggregate over rows `e`: bit `k` is set when a row counts as of day `k`. */
  readonly bits: string;
  /** Whether the leaf holds as of day `k`, of such bits. */
  readonly held: (bits: string, k: number) => string;
}

/** The bits of a leaf that asks for some row, or for none; undefined for other leaves. */
export function anyRow({ measure, test, window: range }: DaysLeaf, days: readonly Day[]): AnyRow | undefined {
  const some = measure.kind === 'times' ? asksForAny(test) : undefined;
  if (some === undefined || days.length === 0 || days.length > MOST_DAYS) return undefined;
  const spans = days.map((day) => eventSpan(range, day));
  const edges = spans.flatMap(({ from, to }) => (from === null ? [to] : [from, to])).sort();
  // The day before the first edge stands for all before it.
  const start = addDays(edges[0] ?? '', -1);
  const length = daysBetween(start, edges.at(-1) ?? start) + 1;
  if (length > MOST_ENTRIES) return undefined;
  const bitsOf = (day: Day): bigint =>
    spans.reduce(
      (bits, { from, to }, k) =>
        (from === null || from <= day) && day < to ? bits | (1n << BigInt(k)) : bits,
      0n,
    );
  const entries = Array.from({ length }, (_, i) => String(bitsOf(addDays(start, i))));
  const place = `greatest(1, ${dayOf('e.t')} - ${date(start)} + 1)`;
  return {
    bits: `bit_or((CAST([${entries.join(', ')}] AS UBIGINT[]))[${place}])`,
    held: (bits, k) => `(${bits} & CAST(${String(1n << BigInt(k))} AS UBIGINT)) ${some ? '<>' : '='} 0`,
  };
}
