import type { Day } from '../../core/day';
import type { ConsentChannel } from '../../core/personal';
import type { ConsentTraits, TraitColumn } from '../../segments/consent/may-receive';
import { date } from '../../sql/quote';

/** For what a list is used: sending through a channel, or no sending at all. */
export interface Sending {
  readonly channel: ConsentChannel | 'none';
  /** Sent between 21:00 and 08:00, which needs a consent of its own (정보통신망법 §50 ③). */
  readonly night: boolean;
  /** Keeps those without consent in the list, as the person says that another ground allows it. */
  readonly withoutConsent: boolean;
}

/** Not for sending: nobody is left out. */
export const NO_SENDING: Sending = { channel: 'none', night: false, withoutConsent: false };

/** Months after which consent has to be confirmed (정보통신망법 §50 ⑧). */
export const CONFIRM_AFTER_MONTHS = 24;

/** SQL of whether a consent is older than two years at a day; FALSE where its day is not known. */
export function isStaleSql({ day }: ConsentTraits, asOf: Day, column: TraitColumn): string {
  if (!day) return 'FALSE';
  return `coalesce(${column(day)} < ${date(asOf)} - INTERVAL ${CONFIRM_AFTER_MONTHS} MONTH, FALSE)`;
}
