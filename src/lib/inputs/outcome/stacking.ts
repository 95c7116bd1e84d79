import { ROLES, type ColumnReading, type Field, type InputSpec, type Role } from '../../core/input';
import { nameKey } from '../names';
import { columnOf, ownPositions } from '../raw/fields';

/** A difference between files of one role that are put on top of each other. */
export interface Stacking {
  readonly role: Role;
  /** The field, or the column's name as the first file with it has it. */
  readonly field?: Field;
  readonly column?: string;
  /** Inputs (by id) that have it, and those that do not: there it is blank. */
  readonly having: readonly string[];
  readonly lacking: readonly string[];
  /** Files read it as different types, so that it is kept as text. */
  readonly typesDiffer: boolean;
}

interface Seen {
  readonly field?: Field;
  readonly column?: string;
  readonly having: string[];
  readonly types: Set<ColumnReading['type']>;
}

function look(specs: readonly InputSpec[]): Seen[] {
  const seen = new Map<string, Seen>();
  const note = (key: string, start: Pick<Seen, 'field' | 'column'>, spec: InputSpec, i: number) => {
    const one = seen.get(key) ?? { ...start, having: [], types: new Set() };
    if (!one.having.includes(spec.id)) one.having.push(spec.id);
    const type = spec.columns[i]?.type;
    if (type) one.types.add(type);
    seen.set(key, one);
  };
  for (const spec of specs) {
    for (const field of Object.keys(spec.mapping) as Field[]) {
      const i = columnOf(spec, field);
      if (i >= 0) note(`field ${field}`, { field }, spec, i);
    }
    for (const i of ownPositions(spec)) {
      const column = spec.columns[i]?.name ?? '';
      note(`column ${nameKey(column)}`, { column }, spec, i);
    }
  }
  return [...seen.values()];
}

function differences(role: Role, specs: readonly InputSpec[]): Stacking[] {
  return look(specs).flatMap(({ field, column, having, types }) => {
    const lacking = specs.map(({ id }) => id).filter((id) => !having.includes(id));
    const typesDiffer = column !== undefined && types.size > 1;
    if (lacking.length === 0 && !typesDiffer) return [];
    return [
      {
        role,
        ...(field && { field }),
        ...(column !== undefined && { column }),
        having,
        lacking,
        typesDiffer,
      },
    ];
  });
}

/** What differs between files of one role; nothing where a role has a single file. Columns are matched by field, then by name in any case. */
export function stackingOf(specs: readonly InputSpec[]): Stacking[] {
  return ROLES.flatMap((role) => {
    const own = specs.filter((spec) => spec.role === role);
    return own.length < 2 ? [] : differences(role, own);
  });
}
