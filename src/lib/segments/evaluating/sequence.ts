import type { EventTableName, LeafOf, Limit, Rows, SequenceStep } from '../../core/condition';
import { isWhite } from '../../sql/texts';
import { dayOfRow, inRange, isSame, later, latestOf, rowsOf } from './rows';
import type { DatedRow, PlainCustomer, PlainWorld } from './world';

/** What is known of the step before. */
interface Before {
  readonly first: boolean;
  readonly table: EventTableName;
  /** Steps before it. */
  readonly earlier: readonly Held[];
}

/** What a step needs to be tried: its rows, and those that must not lie before it. */
interface Held {
  readonly step: SequenceStep;
  readonly rows: readonly DatedRow[];
  readonly without: readonly DatedRow[];
}

/** Whether a row may follow another; `first` when that is of the first step, which stands at the start of a day without a time of day. */
function isLater(row: DatedRow, before: DatedRow, held: Held, { first, table, earlier }: Before): boolean {
  if (held.step.table === table && isSame(row, before)) return false;
  const again = earlier.some(
    (one) => one.step.table === held.step.table && one.rows.some((own) => isSame(own, row)),
  );
  if (again && latestOf(row) !== row.t) return dayOfRow(row) > dayOfRow(before);
  const both = latestOf(row) === latestOf(before) && latestOf(row) !== row.t;
  return latestOf(row) > (first ? before.t : latestOf(before)) || both;
}

function isTimed(row: DatedRow): boolean {
  return latestOf(row) === row.t;
}

/** Minutes from one moment to another. */
function minutesBetween(from: string, to: string): number {
  return (Date.parse(`${to.replace(' ', 'T')}Z`) - Date.parse(`${from.replace(' ', 'T')}Z`)) / 60_000;
}

/** Whether a row lies at most so long after another. */
function inTime(row: DatedRow, before: DatedRow, { n, unit }: Limit): boolean {
  if (unit === 'hour' || unit === 'minute') {
    const most = unit === 'hour' ? n * 60 : n;
    return isTimed(row) && isTimed(before) && minutesBetween(before.t, row.t) <= most;
  }
  return dayOfRow(row) <= later(dayOfRow(before), n, unit);
}

function follows(row: DatedRow, before: DatedRow, held: Held, from: Before): boolean {
  if (!isLater(row, before, held, from)) return false;
  const { within } = held.step;
  if (within !== null && !inTime(row, before, within)) return false;
  return !held.without.some((one) => latestOf(one) > latestOf(before) && latestOf(one) < latestOf(row));
}

/** Whether the last step can no longer follow a row, as the as-of day tells it. */
function over(before: DatedRow, { within }: SequenceStep, asOf: string): boolean {
  if (within === null) return true;
  const { n, unit } = within;
  if (unit === 'hour' || unit === 'minute') {
    return isTimed(before) && minutesBetween(before.t, `${asOf} 00:00:00`) > (unit === 'hour' ? n * 60 : n);
  }
  return later(dayOfRow(before), n, unit) < asOf;
}

/** Whether a row of a day alone may lie within hours of another. */
function mayFollow(row: DatedRow, before: DatedRow, { within }: SequenceStep): boolean {
  if (within === null || (within.unit !== 'hour' && within.unit !== 'minute')) return false;
  if (isTimed(row) || latestOf(row) <= before.t) return false;
  return minutesBetween(before.t, row.t) <= (within.unit === 'hour' ? within.n * 60 : within.n);
}

/** Whether the steps can be done by these rows in turn: every combination of them is tried. */
function done({ missing, total }: LeafOf<'sequence'>, held: readonly Held[], asOf: string): boolean {
  const steps = missing ? held.length - 1 : held.length;
  const tried = (i: number, first: DatedRow, before: DatedRow): boolean => {
    if (i === steps && i > 1 && total && !inTime(before, first, total)) return false;
    const next = held[i];
    if (next === undefined) return true;
    const table = held[i - 1]?.step.table ?? next.step.table;
    const from = { first: i === 1, table, earlier: held.slice(0, i - 1) };
    if (i === steps) {
      const followed = (row: DatedRow) =>
        follows(row, before, next, from) || mayFollow(row, before, next.step);
      return over(before, next.step, asOf) && !next.rows.some(followed);
    }
    return next.rows.some((row) => follows(row, before, next, from) && tried(i + 1, first, row));
  };
  return (held[0]?.rows ?? []).some((row) => tried(1, row, row));
}

/** Whether a row may be the first step: in the window, and with a time of day where hours are counted from it. */
function mayBegin(row: DatedRow, { steps, missing, total, window: range }: LeafOf<'sequence'>, asOf: string) {
  const clock = total?.unit === 'hour' || total?.unit === 'minute';
  const counted = clock && steps.length > (missing ? 2 : 1);
  return inRange(row, range, asOf) && (isTimed(row) || !counted);
}

/** What a row is about, by the columns of the leaf; null when it is about nothing. */
function thingOf(row: DatedRow, table: EventTableName, { same = [] }: LeafOf<'sequence'>): string | null {
  const column = same.find((one) => one.table === table)?.column;
  const value = column === undefined ? null : (row.values.get(column) ?? null);
  return value === null || isWhite(String(value)) ? null : String(value);
}

/** Whether a customer did one thing, then another; with `same`, for each thing by itself. */
export function sequence(leaf: LeafOf<'sequence'>, customer: PlainCustomer, world: PlainWorld): boolean {
  const { asOf } = world.catalog;
  const all = leaf.steps.map((step, i): Held => ({
    step,
    rows: rowsOf(step, null, customer, world).filter((row) => i > 0 || mayBegin(row, leaf, asOf)),
    without: step.without === null ? [] : rowsOf(step.without, null, customer, world),
  }));
  const { same } = leaf;
  if (!same) return done(leaf, all, asOf);
  const [first] = all;
  const things = new Set((first?.rows ?? []).map((row) => thingOf(row, first?.step.table ?? 'orders', leaf)));
  things.delete(null);
  const about = (thing: string | null, rows: readonly DatedRow[], of: Rows | null) =>
    of === null ? [] : rows.filter((row) => thingOf(row, of.table, leaf) === thing);
  const asked = (of: Rows | null) => same.some(({ table }) => table === of?.table);
  return [...things].some((thing) =>
    done(
      leaf,
      all.map(({ step, rows, without }) => ({
        step,
        rows: about(thing, rows, step),
        without: asked(step.without) ? about(thing, without, step.without) : without,
      })),
      asOf,
    ),
  );
}
