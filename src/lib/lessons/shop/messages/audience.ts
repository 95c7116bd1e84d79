import { daysBetween } from '../../../core/day';
import { FIRST_DAY } from '../calendar';
import { DAY_MINUTES } from '../clock';
import type { Consent } from '../consents';
import { countBefore, type PastOrder } from '../histories';
import type { Member } from '../world';
import type { Campaign, CampaignAudience, MessageChannel } from './campaigns';

/** What a sender knows of a member at a minute. */
interface Known {
  readonly member: Member;
  readonly history: readonly PastOrder[];
  readonly minute: number;
}

/** Days since the last order before the minute, and how many there were. */
function lastOrder({ history, minute }: Known): { days: number; orders: number } {
  const orders = countBefore(history, minute);
  const last = history[orders - 1];
  return { days: last ? (minute - last.minute) / DAY_MINUTES : Infinity, orders };
}

function joinedDaysAgo({ member, minute }: Known): number {
  return Math.floor(minute / DAY_MINUTES) - daysBetween(FIRST_DAY, member.joined);
}

const FITS: Readonly<Record<CampaignAudience, (known: Known) => boolean>> = {
  all: () => true,
  new: (known) => joinedDaysAgo(known) <= 60,
  repeat: (known) => lastOrder(known).days <= 90 && joinedDaysAgo(known) > 60,
  lapsing: (known) => {
    const { days, orders } = lastOrder(known);
    return orders >= 2 && days > 90 && days <= 365;
  },
  app: (known) => {
    const { days, orders } = lastOrder(known);
    return days <= 180 && known.history[orders - 1]?.order.channel === '앱';
  },
};

function allowed(consent: Consent, channel: MessageChannel, minute: number): boolean {
  if (channel === '앱푸시') return consent.push;
  return minute < (channel === '이메일' ? consent.emailUntil : consent.smsUntil);
}

/** Whether a campaign goes to a member: joined, allowed, and in its audience at that minute. */
export function isSentTo(campaign: Campaign, known: Known, consent: Consent): boolean {
  if (known.member.kind === 'test' || joinedDaysAgo(known) < 1) return false;
  return allowed(consent, campaign.channel, known.minute) && FITS[campaign.audience](known);
}
