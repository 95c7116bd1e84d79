import type { Statement } from '../../core/relation';
import { statement } from '../../sql/name';
import { ident } from '../../sql/quote';
import { fieldColumn } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';

/** The table that numbers the customers of all files: `c` INTEGER from 1 without gaps, in the order of `customer_id`. */
export function idsStatement(raws: readonly RawTable[]): Statement {
  const parts = raws.map(
    ({ statement: { table } }) =>
      `SELECT ${fieldColumn('customer')} AS customer_id FROM ${ident(table)} WHERE reason = 0`,
  );
  const select = `SELECT CAST(row_number() OVER (ORDER BY customer_id) AS INTEGER) AS c, customer_id
FROM (SELECT DISTINCT customer_id FROM (${parts.join(' UNION ALL ')}) AS every)`;
  const reads = raws.map((raw) => raw.statement.table);
  return statement('ids', select, reads, { ko: '고객 번호 매기기', en: 'Numbering the customers' });
}
