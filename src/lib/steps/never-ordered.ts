import type { Condition } from '../core/condition';

/** Whether a customer had not ordered yet. */
export const NEVER_ORDERED: Condition = {
  kind: 'did',
  table: 'orders',
  where: [],
  window: { kind: 'ever' },
  measure: { kind: 'times' },
  test: { op: '=', value: 0 },
};
