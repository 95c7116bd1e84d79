import type { Lang } from '../core/words';
import { cellName } from '../sql/csv';
import { ident, text } from '../sql/quote';
import { takeName } from './names';
import { isDropped } from './raw/fields';
import { rawTable } from './raw/raw-table';
import { ASIDE, REASONS, type AsideReason } from './raw/reasons';
import { asideRows } from './raw/rows';
import type { SourceFile } from './raw/source';
import { REASON_WORDS } from './reason-words';

/**
 * A SELECT of the rows that are set aside, for a download: why, the row's number, then its cells as they are in the file.
 * Lines that the reader refused come last, whole, in the first column. With `only`, the rows of one reason. Columns that
 * are not to be loaded are left out. It reads the file again.
 */
export function rejectsSelect(file: SourceFile, lang: Lang, only?: AsideReason | 'refused'): string {
  const taken = new Set<string>();
  const [why, row] = [lang === 'ko' ? '이유' : 'reason', lang === 'ko' ? '줄' : 'row'].map((name) =>
    takeName(name, taken),
  );
  const shown = file.spec.columns.flatMap(({ name }, i) =>
    isDropped(file.spec, name) ? [] : [{ name: takeName(name, taken), i }],
  );
  const cases = ASIDE.map((reason) => `WHEN ${REASONS[reason]} THEN ${text(REASON_WORDS[reason][lang])}`);
  const cells = shown.map(({ name, i }) => `${cellName(i)} AS ${ident(name)}`);
  const head = [
    `CASE reason ${cases.join(' ')} END AS ${ident(why ?? '')}`,
    `CAST(n AS VARCHAR) AS ${ident(row ?? '')}`,
  ];
  // Refused lines have no reason of their own in the file's rows.
  const where =
    only === undefined ? '' : ` WHERE reason = ${only === 'refused' ? REASONS.used : REASONS[only]}`;
  const rows = `SELECT * FROM (SELECT ${[...head, ...cells].join(', ')} FROM ${asideRows(file)}${where} ORDER BY n) AS aside`;
  const { refused } = rawTable(file);
  if (!refused || (only !== undefined && only !== 'refused')) return rows;
  const lines = [
    text(REASON_WORDS.refused[lang]),
    'CAST(line AS VARCHAR)',
    'csv_line',
    ...shown.slice(1).map(() => 'NULL'),
  ];
  return `${rows} UNION ALL SELECT ${lines.join(', ')} FROM ${ident(refused.table)}`;
}
