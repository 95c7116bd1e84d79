import type { Beside, NumberOp, NumberTest, Test } from '../core/condition';
import type { Day } from '../core/day';
import type { TraitType } from '../core/relation';
import { decimal, double } from '../sql/exact';
import { inkSql, whiteSql } from '../sql/texts';
import { anniversarySql, daysFromSql, spanSql } from './date-sql';
import { codesOf } from './codes';
import { isNumeric } from './fits';
import { hoursSql, monthSql, weekdaySql } from './clock-sql';
import { dayAfter, spanOf } from './span';
import { areaSql, listSql, partTestSql, patternSql, sameSql } from './text-sql';
import { orFalse, orTrue } from './two-valued';

/** A SQL expression with the type of its values. */
export interface TypedSql {
  readonly sql: string;
  readonly type: TraitType;
}

/** What a test may need besides the value itself. */
export interface TestContext {
  readonly asOf: Day;
  /** The SQL of what `than`, `same` and `days-from` compare with. */
  readonly other: (trait: string, of?: Beside) => TypedSql;
}

/** SQL of a comparison of two numbers, never NULL: blanks pass `!=` alone. */
export function comparedSql(left: string, compare: NumberOp, right: string): string {
  return compare === '!=' ? orTrue(`${left} <> ${right}`) : orFalse(`${left} ${compare} ${right}`);
}

/** SQL of a number test, never NULL; `literal` writes a value so that it compares exactly. */
export function numberSql(sql: string, test: NumberTest, literal: (value: number) => string): string {
  if (test.op === 'between') return orFalse(`${sql} BETWEEN ${literal(test.low)} AND ${literal(test.high)}`);
  return comparedSql(sql, test.op, literal(test.value));
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
  return comparedSql(left, test.compare, right);
}

/** SQL of membership in a list of codes. */
function codesSql({ sql, type }: TypedSql, test: Extract<Test, { op: 'in' | 'not-in' }>): string {
  const codes = codesOf(test.values);
  if (codes.length === 0) return test.op === 'in' ? 'FALSE' : 'TRUE';
  const list = codes.map(literalOf(type)).join(', ');
  return test.op === 'in' ? orFalse(`${sql} IN (${list})`) : orTrue(`${sql} NOT IN (${list})`);
}

function blankSql({ sql, type }: TypedSql, op: 'blank' | 'not-blank'): string {
  if (type !== 'text' && type !== 'category') return `${sql} IS ${op === 'blank' ? '' : 'NOT '}NULL`;
  return op === 'blank' ? orTrue(whiteSql(sql)) : orFalse(inkSql(sql));
}

/** SQL of a test on one value, TRUE or FALSE and never NULL; `not` of it is the exact complement. */
export function testSql(value: TypedSql, test: Test, context: TestContext): string {
  switch (test.op) {
    case 'than':
      return thanSql(value, test, context.other(test.trait, test.of));
    case 'same':
    case 'not-same':
      return sameSql(value.sql, test.op, context.other(test.trait, test.of).sql);
    case 'in':
    case 'not-in':
      return isNumeric(value.type) ? codesSql(value, test) : listSql(value.sql, test);
    case 'contains':
    case 'not-contains':
    case 'starts':
    case 'ends':
      return partTestSql(value.sql, test);
    case 'matches':
    case 'not-matches':
      return patternSql(value.sql, test);
    case 'area':
      return areaSql(value.sql, test.areas);
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
    case 'days-from':
      return daysFromSql(value.sql, test, context.other(test.trait, test.of).sql);
    case 'anniversary':
      return anniversarySql(value.sql, test.side, test.days, context.asOf);
    case 'weekday':
      return weekdaySql(value.sql, test.days);
    case 'month':
      return monthSql(value.sql, test.months);
    case 'hours':
      return hoursSql(value.sql, test.from, test.to);
    case 'blank':
    case 'not-blank':
      return blankSql(value, test.op);
    default:
      return numberSql(value.sql, test, literalOf(value.type));
  }
}
