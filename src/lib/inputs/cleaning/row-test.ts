import type { RowTest } from '../../core/cleaning';
import type { ColumnReading } from '../../core/input';
import { isNothing, numberCell } from '../../sql/cell';
import { double } from '../../sql/exact';
import { text } from '../../sql/quote';
import { whiteSql } from '../../sql/texts';
import { bound } from './bound';

/** Up to here one pattern is quicker than IN, which DuckDB turns into a join; beyond, patterns grow too large for RE2. */
const PATTERN_MOST = 200;

/** A text as a pattern of RE2 that matches it alone. */
export function literal(value: string): string {
  return value.replace(/[\\^$.|?*+()[\]{}-]/g, '\\$&');
}

/** SQL: the cell without blanks at its ends is one of the texts; false for NULL. */
export function isOneOf(values: readonly string[], cell: string): string {
  const wanted = [...new Set(values.map((value) => value.replace(/^ +| +$/g, '')))];
  if (wanted.length === 0) return 'false';
  if (wanted.length > PATTERN_MOST)
    return `coalesce(trim(${cell}) IN (${wanted.map((value) => text(value)).join(', ')}), false)`;
  return `coalesce(regexp_full_match(trim(${cell}), ${text(wanted.map(literal).join('|'))}), false)`;
}

/** SQL: the cell holds nothing: NULL, white space, or one of the words that exports write for nothing. */
export function isMissing(cell: string): string {
  return bound(cell, (x) => `(${x} IS NULL OR ${isNothing(x)} OR ${whiteSql(x)})`);
}

function outside({ low, high }: Extract<RowTest, { kind: 'outside' }>, number: string): string {
  const parts = [
    ...(low === undefined ? [] : [`${number} < ${double(low)}`]),
    ...(high === undefined ? [] : [`${number} > ${double(high)}`]),
  ];
  return parts.length === 0 ? 'false' : `coalesce(${parts.join(' OR ')}, false)`;
}

/**
 * SQL: what a test says of a text cell, true or false. `outside` reads the cell as a number (`value` where that has been
 * done); a cell that is no number is not outside. `matches`: contains the text, whatever the case of letters.
 */
export function testSql(test: RowTest, cell: string, column: ColumnReading, value?: string): string {
  switch (test.kind) {
    case 'missing':
      return isMissing(cell);
    case 'values':
      return isOneOf(test.values, cell);
    case 'matches':
      return test.text === ''
        ? 'false'
        : `coalesce(contains(lower(${cell}), lower(${text(test.text)})), false)`;
    case 'outside': {
      if (column.type === 'date' || column.type === 'boolean') return 'false';
      return value === undefined
        ? bound(cell, (x) => outside(test, numberCell(x, column.decimal)))
        : outside(test, value);
    }
  }
}
