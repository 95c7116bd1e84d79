import type { Day } from '../../core/day';
import type { EventTable } from '../../core/relation';
import { latestOf } from '../../sql/calendar';
import { date, ident, stamp } from '../../sql/quote';
import { kindsOfNames } from './event-kinds';
import { favouriteParts } from './favourite';
import { daysUntil, describedTrait, type Description, type TraitColumn, type TraitPart } from './part';

/** Names of the traits that are computed from events. */
export const VISITS = [
  'days_since_visit',
  'visits',
  'visits_30d',
  'views',
  'searches',
  'carts',
  'days_since_abandoned_cart',
  'browsed_category',
] as const;
type VisitName = (typeof VISITS)[number];

const NAMED: readonly [string, string] = ['', ''];
const SILENCE: readonly [string, string] = [
  ' 파일에 세션 번호가 없어서, 30분 이상 아무 행동이 없으면 새 방문으로 셉니다.',
  ' The files name no session, so a visit ends after 30 minutes without any event.',
];

/** Type, unit, family, label and definition; `counted` ends the definitions of visits. */
function descriptions(counted: readonly [string, string]): Readonly<Record<VisitName, Description>> {
  return {
    days_since_visit: [
      'number',
      'days',
      'behaviour',
      ['마지막 방문 후 지난 날', 'Days since last visit'],
      ['마지막 행동이 있던 날에서 기준일까지의 날 수입니다.', 'Days from the last event to the as-of day.'],
    ],
    visits: [
      'number',
      'none',
      'behaviour',
      ['방문 수', 'Visits'],
      [
        `기준일 전 방문(세션)의 수입니다.${counted[0]}`,
        `Visits (sessions) before the as-of day.${counted[1]}`,
      ],
    ],
    visits_30d: [
      'number',
      'none',
      'behaviour',
      ['최근 30일 방문 수', 'Visits in the last 30 days'],
      [
        `기준일 전 30일 동안의 방문(세션) 수입니다.${counted[0]}`,
        `Visits (sessions) in the 30 days before the as-of day.${counted[1]}`,
      ],
    ],
    views: [
      'number',
      'none',
      'behaviour',
      ['조회 수', 'Views'],
      [
        '페이지·화면·상품을 본 행동의 수입니다. 이벤트 이름으로 가려냅니다.',
        'Events that are views of a page, screen or product, told by their names.',
      ],
    ],
    searches: [
      'number',
      'none',
      'behaviour',
      ['검색 수', 'Searches'],
      [
        '검색한 행동의 수입니다. 이벤트 이름으로 가려냅니다.',
        'Events that are searches, told by their names.',
      ],
    ],
    carts: [
      'number',
      'none',
      'behaviour',
      ['장바구니 담기 수', 'Additions to the cart'],
      [
        '장바구니에 담은 행동의 수입니다. 이벤트 이름으로 가려냅니다.',
        'Events that put something into the cart, told by their names.',
      ],
    ],
    days_since_abandoned_cart: [
      'number',
      'days',
      'behaviour',
      ['장바구니를 두고 간 뒤 지난 날', 'Days since a cart was left'],
      [
        '마지막으로 장바구니에 담은 날에서 기준일까지의 날 수입니다. 그 뒤에 결제나 주문이 있으면 비어 있습니다. 시각이 없는 주문은 그날 끝에 한 것으로 봅니다.',
        'Days from the last addition to the cart to the as-of day; blank when a payment or an order came after it. An order without a time of day counts as made at the end of its day.',
      ],
    ],
    browsed_category: [
      'category',
      'none',
      'behaviour',
      ['가장 많이 본 카테고리', 'Category viewed most'],
      [
        '행동 기록에 가장 자주 나온 카테고리입니다. 같으면 이름순입니다.',
        'The category that comes most often in the events; ties go to the name that sorts first.',
      ],
    ],
  };
}

