import { random, weighted, type Random } from '../../stats/random';
import { favourites, fillBasket } from './basket';
import { ONLINE_HOURS, SHOP_HOURS } from './calendar';
import { GUEST_ORDERS } from './kinds';
import { guestDays, orderDays, traitsOf } from './visits';
import type { Member, Order } from './world';

const CHANNELS = ['앱', '웹', '매장'] as const;
const chooseOnlineHour = weighted(ONLINE_HOURS);
const chooseShopHour = weighted(SHOP_HOURS);

function placeOf(r: Random, shares: readonly number[]): { channel: string; minute: number } {
  const roll = r.uniform();
  const [app = 0, web = 0] = shares;
  const channel = CHANNELS[roll < app ? 0 : roll < app + web ? 1 : 2] ?? '웹';
  const hour = channel === '매장' ? chooseShopHour(r) : chooseOnlineHour(r);
  return { channel, minute: hour * 60 + r.int(60) };
}

interface Caller {
  readonly index: number;
  readonly member: Member | undefined;
  readonly favourite: string;
  readonly shares: readonly number[];
}

function ordersOn(r: Random, caller: Caller, days: readonly number[]): Order[] {
  const visits = days
    .map((day) => ({ day, ...placeOf(r, caller.shares) }))
    .sort((a, b) => a.day - b.day || a.minute - b.minute);
  return visits.map(({ day, minute, channel }, i) => {
    const firstOrder = i === 0 && caller.member !== undefined && caller.member.joined >= '2024-04-01';
    const shopper = { member: caller.member, favourite: caller.favourite, day, channel, firstOrder };
    return { member: caller.index, day, minute, channel, lines: fillBasket(r, shopper) };
  });
}

/** Every order in order of time; at the same minute in order of joining, guests first. */
export function makeOrders(seed: number, members: readonly Member[]): Order[] {
  const r = random(seed, 'orders');
  const liked = favourites(seed, members);
  const known = members.flatMap((member, index) => {
    const shares = traitsOf(member.kind).channels;
    return ordersOn(r, { index, member, favourite: liked[index] ?? '', shares }, orderDays(r, member));
  });
  const guests = guestDays(r, GUEST_ORDERS).flatMap((day) =>
    ordersOn(r, { index: -1, member: undefined, favourite: '', shares: [0, 0.7, 0.3] }, [day]),
  );
  return [...guests, ...known].sort((a, b) => a.day - b.day || a.minute - b.minute || a.member - b.member);
}
