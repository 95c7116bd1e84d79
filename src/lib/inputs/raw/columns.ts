import type { Field } from '../../core/input';
import { fieldCell, ownCell } from './cells';
import { identityColumns } from './customer';
import { columnOf, fieldColumn, ownColumn, ownPositions } from './fields';
import type { SourceFile } from './source';

/** One column of a raw table. */
export interface RawColumn {
  /** Its SQL name in the raw table. */
  readonly name: string;
  readonly sql: string;
  /** The column of the file, for counting cells that do not read; none for texts. */
  readonly from?: number;
}

/** Fields that other columns of the raw table stand for. */
const IDENTITY: readonly Field[] = ['customer', 'email', 'phone', 'member'];

function mappedColumns(file: SourceFile): RawColumn[] {
  const { spec } = file;
  return (Object.keys(spec.mapping) as Field[]).flatMap((field) => {
    const i = columnOf(spec, field);
    if (i < 0 || IDENTITY.includes(field) || (spec.role === 'customers' && field === 'joined')) return [];
    const { sql, parsed } = fieldCell(file, field, i);
    return [{ name: fieldColumn(field), sql, ...(parsed ? { from: i } : {}) }];
  });
}

function ownColumns(file: SourceFile): RawColumn[] {
  return ownPositions(file.spec).map((i) => {
    const { sql, parsed } = ownCell(file, i);
    return { name: ownColumn(i), sql, ...(parsed ? { from: i } : {}) };
  });
}

/** The typed columns of a file: its customer, mapped fields, and columns that keep their names. */
export function rawColumns(file: SourceFile): RawColumn[] {
  return [...identityColumns(file), ...mappedColumns(file), ...ownColumns(file)];
}
