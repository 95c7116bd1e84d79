import { random, type Random } from '../../../stats/random';
import { minuteText } from '../clock';
import type { Cells } from '../spoil';
import type { Member, World } from '../world';
import { leaksOf } from './given-away';
import { makeTickets, type Ticket } from './tickets';
import { CLOSINGS, MATTERS, REVIEWS, type Sentence } from './topics';

/** Columns of the file of tickets and reviews. */
export const TICKET_HEADER = [
  '문의번호',
  '회원번호',
  '접수일시',
  '종료일시',
  '유형',
  '상품',
  '채널',
  '상태',
  '평점',
  '내용',
] as const;

function sentences(r: Random, ticket: Ticket): Sentence[] {
  if (ticket.topic === '상품후기') {
    const [first = [], second = [], third = []] = REVIEWS[ticket.mood];
    const shoes = ticket.mood === 'unhappy' && ticket.category === '신발';
    if (shoes) return [r.pick(first), r.pick(second.slice(0, 2))];
    const rest = [second, third].flatMap((part) => (r.chance(0.7) ? [r.pick(part)] : []));
    return [r.pick(first), ...rest];
  }
  const closing = r.chance(0.85) || ticket.mood === 'unhappy' ? [r.pick(CLOSINGS[ticket.mood])] : [];
  return [r.pick(MATTERS[ticket.topic]), ...closing];
}

function textOf(r: Random, ticket: Ticket): string {
  const parts = sentences(r, ticket).map(([ko]) => ko.replace('{p}', ticket.product));
  return parts.join(' ');
}

function statusOf(ticket: Ticket): string {
  if (ticket.topic === '상품후기') return '게시';
  return ticket.closed === undefined ? '처리중' : '종결';
}

/** The file of tickets and reviews in Korean, the header first, in order of time. */
export function ticketCells(world: World): Cells {
  const tickets = makeTickets(world);
  const r = random(world.seed, 'ticket texts');
  const asked = tickets.flatMap((ticket, i) => (ticket.topic === '상품후기' ? [] : [i]));
  const writers = asked.map((i) => world.members[tickets[i]?.member ?? 0] as Member);
  const leaks = leaksOf(world.seed, writers);
  const leakAt = new Map([...leaks].map(([at, text]) => [asked[at], text]));
  const rows = tickets.map((ticket, i) => [
    `${ticket.topic === '상품후기' ? 'R' : 'T'}${String(i + 1).padStart(6, '0')}`,
    world.members[ticket.member]?.id ?? '',
    minuteText(ticket.opened),
    ticket.closed === undefined ? '' : minuteText(ticket.closed),
    ticket.topic,
    ticket.product,
    ticket.channel,
    statusOf(ticket),
    ticket.rating === undefined ? '' : String(ticket.rating),
    [textOf(r, ticket), leakAt.get(i) ?? ''].join(' ').trimEnd(),
  ]);
  return [[...TICKET_HEADER], ...rows];
}
