import type { InputSpec } from '../core/input';

/** How the columns of a file differ from those that an input expects, by name. */
export interface ColumnDifferences {
  /** Expected, and not in the file. */
  readonly gone: readonly string[];
  /** In the file, and not expected. */
  readonly fresh: readonly string[];
}

/** The differences between the columns of an input and those of another file. */
export function columnDifferences(expected: InputSpec, found: InputSpec): ColumnDifferences {
  const [before, after] = [expected, found].map((spec) => new Set(spec.columns.map(({ name }) => name)));
  return {
    gone: expected.columns.map(({ name }) => name).filter((name) => !after?.has(name)),
    fresh: found.columns.map(({ name }) => name).filter((name) => !before?.has(name)),
  };
}

/**
 * An input read from another file: mapping, cleaning and everything else that was decided stay, with the columns and
 * the reading found in the file. Undefined when a mapped column is missing.
 */
export function adopted(awaited: InputSpec, found: InputSpec): InputSpec | undefined {
  const names = found.columns.map(({ name }) => name);
  if (!Object.values(awaited.mapping).every((name) => names.includes(name))) return undefined;
  return merged(awaited, found);
}

/** As `adopted`, with what the file has no column for left out of the mapping. */
export function merged(awaited: InputSpec, found: InputSpec): InputSpec {
  const names = found.columns.map(({ name }) => name);
  const known = new Map(awaited.columns.map((column) => [column.name, column]));
  const kept = Object.entries(awaited.mapping).filter(([, name]) => names.includes(name));
  const taken = new Set(kept.map(([, name]) => name));
  const has = new Set(kept.map(([field]) => field));
  // Fields without a column take what was found in the file, from columns that are new: known ones were decided upon.
  const guessed = Object.entries(found.mapping).filter(
    ([field, name]) => !has.has(field) && !taken.has(name) && !known.has(name),
  );
  const { fingerprint: _, ...rest } = awaited;
  const personal = { ...found.personal, ...awaited.personal };
  return {
    ...rest,
    name: found.name,
    reading: found.reading,
    columns: found.columns.map((column) => {
      const decided = known.get(column.name);
      return decided?.native === column.native ? (decided ?? column) : column;
    }),
    mapping: Object.fromEntries([...kept, ...guessed]),
    ...(Object.keys(personal).length > 0 ? { personal } : {}),
  };
}
