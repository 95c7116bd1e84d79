import type { ColumnReading } from '../core/input';
import { booleanCell } from './cell-boolean';
import { decimalCell, numberCell } from './cell-number';
import { hasTime, timeCell } from './cell-time';
import { text } from './quote';

export { booleanCell } from './cell-boolean';
export { decimalCell, MONEY, numberCell } from './cell-number';
export { hasTime, timeCell } from './cell-time';

/**
 * Words that exports write for "nothing", in lower case. Lists are matched by pattern: DuckDB turns IN with many
 * constants into a join, which is worked out for every row even in a branch that few rows take.
 */
export const NOTHING =
  '|null|[(]null[)]|<null>|nil|none|\\\\n|nan|nat|<na>|n/a|na|-|--|–|—|[(]blank[)]|[(]비어 ?있음[)]|해당 ?없음|#(?:n/a|div/0!|ref!|value!|name[?]|num!|null!)';

/** Words for nothing that no identifier consists of. */
const NO_ID = 'NULL|null|\\\\N|NaN|nan|None|#N/A|N/A';

/** Whether a text cell holds nothing. */
export function isNothing(cell: string): string {
  return `regexp_full_match(lower(trim(${cell})), ${text(NOTHING)})`;
}

/** A text cell without blanks at its ends; null when it is empty. */
export function textCell(cell: string): string {
  return `nullif(trim(${cell}), '')`;
}

/** Whether a trimmed text is no identifier: null, or one of the words that exports write for nothing; long ones are not compared. */
export function isNoId(name: string): string {
  return `CASE WHEN ${name} IS NULL THEN true WHEN strlen(${name}) < 5 THEN regexp_full_match(${name}, ${text(NO_ID)}) ELSE false END`;
}

/** A text cell as its column is read: money DECIMAL, number DOUBLE, date DATE or TIMESTAMP, boolean, or text; null when it cannot be. */
export function typedCell(cell: string, column: ColumnReading, timeZone?: string): string {
  switch (column.type) {
    case 'text':
      return textCell(cell);
    case 'money':
      return decimalCell(cell, column.decimal, column.sign);
    case 'number':
      return numberCell(cell, column.decimal, column.sign);
    case 'boolean':
      return booleanCell(cell);
    case 'date': {
      const time = timeCell(cell, column.format ?? '%Y-%m-%d', timeZone);
      return hasTime(column.format ?? '') ? time : `CAST(${time} AS DATE)`;
    }
  }
}
