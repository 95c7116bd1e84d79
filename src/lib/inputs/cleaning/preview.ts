import type { CleaningStep } from '../../core/cleaning';
import type { Row } from '../../core/relation';
import { rawColumns } from '../raw/columns';
import { changedBy, SET_BY } from '../raw/cleaned';
import { reasonedRows } from '../raw/rows';
import { REASONS } from '../raw/reasons';
import type { SourceFile } from '../raw/source';
import { changedPositions } from './cells';

/** What a step would do at the end of the list. */
export interface StepPreview {
  /** Rows whose cells it changes, or that it sets aside. */
  readonly rows: number;
  /** Cells that it changes; 0 for steps that set rows aside. */
  readonly cells: number;
}

/** A SELECT of one row that counts what a step would do after those that are there. Reads the file again. */
export function previewSelect(file: SourceFile, step: CleaningStep): string {
  const cleaning = [...(file.spec.cleaning ?? []), step];
  const tried: SourceFile = { ...file, spec: { ...file.spec, cleaning } };
  const at = cleaning.length - 1;
  const changes = changedPositions(tried.spec, step).length > 0;
  const aside = step.kind === 'set-aside' || step.kind === 'duplicates';
  const hit = changes ? `${changedBy(at)} > 0` : aside ? `coalesce(${SET_BY} = ${at}, false)` : 'false';
  const rows = reasonedRows(tried, rawColumns(tried));
  const sum = (what: string) => `CAST(coalesce(sum(${what}), 0) AS DOUBLE)`;
  return `SELECT ${sum(`CASE WHEN ${hit} THEN 1 ELSE 0 END`)} AS rows, ${changes ? sum(changedBy(at)) : 'CAST(0 AS DOUBLE)'} AS cells FROM ${rows} AS t WHERE reason NOT IN (${REASONS.structure}, ${REASONS.blank})`;
}

/** The answer of `previewSelect`. */
export function readPreview(answer: readonly Row[]): StepPreview {
  return { rows: Number(answer[0]?.['rows'] ?? 0), cells: Number(answer[0]?.['cells'] ?? 0) };
}
