import type { ColumnReading, ColumnType } from '../../core/input';
import type { PersonalKind } from '../../core/personal';
import type { TraitType } from '../../core/relation';
import { hasTime, MONEY } from '../../sql/cell';
import type { Facts } from '../facts';
import { columnKey } from '../facts/keys';
import { nameKey, takeName } from '../names';
import { ownColumn, ownPositions } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';
import { personalKind } from './personal';

/** A column of one or several files that keeps its name in a clean table. */
export interface OwnColumn {
  /** Its name in the clean table; ` (file)` is added where the name is taken. */
  readonly name: string;
  /** Its name in the files. */
  readonly fileName: string;
  readonly type: TraitType;
  /** Its SQL in the raw table of each file, in the order of the files; NULL where a file has none. */
  readonly sql: readonly string[];
  readonly personal?: PersonalKind;
  /** Numbers that are calendar years. */
  readonly year?: true;
  /** Dates that are days without a time of day. */
  readonly byDay?: true;
}

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  number: 'DOUBLE',
  money: MONEY,
  boolean: 'BOOLEAN',
  date: 'TIMESTAMP',
};

/** Whether a column holds days without a time of day. */
export function isDay({ type, format, native }: ColumnReading): boolean {
  return type === 'date' && (native === 'date' || (native === undefined && !hasTime(format ?? '')));
}

function sqlType(column: ColumnReading): string {
  return isDay(column) ? 'DATE' : SQL_TYPES[column.type];
}

interface Found {
  readonly raw: number;
  readonly position: number;
  readonly column: ColumnReading;
}

function findColumns(raws: readonly RawTable[]): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  raws.forEach(({ file: { spec } }, raw) => {
    for (const position of ownPositions(spec)) {
      const column = spec.columns[position];
      if (!column) continue;
      const key = nameKey(column.name);
      found.set(key, [...(found.get(key) ?? []), { raw, position, column }]);
    }
  });
  return found;
}

/** The columns that the files of one role keep under their own names, stacked by name; text where their types differ. */
export function ownColumnsOf(
  raws: readonly RawTable[],
  reserved: readonly string[],
  facts: Facts,
): OwnColumn[] {
  const taken = new Set(reserved.map(nameKey));
  return [...findColumns(raws).values()].flatMap((found) => {
    const [first] = found;
    if (!first) return [];
    const same = found.every(({ column }) => sqlType(column) === sqlType(first.column));
    const type = same ? sqlType(first.column) : 'VARCHAR';
    const fileName = first.column.name;
    const personal = personalKind(found.map(({ raw, column }) => [raws[raw], column.name]));
    const category = found.some(({ raw, column }) => {
      const file = raws[raw]?.file;
      return file !== undefined && facts.categories.includes(columnKey(file, column.name));
    });
    const shown: ColumnType = same ? first.column.type : 'text';
    const sql = raws.map((_, i) => {
      const at = found.find(({ raw }) => raw === i);
      if (!at) return `CAST(NULL AS ${type})`;
      return same ? ownColumn(at.position) : `CAST(${ownColumn(at.position)} AS VARCHAR)`;
    });
    const name = takeName(taken.has(nameKey(fileName)) ? `${fileName} (file)` : fileName, taken);
    const labelled = shown === 'text' && category && personal === undefined;
    const year = shown === 'number' && first.column.format === 'year';
    return [
      {
        name,
        fileName,
        type: labelled ? ('category' as const) : shown,
        sql,
        ...(personal && { personal }),
        ...(year && { year }),
        ...(type === 'DATE' && { byDay: true as const }),
      },
    ];
  });
}
