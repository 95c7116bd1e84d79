import type { ConsentChannel } from '../../core/personal';
import type { Trait } from '../../core/relation';
import { ident } from '../../sql/quote';

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

/** SQL of the column of a trait. */
export type TraitColumn = (trait: Trait) => string;

/**
 * SQL, TRUE or FALSE, of whether somebody may be sent to. The channel's own consent decides where there is one, and a
 * general "no" overrules it; without a column for the channel the general one decides. A blank is no consent. A refusal
 * on or after the day of consent takes it back.
 */
export function mayReceiveSql(traits: ConsentTraits, night: boolean, column: TraitColumn): string {
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

/** A column of a table under an alias. */
export function columnOf(alias: (table: string) => string): TraitColumn {
  return (trait) => `${alias(trait.table)}.${ident(trait.name)}`;
}
