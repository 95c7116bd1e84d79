import type { Row } from '../../core/relation';
import { cellName } from '../../sql/csv';
import { cleaningCounts } from '../cleaning/counts';
import { changedBy, SET_BY } from '../raw/cleaned';
import type { SourceFile } from '../raw/source';

/** What one cleaning step did. */
export interface CleaningCount {
  /** Position in `spec.cleaning`. */
  readonly step: number;
  /** Cells that it changed, and the rows that these are in. */
  readonly cells: number;
  readonly rows: number;
  /** Rows that it set aside. */
  readonly aside: number;
  /** Rows in use before and after it. */
  readonly before: number;
  readonly after: number;
}

function setsAside({ spec }: SourceFile, step: number): boolean {
  const kind = spec.cleaning?.[step]?.kind;
  return kind === 'set-aside' || kind === 'duplicates';
}

/** Columns of a counting SELECT over a raw table, for `cleaningLog`. `counted` is SQL of rows that hold something. */
export function cleaningSums(file: SourceFile, counted: string): string[] {
  const changes = cleaningCounts(file.spec, cellName).flatMap(({ step }) => {
    const cells = `CASE WHEN ${counted} THEN ${changedBy(step)} ELSE 0 END`;
    return [
      `CAST(coalesce(sum(${cells}), 0) AS DOUBLE) AS changed_${step}`,
      `CAST(coalesce(sum(CASE WHEN ${cells} > 0 THEN 1 ELSE 0 END), 0) AS DOUBLE) AS rows_${step}`,
    ];
  });
  const asides = (file.spec.cleaning ?? []).flatMap((_, step) =>
    setsAside(file, step)
      ? [`CAST(coalesce(sum(CASE WHEN ${SET_BY} = ${step} THEN 1 ELSE 0 END), 0) AS DOUBLE) AS aside_${step}`]
      : [],
  );
  return [...changes, ...asides];
}

/** What each cleaning step of a file did, from the row of its counting SELECT. */
export function cleaningLog(file: SourceFile, row: Row): CleaningCount[] {
  const n = (name: string) => Number(row[name] ?? 0);
  let after = n('used_rows');
  return (file.spec.cleaning ?? [])
    .map((_, step) => step)
    .toReversed()
    .map((step) => {
      const aside = n(`aside_${step}`);
      const count = { step, cells: n(`changed_${step}`), rows: n(`rows_${step}`), aside };
      const done = { ...count, before: after + aside, after };
      after += aside;
      return done;
    })
    .toReversed();
}
