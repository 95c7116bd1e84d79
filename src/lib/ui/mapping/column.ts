import type { ColumnReading, ColumnType } from '../../core/input';
import { formatChoices } from './read-cell';

/** The column read as another type; a date gets the format that reads most of its cells. */
export function withType(column: ColumnReading, type: ColumnType, cells: readonly string[]): ColumnReading {
  const { name } = column;
  if (type === 'date') {
    const format = formatChoices({ name, type }, cells)[0];
    return format === undefined ? { name, type } : { name, type, format };
  }
  const numeric = type === 'number' || type === 'money';
  return numeric && column.decimal !== undefined ? { name, type, decimal: column.decimal } : { name, type };
}
