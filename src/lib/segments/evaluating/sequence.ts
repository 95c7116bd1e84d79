import type { LeafOf, SequenceStep } from '../../core/condition';
import { dayOfRow, inRange, later, rowsOf } from './rows';
import type { DatedRow, PlainCustomer, PlainWorld } from './world';

/** What a step needs to be tried: its rows, and those that must not lie before it. */
interface Held {
  readonly step: SequenceStep;
  readonly rows: readonly DatedRow[];
  readonly without: readonly DatedRow[];
}

function follows(row: DatedRow, before: DatedRow, { step, without }: Held): boolean {
  if (row.t <= before.t) return false;
  const { within } = step;
  if (within !== null && dayOfRow(row) > later(dayOfRow(before), within.n, within.unit)) return false;
  return !without.some(({ t }) => t > before.t && t < row.t);
}

/** Whether the last step can no longer follow a row, as the as-of day tells it. */
function over(before: DatedRow, { within }: SequenceStep, asOf: string): boolean {
  return within === null || later(dayOfRow(before), within.n, within.unit) < asOf;
}

/** Whether a customer did one thing, then another: every combination of rows is tried. */
export function sequence(leaf: LeafOf<'sequence'>, customer: PlainCustomer, world: PlainWorld): boolean {
  const { asOf } = world.catalog;
  const held = leaf.steps.map((step): Held => ({
    step,
    rows: rowsOf(step, null, customer, world),
    without: step.without === null ? [] : rowsOf(step.without, null, customer, world),
  }));
  const tried = (i: number, before: DatedRow): boolean => {
    const next = held[i];
    if (next === undefined) return true;
    if (leaf.missing && i === held.length - 1) {
      return over(before, next.step, asOf) && !next.rows.some((row) => follows(row, before, next));
    }
    return next.rows.some((row) => follows(row, before, next) && tried(i + 1, row));
  };
  return (held[0]?.rows ?? []).some((row) => inRange(row, leaf.window, asOf) && tried(1, row));
}
