import type { Random } from '../../../stats/random';
import { DAY_MINUTES, END_MINUTE } from '../clock';
import { browsingEntries, entryOf, sessionOf, visitorAt, type Entry, type Shop } from './entries';
import { makeCartLeavers, makeFans, orderedLastWeek } from './fans';
import { BRAND_FANS, LAST_WEEK, PAYS, type Device } from './plan';
import type { Session } from './session';
import { brandSteps, browsingSteps, type Depth } from './steps';

/** How likely a visit with each device ends at the checkout, so that the shares of `PAYS` come out. */
function leaveChances(bought: readonly Session[], entries: readonly Entry[]): ReadonlyMap<Device, number> {
  const devices = Object.keys(PAYS) as Device[];
  return new Map(
    devices.map((device) => {
      const paid = bought.filter((s) => s.device === device).length;
      const visits = entries.filter((e) => e.member >= 0 && e.device === device).length;
      return [device, ((paid / PAYS[device]) * (1 - PAYS[device])) / Math.max(1, visits)];
    }),
  );
}

/** Every session that ends without a purchase, by entries. */
export function browsing(r: Random, shop: Shop, bought: readonly Session[]): Session[] {
  const leavers = makeCartLeavers(shop.world, shop.histories);
  const mayFill = (entry: Entry) =>
    entry.member >= 0 &&
    (entry.minute < LAST_WEEK ||
      leavers.has(entry.member) ||
      orderedLastWeek(shop.histories[entry.member] ?? []));
  const entries = browsingEntries(r, shop);
  const chances = leaveChances(bought, entries);
  const depthOf = (entry: Entry): Depth => {
    const roll = r.uniform() - (chances.get(entry.device) ?? 0);
    const depth = roll < 0 ? 'checkout' : roll < 0.12 ? 'cart' : roll < 0.62 ? 'view' : 'visit';
    return mayFill(entry) || depth === 'visit' ? depth : 'view';
  };
  const sessions = entries.map((entry) => {
    const steps = browsingSteps(r, visitorAt(shop, entry.member, entry.minute), depthOf(entry));
    return sessionOf(r, entry, steps);
  });
  const carts = [...leavers].map((member) => {
    const minute = LAST_WEEK + Math.floor(r.uniform() * (END_MINUTE - LAST_WEEK - 60));
    const depth = r.chance(0.35) ? 'checkout' : 'cart';
    return sessionOf(
      r,
      { ...entryOf(r, shop, member), minute },
      browsingSteps(r, visitorAt(shop, member, minute), depth),
    );
  });
  return [...sessions, ...carts];
}

/** The sessions in which some look for one brand again and again. */
export function searching(r: Random, shop: Shop): Session[] {
  const from = END_MINUTE - BRAND_FANS.days * DAY_MINUTES;
  return makeFans(shop.world, shop.histories).flatMap(({ member, brand }) =>
    Array.from({ length: BRAND_FANS.searches + r.int(BRAND_FANS.more + 1) }, () => {
      const minute = from + Math.floor(r.uniform() * (END_MINUTE - from - 60));
      return sessionOf(r, { ...entryOf(r, shop, member), minute }, brandSteps(r, brand));
    }),
  );
}
