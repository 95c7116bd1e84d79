import { kindIn } from '../../core/personal';
import type { Day } from '../../core/day';
import type { InputSpec } from '../../core/input';
import { double } from '../../sql/exact';
import { stamp, text } from '../../sql/quote';
import { ZEROLESS_PHONE } from '../cleaning/identity';
import { isBirthName, isPhoneName } from '../values/column-words';
import type { ColumnSql } from './rows-sql';
import type { OddKind, Spread } from './summary';

/** Texts that people and systems write for "nothing". */
const PLACEHOLDERS =
  'null|\\\\n|nan|n/a|none|없음|미상|모름|해당 ?없음|미입력|무응답|알 ?수 ?없음|정보 ?없음|\\(없음\\)|\\(blank\\)|\\(none\\)|unknown|not available|not applicable|undefined|nil|empty|tbd|[.?*_=~/-]{1,5}|#(?:ref|value|name|div/0)[!?]?';

const MOJIBAKE = ['\ufffd', '占쏙옙', 'ï¿½', 'â€', 'Ã©', 'Ã¨', 'Ã¼', 'Ã¶', 'ì„', 'ì•', 'ê°', 'ë‹'];

const PLACEHOLDER_DAYS = ['9999-12-31', '2999-12-31', '1900-01-01', '1970-01-01', '0001-01-01'];

/** Whether a text stands for "nothing". */
export function isPlaceholder(value: string): boolean {
  return new RegExp(`^(?:${PLACEHOLDERS})$`, 'i').test(value);
}

/** Whether a column is about birth, by its field, its kind of personal data or its name. */
export function isBirth(spec: InputSpec, name: string): boolean {
  return spec.mapping.birth === name || kindIn(spec.personal, name) === 'birthday' || isBirthName(name);
}

/** Whether a column holds phone numbers. */
export function isPhoneColumn(spec: InputSpec, name: string): boolean {
  return spec.mapping.phone === name || kindIn(spec.personal, name) === 'phone' || isPhoneName(name);
}

/** Whether a column names things (ids, numbers of orders) rather than measures them: no outliers there. */
export function isKey(spec: InputSpec, name: string): boolean {
  const keys = ['customer', 'order', 'member', 'session', 'ticket', 'account', 'email', 'phone'] as const;
  return keys.some((field) => spec.mapping[field] === name) || isPhoneColumn(spec, name);
}

/** From here on quartiles are lopsided; ages and scores are not, amounts of money are. */
const SKEWED = 0.15;

/** How far the median lies from the middle of the quartiles, 0 to 1. */
function skew(low: number, median: number, high: number): number {
  return Math.abs(high + low - 2 * median) / (high - low);
}

/**
 * The fences of a column's values: three interquartile ranges beyond the quartiles, on a log scale where all are above
 * zero and the quartiles are lopsided otherwise. Undefined where the quartiles are one, so that the rule says nothing.
 */
export function fencesOf({ min, low, median, high }: Spread): { low: number; high: number } | undefined {
  if (!(high > low)) return undefined;
  const logs = [Math.log(low), Math.log(median), Math.log(high)] as const;
  const skewed = skew(low, median, high);
  if (min > 0 && skewed > SKEWED && skew(...logs) < skewed) {
    const reach = 3 * (logs[2] - logs[0]);
    return { low: Math.exp(logs[0] - reach), high: Math.exp(logs[2] + reach) };
  }
  const reach = 3 * (high - low);
  return { low: low - reach, high: high + reach };
}

/** Whether so many values lie beyond the fences that this is how the column is spread. */
export function isSpread(beyond: number, filled: number): boolean {
  return beyond > Math.max(3, filled * 0.005);
}

function dateOdds(spec: InputSpec, one: ColumnSql, asOf: Day | ''): Partial<Record<OddKind, string>> {
  const birth = isBirth(spec, one.column.name);
  const never = PLACEHOLDER_DAYS.filter((day) => !birth || day !== '1970-01-01');
  const days = never.map((day) => `${one.value} = ${stamp(day)}`).join(' OR ');
  const first = birth ? '1900-01-01' : '1990-01-01';
  return {
    'placeholder-date': `coalesce(${days}, false)`,
    'long-ago': `coalesce(${one.value} < ${stamp(first)} AND NOT (${days}), false)`,
    ...(asOf === '' ? {} : { future: `coalesce(${one.value} >= ${stamp(asOf)} AND NOT (${days}), false)` }),
  };
}

function textOdds({ value }: ColumnSql): Partial<Record<OddKind, string>> {
  const broken = MOJIBAKE.map((mark) => `contains(${value}, ${text(mark)})`).join(' OR ');
  return {
    placeholder: `CASE WHEN strlen(${value}) <= 20 THEN regexp_full_match(${value}, ${text(PLACEHOLDERS)}, 'i') ELSE false END`,
    mojibake: `CASE WHEN strlen(${value}) > length(${value}) THEN ${broken} ELSE false END`,
  };
}

/** Digits that are shorter than all should be; in phone columns, numbers without the zero that each of them has. */
function lostZerosSql(
  spec: InputSpec,
  { value, column }: ColumnSql,
  width: number | undefined,
): string | undefined {
  const phone = isPhoneColumn(spec, column.name);
  if (!phone && width === undefined) return undefined;
  const written = column.type === 'text' ? value : `CAST(TRY_CAST(${value} AS BIGINT) AS VARCHAR)`;
  const shape = phone ? ZEROLESS_PHONE : `[0-9]{1,${(width ?? 2) - 1}}`;
  return `coalesce(regexp_full_match(${written}, ${text(shape)}), false)`;
}

/** What must be known of a column and a notebook to say what is odd. */
export interface OddContext {
  /** For outliers. */
  readonly spread: Spread | undefined;
  /** The width of digits that lost zeros in front. */
  readonly zeros: number | undefined;
  /** '' when there is no as-of day: then no date is in the future. */
  readonly asOf: Day | '';
}

function outlierSql(
  spec: InputSpec,
  { value, column }: ColumnSql,
  spread: Spread | undefined,
): string | undefined {
  const fences = spread && !isKey(spec, column.name) ? fencesOf(spread) : undefined;
  if (!fences) return undefined;
  const number = `CAST(${value} AS DOUBLE)`;
  return `coalesce(${number} < ${double(fences.low)} OR ${number} > ${double(fences.high)}, false)`;
}

/** For one column, by kind: SQL of whether its cell is odd. */
export function oddSql(
  spec: InputSpec,
  one: ColumnSql,
  { spread, zeros, asOf }: OddContext,
): Partial<Record<OddKind, string>> {
  const { type } = one.column;
  const lost = type === 'text' || type === 'number' ? lostZerosSql(spec, one, zeros) : undefined;
  const far =
    (type === 'number' || type === 'money') && lost === undefined ? outlierSql(spec, one, spread) : undefined;
  return {
    ...(one.unread === 'false' ? {} : { unreadable: one.unread }),
    ...(type === 'date' ? dateOdds(spec, one, asOf) : {}),
    ...(type === 'text' ? textOdds(one) : {}),
    ...(lost === undefined ? {} : { 'lost-zeros': lost }),
    ...(far === undefined ? {} : { outliers: far }),
  };
}
