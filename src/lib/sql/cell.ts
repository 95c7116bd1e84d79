import type { ColumnReading } from '../core/input';
import { text } from './quote';
import { wallClock } from './zone';

/**
 * Words that exports write for "nothing", in lower case. Lists are matched by pattern: DuckDB turns IN with many
 * constants into a join, which is worked out for every row even in a branch that few rows take.
 */
const NOTHING = '|null|\\\\n|nan|n/a|#n/a|none|-|na';

/** Words for nothing that no identifier consists of. */
const NO_ID = 'NULL|null|\\\\N|NaN|nan|None|#N/A|N/A';

const UNITS = '₩|￦|[$]|€|£|¥|￥|원|元|円|KRW|USD|EUR|GBP|JPY|CNY|%|개|건|회|점';
const YES = 'y|yes|true|t|1|예|네|o';
const NO = 'n|no|false|f|0|아니오|아니요|x';

const list = (values: readonly string[]): string => values.map(text).join(', ');

/** SQL type of money: exact, four decimals; a fifth is rounded half away from zero. */
export const MONEY = 'DECIMAL(18,4)';

/** Whether a text cell holds nothing. */
export function isNothing(cell: string): string {
  return `regexp_full_match(lower(trim(${cell})), ${text(NOTHING)})`;
}

/** A text cell without blanks at its ends; null when it is empty. */
export function textCell(cell: string): string {
  return `nullif(trim(${cell}), '')`;
}

/** Whether a trimmed text is no identifier: null, or one of the words that exports write for nothing; long ones are not compared. */
export function isNoId(name: string): string {
  return `CASE WHEN ${name} IS NULL THEN true WHEN strlen(${name}) < 5 THEN regexp_full_match(${name}, ${text(NO_ID)}) ELSE false END`;
}

/** Digits and marks of a number: signs and units off, brackets, triangles and a trailing minus turned into a leading one. */
function bareNumber(cell: string): string {
  const bare = `regexp_replace(${cell}, ${text(`[\\s']|${UNITS}`)}, '', 'gi')`;
  const led = `regexp_replace(${bare}, '^[−△▲]', '-')`;
  const open = `regexp_replace(${led}, '^[(](.*)[)]$', '-\\1')`;
  return `regexp_replace(${open}, '^([^-].*)-$', '-\\1')`;
}

/** A number written with thousands separators, currency signs, brackets or a trailing minus; null when it is none. */
function dressedNumber(cell: string, type: string, decimal: '.' | ','): string {
  const bare = bareNumber(cell);
  const [group, mark] = decimal === '.' ? [',', '[.]'] : ['[.]', ','];
  const shape = `[-+]?([0-9]+|[0-9]{1,3}(${group}[0-9]{2,3})*${group}[0-9]{3})(${mark}[0-9]*)?|[-+]?${mark}[0-9]+`;
  const plain =
    decimal === '.' ? `replace(${bare}, ',', '')` : `replace(replace(${bare}, '.', ''), ',', '.')`;
  return `TRY_CAST(CASE WHEN regexp_full_match(${bare}, ${text(shape)}) THEN ${plain} END AS ${type})`;
}

/** A cell as an exact decimal; CASE, unlike coalesce, keeps DuckDB from working out the rare branch for every row; null when it is none. */
export function decimalCell(cell: string, decimal: '.' | ',' = '.'): string {
  const dressed = dressedNumber(cell, MONEY, decimal);
  const plain = `TRY_CAST(${cell} AS ${MONEY})`;
  return decimal === ',' ? dressed : `CASE WHEN ${plain} IS NOT NULL THEN ${plain} ELSE ${dressed} END`;
}

/** A cell as a finite double; a percentage keeps its figure (`15%` is 15); null when it is none. */
export function numberCell(cell: string, decimal: '.' | ',' = '.'): string {
  const dressed = dressedNumber(cell, 'DOUBLE', decimal);
  if (decimal === ',') return dressed;
  const plain = `TRY_CAST(${cell} AS DOUBLE)`;
  return `CASE WHEN isfinite(${plain}) THEN ${plain} ELSE ${dressed} END`;
}

/** A cell as a yes or no; null when it is neither. */
export function booleanCell(cell: string): string {
  const word = `lower(trim(${cell}))`;
  return `CASE WHEN regexp_full_match(${word}, ${text(YES)}) THEN true WHEN regexp_full_match(${word}, ${text(NO)}) THEN false END`;
}

/** Whether a list of formats tells the time of day, so that the column is a TIMESTAMP rather than a DATE. */
export function hasTime(format: string): boolean {
  return /%[HI]/.test(format);
}

/** The end of a time that tells its offset: the minutes or seconds, then Z, UTC, GMT or ±hh:mm. */
const ZONE = '(:[0-9]{2}(?:[.][0-9]+)?) ?(?:Z|UTC|GMT|([+-])([0-9]{2}):?([0-9]{2})?)$';

/** Minutes that a cell says its time is ahead of UTC; null when it says nothing. */
function offsetOf(cell: string): string {
  const part = (k: number) =>
    `coalesce(TRY_CAST(regexp_extract(${cell}, ${text(ZONE)}, ${k}) AS INTEGER), 0)`;
  const sign = `CASE WHEN regexp_extract(${cell}, ${text(ZONE)}, 2) = '-' THEN -1 ELSE 1 END`;
  return `CASE WHEN regexp_matches(${cell}, ${text(ZONE)}) THEN ${sign} * (${part(3)} * 60 + ${part(4)}) END`;
}

/**
 * A cell as a wall-clock TIMESTAMP by strptime formats split by `|`; null when none fits. `%p` also reads 오전 and 오후.
 * Where a format ends in `%z`, a time with Z or an offset is turned into the wall-clock time of `timeZone`; without a
 * zone it is left as it is written.
 */
export function timeCell(cell: string, format: string, timeZone?: string): string {
  const formats = [...new Set(format.split('|').map((one) => one.replaceAll('%z', '')))];
  const zoned = format.includes('%z');
  let source = cell;
  if (zoned) source = `regexp_replace(${source}, ${text(ZONE)}, '\\1')`;
  if (format.includes('%p')) source = `replace(replace(${source}, '오전', 'AM'), '오후', 'PM')`;
  const [only, ...more] = formats;
  const time =
    more.length === 0
      ? `try_strptime(${source}, ${text(only ?? '')})`
      : `try_strptime(${source}, [${list(formats)}])`;
  if (!zoned || timeZone === undefined) return time;
  const offset = offsetOf(cell);
  const utc = `(${time} - to_minutes(CAST(${offset} AS BIGINT)))`;
  return `CASE WHEN ${offset} IS NULL THEN ${time} ELSE ${wallClock(utc, timeZone)} END`;
}

/** A text cell as its column is read: money DECIMAL, number DOUBLE, date DATE or TIMESTAMP, boolean, or text; null when it cannot be. */
export function typedCell(cell: string, column: ColumnReading, timeZone?: string): string {
  switch (column.type) {
    case 'text':
      return textCell(cell);
    case 'money':
      return decimalCell(cell, column.decimal);
    case 'number':
      return numberCell(cell, column.decimal);
    case 'boolean':
      return booleanCell(cell);
    case 'date': {
      const time = timeCell(cell, column.format ?? '%Y-%m-%d', timeZone);
      return hasTime(column.format ?? '') ? time : `CAST(${time} AS DATE)`;
    }
  }
}
