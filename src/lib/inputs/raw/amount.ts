import type { InputSpec } from '../../core/input';
import { decimalCell, MONEY } from '../../sql/cell';
import { readCell } from './cells';
import { columnOf, fieldColumn } from './fields';
import type { SourceFile } from './source';

/** Whether a file of orders says what was paid. */
export function hasAmount(spec: InputSpec): boolean {
  return columnOf(spec, 'amount') >= 0 || columnOf(spec, 'price') >= 0;
}

/** Money of a row before returns are seen to: the amount, else quantity × price, else the price; undefined without either. */
export function amountSql(file: SourceFile): string | undefined {
  const { spec } = file;
  if (spec.role !== 'orders') return undefined;
  if (columnOf(spec, 'amount') >= 0) return fieldColumn('amount');
  if (columnOf(spec, 'price') < 0) return undefined;
  const quantity = columnOf(spec, 'quantity');
  if (quantity < 0) return fieldColumn('price');
  const exact = decimalCell(
    readCell(file, quantity),
    spec.columns[quantity]?.decimal,
    spec.columns[quantity]?.sign,
  );
  return `TRY_CAST((${exact}) * ${fieldColumn('price')} AS ${MONEY})`;
}
