import type { Field, Role } from '../../core/input';
import { ident, text } from '../../sql/quote';
import { columnOf, fieldColumn, isWideSurvey, ownColumn, ownPositions } from '../raw/fields';
import { rawTable } from '../raw/raw-table';
import type { SourceFile } from '../raw/source';
import { personalColumn } from '../tables/personal';
import { questionsOf } from '../tables/questions';
import { columnKey, valueKey } from './keys';

/** An ENUM pays up to so many values; more are kept as text. */
export const MOST_VALUES = 1000;

/** So many questions of surveys become traits. */
export const MOST_QUESTIONS = 200;

/** A text column with at most so many different values in its first rows is a category. */
export const CATEGORY_VALUES = 100;
const LOOKED_AT = 20_000;

function tableOf(file: SourceFile): string {
  return ident(rawTable(file).statement.table);
}

function isLabel({ spec }: SourceFile, field: Field): boolean {
  const column = spec.columns[columnOf(spec, field)];
  return column !== undefined && personalColumn(spec, column.name) === undefined;
}

/** The different values of a field over all files of a role. */
export function valuesSelect(files: readonly SourceFile[], role: Role, field: Field): string | undefined {
  const own = files.filter((file) => file.spec.role === role && isLabel(file, field));
  if (own.length === 0) return undefined;
  // A status may be a yes or no in one file and a text in another.
  const column = field === 'status' ? `CAST(${fieldColumn(field)} AS VARCHAR)` : fieldColumn(field);
  const parts = own.map((file) => `SELECT DISTINCT ${column} AS v FROM ${tableOf(file)}`);
  return `SELECT DISTINCT ${text(valueKey(role, field))} AS field, v FROM (${parts.join(' UNION ALL ')}) WHERE v IS NOT NULL ORDER BY v LIMIT ${MOST_VALUES + 1}`;
}

/** How many different values the text columns of a file have that keep their names. */
export function categorySelect(file: SourceFile): string | undefined {
  const { spec } = file;
  if (isWideSurvey(spec)) return undefined;
  const columns = ownPositions(spec).filter((i) => {
    const column = spec.columns[i];
    return column?.type === 'text' && personalColumn(spec, column.name) === undefined;
  });
  if (columns.length === 0) return undefined;
  const first = `(SELECT * FROM ${tableOf(file)} WHERE n <= ${LOOKED_AT})`;
  const counts = columns.map((i) => {
    const key = text(columnKey(file, spec.columns[i]?.name ?? ''));
    const distinct = `SELECT DISTINCT ${ownColumn(i)} AS v FROM ${first} WHERE ${ownColumn(i)} IS NOT NULL`;
    return `SELECT ${key} AS category, count(*) AS n, CAST((SELECT count(*) FROM ${first}) AS DOUBLE) AS rows FROM (SELECT v FROM (${distinct}) LIMIT ${CATEGORY_VALUES + 1})`;
  });
  return `SELECT category, CAST(n AS DOUBLE) AS n, rows FROM (${counts.join(' UNION ALL ')})`;
}

/** First and last day of the orders, without orders of all other dated rows; and the first and last day of all. */
export function daysSelect(files: readonly SourceFile[]): string | undefined {
  const dated = files.filter(({ spec }) => spec.role !== 'customers' && columnOf(spec, 'time') >= 0);
  const ordered = dated.some(({ spec }) => spec.role === 'orders');
  const parts = dated.map((file) => {
    const counts = !ordered || file.spec.role === 'orders';
    return `SELECT ${counts} AS counts, min(${fieldColumn('time')}) AS a, max(${fieldColumn('time')}) AS b FROM ${tableOf(file)} WHERE reason = 0`;
  });
  if (parts.length === 0) return undefined;
  const day = (moment: string) => `strftime(${moment}, '%Y-%m-%d')`;
  return `SELECT ${day('min(CASE WHEN counts THEN a END)')} AS first_day, ${day('max(CASE WHEN counts THEN b END)')} AS last_day, ${day('min(a)')} AS first_row, ${day('max(b)')} AS last_row FROM (${parts.join(' UNION ALL ')})`;
}

/** Distinct hashes of order numbers: when two meet by chance, orders are merely put together the longer way. */
export function repeatsSelect(files: readonly SourceFile[]): string | undefined {
  const orders = files.filter(({ spec }) => spec.role === 'orders');
  if (!orders.some(({ spec }) => columnOf(spec, 'order') >= 0)) return undefined;
  const parts = orders.map((file) => {
    const key = columnOf(file.spec, 'order') >= 0 ? `hash(${fieldColumn('order')})` : 'hash(n)';
    return `SELECT ${key} AS h FROM ${tableOf(file)} WHERE reason = 0`;
  });
  return `SELECT count(h) = count(DISTINCT h) AS one_row_each FROM (${parts.join(' UNION ALL ')})`;
}

/** The questions of the surveys: how many answers, how many of them with a figure, how many different ones. */
export function questionsSelect(files: readonly SourceFile[]): string | undefined {
  const parts = files
    .filter(({ spec }) => spec.role === 'surveys')
    .flatMap((file) =>
      questionsOf(file).map(
        ({ question, answer, score }) =>
          `SELECT ${question} AS question, ${answer} AS answer, ${score} AS score FROM ${tableOf(file)} WHERE reason = 0 AND ${answer} IS NOT NULL`,
      ),
    );
  if (parts.length === 0) return undefined;
  return `SELECT question, CAST(count(*) AS DOUBLE) AS answers, CAST(count(score) AS DOUBLE) AS scored, CAST(count(DISTINCT answer) AS DOUBLE) AS different
FROM (${parts.join(' UNION ALL ')}) WHERE question IS NOT NULL GROUP BY question ORDER BY question LIMIT ${MOST_QUESTIONS + 1}`;
}
