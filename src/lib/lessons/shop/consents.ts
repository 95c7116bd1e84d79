import { addDays, daysBetween, type Day } from '../../core/day';
import { random, type Random } from '../../stats/random';
import { DAYS, FIRST_DAY, LAST_DAY } from './calendar';
import { DAY_MINUTES, END_MINUTE } from './clock';
import type { Kind } from './kinds';
import type { Member } from './world';

/** What a member allows; minutes are counted from the start of the first day. */
export interface Consent {
  readonly push: boolean;
  readonly night: boolean;
  /** The day of the consent that holds now, '' when nothing is allowed. */
  readonly given: Day | '';
  /** Up to when e-mails were allowed: `Infinity` when they still are, 0 when they never were. */
  readonly emailUntil: number;
  readonly smsUntil: number;
}

/** From when to when the shop asked everyone to confirm, as the law asks for every two years. */
export const CONFIRMED: readonly [from: Day, days: number] = ['2025-04-14', 14];

/** Share of those who had joined two years before the last day that confirmed. */
export const CONFIRMED_SHARE = 0.75;

/** Share of those who do not allow a channel now that once did. */
export const ONCE_ALLOWED = 0.25;

const PUSH: Readonly<Record<Kind, number>> = {
  loyal: 0.75,
  regular: 0.5,
  churner: 0.3,
  cooling: 0.5,
  bargain: 0.45,
  occasional: 0.35,
  once: 0.2,
  silent: 0.15,
  test: 0,
};

function until(r: Random, allowed: boolean, joined: number): number {
  const from = Math.max(0, joined) + 1;
  const once = r.chance(ONCE_ALLOWED);
  const share = r.uniform();
  if (allowed) return Infinity;
  if (!once || from >= DAYS) return 0;
  return Math.floor((from + share * (DAYS - from)) * DAY_MINUTES);
}

function consentOf(r: Random, member: Member): Consent {
  const joined = daysBetween(FIRST_DAY, member.joined);
  const push = r.chance(PUSH[member.kind]);
  const night = r.chance(0.2) && (push || member.smsConsent);
  const emailUntil = until(r, member.emailConsent, joined);
  const smsUntil = until(r, member.smsConsent, joined);
  const confirmed = r.chance(CONFIRMED_SHARE) && member.joined < FIRST_DAY;
  const day = confirmed ? addDays(CONFIRMED[0], r.int(CONFIRMED[1])) : member.joined;
  const given = push || member.emailConsent || member.smsConsent ? day : '';
  return { push, night, given, emailUntil, smsUntil };
}

/** What each member allows, as far as no message makes them change their mind. */
export function makeConsents(seed: number, members: readonly Member[]): Consent[] {
  const r = random(seed, 'consents');
  return members.map((member) => consentOf(r, member));
}

/** The last day on which a member refused a channel that had been allowed, '' when none was. */
export function refusedOn({ emailUntil, smsUntil }: Consent): Day | '' {
  const days = [emailUntil, smsUntil].filter((minute) => minute > 0 && minute < END_MINUTE);
  if (days.length === 0) return '';
  const day = addDays(FIRST_DAY, Math.floor(Math.max(...days) / DAY_MINUTES));
  return day > LAST_DAY ? LAST_DAY : day;
}
