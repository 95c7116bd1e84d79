import type { LeafOf, Ranking } from '../../core/condition';
import { compareExact } from './exact-number';
import { amount, isBlank, type Seen } from './passes';
import { idOf, traitOf, type PlainCustomer, type PlainWorld } from './world';

function groupOf(customer: PlainCustomer, within: string | null, world: PlainWorld): string {
  if (within === null) return '';
  const seen = traitOf(customer, within, world.catalog);
  if (isBlank(seen)) return 'blank';
  return `is ${seen.type === 'date' ? String(seen.value).slice(0, 10) : String(seen.value)}`;
}

/** The customers with the same value of `within`. */
function companions(customer: PlainCustomer, within: string | null, world: PlainWorld): PlainCustomer[] {
  const own = groupOf(customer, within, world);
  return (world.customers ?? []).filter((other) => groupOf(other, within, world) === own);
}

function order(a: Seen, b: Seen): number {
  if (a.type !== 'date') return compareExact(amount(a), amount(b));
  return String(a.value) < String(b.value) ? -1 : String(a.value) > String(b.value) ? 1 : 0;
}

/**
 * Whether a customer is among the first or last: those before them are counted. `valueOf` is what they are ranked by, null
 * without any; `ordered` is below 0 where the first of two values comes first.
 */
export function ranked<T>(
  { n, unit, within }: Ranking,
  customer: PlainCustomer,
  world: PlainWorld,
  valueOf: (each: PlainCustomer) => T | null,
  ordered: (a: T, b: T) => number,
): boolean {
  const own = valueOf(customer);
  if (own === null) return false;
  const among = companions(customer, within, world).flatMap((each) => {
    const value = valueOf(each);
    return value === null ? [] : [{ c: each.c, value }];
  });
  const before = among.filter(({ c, value }) => {
    const side = ordered(value, own);
    return side < 0 || (side === 0 && c < customer.c);
  });
  if (unit === 'customers') return before.length + 1 <= n;
  const part = Math.round(n * among.length * 1e4) / 1e6;
  return before.length + 1 <= Math.ceil(part);
}

/** Whether a customer is among the first or last by a trait. */
export function rank(leaf: LeafOf<'rank'>, customer: PlainCustomer, world: PlainWorld): boolean {
  const of = (each: PlainCustomer) => {
    const seen = traitOf(each, leaf.trait, world.catalog);
    return isBlank(seen) ? null : seen;
  };
  return ranked(leaf, customer, world, of, (a, b) => (leaf.side === 'top' ? -order(a, b) : order(a, b)));
}

/** Whether a customer is in a part by chance; `membersOf` gives those of the segment that is divided. */
export function split(
  leaf: LeafOf<'split'>,
  customer: PlainCustomer,
  world: PlainWorld,
  membersOf: (segment: string) => readonly PlainCustomer[],
): boolean {
  const { chance } = world;
  const { within, among } = leaf;
  if (!chance) throw new RangeError('the evaluator needs `chance` for a split');
  const u = (each: PlainCustomer) => chance(leaf.salt, idOf(each));
  const members = among === undefined ? undefined : new Set(membersOf(among).map(({ c }) => c));
  if (members && !members.has(customer.c)) return false;
  const all = companions(customer, within, world).filter(({ c }) => members?.has(c) ?? true);
  const before = all.filter(
    (each) => u(each) < u(customer) || (u(each) === u(customer) && each.c < customer.c),
  );
  const exact = before.length / all.length;
  const place = members ? Math.round(exact * 1e9) / 1e9 : within === null ? u(customer) : exact;
  return place >= leaf.from && place < leaf.to;
}
