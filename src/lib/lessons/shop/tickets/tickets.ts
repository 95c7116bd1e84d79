import { random, weighted, type Random } from '../../../stats/random';
import { CHURN_DAY } from '../kinds';
import { DAY_MINUTES, END_MINUTE } from '../clock';
import { historiesOf, type PastOrder } from '../histories';
import type { OrderLine, World } from '../world';
import type { Mood, Topic } from './topics';

/** A ticket or a review; minutes are counted from the start of the first day. */
export interface Ticket {
  readonly member: number;
  readonly topic: Topic;
  readonly product: string;
  readonly category: string;
  readonly channel: string;
  readonly opened: number;
  /** Undefined for reviews and for what is still open. */
  readonly closed: number | undefined;
  readonly mood: Mood;
  /** 1 to 5; undefined when the customer gave none. */
  readonly rating: number | undefined;
}

/** Chance of a ticket with each order; of a return leading to one; of a review of a line; of a rating of a ticket. */
export const TICKETS = { order: 0.026, returned: 0.2, review: 0.044, rated: 0.72 } as const;

/** Share of customers who stop buying that complain after the order before they stop. */
export const COMPLAINS_BEFORE_LEAVING = 0.35;

/** Share of reviews that are unhappy, of shoes and of all else. */
export const UNHAPPY_REVIEWS = { shoes: 0.34, others: 0.08 } as const;

/** Hours from which answers feel slow, and how likely a ticket is unhappy then and otherwise. */
export const SLOW = { hours: 48, unhappy: 0.45, otherwise: 0.07 } as const;

const WORN_TOPICS: readonly Topic[] = ['사이즈', '품질'];
const TOPICS: readonly Topic[] = ['배송', '사이즈', '품질', '결제', '적립금'];
const chooseTopic = weighted([34, 24, 14, 16, 12]);
const CHANNELS = ['채팅', '전화', '게시판', '카카오톡 상담'] as const;
const chooseChannel = weighted([38, 22, 22, 18]);
const RATINGS: Readonly<Record<Mood, readonly [lowest: number, (r: Random) => number]>> = {
  unhappy: [1, weighted([5, 4])],
  plain: [3, weighted([7, 3])],
  happy: [4, weighted([3, 7])],
};

function ratingOf(r: Random, mood: Mood): number {
  const [lowest, choose] = RATINGS[mood];
  return lowest + choose(r);
}

function ticket(r: Random, past: PastOrder, topic: Topic, forced: Mood | undefined): Ticket {
  const hours = r.exponential(forced === 'unhappy' ? 60 : 20);
  const opened = past.minute + 60 + Math.floor(r.exponential(3 * DAY_MINUTES));
  const closed = opened + 5 + Math.floor(hours * 60);
  const unhappy = r.chance(hours >= SLOW.hours ? SLOW.unhappy : SLOW.otherwise);
  const mood = forced ?? (unhappy ? 'unhappy' : r.chance(0.45) ? 'happy' : 'plain');
  const rating = r.chance(TICKETS.rated) ? ratingOf(r, mood) : undefined;
  const line = r.pick(past.order.lines);
  const worn = line.category !== '가방' && line.category !== '액세서리';
  const done = closed < END_MINUTE;
  return {
    member: past.order.member,
    topic: worn || !WORN_TOPICS.includes(topic) ? topic : '배송',
    product: line.product,
    category: line.category,
    channel: CHANNELS[chooseChannel(r)] ?? '',
    opened,
    closed: done ? closed : undefined,
    mood,
    rating: done ? rating : undefined,
  };
}

function ordinary(r: Random, past: PastOrder): Ticket[] {
  const returned = past.order.lines.some((line) => line.status === '반품완료');
  const asks = r.chance(TICKETS.order);
  if (returned && r.chance(TICKETS.returned)) return [ticket(r, past, '반품·교환', undefined)];
  return asks ? [ticket(r, past, TOPICS[chooseTopic(r)] ?? '배송', undefined)] : [];
}

/** The complaint of somebody who stops buying, after the order before. */
function farewell(r: Random, world: World, histories: readonly (readonly PastOrder[])[]): Ticket[] {
  return world.members.flatMap(({ kind }, i) => {
    const complains = r.chance(COMPLAINS_BEFORE_LEAVING);
    const history = histories[i] ?? [];
    const before = kind === 'churner' ? (CHURN_DAY + 11) * DAY_MINUTES : END_MINUTE;
    const last = history.filter(({ minute }) => minute < before).at(-1);
    if (!complains || !last || (kind !== 'churner' && kind !== 'cooling')) return [];
    return [ticket(r, last, TOPICS[chooseTopic(r)] ?? '배송', 'unhappy')];
  });
}

function review(r: Random, past: PastOrder, line: OrderLine): Ticket[] {
  const writes = r.chance(TICKETS.review);
  if (!writes || line.status !== '구매확정' || past.order.member < 0) return [];
  const unhappy = r.chance(line.category === '신발' ? UNHAPPY_REVIEWS.shoes : UNHAPPY_REVIEWS.others);
  const mood = unhappy ? 'unhappy' : r.chance(0.78) ? 'happy' : 'plain';
  const opened = past.minute + 2 * DAY_MINUTES + Math.floor(r.exponential(5 * DAY_MINUTES));
  const { product, category } = line;
  const rating = ratingOf(r, mood);
  return [
    {
      member: past.order.member,
      topic: '상품후기',
      product,
      category,
      channel: '상품페이지',
      opened,
      closed: undefined,
      mood,
      rating,
    },
  ];
}

/** Every ticket and review in order of time, later ones of the same minute in order of joining. */
export function makeTickets(world: World): Ticket[] {
  const histories = historiesOf(world.members, world.orders);
  const asks = random(world.seed, 'tickets');
  const leaves = random(world.seed, 'farewells');
  const writes = random(world.seed, 'reviews');
  const known = histories.flat().filter(({ order }) => world.members[order.member]?.kind !== 'test');
  return [
    ...known.flatMap((past) => ordinary(asks, past)),
    ...farewell(leaves, world, histories),
    ...known.flatMap((past) => past.order.lines.flatMap((line) => review(writes, past, line))),
  ]
    .filter(({ opened }) => opened < END_MINUTE)
    .sort((a, b) => a.opened - b.opened || a.member - b.member);
}
