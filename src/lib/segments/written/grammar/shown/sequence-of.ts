import type { LeafOf, Limit, SequenceStep, Window } from '../../../../core/condition';
import type { Reader } from '../../reader';
import { sameColumns } from './same-thing';

interface Told {
  readonly steps: readonly SequenceStep[];
  readonly missing: boolean;
  readonly window: Window;
  readonly total: Limit | null;
}

/** A sequence about one thing where names of columns say which; undefined where they do not. */
export function sequenceOf(
  reader: Reader,
  { total, ...told }: Told,
  thing: readonly string[] | null,
): LeafOf<'sequence'> | undefined {
  const same = thing ? sameColumns(reader, thing, told.steps) : null;
  if (same === undefined) return undefined;
  return { kind: 'sequence', ...told, ...(total && { total }), ...(same && { same }) };
}
