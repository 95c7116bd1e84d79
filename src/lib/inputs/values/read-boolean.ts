import { NO_WORDS, YES_WORDS } from '../../sql/cell-boolean';

/** What `booleanCell` makes of a cell, without an engine; undefined when it is neither yes nor no. */
export function readBoolean(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase();
  if (YES_WORDS.includes(word)) return true;
  return NO_WORDS.includes(word) ? false : undefined;
}
