import type { ColumnSample } from '../mapping-content';

const MONTHS = /^%Y[-./ ]?%m$|^%Y년 ?%m월$|^%b[- ]%[yY]$/;

/** Whether a column tells months or years rather than days. */
export function isPeriod({ column }: ColumnSample): boolean {
  return column.type === 'date' && (column.format ?? '').split('|').every((format) => MONTHS.test(format));
}

/**
 * Whether each row is what one customer came to in one period: beside who and when there are figures only. The head of
 * such a file, sorted by month, shows every customer once.
 */
export function isByPeriod(
  samples: readonly ColumnSample[],
  who: ColumnSample | undefined,
  when: ColumnSample | undefined,
): boolean {
  if (!who || !when || !isPeriod(when)) return false;
  const rest = samples.filter((sample) => sample !== who && sample !== when && sample.filled > 0);
  return (
    rest.length > 0 &&
    rest.every(
      ({ column }) => (column.type === 'number' && column.format !== 'year') || column.type === 'money',
    )
  );
}
