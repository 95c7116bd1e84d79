import type { ColumnReading, ColumnType, Field, InputSpec } from '../../core/input';
import { isNothing } from '../../sql/cell';
import { ident } from '../../sql/quote';
import { readCell } from '../raw/cells';
import { rawColumns, type RawColumn } from '../raw/columns';
import { fieldColumn, isDropped, ownColumn } from '../raw/fields';
import { MASK_BITS, type RawTable } from '../raw/raw-table';
import { REASONS } from '../raw/reasons';
import { reasonedRows, rowNumber } from '../raw/rows';
import type { SourceFile } from '../raw/source';

/** One column of a file as SQL can ask about it; its type is that of the value, as its field wants it. */
export interface ColumnSql {
  readonly position: number;
  readonly column: ColumnReading;
  /** The typed value; NULL where it is missing or cannot be read. */
  readonly value: string;
  /** SQL: the cell holds something that its type cannot read; `false` for texts. */
  readonly unread: string;
}

/** Rows of a file, a FROM item, and its columns; columns that are not loaded are left out. */
export interface RowsSql {
  readonly from: string;
  readonly columns: readonly ColumnSql[];
}

/** Types that fields have whatever their column was taken for. */
const FIELD_TYPES: Readonly<Partial<Record<Field, ColumnType>>> = {
  time: 'date',
  closed: 'date',
  consent_day: 'date',
  refused_day: 'date',
  amount: 'money',
  price: 'money',
  cost: 'money',
  quantity: 'number',
  rating: 'number',
};

const FLAGS: readonly Field[] = ['opened', 'clicked', 'converted', 'bounced', 'unsubscribed'];

function typeOf(field: Field | undefined, { type }: ColumnReading): ColumnType {
  if (field === undefined) return type;
  if (field.startsWith('consent') && field !== 'consent_day') return 'boolean';
  if (FLAGS.includes(field)) return type === 'date' ? 'date' : 'boolean';
  return FIELD_TYPES[field] ?? (field === 'discount' || field === 'status' ? type : 'text');
}

type Unread = (position: number, value: string) => string;

/** Where each column stands among the typed columns of a raw table: as itself, else as its field. */
function columnsOf(spec: InputSpec, raw: readonly RawColumn[], unread: Unread): ColumnSql[] {
  const names = new Map(raw.map((one) => [one.name, one]));
  const wide = spec.role === 'surveys' && spec.mapping.question === undefined;
  const fields = Object.keys(spec.mapping) as Field[];
  return spec.columns.flatMap((column, position): ColumnSql[] => {
    if (isDropped(spec, column.name)) return [];
    const own = names.get(ownColumn(position));
    const field = own
      ? undefined
      : fields.find((one) => spec.mapping[one] === column.name && names.has(fieldColumn(one)));
    const held = own ?? (field && names.get(fieldColumn(field)));
    if (!held) return [];
    const type = own && wide ? 'text' : typeOf(field, column);
    const parsed = held.from === position;
    // The raw table of orders keeps one amount, whatever it was made of.
    const value = field === 'amount' && spec.role === 'orders' ? 'amount' : held.name;
    return [
      {
        position,
        column: { ...column, type },
        value,
        unread: parsed ? unread(position, value) : 'false',
      },
    ];
  });
}

const NO_ROWS = `(${[REASONS.structure, REASONS.blank, REASONS.cleaning, REASONS.duplicate, REASONS['sampled-out']].join(', ')})`;

/**
 * The rows of a raw table that are rows at all and that cleaning leaves in use: all but broken and empty ones. Nothing is read again, so this is what
 * profiles and checks are counted from.
 */
export function rawRows(raw: RawTable): RowsSql {
  const unread: Unread = (position) =>
    `(u${Math.floor(position / MASK_BITS)} & ${2 ** (position % MASK_BITS)}) <> 0`;
  const from = `(SELECT * FROM ${ident(raw.statement.table)} WHERE reason NOT IN ${NO_ROWS})`;
  return { from, columns: columnsOf(raw.file.spec, raw.columns, unread) };
}

/**
 * The same rows read from the file again, with the text cells `c0` … as they stand in the file, and `n`: for the rows
 * behind a check.
 */
export function fileRows(file: SourceFile): RowsSql {
  const unread: Unread = (position, value) =>
    `CASE WHEN ${value} IS NULL THEN NOT coalesce(${isNothing(readCell(file, position))}, true) ELSE false END`;
  const raw = rawColumns(file);
  const rows = reasonedRows(file, raw);
  const number = rowNumber(file);
  const numbered = number === 'n' ? rows : `(SELECT ${number} AS n, * FROM ${rows})`;
  return {
    from: `(SELECT * FROM ${numbered} WHERE reason NOT IN ${NO_ROWS})`,
    columns: columnsOf(file.spec, raw, unread),
  };
}
