import type { InputSpec } from '../core/input';
import { checkInput } from '../inputs/check';
import type { PendingFile, StackedOn } from '../ui/mapping/pending';
import { columnDifferences } from './adopting';
import { fits } from '../engine/fits';
import { differencesOf, loadSizeOf, notesOf, rowsOf, type PendingInput } from './pending-input';
import type { Session } from './session.svelte';

const SHOWN_ROWS = 12;

/** The files of the same role that a file is added to, with the columns that only one side has. */
function stackedOn({ spec, replaces }: PendingInput, others: readonly InputSpec[]): StackedOn | undefined {
  const same = others.filter(({ id, role }) => role === spec.role && id !== spec.id && id !== replaces?.id);
  const [first] = same;
  if (!first) return undefined;
  return { files: same.map(({ name }) => name), ...columnDifferences(first, spec) };
}

/** A waiting file as the mapping view shows it. `waiting` are the specs of all waiting files. */
export function pendingFile(
  pending: PendingInput,
  { notebook, files }: Session,
  waiting: readonly InputSpec[],
): PendingFile {
  const { opened, spec, inspection, replaces } = pending;
  const { guess, look } = opened;
  const { rows, exact } = rowsOf(pending);
  const loaded = notebook.inputs.filter(({ id }) => !waiting.some((each) => each.id === id));
  const differences = differencesOf(pending);
  const twin = notebook.inputs.find(({ id }) => id !== spec.id && id === files.same(opened.file));
  return {
    id: spec.id,
    name: spec.name,
    sizeBytes: opened.file.size,
    spec,
    rows: guess.rows.slice(0, SHOWN_ROWS),
    rowsEstimate: rows,
    whole: exact,
    read: pending.read,
    reasons: guess.role.reasons,
    guessed: guess.role.mapping,
    roleReason: guess.role.roleReason,
    evidence: opened.evidence,
    problems: checkInput(spec),
    notes: notesOf(pending),
    preset: spec.preset,
    parts: look.parts,
    part: look.part,
    tables: inspection?.tables,
    encodings: opened.encodings,
    faults: inspection?.faults,
    stacked: stackedOn(pending, [...loaded, ...waiting]),
    replaces: replaces && differences && { ...differences, name: replaces.name },
    sameAs: twin?.name,
    tooLarge: fits([loadSizeOf(pending)]),
  };
}
