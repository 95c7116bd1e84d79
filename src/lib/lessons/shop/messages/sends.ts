import { daysBetween } from '../../../core/day';
import { random, type Random } from '../../../stats/random';
import { FIRST_DAY } from '../calendar';
import { DAY_MINUTES, END_MINUTE } from '../clock';
import type { Consent } from '../consents';
import { countBefore, historiesOf, type PastOrder } from '../histories';
import type { Member, Order } from '../world';
import { isSentTo } from './audience';
import { BOUNCES, CAMPAIGNS, type Campaign } from './campaigns';
import { chancesOf, type Chances, type Recipient } from './chances';

/** One message to one member; minutes are counted from the start of the first day. */
export interface Send {
  readonly member: number;
  readonly campaign: Campaign;
  readonly variant: string;
  readonly sent: number;
  readonly bounced: boolean;
  readonly opened: number | undefined;
  readonly clicked: number | undefined;
  readonly converted: PastOrder | undefined;
  readonly refused: boolean;
}

/** How likely somebody who will refuse sooner or later does so by a message, and how much more after several. */
export const REFUSE = { chance: 0.05, crowded: 3, messages: 2, days: 30 } as const;

/** Share of members whose e-mail address is dead. */
export const DEAD_ADDRESSES = 0.013;

const CONVERSION = 7 * DAY_MINUTES;

interface Desk {
  readonly members: readonly Member[];
  readonly histories: readonly (readonly PastOrder[])[];
  readonly consents: Consent[];
  readonly dead: readonly boolean[];
  /** Minutes of the messages that each member got so far. */
  readonly got: readonly number[][];
  /** Orders that a message has been credited with. */
  readonly credited: Set<PastOrder>;
}

interface Draft extends Recipient {
  readonly member: number;
  readonly sent: number;
  readonly bounced: boolean;
  readonly order: PastOrder | undefined;
}

function nextOrder(desk: Desk, member: number, sent: number): PastOrder | undefined {
  const history = desk.histories[member] ?? [];
  const order = history[countBefore(history, sent + 15)];
  return order && order.minute < sent + CONVERSION && !desk.credited.has(order) ? order : undefined;
}

function draftsOf(r: Random, desk: Desk, campaign: Campaign): Draft[] {
  const start = daysBetween(FIRST_DAY, campaign.day) * DAY_MINUTES + campaign.hour * 60;
  const to = desk.members.flatMap((member, i) => {
    const known = { member, history: desk.histories[i] ?? [], minute: start };
    return isSentTo(campaign, known, desk.consents[i] as Consent) ? [i] : [];
  });
  return to.map((member, i) => {
    const sent = start + Math.floor(i / 400);
    const dead = campaign.channel === '이메일' && desk.dead[member] === true;
    const bounced = r.chance(BOUNCES[campaign.channel]) || dead;
    const order = nextOrder(desk, member, sent);
    const weight = desk.members[member]?.kind === 'bargain' ? campaign.hunters : 1;
    const variant = r.int(campaign.variants.length);
    return { member, sent, bounced, order, orders: order !== undefined, weight, variant };
  });
}

function refuses(r: Random, desk: Desk, campaign: Campaign, draft: Draft): boolean {
  const lately = (desk.got[draft.member] ?? []).filter((at) => at >= draft.sent - REFUSE.days * DAY_MINUTES);
  desk.got[draft.member]?.push(draft.sent);
  const crowded = lately.length >= REFUSE.messages;
  const roll = r.chance(REFUSE.chance * (crowded ? REFUSE.crowded : 1));
  const consent = desk.consents[draft.member] as Consent;
  const place = campaign.channel === '이메일' ? 'emailUntil' : 'smsUntil';
  if (!roll || draft.bounced || campaign.channel === '앱푸시' || consent[place] === Infinity) return false;
  desk.consents[draft.member] = { ...consent, [place]: draft.sent + 1 };
  return true;
}

function lagMinutes(r: Random, campaign: Campaign, order: PastOrder | undefined, sent: number): number {
  const lag = r.exponential(campaign.channel === '이메일' ? 260 : 45);
  return 1 + Math.floor(Math.min(lag, order ? (order.minute - sent) * 0.6 : 4 * DAY_MINUTES));
}

function sendOf(r: Random, desk: Desk, campaign: Campaign, draft: Draft, chances: Chances): Send {
  const { member, sent, bounced, order } = draft;
  const refused = refuses(r, desk, campaign, draft);
  const opens = r.chance(chances.open(draft)) || refused;
  const clicks = r.chance(chances.click(draft)) && opens && !bounced;
  const at = sent + lagMinutes(r, campaign, order, sent);
  const after = r.int(3);
  const clicked = clicks && at + after < END_MINUTE ? at + after : undefined;
  const seen = campaign.opens < 1 && opens && !bounced && at < END_MINUTE;
  if (clicked !== undefined && order) desk.credited.add(order);
  return {
    member,
    campaign,
    variant: campaign.variants[draft.variant]?.[0] ?? '',
    sent,
    bounced,
    opened: seen ? at : undefined,
    clicked,
    converted: clicked === undefined ? undefined : order,
    refused,
  };
}

/** Every message in order of time, and what members allow after all of them. */
export function makeSends(
  seed: number,
  members: readonly Member[],
  orders: readonly Order[],
  consents: readonly Consent[],
): { sends: Send[]; consents: Consent[] } {
  const addresses = random(seed, 'dead addresses');
  const desk: Desk = {
    members,
    histories: historiesOf(members, orders),
    consents: [...consents],
    dead: members.map(() => addresses.chance(DEAD_ADDRESSES)),
    got: members.map(() => []),
    credited: new Set(),
  };
  const r = random(seed, 'messages');
  const sends = CAMPAIGNS.flatMap((campaign) => {
    const drafts = draftsOf(r, desk, campaign);
    const chances = chancesOf(
      campaign,
      drafts.filter((draft) => !draft.bounced),
    );
    return drafts.map((draft) => sendOf(r, desk, campaign, draft, chances));
  });
  return { sends, consents: desk.consents };
}
