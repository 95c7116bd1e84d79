import type { Day } from '../../core/day';
import type { EventTable } from '../../core/relation';
import { date, ident, stamp, text } from '../../sql/quote';
import { daysUntil, describedTrait, type Description, type TraitPart } from './part';

/** Statuses that say that a ticket is dealt with, and those that look like it. */
const CLOSED = '완료|종료|해결|답변 ?됨|closed|solved|resolved|done|complete|answered|finished';
const NOT_CLOSED = '미완료|미해결|미처리|미답변|unresolved|unsolved|incomplete|not |unanswered|reopen';

const DESCRIPTIONS = {
  tickets: [
    'number',
    'none',
    'service',
    ['문의·리뷰 수', 'Tickets and reviews'],
    ['기준일 전 문의, 리뷰, 의견의 수입니다.', 'Tickets, reviews and comments before the as-of day.'],
  ],
  open_tickets: [
    'number',
    'none',
    'service',
    ['처리 중인 문의 수', 'Open tickets'],
    [
      '기준일에 아직 끝나지 않은 문의의 수입니다. 처리 완료일이 있으면 그 날짜로, 없으면 처리 상태의 말로 판단합니다.',
      'Tickets not dealt with at the as-of day: by the day of closing where the files have one, else by the words of the status.',
    ],
  ],
  mean_rating: [
    'number',
    'score',
    'service',
    ['평균 평점', 'Mean rating'],
    [
      '평점이 있는 문의·리뷰의 평균 평점입니다.',
      'The mean of the ratings of the tickets and reviews that have one.',
    ],
  ],
  days_since_ticket: [
    'number',
    'days',
    'service',
    ['마지막 문의 후 지난 날', 'Days since last ticket'],
    [
      '마지막 문의나 리뷰에서 기준일까지의 날 수입니다.',
      'Days from the last ticket or review to the as-of day.',
    ],
  ],
} as const satisfies Readonly<Record<string, Description>>;

type ServiceName = keyof typeof DESCRIPTIONS;

/** Names of the traits that are computed from tickets. */
export const SERVICE = Object.keys(DESCRIPTIONS) as ServiceName[];

/** Whether a ticket is not dealt with at the as-of day; undefined where the files do not say. */
function openSql(has: (name: string) => boolean, asOf: Day): string | undefined {
  const status = 'CAST(status AS VARCHAR)';
  const said = `coalesce(regexp_matches(${status}, ${text(CLOSED)}, 'i') AND NOT regexp_matches(${status}, ${text(NOT_CLOSED)}, 'i'), false)`;
  if (has('closed')) {
    const later = `closed >= ${stamp(asOf)}`;
    const undated = has('status') ? `NOT ${said}` : 'true';
    return `CASE WHEN closed IS NULL THEN ${undated} ELSE ${later} END`;
  }
  return has('status') ? `NOT ${said}` : undefined;
}

/** The traits that tickets and reviews give, from the rows before the as-of day. */
export function serviceTraits(tickets: EventTable, asOf: Day): TraitPart {
  const has = (name: string) => tickets.columns.some((column) => column.name === name);
  const open = openSql(has, asOf);
  const parts = [
    'c, count(*) AS tickets, max(t) AS last_ticket',
    ...(open === undefined ? [] : [`sum(CASE WHEN ${open} THEN 1 ELSE 0 END) AS still_open`]),
    // As exact decimals, so that the order of rows cannot show.
    ...(has('rating')
      ? ['CAST(sum(CAST(rating AS DECIMAL(18,4))) AS DOUBLE) / count(rating) AS mean_rating']
      : []),
  ];
  const sql: Partial<Record<ServiceName, string>> = {
    tickets: 'CAST(coalesce(ta.tickets, 0) AS INTEGER)',
    ...(open === undefined ? {} : { open_tickets: 'CAST(coalesce(ta.still_open, 0) AS INTEGER)' }),
    ...(has('rating') ? { mean_rating: 'ta.mean_rating' } : {}),
    days_since_ticket: daysUntil(date(asOf), 'ta.last_ticket'),
  };
  return {
    parts: [
      `ta AS (SELECT ${parts.join(', ')} FROM ${ident(tickets.table)} WHERE t < ${stamp(asOf)} GROUP BY c)`,
    ],
    columns: SERVICE.flatMap((name) => {
      const own = sql[name];
      return own === undefined ? [] : [{ sql: own, trait: describedTrait(name, DESCRIPTIONS[name]) }];
    }),
    joins: ['LEFT JOIN ta ON ta.c = i.c'],
    reads: [tickets.table],
  };
}
