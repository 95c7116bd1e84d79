import type { Field, InputSpec, Mapping } from '../../core/input';
import type { Notebook } from '../../core/notebook';
import type { InputFile } from '../../sql/csv';
import type { SourceFile } from '../raw/source';

const IDENTIFIERS: readonly Field[] = ['email', 'phone', 'member'];

/** Whether a file speaks of customers at all: it names them, or it only names the members of another entity. */
function ofCustomers(spec: InputSpec): boolean {
  if (Object.keys(spec.sides ?? {}).length === 0) return true;
  return ['customer' as const, ...IDENTIFIERS].some((field) => spec.mapping[field] !== undefined);
}

/** A file seen from another side: the column of that side names whom the rows are about. */
function fromSide(spec: InputSpec, column: string): InputSpec {
  const entries = Object.entries(spec.mapping) as [Field, string][];
  const others = entries.filter(
    ([field, name]) => field !== 'customer' && !IDENTIFIERS.includes(field) && name !== column,
  );
  const mapping: Mapping = { ...Object.fromEntries(others), customer: column };
  return { ...spec, mapping };
}

/**
 * The files as they are read for the entity at hand, and what the notebook says of its customers. Accounts: all files.
 * Another side: the files with a column for it (`InputSpec.sides`), whose former customer column becomes one of their own.
 * Customers: all files but those that name only another side.
 */
export function sourcesOf(
  files: readonly InputFile[],
  notebook: Pick<Notebook, 'seed' | 'stitch' | 'entities' | 'entity'>,
): SourceFile[] {
  const { seed, stitch, entity: id, entities = [] } = notebook;
  const entity = entities.find((one) => one.id === id);
  const joined = stitch && stitch.length > 0 ? { stitch } : {};
  if (!entity || entity.accounts) {
    const whole = files.filter(({ spec }) => ofCustomers(spec));
    return whole.map((file) => ({ ...file, seed, ...joined, ...(entity && { accounts: true as const }) }));
  }
  return files.flatMap((file) => {
    const column = file.spec.sides?.[entity.id];
    return column === undefined ? [] : [{ ...file, spec: fromSide(file.spec, column), seed }];
  });
}
