import type { Lang } from '../core/words';
import { cellName, type InputFile } from '../sql/csv';
import { ident, text } from '../sql/quote';
import { takeName } from './names';
import { asideRows, rawTable, REASONS, type Reason } from './raw';
import { REASON_WORDS } from './reason-words';

const ASIDE: readonly Exclude<Reason, 'used'>[] = ['structure', 'customer', 'time', 'amount', 'blank'];

/**
 * A SELECT of the rows that are set aside, for a download: why, the row's number, then its cells as they are in the file.
 * Lines that the reader refused come last, whole, in the first column. It reads the file again.
 */
export function rejectsSelect(file: InputFile, lang: Lang): string {
  const taken = new Set<string>();
  const [why, row] = [lang === 'ko' ? '이유' : 'reason', lang === 'ko' ? '줄' : 'row'].map((name) =>
    takeName(name, taken),
  );
  const names = file.spec.columns.map(({ name }) => takeName(name, taken));
  const cases = ASIDE.map((reason) => `WHEN ${REASONS[reason]} THEN ${text(REASON_WORDS[reason][lang])}`);
  const cells = names.map((name, i) => `${cellName(i)} AS ${ident(name)}`);
  const head = [
    `CASE reason ${cases.join(' ')} END AS ${ident(why ?? '')}`,
    `CAST(n AS VARCHAR) AS ${ident(row ?? '')}`,
  ];
  const rows = `SELECT * FROM (SELECT ${[...head, ...cells].join(', ')} FROM ${asideRows(file)} ORDER BY n) AS aside`;
  const { refused } = rawTable(file);
  if (!refused) return rows;
  const lines = [
    text(REASON_WORDS.refused[lang]),
    'CAST(line AS VARCHAR)',
    'csv_line',
    ...names.slice(1).map(() => 'NULL'),
  ];
  return `${rows} UNION ALL SELECT ${lines.join(', ')} FROM ${ident(refused.table)}`;
}
