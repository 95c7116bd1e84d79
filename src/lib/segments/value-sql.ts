import type { NumberTest, Test } from '../core/condition';
import type { Day } from '../core/day';
import type { TraitType } from '../core/relation';
import { decimal, double } from '../sql/exact';
import { stamp, text } from '../sql/quote';
import { inkSql, isWhite, partSql, whiteSql } from '../sql/texts';
import { dayAfter, spanOf } from './span';

/** A SQL expression with the type of its values. */
export interface TypedSql {
  readonly sql: string;
  readonly type: TraitType;
}

/** What a test may need besides the value itself. */
export interface TestContext {
  readonly asOf: Day;
  /** The SQL of another trait, for `than`. */
  readonly other: (trait: string) => TypedSql;
}

/** SQL that is TRUE or FALSE, never NULL: NULL fails. */
export function orFalse(sql: string): string {
  return `coalesce(${sql}, FALSE)`;
}

function orTrue(sql: string): string {
  return `coalesce(${sql}, TRUE)`;
}

/** SQL of a number test, never NULL; `literal` writes a value so that it compares exactly. */
export function numberSql(sql: string, test: NumberTest, literal: (value: number) => string): string {
  if (test.op === 'between') return orFalse(`${sql} BETWEEN ${literal(test.low)} AND ${literal(test.high)}`);
  if (test.op === '!=') return orTrue(`${sql} <> ${literal(test.value)}`);
  return orFalse(`${sql} ${test.op} ${literal(test.value)}`);
}

/** Writes numbers of a column of this type. */
export function literalOf(type: TraitType): (value: number) => string {
  return type === 'money' ? decimal : double;
}

function asDouble(value: TypedSql): string {
  return `CAST(${value.sql} AS DOUBLE)`;
}

function thanSql(value: TypedSql, test: Extract<Test, { op: 'than' }>, other: TypedSql): string {
  const exact = value.type === 'money' && other.type === 'money';
  const left = exact ? value.sql : asDouble(value);
  const right = exact
    ? `${decimal(test.times)} * ${other.sql}`
    : `round(${double(test.times)} * ${asDouble(other)}, 9)`;
  const compared = `${left} ${test.compare === '!=' ? '<>' : test.compare} ${right}`;
  return test.compare === '!=' ? orTrue(compared) : orFalse(compared);
}

function listSql(sql: string, test: Extract<Test, { op: 'in' | 'not-in' }>): string {
  const values = [...new Set(test.values)].filter((value) => !isWhite(value));
  if (values.length === 0) return test.op === 'in' ? 'FALSE' : 'TRUE';
  const list = values.map(text).join(', ');
  return test.op === 'in' ? orFalse(`${sql} IN (${list})`) : orTrue(`${sql} NOT IN (${list})`);
}

function textSql(sql: string, test: Extract<Test, { text: string }>): string {
  const part = partSql(test.op === 'not-contains' ? 'contains' : test.op, sql, test.text);
  const positive = isWhite(test.text) ? `${part} AND ${inkSql(sql)}` : part;
  return test.op === 'not-contains' ? orTrue(`NOT (${positive})`) : orFalse(positive);
}

function spanSql(sql: string, from: Day | null, to: Day | null): string {
  const parts = [
    ...(from === null ? [] : [`${sql} >= ${stamp(from)}`]),
    ...(to === null ? [] : [`${sql} < ${stamp(to)}`]),
  ];
  return parts.length === 0 ? `${sql} IS NOT NULL` : orFalse(parts.join(' AND '));
}

function blankSql({ sql, type }: TypedSql, op: 'blank' | 'not-blank'): string {
  if (type !== 'text' && type !== 'category') return `${sql} IS ${op === 'blank' ? '' : 'NOT '}NULL`;
  return op === 'blank' ? orTrue(whiteSql(sql)) : orFalse(inkSql(sql));
}

/** SQL of a test on one value, TRUE or FALSE and never NULL; `not` of it is the exact complement. */
export function testSql(value: TypedSql, test: Test, context: TestContext): string {
  switch (test.op) {
    case 'than':
      return thanSql(value, test, context.other(test.trait));
    case 'in':
    case 'not-in':
      return listSql(value.sql, test);
    case 'contains':
    case 'not-contains':
    case 'starts':
    case 'ends':
      return textSql(value.sql, test);
    case 'is':
      return orFalse(test.value ? value.sql : `NOT ${value.sql}`);
    case 'on':
      return spanSql(value.sql, test.day, dayAfter(test.day));
    case 'on-or-after':
      return spanSql(value.sql, test.day, null);
    case 'before-day':
      return spanSql(value.sql, null, test.day);
    case 'within': {
      const { from, to } = spanOf(test.window, context.asOf);
      return spanSql(value.sql, from, to);
    }
    case 'blank':
    case 'not-blank':
      return blankSql(value, test.op);
    default:
      return numberSql(value.sql, test, literalOf(value.type));
  }
}
