import type { Condition } from '../../core/condition';
import type { Day } from '../../core/day';
import type { Catalog, Statement, Trait } from '../../core/relation';
import { conditionSql } from '../../segments/explain-sql';
import { tableAt, type TableAt } from '../../segments/table-at';
import { statement } from '../../sql/name';
import { ident, num, text } from '../../sql/quote';
import type { SchemeView } from '../contract';
import { valueSql } from '../migration/drift-values-sql';
import { NEVER_ORDERED } from '../never-ordered';

/** Groups that are told apart: those that the most customers are in. */
export const MOST_GROUPS = 12;

const LABEL = { ko: '그룹을 모으고 있습니다', en: 'Collecting the groups' };

/**
 * The group of each customer as of a day: a table of `c`, `v` (null without a value) and `late` (had not ordered yet, false
 * without orders), in order of `c`; undefined where the data cannot tell of that day.
 */
export function groupsAt(
  day: Day,
  { name }: Trait,
  scheme: SchemeView,
  catalog: Catalog,
): TableAt | undefined {
  const orders = catalog.events.some((table) => table.name === 'orders');
  const has: Condition = { kind: 'trait', trait: name, test: { op: 'not-blank' } };
  const then = scheme.at(day, orders ? [has, NEVER_ORDERED] : [has]);
  const trait = then?.catalog.traits.find((one) => one.name === name);
  if (!then || !trait) return undefined;
  return tableAt('groups', then, (scope) => [
    { name: 'v', sql: valueSql(trait, scope.trait(name).sql), unknown: 'NULL' },
    {
      name: 'late',
      sql: orders ? conditionSql(NEVER_ORDERED, then.catalog, [], scope) : 'FALSE',
      unknown: orders ? 'TRUE' : 'FALSE',
    },
  ]);
}

/** SQL by which groups are put in order: as they are listed where they are codes, numbers by size, else the largest first. */
function orderSql({ type, valueLabels }: Trait): string {
  if (type === 'number') return 'CAST(value AS DOUBLE)';
  if (type === 'boolean') return `CASE WHEN value = 'true' THEN 0 ELSE 1 END`;
  const codes = Object.keys(valueLabels ?? {}).map((code, i) => `WHEN ${text(code)} THEN ${num(i)}`);
  return codes.length === 0 ? 'n' : `CASE value ${codes.join(' ')} ELSE ${num(codes.length)} END`;
}

/**
 * The groups that are told apart between the first table and the last: `i` from 0, `k` (the key of the place), `value`, and
 * `different`, how many groups there are in all.
 */
export function groupsStatement(trait: Trait, first: string, last: string): Statement {
  const counted = `SELECT v AS value, count(*) AS n FROM (SELECT v FROM ${ident(first)} UNION ALL SELECT v FROM ${ident(last)}) AS s WHERE v IS NOT NULL GROUP BY v`;
  const largest = `SELECT value, n, count(*) OVER () AS different FROM (${counted}) AS t ORDER BY n DESC, value LIMIT ${MOST_GROUPS}`;
  const coded = trait.type !== 'category' || trait.valueLabels !== undefined;
  const order = `${orderSql(trait)}${coded ? '' : ' DESC'}, n DESC, value`;
  const select = `SELECT i, '=' || CAST(i AS VARCHAR) AS k, value, different
FROM (SELECT CAST(row_number() OVER (ORDER BY ${order}) - 1 AS INTEGER) AS i, value, CAST(different AS INTEGER) AS different FROM (${largest}) AS g) AS r ORDER BY i`;
  return statement('group_values', select, [first, last], LABEL);
}

/** A SELECT of the groups, in order, as the page reads them. */
export function groupsSelect(table: string): string {
  return `SELECT k, value, CAST(different AS DOUBLE) AS different FROM ${ident(table)} ORDER BY i`;
}

/** SQL of the keys of all groups in order, as one text. */
export function keysSql(table: string): string {
  return `(SELECT coalesce(string_agg(k, ' ' ORDER BY i), '') FROM ${ident(table)})`;
}
