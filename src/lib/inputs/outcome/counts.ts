import { cellsOf } from '../../sql/csv';
import { ident, text } from '../../sql/quote';
import { MASK_BITS, type RawTable } from '../raw/raw-table';
import { ASIDE, REASONS } from '../raw/reasons';
import { returnSql } from '../tables/orders';
import { cleaningSums } from './cleaning-log';
import { contentSql } from './twins';

/** Positions of the columns whose cells may be unreadable. */
export function typedColumns(raw: RawTable): number[] {
  const from = raw.columns.flatMap((column) => (column.from === undefined ? [] : [column.from]));
  return [...new Set(from)];
}

function refusedSum(raw: RawTable, sum: string): string {
  return raw.refused ? `(SELECT ${sum} FROM ${ident(raw.refused.table)})` : '0';
}

/** Rows of the file; those outside the sample are not stored, so it is read again, once. */
function everyRow({ file }: RawTable): string {
  return file.spec.share === undefined ? 'count(*)' : `(SELECT count(*) FROM ${cellsOf(file)})`;
}

/** SELECT of one row for a file, for `readQuality`; all columns DOUBLE but `input` and `content`. */
export function countsSelect(raw: RawTable, raws: readonly RawTable[]): string {
  const { file } = raw;
  const { spec } = file;
  const sum = (when: string) => `CAST(coalesce(sum(CASE WHEN ${when} THEN 1 ELSE 0 END), 0) AS DOUBLE)`;
  const counted = `reason NOT IN (${REASONS.structure}, ${REASONS.blank})`;
  const unread = typedColumns(raw).map((i) => {
    const bit = 2 ** (i % MASK_BITS);
    const mask = `u${Math.floor(i / MASK_BITS)}`;
    return `${sum(`${counted} AND (${mask} & ${bit}) <> 0`)} AS cells_${i}`;
  });
  const stored = ASIDE.filter((reason) => reason !== 'sampled-out');
  const content = contentSql(raw, raws);
  const columns = [
    `${text(spec.id)} AS input`,
    `CAST(${everyRow(raw)} AS DOUBLE) AS rows`,
    ...(['used', ...stored] as const).map(
      (reason) => `${sum(`reason = ${REASONS[reason]}`)} AS ${reason}_rows`,
    ),
    `CAST(count(*) AS DOUBLE) AS stored_rows`,
    `CAST(coalesce(sum(lines), 0) + ${refusedSum(raw, 'coalesce(sum(lines), 0)')} AS DOUBLE) AS lines_taken`,
    ...unread,
    ...(spec.role === 'orders' ? [`${sum(`reason = 0 AND ${returnSql(raw)}`)} AS returns`] : []),
    ...(spec.role === 'customers'
      ? [
          `CAST(count(CASE WHEN reason = 0 THEN 1 END) - count(DISTINCT CASE WHEN reason = 0 THEN m_customer END) AS DOUBLE) AS duplicates`,
        ]
      : []),
    ...cleaningSums(file, counted),
    ...(content === undefined ? [] : [`${content} AS content`]),
    `CAST(${refusedSum(raw, 'count(*)')} AS DOUBLE) AS refused_rows`,
  ];
  return `SELECT ${columns.join(', ')} FROM ${ident(raw.statement.table)}`;
}
