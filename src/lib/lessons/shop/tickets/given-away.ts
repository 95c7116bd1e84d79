import { random, type Random } from '../../../stats/random';
import { email, phone } from '../customers-file';
import type { Member } from '../world';
import { GIVEN_AWAY } from './topics';

/** What somebody gives away in a text. */
export type Leak = keyof typeof GIVEN_AWAY;

/** How many tickets hold each kind. */
export const LEAKS: Readonly<Record<Leak, number>> = {
  phone: 70,
  email: 40,
  resident: 6,
  card: 8,
  account: 15,
};

/** Card numbers that issuers publish for tests; they pass the check digit and pay for nothing. */
const TEST_CARDS = [
  '4111-1111-1111-1111',
  '5555-5555-5555-4444',
  '4242-4242-4242-4242',
  '4000-0566-5566-5556',
];

const RESIDENT_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** A resident number of somebody born on the last day of 2039, whose check digit is right. */
function residentNumber(turn: number): string {
  const digits = `391231${3 + (turn % 2)}${String(turn + 1).padStart(5, '0')}`;
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return `${digits.slice(0, 6)}-${digits.slice(6)}${(11 - (sum % 11)) % 10}`;
}

function value(leak: Leak, member: Member, turn: number): string {
  if (leak === 'phone') return phone(Number(member.id));
  if (leak === 'email') return email(member);
  if (leak === 'resident') return residentNumber(turn);
  if (leak === 'card') return TEST_CARDS[turn % TEST_CARDS.length] ?? '';
  return `000000-00-${String(turn + 1).padStart(6, '0')}`;
}

function places(r: Random, from: number): number[] {
  return r.shuffle(Array.from({ length: from }, (_, i) => i));
}

/** The sentences that some of the texts end with, by place in `writers`. */
export function leaksOf(seed: number, writers: readonly Member[]): ReadonlyMap<number, string> {
  const order = places(random(seed, 'given away'), writers.length);
  const out = new Map<number, string>();
  for (const [leak, count] of Object.entries(LEAKS) as [Leak, number][]) {
    for (let turn = 0; turn < count; turn++) {
      const at = order[out.size] ?? 0;
      const writer = writers[at];
      if (writer) out.set(at, GIVEN_AWAY[leak][0].replace('{n}', value(leak, writer, turn)));
    }
  }
  return out;
}
