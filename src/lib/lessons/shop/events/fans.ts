import { random } from '../../../stats/random';
import { DAY_MINUTES, END_MINUTE } from '../clock';
import { countBefore, type PastOrder } from '../histories';
import type { Member, World } from '../world';
import { BRAND_FANS, CART_LEAVERS, LAST_WEEK } from './plan';

/** A member who keeps looking for one brand. */
export interface Fan {
  readonly member: number;
  readonly brand: string;
}

/** Whoever joined in the sixty days of the searches is left out. */
const JOINED_BEFORE = '2026-01-31';

function mostBought(history: readonly PastOrder[]): string {
  const counts = new Map<string, number>();
  for (const { order } of history) {
    for (const { brand } of order.lines) counts.set(brand, (counts.get(brand) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

const FAN_KINDS: readonly Member['kind'][] = ['loyal', 'regular', 'cooling'];

/** Who looks for one brand again and again: buyers of at least five orders, for the brand that they bought most. */
export function makeFans(world: World, histories: readonly (readonly PastOrder[])[]): Fan[] {
  const able = world.members.flatMap(({ kind, withdrawn, joined }, i) =>
    FAN_KINDS.includes(kind) && !withdrawn && joined < JOINED_BEFORE && (histories[i]?.length ?? 0) >= 5
      ? [i]
      : [],
  );
  return random(world.seed, 'brand fans')
    .shuffle(able)
    .slice(0, BRAND_FANS.customers)
    .map((member) => ({ member, brand: mostBought(histories[member] ?? []) }));
}

/** Whether a member ordered in the last seven days. */
export function orderedLastWeek(history: readonly PastOrder[]): boolean {
  return countBefore(history, END_MINUTE) > countBefore(history, LAST_WEEK);
}

/** Who filled a cart in the last seven days and ordered nothing in them, nor the day before. */
export function makeCartLeavers(world: World, histories: readonly (readonly PastOrder[])[]): Set<number> {
  const able = world.members.flatMap(({ kind, withdrawn, joined }, i) => {
    const history = histories[i] ?? [];
    const ordered = history.length > countBefore(history, LAST_WEEK - DAY_MINUTES);
    return kind === 'test' || kind === 'churner' || withdrawn || ordered || joined >= JOINED_BEFORE
      ? []
      : [i];
  });
  return new Set(random(world.seed, 'cart leavers').shuffle(able).slice(0, CART_LEAVERS));
}
