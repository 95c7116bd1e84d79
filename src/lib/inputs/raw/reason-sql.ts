import type { Field } from '../../core/input';
import { isNoId } from '../../sql/cell';
import { amountSql } from './amount';
import type { RawColumn } from './columns';
import { sampledOut } from './customer';
import { columnOf, fieldColumn } from './fields';
import { REASONS, type AsideReason } from './reasons';
import type { SourceFile } from './source';
import { blankRow, brokenRow } from './structure';

/** Roles whose rows must tell a time; an undated answer of a survey counts as known from the beginning. */
function needsTime({ spec }: SourceFile): boolean {
  return spec.role !== 'customers' && spec.role !== 'surveys' && columnOf(spec, 'time') >= 0;
}

/** The field without which a row says nothing. */
function kindField({ spec }: SourceFile): Field | undefined {
  if (spec.role === 'messages' && columnOf(spec, 'action') >= 0) return 'action';
  return spec.role === 'surveys' && columnOf(spec, 'question') >= 0 ? 'question' : undefined;
}

/** SQL of the reason of a row, over its typed columns and text cells; cleaning and duplicates come after. */
export function reasonSql(file: SourceFile, columns: readonly RawColumn[]): string {
  const { spec } = file;
  const blank = blankRow(file);
  const orBlank = (reason: AsideReason) =>
    `CASE WHEN ${blank} THEN ${REASONS.blank} ELSE ${REASONS[reason]} END`;
  const named = columns.some(({ name }) => name === fieldColumn('customer'));
  const counted = spec.role === 'customers' && columnOf(spec, 'customer') < 0;
  const broken = brokenRow(file, columns);
  const sampled = named ? sampledOut(file) : undefined;
  const kind = kindField(file);
  const cases = [
    ...(broken === undefined ? [] : [`WHEN ${broken} THEN ${orBlank('structure')}`]),
    `WHEN ${named && !counted ? isNoId(fieldColumn('customer')) : 'false'} THEN ${orBlank(spec.role === 'events' ? 'anonymous' : 'customer')}`,
    ...(counted ? [`WHEN ${blank} THEN ${REASONS.blank}`] : []),
    ...(sampled === undefined ? [] : [`WHEN ${sampled} THEN ${REASONS['sampled-out']}`]),
    ...(needsTime(file) ? [`WHEN ${fieldColumn('time')} IS NULL THEN ${REASONS.time}`] : []),
    ...(amountSql(file) === undefined ? [] : [`WHEN amount IS NULL THEN ${REASONS.amount}`]),
    ...(kind === undefined ? [] : [`WHEN ${fieldColumn(kind)} IS NULL THEN ${REASONS.kind}`]),
  ];
  return `CAST(CASE ${cases.join(' ')} ELSE ${REASONS.used} END AS UTINYINT)`;
}
