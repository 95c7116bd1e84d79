import type { InputSpec } from '../core/input';
import { columnDifferences, merged } from './adopting';
import type { OpenedFile } from './opening';
import type { PendingInput } from './pending-input';

function withColumns(spec: InputSpec, found: InputSpec): InputSpec {
  const { fresh } = columnDifferences(spec, found);
  const dropped = [...(spec.dropped ?? []), ...(found.dropped ?? []).filter((name) => fresh.includes(name))];
  return { ...merged(spec, found), name: spec.name, ...(dropped.length > 0 ? { dropped } : {}) };
}

/** A waiting file of which only the first rows were known, with what the whole of it told; what was decided stays. */
export function withRest(pending: PendingInput, whole: OpenedFile): PendingInput {
  const { spec } = pending;
  const found = whole.guess.spec;
  const names = ({ columns }: InputSpec): string => JSON.stringify(columns.map(({ name }) => name));
  const same = names(spec) === names(found);
  return {
    ...pending,
    opened: whole,
    spec: same ? { ...spec, reading: found.reading } : withColumns(spec, found),
  };
}
