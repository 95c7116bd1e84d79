import type { ColumnReading, ColumnType } from '../core/input';
import type { TraitType } from '../core/relation';
import { hasTime, MONEY } from '../sql/cell';
import { columnKey, type Facts } from './facts';
import { nameKey, takeName } from './names';
import { ownColumn, ownPositions, type RawTable } from './raw';

/** A column of one or several files that keeps its name in a clean table. */
export interface OwnColumn {
  /** Its name in the clean table; ` (file)` is added where the name is taken. */
  readonly name: string;
  /** Its name in the files. */
  readonly fileName: string;
  readonly type: TraitType;
  /** Its SQL in the raw table of each file, in the order of the files; NULL where a file has none. */
  readonly sql: readonly string[];
}

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  number: 'DOUBLE',
  money: MONEY,
  boolean: 'BOOLEAN',
  date: 'TIMESTAMP',
};

function sqlType(column: ColumnReading): string {
  return column.type === 'date' && !hasTime(column.format ?? '') ? 'DATE' : SQL_TYPES[column.type];
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
    return [{ name, fileName, type: shown === 'text' && category ? ('category' as const) : shown, sql }];
  });
}
