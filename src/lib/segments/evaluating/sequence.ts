import type { EventTableName, LeafOf, SequenceStep } from '../../core/condition';
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

function follows(row: DatedRow, before: DatedRow, held: Held, from: Before): boolean {
  if (!isLater(row, before, held, from)) return false;
  const { within } = held.step;
  if (within !== null && dayOfRow(row) > later(dayOfRow(before), within.n, within.unit)) return false;
  return !held.without.some((one) => latestOf(one) > latestOf(before) && latestOf(one) < latestOf(row));
}

/** Whether the last step can no longer follow a row, as the as-of day tells it. */
function over(before: DatedRow, { within }: SequenceStep, asOf: string): boolean {
  return within === null || later(dayOfRow(before), within.n, within.unit) < asOf;
}

/** Whether a customer did one thing, then another: every combination of rows is tried. */
export function sequence(leaf: LeafOf<'sequence'>, customer: PlainCustomer, world: PlainWorld): boolean {
  const { asOf } = world.catalog;
  const held = leaf.steps.map((step, i): Held => ({
    step,
    rows: rowsOf(step, null, customer, world).filter((row) => i > 0 || inRange(row, leaf.window, asOf)),
    without: step.without === null ? [] : rowsOf(step.without, null, customer, world),
  }));
  const tried = (i: number, before: DatedRow): boolean => {
    const next = held[i];
    if (next === undefined) return true;
    const table = held[i - 1]?.step.table ?? next.step.table;
    const from = { first: i === 1, table, earlier: held.slice(0, i - 1) };
    if (leaf.missing && i === held.length - 1) {
      return over(before, next.step, asOf) && !next.rows.some((row) => follows(row, before, next, from));
    }
    return next.rows.some((row) => follows(row, before, next, from) && tried(i + 1, row));
  };
  return (held[0]?.rows ?? []).some((row) => tried(1, row));
}
