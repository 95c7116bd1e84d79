import type { Condition, NumberOp, Test } from '../core/condition';
import type { ProposalKind } from '../core/notebook';
import type { Row } from '../core/relation';
import type { Words } from '../core/words';

/** A proposal before it has a number and a language. */
export interface Draft {
  readonly name: Words;
  readonly proposed: ProposalKind;
  readonly condition: Condition;
  readonly reason: Words;
}

/** Names of the segments that are proposed. */
export const CORE_NAMES = {
  new: { ko: '신규 고객', en: 'New' },
  loyal: { ko: '충성 고객', en: 'Loyal' },
  'at-risk': { ko: '이탈 위험', en: 'At risk' },
  potential: { ko: '잠재 고객', en: 'Potential' },
  lapsed: { ko: '휴면 고객', en: 'Lapsed' },
  'high-value': { ko: '고액 고객', en: 'High value' },
  cart: { ko: '장바구니 이탈', en: 'Left a cart' },
  searcher: { ko: '반복 검색', en: 'Keeps searching' },
  discount: { ko: '할인만 구매', en: 'Buys at a discount only' },
  browser: { ko: '구경만 하는 고객', en: 'Browses without buying' },
  silent: { ko: '메시지 무반응', en: 'Does not respond' },
  unhappy: { ko: '불만 고객', en: 'Unhappy' },
} as const satisfies Partial<Record<ProposalKind, Words>>;

/** A number of the statistics; null when it could not be computed. */
export function statOf(stats: Row, name: string): number | null {
  const value = stats[name];
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** A leaf about a trait. */
export function traitIs(trait: string, test: Test): Condition {
  return { kind: 'trait', trait, test };
}

/** A leaf that compares a trait with a number. */
export function traitAt(trait: string, op: NumberOp, value: number): Condition {
  return traitIs(trait, { op, value });
}

/** Both or all of the conditions. */
export function allOf(...of: readonly Condition[]): Condition {
  return { kind: 'all', of };
}

/** Whether a part of the customers is worth a segment: somebody, but not nearly everybody. */
export function sensible(part: number | null, customers: number | null): boolean {
  return part !== null && customers !== null && part > 0 && part <= 0.6 * customers;
}
