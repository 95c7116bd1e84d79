import type { Rows, Window } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import type { Scope } from '../scope';
import { fromRows, inWindow, rowSource } from '../rows/row-source';

/** SELECT of `c` and the moment `t` of each time that customers did it: each row, or each order of several rows. */
export function timesSelect(rows: Rows, range: Window, catalog: Catalog, outer: Scope): string {
  const source = rowSource(rows, null, catalog, outer);
  const from = fromRows(source, inWindow(range, catalog));
  const { name, rowsAreOrders } = source.table;
  if (name !== 'orders' || rowsAreOrders) return `SELECT e.c, e.t\n${from}`;
  return `SELECT e.c, min(e.t) AS t\n${from}\nGROUP BY e.c, e.order_no`;
}
