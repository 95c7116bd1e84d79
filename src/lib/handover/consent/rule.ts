import type { Day } from '../../core/day';
import type { ConsentChannel } from '../../core/personal';
import type { Trait } from '../../core/relation';
import { date, ident } from '../../sql/quote';

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

/** The consent columns of the customer table, by what they are about. */
export interface ConsentTraits {
  readonly general?: Trait;
  readonly channel?: Trait;
  readonly night?: Trait;
  readonly day?: Trait;
  readonly refused?: Trait;
}

/** The consent columns that count for a channel. */
export function consentTraits(traits: readonly Trait[], channel: ConsentChannel): ConsentTraits {
  const named = (name: string, type: Trait['type']) =>
    traits.find((trait) => trait.name === name && trait.type === type && trait.family === 'consent');
  const found = {
    general: named('consent', 'boolean'),
    channel: named(`consent_${channel}`, 'boolean'),
    night: named('consent_night', 'boolean'),
    day: named('consent_day', 'date'),
    refused: named('refused_day', 'date'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, trait]) => trait !== undefined));
}

/** Whether the data say anything about consent for a channel. */
export function knowsConsent({ general, channel }: ConsentTraits): boolean {
  return general !== undefined || channel !== undefined;
}

type Column = (trait: Trait) => string;

/**
 * SQL, TRUE or FALSE, of whether somebody may be sent to. The channel's own consent decides where there is one, and a
 * general "no" overrules it; without a column for the channel the general one decides. A blank is no consent. A refusal
 * on or after the day of consent takes it back.
 */
export function mayReceiveSql(traits: ConsentTraits, night: boolean, column: Column): string {
  const { general, channel, refused, day } = traits;
  const parts: string[] = [];
  if (channel) parts.push(`coalesce(${column(channel)}, FALSE)`);
  if (general)
    parts.push(channel ? `coalesce(${column(general)}, TRUE)` : `coalesce(${column(general)}, FALSE)`);
  if (refused) {
    const back = day ? `(${column(day)} IS NULL OR ${column(refused)} >= ${column(day)})` : 'TRUE';
    parts.push(`NOT (${column(refused)} IS NOT NULL AND ${back})`);
  }
  if (night) parts.push(traits.night ? `coalesce(${column(traits.night)}, FALSE)` : 'FALSE');
  return parts.length === 0 ? 'TRUE' : parts.map((part) => `(${part})`).join(' AND ');
}

/** SQL of whether a consent is older than two years at a day; FALSE where its day is not known. */
export function isStaleSql({ day }: ConsentTraits, asOf: Day, column: Column): string {
  if (!day) return 'FALSE';
  return `coalesce(${column(day)} < ${date(asOf)} - INTERVAL ${CONFIRM_AFTER_MONTHS} MONTH, FALSE)`;
}

/** A column of a table under an alias. */
export function columnOf(alias: (table: string) => string): Column {
  return (trait) => `${alias(trait.table)}.${ident(trait.name)}`;
}
