import type { NumberOp, NumberTest } from '../../core/condition';
import type { Trait, TraitType, Unit } from '../../core/relation';
import type { Scope } from '../scope';

/** How the columns of a fact are told. `value` alone; others have more columns, named at `FactColumn`. */
export type Says =
  'value' | 'than' | 'rank' | 'nth' | 'regular' | 'returned' | 'overdue' | 'sequence' | 'split';

/**
 * Columns of a fact beside `value`. `other`: what it is compared with. `needed`: the number that follows from that, or the
 * last place or number of days that is in. `place` `among` `same`: of so many customers, those with this value.
 * `at` `before`: the days of what was found, and of the time before it. `times`: how often in all. `gap` `most` `days`: the
 * usual days between, how many are not yet too many, and on how many days it was done.
 */
export type FactColumn =
  'other' | 'needed' | 'place' | 'among' | 'same' | 'at' | 'before' | 'times' | 'gap' | 'most' | 'days';

/** What a customer has where a leaf asks: a SELECT of `value` and what else is told, and how it is read. */
export interface LeafFact {
  readonly select: string;
  readonly says: Says;
  readonly type: TraitType;
  readonly unit: Unit;
  /** What it is compared with or ranked in, where that is another trait. */
  readonly other: Trait | null;
  /** What is asked of the number, where that is the same for everybody. */
  readonly test: NumberTest | null;
  /** How it is compared with `needed`, which is each customer's own. */
  readonly compare: NumberOp | null;
  /** Only whole numbers can come of it. */
  readonly whole: boolean;
}

/** A customer by number, or everybody; the SELECT then has their number `c` too. */
export type Whose = number | 'everybody';

/** The SELECT of a fact: columns by name, as SQL in the scope. */
export function factSelect(
  scope: Scope,
  value: string,
  more: Readonly<Partial<Record<FactColumn, string>>>,
  c: Whose,
): string {
  const columns = [`${value} AS value`, ...Object.entries(more).map(([name, sql]) => `${sql} AS "${name}"`)];
  if (c === 'everybody') return `SELECT ${['b.c AS c', ...columns].join(', ')}\n${scope.from()}`;
  return `SELECT ${columns.join(', ')}\n${scope.from()}\nWHERE b.c = ${Math.trunc(c)}`;
}

/** SQL of a moment as the text of its day. */
export function shownDay(moment: string): string {
  return `strftime(${moment}, '%Y-%m-%d')`;
}

/** SQL of a number as it leaves the engine. */
export function shownNumber(sql: string): string {
  return `CAST(${sql} AS DOUBLE)`;
}

/** Whether a test compares with a number that it names. */
export function isNumberTest(test: { readonly op: string }): test is NumberTest {
  return ['=', '!=', '<', '<=', '>', '>=', 'between'].includes(test.op);
}
