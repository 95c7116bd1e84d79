import { daysBetween } from '../../core/day';
import type { Random } from '../../stats/random';
import { CALENDAR, DAYS, FIRST_DAY } from './calendar';
import { CHURN_DAY, CHURN_REST, COOLING_STOP, KINDS, type Kind, type KindTraits } from './kinds';
import type { Member } from './world';

const TRAITS = new Map(KINDS.map((k) => [k.kind, k]));

/** What is expected of a kind. */
export function traitsOf(kind: Kind): KindTraits {
  return TRAITS.get(kind) as KindTraits;
}

/** Sum of weights before each day, so that a share of them can be turned back into a day. */
function runningSum(weight: (day: number) => number): Float64Array {
  const upTo = new Float64Array(DAYS + 1);
  for (let i = 0; i < DAYS; i++) upTo[i + 1] = (upTo[i] as number) + weight(i);
  return upTo;
}

const EVERY_DAY = runningSum((i) => CALENDAR[i]?.weight ?? 0);
const SALE_DAYS = runningSum((i) => (CALENDAR[i]?.sale ? CALENDAR[i].weight : 0));

function dayAt(upTo: Float64Array, sum: number): number {
  let low = 0;
  let high = DAYS - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle + 1] as number) > sum) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Spell {
  readonly upTo: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly yearly: number;
  readonly even: boolean;
}

function daysIn(r: Random, { upTo, from, to, yearly, even }: Spell): number[] {
  if (to <= from) return [];
  const start = upTo[from] as number;
  const length = (upTo[to] as number) - start;
  const full = upTo[DAYS] as number;
  const count = r.poisson((yearly * (DAYS / 365) * length) / full);
  return Array.from({ length: count }, (_, j) => {
    const share = even ? (j + 0.15 + 0.7 * r.uniform()) / count : r.uniform();
    return dayAt(upTo, start + share * length);
  });
}

function spells(r: Random, kind: KindTraits, from: number): Spell[] {
  const yearly = r.gamma(kind.shape, kind.yearly / kind.shape);
  const spell = { upTo: EVERY_DAY, from, to: DAYS, yearly, even: kind.even };
  if (kind.kind === 'bargain') return [{ ...spell, upTo: SALE_DAYS }];
  if (kind.kind === 'churner') {
    const end = CHURN_DAY + r.int(21) - 10;
    return [
      { ...spell, to: end },
      { ...spell, from: end, yearly: yearly * CHURN_REST, even: false },
    ];
  }
  if (kind.kind === 'cooling') {
    const [first, last] = COOLING_STOP;
    return [{ ...spell, to: first + r.int(last - first + 1) }];
  }
  return [spell];
}

/** Day indexes on which a member orders, in no order. */
export function orderDays(r: Random, member: Member): number[] {
  const joined = daysBetween(FIRST_DAY, member.joined);
  const from = Math.max(0, joined);
  const soon = () => Math.min(DAYS - 1, from + Math.floor(r.exponential(4)));
  if (member.kind === 'silent') return [];
  if (member.kind === 'test') return Array.from({ length: 4 }, () => r.int(DAYS));
  if (member.kind === 'once') return [joined >= 0 ? soon() : r.int(DAYS)];
  const first = joined >= 0 && member.kind !== 'bargain' && r.chance(0.6) ? [soon()] : [];
  return [...first, ...spells(r, traitsOf(member.kind), from).flatMap((s) => daysIn(r, s))];
}

/** Day indexes of guests' orders: busy days more often. */
export function guestDays(r: Random, count: number): number[] {
  return Array.from({ length: count }, () => dayAt(EVERY_DAY, r.uniform() * (EVERY_DAY[DAYS] as number)));
}
