import type { Role } from '../../core/input';
import type { Words } from '../../core/words';
import type { MappingGuess } from '../mapping';
import type { ColumnSample } from '../mapping-content';

/** What one role says for itself. */
export interface Verdict {
  readonly role: Role;
  readonly reason: Words;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What a role is judged by: its own best mapping and the columns. */
export interface Evidence {
  readonly guess: MappingGuess;
  readonly samples: readonly ColumnSample[];
}

/** The column that a mapping names. */
export function columnOf(
  { guess, samples }: Evidence,
  field: keyof MappingGuess['mapping'],
): ColumnSample | undefined {
  const name = guess.mapping[field];
  return name === undefined ? undefined : samples.find(({ column }) => column.name === name);
}
