import { weighted, type Random } from '../../../stats/random';
import { CALENDAR, ONLINE_HOURS } from '../calendar';
import { DAY_MINUTES } from '../clock';
import type { PastOrder } from '../histories';
import type { World } from '../world';
import { ANONYMOUS, APP_SOURCES, BROWSING, LOG_FROM_DAY, WEB_SOURCES, type Device } from './plan';
import type { Session, Step } from './session';
import type { Visitor } from './steps';

/** The first minute of the log. */
export const LOG_START = LOG_FROM_DAY * DAY_MINUTES;

const dayWeights = (sale: number) =>
  CALENDAR.slice(LOG_FROM_DAY).map((d) => (d.sale ? sale * d.weight : d.weight));
const chooseDay = weighted(dayWeights(1));
const chooseSaleDay = weighted(dayWeights(6));
const chooseHour = weighted(ONLINE_HOURS);
const CHOOSE_SOURCE = {
  app: { buying: weighted(APP_SOURCES.map((s) => s[2])), browsing: weighted(APP_SOURCES.map((s) => s[3])) },
  web: { buying: weighted(WEB_SOURCES.map((s) => s[2])), browsing: weighted(WEB_SOURCES.map((s) => s[3])) },
};

/** What is known of everybody while the log is made; lists are by place in `members`. */
export interface Shop {
  readonly world: World;
  readonly histories: readonly (readonly PastOrder[])[];
  readonly favourites: readonly string[];
  readonly phones: readonly Device[];
}

/** A visit before it is known how far it goes. */
export interface Entry {
  readonly member: number;
  readonly minute: number;
  readonly source: string;
  readonly device: Device;
}

/** Who looks around, and when. */
export function visitorAt(shop: Shop, member: number, minute: number): Visitor {
  const month = CALENDAR[Math.floor(minute / DAY_MINUTES)]?.month ?? 0;
  return { member: shop.world.members[member], favourite: shop.favourites[member] ?? '', month };
}

/** What somebody uses, in the app or on the web. */
export function deviceOf(r: Random, shop: Shop, member: number, app: boolean): Device {
  if (app) return shop.phones[member] ?? 'Android 앱';
  return r.chance(0.45) ? 'PC' : '모바일 웹';
}

/** Where a session comes from. */
export function sourceOf(r: Random, app: boolean, aim: 'buying' | 'browsing'): string {
  const place = app ? 'app' : 'web';
  return (app ? APP_SOURCES : WEB_SOURCES)[CHOOSE_SOURCE[place][aim](r)]?.[0] ?? '';
}

function gapsOf(r: Random, steps: readonly Step[]): number[] {
  return steps.slice(1).map(({ event }) => 2 + Math.floor(r.exponential(event === '결제완료' ? 60 : 28)));
}

/** A session from its entry and steps. */
export function sessionOf(r: Random, entry: Entry, steps: readonly Step[]): Session {
  const { member, minute, source, device } = entry;
  return { member, start: minute * 60 + r.int(60), source, device, steps, gaps: gapsOf(r, steps) };
}

/** A visit of a member at a time that suits their kind; −1 for a stranger. */
export function entryOf(r: Random, shop: Shop, member: number): Entry {
  const kind = shop.world.members[member]?.kind;
  const day = LOG_FROM_DAY + (kind === 'bargain' ? chooseSaleDay : chooseDay)(r);
  const minute = day * DAY_MINUTES + chooseHour(r) * 60 + r.int(60);
  const app = kind !== undefined && r.chance(kind === 'loyal' ? 0.85 : 0.38);
  return { member, minute, source: sourceOf(r, app, 'browsing'), device: deviceOf(r, shop, member, app) };
}

/** Visits that lead to no purchase: of members as often as their kind has it, of strangers, and by clicked messages. */
export function browsingEntries(r: Random, shop: Shop): Entry[] {
  const { members, sends } = shop.world;
  const known = members.flatMap(({ kind, joined }, i) => {
    const count = r.poisson(BROWSING[kind] * r.gamma(1.4, 1 / 1.4));
    const entries = Array.from({ length: count }, () => entryOf(r, shop, i));
    return entries.filter(({ minute }) => (CALENDAR[Math.floor(minute / DAY_MINUTES)]?.day ?? '') >= joined);
  });
  const strangers = Array.from({ length: ANONYMOUS }, () => entryOf(r, shop, -1));
  const clicked = sends.flatMap(({ member, clicked: minute = 0, campaign }) => {
    if (minute < LOG_START) return [];
    const app = campaign.channel === '앱푸시';
    return [
      {
        member,
        minute,
        source: campaign.channel,
        device: app ? deviceOf(r, shop, member, true) : ('모바일 웹' as const),
      },
    ];
  });
  return [...known, ...strangers, ...clicked];
}
