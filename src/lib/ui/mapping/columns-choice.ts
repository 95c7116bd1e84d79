import { DROPPED_KINDS, kindIn, type PersonalKind } from '../../core/personal';
import type { InputSpec } from '../../core/input';

/** What happens to a column that looks personal. */
export type PersonalChoice = 'load' | 'drop' | 'not-personal';

/** A column that looks personal, and what happens to it. */
export interface PersonalColumn {
  readonly name: string;
  readonly kind: PersonalKind;
  readonly choice: PersonalChoice;
  /** Whether the law lets few keep such data. */
  readonly guarded: boolean;
}

/** Columns that are or were taken for personal; `seen` are kinds as first recognised, so that "not personal" can be taken back. */
export function personalColumns(
  { columns, personal = {}, dropped = [] }: InputSpec,
  seen: Readonly<Record<string, PersonalKind>>,
): PersonalColumn[] {
  return columns.flatMap(({ name }) => {
    const said = kindIn(personal, name);
    const kind = said === undefined || said === 'none' ? kindIn(seen, name) : said;
    if (kind === undefined) return [];
    const choice = dropped.includes(name) ? 'drop' : said === 'none' ? 'not-personal' : 'load';
    return [{ name, kind, choice, guarded: DROPPED_KINDS.includes(kind) }];
  });
}

/** The list of columns that are not loaded, with one more or one fewer. */
export function withDropped(dropped: readonly string[], column: string, drop: boolean): readonly string[] {
  const rest = dropped.filter((name) => name !== column);
  return drop ? [...rest, column] : rest;
}

/** Whether the cells of a column are hidden on the screen. */
export function isHidden({ personal = {} }: InputSpec, column: string): boolean {
  const kind = kindIn(personal, column);
  return kind !== undefined && kind !== 'none';
}
