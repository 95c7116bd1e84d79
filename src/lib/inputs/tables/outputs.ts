import type { Field, Role } from '../../core/input';
import type { EventColumn, TraitType } from '../../core/relation';
import { sameWords } from '../../core/words';
import { text } from '../../sql/quote';
import type { Facts } from '../facts';
import { valueKey } from '../facts/keys';
import { fieldLabel } from '../field-labels';
import { columnOf, fieldColumn } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';
import { ownColumnsOf, type OwnColumn } from './own-columns';
import { personalKind } from './personal';

/** A column of an event table, and its SQL in the raw table of each file. */
export interface Output {
  readonly name: string;
  readonly sql: readonly string[];
  readonly column: EventColumn;
}

/** Whether a file has a column for a field. */
export function maps(raw: RawTable, field: Field): boolean {
  return columnOf(raw.file.spec, field) >= 0;
}

/** A text stored as one of the values that facts know; as text where there are none or too many. */
export function enumOf(values: readonly string[] | undefined, sql: string): string {
  if (!values || values.length === 0) return sql;
  return `CAST(${sql} AS ENUM(${values.map(text).join(', ')}))`;
}

const NULLS: Readonly<Partial<Record<TraitType, string>>> = {
  number: 'CAST(NULL AS DOUBLE)',
  money: 'CAST(NULL AS DECIMAL(18,4))',
  date: 'CAST(NULL AS TIMESTAMP)',
};

/** The column of a field in the table of its role; none when no file has it. `alike` makes what several files hold one type. */
export function fieldOutput(
  raws: readonly RawTable[],
  role: Role,
  field: Field,
  type: TraitType,
  facts: Facts,
  alike: (sql: string) => string = (sql) => sql,
): Output[] {
  if (!raws.some((raw) => maps(raw, field))) return [];
  const personal = personalKind(raws.map((raw) => [raw, raw.file.spec.mapping[field] ?? '']));
  const values = type === 'category' && !personal ? facts.values[valueKey(role, field)] : undefined;
  const sql = raws.map((raw) => {
    if (!maps(raw, field)) return NULLS[type] ?? 'NULL';
    const column = alike(fieldColumn(field));
    return type === 'category' ? enumOf(values, column) : column;
  });
  const shown = type === 'category' && personal ? 'text' : type;
  const label = fieldLabel(field, role);
  return [{ name: field, sql, column: { name: field, type: shown, label, ...(personal && { personal }) } }];
}

/** The column of an event table that a file's own column becomes. */
export function ownOutput({ name, type, sql, personal, byDay }: OwnColumn): Output {
  const column = {
    name,
    type,
    label: sameWords(name),
    ...(personal && { personal }),
    ...(byDay && { byDay }),
  };
  return { name, sql, column };
}

/** The columns that files of a role keep under their own names, apart from the names that the table itself uses. */
export function ownOutputs(raws: readonly RawTable[], reserved: readonly string[], facts: Facts): Output[] {
  return ownColumnsOf(raws, reserved, facts).map(ownOutput);
}
