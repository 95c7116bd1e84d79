import type { Series } from '../charts/spec';
import type { Words } from '../core/words';
import { sameWords } from '../core/words';
import { ident } from '../sql/quote';
import type { Focus } from './contract';

/** A join that reaches the segment looked at, given the SQL customer number; nothing without one. */
export function focusJoin(focus: Focus | undefined, c: string): string {
  return focus ? `LEFT JOIN ${ident(focus.table)} AS focus ON focus.c = ${c}` : '';
}

/** A SQL expression for those in the segment, else 0; always 0 without a segment. */
export function inFocus(focus: Focus | undefined, expression: string): string {
  return focus ? `CASE WHEN focus.m THEN ${expression} ELSE 0 END` : '0';
}

/** The words for customers who are not in the segment looked at. */
export const OTHER_CUSTOMERS: Words = { ko: '그 밖의 고객', en: 'Other customers' };

/** Series for rows that hold `all` and `focus` numbers: the segment's part and the rest, or all as one. */
export function partSeries(focus: Focus | undefined, all: string, label: Words): Series[] {
  if (!focus) return [{ key: all, label, colour: 1 }];
  return [
    { key: `${all}_focus`, label: sameWords(focus.name), colour: 2 },
    { key: `${all}_rest`, label: OTHER_CUSTOMERS, colour: 0 },
  ];
}

/** The three numbers that `partSeries` draws: all, the segment's part, and the rest. */
export function parts(all: string, total: number, part: number): Record<string, number> {
  return { [all]: total, [`${all}_focus`]: part, [`${all}_rest`]: total - part };
}
