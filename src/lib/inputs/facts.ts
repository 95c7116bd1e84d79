import type { Field } from '../core/input';
import type { Row } from '../core/relation';
import type { Day } from '../core/day';
import { addDays, isDay } from '../core/day';
import { ident, text } from '../sql/quote';
import type { InputFile } from '../sql/csv';
import { columnOf, fieldColumn, ownColumn, ownPositions, rawTable } from './raw';

/** What only the loaded rows can tell, and the clean tables depend on. */
export interface Facts {
  /** First and last day of an order, '' when there are no orders. */
  readonly firstDay: Day | '';
  readonly lastDay: Day | '';
  /** Whether every used row is an order of its own: no order number comes twice. */
  readonly oneRowEach: boolean;
  /** Different values of the orders' categories, channels and statuses, ascending; left out where there are too many. */
  readonly values: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Text columns with few different values, as `<input id>/<column name>`: shown as categories. */
  readonly categories: readonly string[];
}

/** Nothing known: categories stay text, and nothing is stored as ENUM. */
export const NO_FACTS: Facts = { firstDay: '', lastDay: '', oneRowEach: false, values: {}, categories: [] };

/** Fields whose values are stored as ENUM. */
export const LABEL_FIELDS: readonly Field[] = ['category', 'channel', 'status'];

/** An ENUM pays up to so many values; more are kept as text. */
export const MOST_VALUES = 1000;

/** A text column with at most so many different values in its first rows is a category. */
const CATEGORY_VALUES = 100;
const LOOKED_AT = 20_000;

/** The key of a column in `Facts.categories`. */
export function columnKey(file: InputFile, column: string): string {
  return `${file.spec.id}/${column}`;
}

function isTextField(file: InputFile, field: Field): boolean {
  const column = file.spec.columns[columnOf(file.spec, field)];
  return column !== undefined && column.type !== 'boolean';
}

function valuesSelect(files: readonly InputFile[], field: Field): string | undefined {
  const parts = files
    .filter(({ spec }) => spec.role === 'orders')
    .filter((file) => isTextField(file, field))
    .map(
      (file) => `SELECT DISTINCT ${fieldColumn(field)} AS v FROM ${ident(rawTable(file).statement.table)}`,
    );
  if (parts.length === 0) return undefined;
  return `SELECT DISTINCT ${text(field)} AS field, v FROM (${parts.join(' UNION ALL ')}) WHERE v IS NOT NULL ORDER BY v LIMIT ${MOST_VALUES + 1}`;
}

function categorySelect(file: InputFile): string | undefined {
  const table = ident(rawTable(file).statement.table);
  const columns = ownPositions(file.spec).filter((i) => file.spec.columns[i]?.type === 'text');
  if (columns.length === 0) return undefined;
  const first = `(SELECT * FROM ${table} WHERE n <= ${LOOKED_AT})`;
  const counts = columns.map((i) => {
    const key = text(columnKey(file, file.spec.columns[i]?.name ?? ''));
    const distinct = `SELECT DISTINCT ${ownColumn(i)} AS v FROM ${first} WHERE ${ownColumn(i)} IS NOT NULL`;
    return `SELECT ${key} AS category, count(*) AS n, CAST((SELECT count(*) FROM ${first}) AS DOUBLE) AS rows FROM (SELECT v FROM (${distinct}) LIMIT ${CATEGORY_VALUES + 1})`;
  });
  return `SELECT category, CAST(n AS DOUBLE) AS n, rows FROM (${counts.join(' UNION ALL ')})`;
}

function daysSelect(files: readonly InputFile[]): string | undefined {
  const parts = files
    .filter(({ spec }) => spec.role === 'orders' && columnOf(spec, 'time') >= 0)
    .map((file) => {
      const table = ident(rawTable(file).statement.table);
      return `SELECT min(${fieldColumn('time')}) AS a, max(${fieldColumn('time')}) AS b FROM ${table} WHERE reason = 0`;
    });
  if (parts.length === 0) return undefined;
  return `SELECT strftime(min(a), '%Y-%m-%d') AS first_day, strftime(max(b), '%Y-%m-%d') AS last_day FROM (${parts.join(' UNION ALL ')})`;
}

/** Distinct hashes of order numbers: when two meet by chance, orders are merely put together the longer way. */
function repeatsSelect(files: readonly InputFile[]): string | undefined {
  const parts = files
    .filter(({ spec }) => spec.role === 'orders')
    .map((file) => {
      const key = columnOf(file.spec, 'order') >= 0 ? `hash(${fieldColumn('order')})` : 'hash(n)';
      return `SELECT ${key} AS h FROM ${ident(rawTable(file).statement.table)} WHERE reason = 0`;
    });
  if (!files.some((file) => columnOf(file.spec, 'order') >= 0)) return undefined;
  return `SELECT count(h) = count(DISTINCT h) AS one_row_each FROM (${parts.join(' UNION ALL ')})`;
}

/** Small SELECTs over the raw tables, to run once they are loaded; `readFacts` makes facts of their answers. */
export function factsSelects(files: readonly InputFile[]): string[] {
  const selects = [
    daysSelect(files),
    repeatsSelect(files),
    ...LABEL_FIELDS.map((field) => valuesSelect(files, field)),
    ...files.map(categorySelect),
  ];
  return selects.filter((select) => select !== undefined);
}

function dayOf(row: Row | undefined, name: string): Day | '' {
  const value = row?.[name];
  return typeof value === 'string' && isDay(value) ? value : '';
}

/** The facts, from the answers of `factsSelects` in any order. */
export function readFacts(answers: readonly (readonly Row[])[]): Facts {
  const rows = answers.flat();
  const days = rows.find((row) => 'first_day' in row);
  const values: Partial<Record<Field, readonly string[]>> = {};
  for (const field of LABEL_FIELDS) {
    const found = rows.filter((row) => row['field'] === field).map((row) => String(row['v']));
    if (found.length > 0 && found.length <= MOST_VALUES) values[field] = found;
  }
  const few = (row: Row) => {
    const n = Number(row['n']);
    return n > 0 && n <= CATEGORY_VALUES && (n <= 20 || n * 3 <= Number(row['rows']));
  };
  const categories = rows
    .filter((row) => 'category' in row && few(row))
    .map((row) => String(row['category']));
  return {
    firstDay: dayOf(days, 'first_day'),
    lastDay: dayOf(days, 'last_day'),
    oneRowEach: rows.some((row) => row['one_row_each'] === true),
    values,
    categories,
  };
}

/** The as-of day that a new notebook gets: the day after the last order; '' without orders. */
export function nextDay(facts: Facts): Day | '' {
  return facts.lastDay === '' ? '' : addDays(facts.lastDay, 1);
}
