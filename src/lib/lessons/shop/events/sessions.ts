import { random, type Random } from '../../../stats/random';
import { favourites } from '../basket';
import { DAY_MINUTES } from '../clock';
import { historiesOf } from '../histories';
import type { Order, World } from '../world';
import { browsing, searching } from './browsing';
import { deviceOf, LOG_START, sessionOf, sourceOf, visitorAt, type Shop } from './entries';
import { LOG_FROM_DAY } from './plan';
import type { Session } from './session';
import { buyingSteps } from './steps';

function buying(r: Random, shop: Shop, order: Order): Session {
  const app = order.channel === '앱';
  const minute = order.day * DAY_MINUTES + order.minute;
  const entry = {
    member: order.member,
    minute,
    source: sourceOf(r, app, 'buying'),
    device: deviceOf(r, shop, order.member, app),
  };
  const session = sessionOf(r, entry, buyingSteps(r, visitorAt(shop, order.member, minute), order));
  return { ...session, start: session.start - session.gaps.reduce((sum, gap) => sum + gap, 0) };
}

/** Every session of the log in order of start; at the same second in order of joining, strangers first. */
export function makeSessions(world: World): Session[] {
  const phones = random(world.seed, 'phones');
  const shop: Shop = {
    world,
    histories: historiesOf(world.members, world.orders),
    favourites: favourites(world.seed, world.members),
    phones: world.members.map(() => (phones.chance(0.58) ? 'Android 앱' : 'iPhone 앱')),
  };
  const online = world.orders.filter((o) => o.day >= LOG_FROM_DAY && o.channel !== '매장');
  const purchases = random(world.seed, 'buying sessions');
  const bought = online.map((order) => buying(purchases, shop, order));
  const browsed = browsing(random(world.seed, 'browsing sessions'), shop, bought);
  const searched = searching(random(world.seed, 'brand searches'), shop);
  return [...bought, ...browsed, ...searched]
    .filter((s) => s.start >= LOG_START * 60)
    .sort((a, b) => a.start - b.start || a.member - b.member);
}
