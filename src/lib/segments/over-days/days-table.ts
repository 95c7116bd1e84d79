import type { Day } from '../../core/day';
import type { Catalog, Statement } from '../../core/relation';
import { double } from '../../sql/exact';
import { hashed } from '../../sql/hashed';
import { statement } from '../../sql/name';
import { stamp } from '../../sql/quote';
import { measureSql } from '../rows/measure-sql';
import { fromRows, inWindow, rowSource, type RowSource } from '../rows/row-source';
import { createScope } from '../scope';
import { eventSpan } from '../span';
import { numberSql } from '../value-sql';
import { anyRow } from './any-row';
import type { DaysLeaf } from './in-rows';

const LABEL = { ko: '지난 날짜의 조건을 확인하고 있습니다', en: 'Checking a condition as of earlier days' };

/** An aggregate over those rows alone that pass. */
function during(call: string, passes: string): string {
  const [, name = '', of = ''] = /^(count|sum)\((.*)\)$/s.exec(call) ?? [];
  if (name === '') throw new RangeError(`not a count or a sum: ${call}`);
  return `${name}(CASE WHEN ${passes} THEN ${of === '*' ? '1' : of} END)`;
}

/** The rows that any of the days reads. */
function reached(leaf: DaysLeaf, days: readonly Day[]): string[] {
  const spans = days.map((day) => eventSpan(leaf.window, day));
  const from = spans.map((span) => span.from).sort((a, b) => (a ?? '').localeCompare(b ?? ''))[0] ?? null;
  const to =
    spans
      .map((span) => span.to)
      .sort()
      .at(-1) ?? '';
  return [...(from === null ? [] : [`e.t >= ${stamp(from)}`]), `e.t < ${stamp(to)}`];
}

/** The columns of the rows of a customer, by the leaf's own question as of each day. */
function counted(leaf: DaysLeaf, days: readonly Day[], catalog: Catalog, source: RowSource): string[] {
  const measure = measureSql(leaf.measure, source.table, catalog, source.scope);
  const [aggregate] = measure.aggregates;
  if (!aggregate) throw new RangeError(`no aggregate: ${leaf.measure.kind}`);
  return days.map((day, k) => {
    const passes = inWindow(leaf.window, { ...catalog, asOf: day }).join(' AND ');
    const value = `coalesce(${aggregate.around(during(aggregate.of, passes))}, 0)`;
    return `${numberSql(value, leaf.test, measure.literal('e'))} AS m${k}`;
  });
}

/**
 * The table of `c`, `m0`, `m1`, …: whether the leaf holds as of each of the days, one row for each customer in order of
 * `c`. One pass over the rows, however many days; whether there is a row at all, as bits of one number.
 */
export function daysTable(leaf: DaysLeaf, days: readonly Day[], catalog: Catalog): Statement {
  const outer = createScope(catalog);
  const source = rowSource(leaf, leaf.measure, catalog, outer);
  const asked = anyRow(leaf, days);
  const grouped = asked ? [`${asked.bits} AS bits`] : counted(leaf, days, catalog, source);
  const key = asked ? 'e.c' : hashed('e.c');
  const rows = `SELECT ${['min(e.c) AS c', ...grouped].join(', ')}\n${fromRows(source, reached(leaf, days))}\nGROUP BY ${key}`;
  const group = outer.group(rows);
  const nothing = numberSql('0', leaf.test, double);
  const columns = days.map((_, k) => {
    const held = asked ? asked.held(`${group}.bits`, k) : `${group}.m${k}`;
    return `coalesce(${held}, ${nothing}) AS m${k}`;
  });
  const select = `SELECT ${['b.c AS c', ...columns].join(', ')}\n${outer.from()}\nORDER BY b.c`;
  return statement('days', select, outer.reads(), LABEL);
}