/** Only what is counted: DuckDB writes such a sub-query out before it is read several times. */
function rowsPart(events: EventTable, asOf: Day, category: boolean): string {
  const columns = `e.c, e.t, e.session, ${category ? 'e.category, ' : ''}k.kind`;
  return `ve AS (SELECT ${columns} FROM ${ident(events.table)} AS e LEFT JOIN (${kindsOfNames(events.table)}) AS k ON k.name = CAST(e.event AS VARCHAR) WHERE e.t < ${stamp(asOf)})`;
}

function customersPart(): string {
  const count = (kind: string) => `sum(CASE WHEN kind = '${kind}' THEN 1 ELSE 0 END)`;
  const last = (kind: string) => `max(CASE WHEN kind = '${kind}' THEN t END)`;
  return `va AS (SELECT c, max(t) AS last_visit, ${count('view')} AS views, ${count('search')} AS searches, ${count('cart')} AS carts,
${last('cart')} AS last_cart, ${last('payment')} AS last_payment FROM ve GROUP BY c)`;
}

function sessionsPart(asOf: Day): string {
  const recent = `max(t) >= ${stamp(asOf)} - INTERVAL 30 DAY`;
  const each = `SELECT c, session, CASE WHEN ${recent} THEN 1 ELSE 0 END AS recent FROM ve WHERE session IS NOT NULL GROUP BY c, session`;
  return `vs AS (SELECT c, count(*) AS visits, sum(recent) AS recent FROM (${each}) AS s GROUP BY c)`;
}

/** The last order of each customer; one without a time of day was made at any time of that day. */
function lastOrderPart(orders: EventTable, asOf: Day): string {
  return `vo AS (SELECT c, max(${latestOf('t')}) AS last_order FROM ${ident(orders.table)} WHERE NOT is_return AND t < ${stamp(asOf)} GROUP BY c)`;
}

/** The traits that events give, from the rows before the as-of day; `orders` tell which carts were bought. */
export function visitsTraits(events: EventTable, orders: EventTable | undefined, asOf: Day): TraitPart {
  const column = (name: string) => events.columns.find((one) => one.name === name);
  const described = descriptions(column('session')?.type === 'number' ? SILENCE : NAMED);
  const zero = (sql: string) => `CAST(coalesce(${sql}, 0) AS INTEGER)`;
  const day = date(asOf);
  const after = ['va.last_payment', ...(orders ? ['vo.last_order'] : [])];
  const unpaid = after.map((paid) => `coalesce(${paid} < va.last_cart, true)`).join(' AND ');
  const left = `CASE WHEN va.last_cart IS NOT NULL AND ${unpaid} THEN ${daysUntil(day, 'va.last_cart')} END`;
  const category = column('category')?.personal === undefined && column('category') !== undefined;
  const sql: Partial<Record<VisitName, string>> = {
    days_since_visit: daysUntil(day, 'va.last_visit'),
    visits: zero('vs.visits'),
    visits_30d: zero('vs.recent'),
    views: zero('va.views'),
    searches: zero('va.searches'),
    carts: zero('va.carts'),
    days_since_abandoned_cart: left,
    ...(category ? { browsed_category: 'browsed_best.name' } : {}),
  };
  const columns = VISITS.flatMap((name): TraitColumn[] => {
    const own = sql[name];
    return own === undefined ? [] : [{ sql: own, trait: describedTrait(name, described[name]) }];
  });
  return {
    parts: [
      rowsPart(events, asOf, category),
      customersPart(),
      sessionsPart(asOf),
      ...(orders ? [lastOrderPart(orders, asOf)] : []),
      ...(category
        ? favouriteParts({ prefix: 'browsed', column: 'category', from: 've', where: 'true' })
        : []),
    ],
    columns,
    joins: [
      'LEFT JOIN va ON va.c = i.c',
      'LEFT JOIN vs ON vs.c = i.c',
      ...(orders ? ['LEFT JOIN vo ON vo.c = i.c'] : []),
      ...(category ? ['LEFT JOIN browsed_best ON browsed_best.c = i.c'] : []),
    ],
    reads: [events.table, ...(orders ? [orders.table] : [])],
  };
}
