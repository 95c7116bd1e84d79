import { addDays } from '../core/day';
import type { InputSpec } from '../core/input';
import type { Notebook, Snapshot } from '../core/notebook';
import { definitionMarks } from '../segments/keeping/definition-marks';
import { segmentsAtHand } from '../plan/plan';
import { LIMITS } from '../handover/limits';
import type { CleanData } from './load';
import type { TrayOutcome } from './outcome';

/** An input to take into the notebook, and the id of the one whose place it takes. */
export interface TakenInput {
  readonly spec: InputSpec;
  readonly replaces?: string | undefined;
}

/** What was computed before, for keeping beside what comes. */
export interface Before {
  readonly data: CleanData | undefined;
  readonly tray: TrayOutcome | undefined;
}

/** The figures of the notebook as they are now; undefined before anything was computed. */
export function snapshotOf(notebook: Notebook, { tray }: Before): Snapshot | undefined {
  if (!tray) return undefined;
  const sizes = tray.ids.map((id, i) => [id, tray.sizes.segments[i]?.customers ?? 0]);
  return {
    asOf: notebook.asOf,
    files: notebook.inputs.map(({ name }) => name),
    customers: tray.sizes.total.customers,
    sizes: Object.fromEntries(sizes),
    ...(sizes.length > 0 ? { definitions: definitionMarks(segmentsAtHand(notebook), notebook) } : {}),
  };
}

function placed(inputs: readonly InputSpec[], { spec, replaces }: TakenInput): InputSpec[] {
  const at = inputs.findIndex(({ id }) => id === (replaces ?? spec.id));
  return at < 0 ? [...inputs, spec] : inputs.toSpliced(at, 1, spec);
}

/** Whether the as-of day is the one that follows from the data, so that it moves on with newer data. */
function isNatural(notebook: Notebook, data: CleanData | undefined): boolean {
  const last = data?.facts.lastDay;
  return last ? notebook.asOf === addDays(last, 1) : notebook.asOf === data?.asOf;
}

/**
 * The notebook with more inputs, or with newer ones in their place. The figures so far are kept beside; where files are
 * only added, those of segments alone are worth it, and the as-of day stays.
 */
export function withInputs(notebook: Notebook, taken: readonly TakenInput[], before: Before): Notebook {
  const inputs = taken.reduce(placed, notebook.inputs);
  const replaced = taken.some(({ replaces }) => replaces !== undefined);
  const known = new Set(notebook.inputs.map(({ id }) => id));
  const added = before.data !== undefined && taken.some(({ spec }) => !known.has(spec.id));
  const counted = (before.tray?.ids.length ?? 0) > 0;
  if (!replaced && !(added && counted)) return { ...notebook, inputs };
  const snapshot = snapshotOf(notebook, before);
  const snapshots = [...(notebook.snapshots ?? []), ...(snapshot ? [snapshot] : [])].slice(-LIMITS.snapshots);
  const asOf = replaced && isNatural(notebook, before.data) ? '' : notebook.asOf;
  return { ...notebook, inputs, asOf, ...(snapshots.length > 0 ? { snapshots } : {}) };
}
