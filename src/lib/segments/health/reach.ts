import type { ConsentChannel, PersonalKind } from '../../core/personal';
import type { Trait } from '../../core/relation';
import { inkSql } from '../../sql/texts';
import {
  consentTraits,
  knowsConsent,
  mayReceiveSql,
  type ConsentTraits,
  type TraitColumn,
} from '../consent/may-receive';

/** A way to people: some contact, where the data has one, and consent, where the data knows it. */
interface Way {
  readonly contacts: readonly Trait[];
  readonly consent: ConsentTraits | undefined;
}

const CONTACTS: readonly {
  readonly kind: PersonalKind | undefined;
  readonly channels: readonly ConsentChannel[];
}[] = [
  { kind: 'email', channels: ['email'] },
  { kind: 'phone', channels: ['sms', 'kakao'] },
  { kind: undefined, channels: ['push'] },
];

/** The ways to people that the data tells of; consent without any contact counts where it is of a channel, or all there is. */
function waysOf(traits: readonly Trait[]): Way[] {
  const ways = CONTACTS.flatMap(({ kind, channels }): Way[] => {
    const contacts = traits.filter(({ personal }) => personal !== undefined && personal === kind);
    const known = channels.map((one) => consentTraits(traits, one)).filter(knowsConsent);
    const own = known.filter(({ channel }) => channel !== undefined);
    if (contacts.length > 0 && known.length === 0) return [{ contacts, consent: undefined }];
    const consents = contacts.length > 0 && own.length === 0 ? known.slice(0, 1) : own;
    return consents.map((consent) => ({ contacts, consent }));
  });
  const general = consentTraits(traits, 'email');
  return ways.length === 0 && knowsConsent(general) ? [{ contacts: [], consent: general }] : ways;
}

/** The columns that tell whom some channel reaches; none where the data cannot tell. */
export function reachTraits(traits: readonly Trait[]): Trait[] {
  const read = waysOf(traits).flatMap(({ contacts, consent = {} }) => [
    ...contacts,
    ...(Object.values(consent) as Trait[]),
  ]);
  return [...new Set(read)];
}

/**
 * SQL, TRUE or FALSE, of whether some channel reaches a customer: there is a contact, and, where consent is known, lists
 * that are sent through the channel would keep them.
 */
export function reachSql(traits: readonly Trait[], column: TraitColumn): string {
  const ways = waysOf(traits).map(({ contacts, consent }) => {
    const ink = contacts.map((one) => `coalesce(${inkSql(`CAST(${column(one)} AS VARCHAR)`)}, FALSE)`);
    const agreed = consent ? [`(${mayReceiveSql(consent, false, column)})`] : [];
    return [...(ink.length > 0 ? [`(${ink.join(' OR ')})`] : []), ...agreed].join(' AND ');
  });
  return ways.length === 0 ? 'FALSE' : ways.map((way) => `(${way})`).join(' OR ');
}
