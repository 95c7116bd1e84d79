import type { RowFilter } from '../../../../core/condition';

/** The responses to a message that are an answer to it. */
export const RESPONDED: readonly string[] = ['opened', 'clicked', 'converted'];

/** A column with one of some values, as a filter that the verb of a sentence says; none without values. */
export function listed(column: string, values: readonly string[] | string | undefined): readonly RowFilter[] {
  if (values === undefined) return [];
  return [{ column, test: { op: 'in', values: typeof values === 'string' ? [values] : values } }];
}
