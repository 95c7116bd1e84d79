import type { InputSpec } from '../../core/input';
import { columnFor, testAccountSql } from './people-sql';
import { isPersonal } from './profile';
import type { RowsSql } from './rows-sql';

/** Test accounts or wholesale customers that are listed. */
export const MOST_LISTED = 100;

/** Customers from which on spending can be called extreme. */
const FEWEST = 50;

/** What the answers of `suggestionSelects` are about, in order. */
export interface Asked {
  readonly kind: 'test-accounts' | 'wholesale';
  readonly column: string;
  readonly select: string;
}

/**
 * SELECTs that name test accounts (`value`, `rows`) and wholesale buyers (`value`, `rows`, `total`): customers whose total
 * is more than three interquartile ranges above the upper quartile, on a log scale. Not asked where the customer column is
 * personal, because its values would stand in the notebook.
 */
export function suggestionSelects(spec: InputSpec, rows: RowsSql): Asked[] {
  const tests = testAccountSql(spec, rows).map(({ column, when }): Asked => {
    const select = `SELECT ${column.value} AS value, CAST(count(*) AS DOUBLE) AS rows FROM ${rows.from} AS t WHERE ${when} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_LISTED}`;
    return { kind: 'test-accounts', column: column.column.name, select };
  });
  return [...tests, ...wholesale(spec, rows)];
}

function wholesale(spec: InputSpec, rows: RowsSql): Asked[] {
  const customer = columnFor(spec, rows, 'customer');
  const measure = columnFor(spec, rows, 'amount') ?? columnFor(spec, rows, 'quantity');
  if (spec.role !== 'orders' || !customer || !measure || isPersonal(spec, customer.column.name)) return [];
  const each = `SELECT ${customer.value} AS value, count(*) AS rows, CAST(sum(${measure.value}) AS DOUBLE) AS total FROM ${rows.from} AS t WHERE ${customer.value} IS NOT NULL GROUP BY 1`;
  const paid = `SELECT * FROM (${each}) AS e WHERE total > 0`;
  const quartiles = `SELECT quantile_cont(ln(total), 0.25) AS low, quantile_cont(ln(total), 0.75) AS high, count(*) AS customers FROM (${paid}) AS p`;
  const select = `SELECT value, CAST(rows AS DOUBLE) AS rows, total FROM (${paid}) AS c CROSS JOIN (${quartiles}) AS q WHERE customers >= ${FEWEST} AND high > low AND ln(total) > high + 3 * (high - low) ORDER BY total DESC, value LIMIT ${MOST_LISTED}`;
  return [{ kind: 'wholesale', column: customer.column.name, select }];
}
