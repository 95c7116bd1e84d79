import { ident, text } from '../../sql/quote';
import type { Focus } from '../contract';
import { focusJoin, inFocus } from '../focus';
import { cutName } from './cut-name';
import type { Dimension, FedDimension } from './dimensions';

/** Names of the tables that the queries read. */
export interface RfmTables {
  readonly values: string;
  readonly cuts: string;
  readonly scores: string;
  readonly ladder: string;
}

const number = (expression: string, name: string) => `CAST(${expression} AS DOUBLE) AS ${name}`;

function scored(tables: RfmTables, focus: Focus | undefined): string {
  return `FROM ${ident(tables.scores)} AS s JOIN ${ident(tables.values)} AS v ON v.c = s.c ${focusJoin(focus, 's.c')}`;
}

function counts(money: boolean, focus: Focus | undefined): string {
  const revenue = money ? number('sum(v.revenue)', 'revenue') : 'CAST(NULL AS DOUBLE) AS revenue';
  return `${number('count(*)', 'customers')}, ${revenue}, ${number(`sum(${inFocus(focus, '1')})`, 'focus')}`;
}

function binsQuery(tables: RfmTables, d: Dimension): string {
  return `SELECT ${text(d.key)} AS dimension, ${number(d.score, 'score')}, ${number('count(*)', 'customers')},
${number(`min(${d.key})`, 'low')}, ${number(`max(${d.key})`, 'high')}
${scored(tables, undefined)} WHERE ${d.score} IS NOT NULL GROUP BY ${d.score}`;
}

/** The thresholds of every dimension, in one row. */
export function cutsQuery(table: string, dimensions: readonly Dimension[], bins: number): string {
  const columns = dimensions.flatMap((d) =>
    Array.from({ length: bins - 1 }, (_, k) => number(cutName(d, k + 1), cutName(d, k + 1))),
  );
  return `SELECT ${columns.join(', ')} FROM ${ident(table)}`;
}

/** The SELECTs of an RFM step: cells, bins, cuts, totals and ladder; only the cells depend on the segment looked at. */
export function rfmQueries(
  tables: RfmTables,
  dimensions: readonly FedDimension[],
  bins: number,
  focus: Focus | undefined,
): Record<string, string> {
  const money = dimensions.some((d) => d.key === 'monetary');
  const blank = money ? 'sum(CASE WHEN v.c IS NOT NULL AND v.monetary IS NULL THEN 1 ELSE 0 END)' : '0';
  return {
    cells: `SELECT ${number('rfm_r', 'x')}, ${number('rfm_f', 'y')}, ${counts(money, focus)}
${scored(tables, focus)} GROUP BY rfm_r, rfm_f ORDER BY rfm_f, rfm_r`,
    bins: `${dimensions.map((d) => binsQuery(tables, d)).join('\nUNION ALL\n')}\nORDER BY dimension, score`,
    cuts: cutsQuery(tables.cuts, dimensions, bins),
    totals: `SELECT ${number('count(*)', 'customers')}, ${number('count(v.c)', 'scored')}, ${number(blank, 'without_revenue')},
${money ? number('sum(v.revenue)', 'revenue') : 'CAST(NULL AS DOUBLE) AS revenue'}
FROM ${ident(tables.scores)} AS s LEFT JOIN ${ident(tables.values)} AS v ON v.c = s.c`,
    ladder: `SELECT dimension, ${number('value', 'value')}, ${number('customers', 'customers')} FROM ${ident(tables.ladder)} ORDER BY dimension, value`,
  };
}
