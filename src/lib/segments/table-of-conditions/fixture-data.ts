import type { EventTableName } from '../../core/condition';
import type { Catalog, TraitType, Value } from '../../core/relation';
import type { PlainCustomer, PlainRow, PlainWorld } from '../evaluate';
import { columnOf, traitOf } from '../fixture';

/** The as-of day of the table: a Wednesday. */
export const AS_OF = '2026-04-01';

const TRAITS: readonly (readonly [name: string, type: TraitType])[] = [
  ['grade', 'category'],
  ['address', 'text'],
  ['birthday', 'date'],
  ['joined', 'date'],
  ['age', 'number'],
  ['churn', 'number'],
  ['cluster', 'category'],
  ['r', 'number'],
  ['f', 'number'],
  ['m', 'number'],
  ['agreed', 'boolean'],
  ['favourite', 'category'],
  ['last_bought', 'category'],
  ['orders', 'number'],
  ['revenue', 'money'],
  ['member_no', 'text'],
  ['contract_end', 'date'],
  ['lat', 'number'],
  ['lng', 'number'],
  ['renewed', 'date'],
];

// prettier-ignore
const CUSTOMERS: readonly (readonly Value[])[] = [
  // grade   address                      birthday      joined       age   churn cluster r     f     m     agreed favourite last_bought orders revenue
  ['VIP',    '서울특별시 강남구 역삼동', '1990-04-05', '2024-01-10', 35,   0.05, 'A',    5,    5,    5,    true,  '상의',   '상의',     6, 80000],
  ['VIP',    '서울 마포구',              '1985-12-25', '2024-03-15', 40,   0.10, 'A',    5,    4,    4,    true,  '신발',   '상의',     3, 120000],
  ['GOLD',   '서울시  강남구 청담동',    '2000-02-29', '2025-04-02', 26,   0.20, 'B',    4,    3,    3,    false, '상의',   '아우터',   2, 5000],
  ['GOLD',   '부산광역시 해운대구',      '1978-03-31', '2025-03-31', 48,   0.90, 'B',    2,    3,    4,    true,  '아우터', '아우터',   3, 500000],
  ['SILVER', '부산 수영구',              '1995-04-01', '2025-06-01', 31,   0.85, 'C',    1,    2,    2,    false, null,     '신발',     3, 30000],
  ['SILVER', '경기도 광주시',            '1999-07-07', '2025-09-09', 26,   0.50, 'C',    3,    1,    1,    true,  '신발',   '신발',     1, 15000],
  ['SILVER', '광주광역시 북구',          '1988-04-30', '2025-12-01', 37,   0.40, 'C',    3,    2,    2,    true,  '상의',   '상의',     2, 40000],
  [null,     '제주 서귀포시',            '1970-01-01', '2026-01-15', 56,   null, 'A',    4,    1,    1,    false, '신발',   '신발',     2, 15000],
  ['  ',     null,                       null,         '2026-03-01', null, 0.70, null,   5,    1,    1,    true,  '상의',   '상의',     1, 12000],
  ['GOLD',   '강원도 춘천시',            '1992-04-08', '2026-03-20', 33,   0.60, 'B',    null, null, null, true,  '',       null,       0, null],
  ['vip',    '세종',                     '2001-03-25', '2026-04-01', 25,   0.30, 'A',    null, null, null, false, '신발',   null,       0, null],
  ['SILVER', '서울역 앞',                '1983-10-10', '2025-01-01', 42,   0.75, 'B',    1,    1,    1,    true,  '상의',   '신발',     1, 30000],
];

/** The last day of each contract; the as-of day is that of the second. */
const CONTRACT_ENDS: readonly Value[] = [
  ...['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01', '2026-05-30', '2026-05-31'],
  ...['2026-06-30', '2027-03-31', '2027-04-01', null, '9999-12-31', '2025-04-01'],
];

/** Latitude and longitude of each home; a degree of a great circle is 111.195 km. */
const HOMES: readonly (readonly [lat: Value, lng: Value])[] = [
  ...([
    [37.5, 127],
    [37.51, 127],
    [37.6, 127],
    [35.18, 129.08],
    [38.5, 127],
    [37.5, 127.1],
  ] as const),
  ...([
    [null, 127],
    [91, 127],
    [37.5, 181],
    [-37.5, -53],
    [36.5, 127],
    [null, null],
  ] as const),
];

/** When each contract was renewed, some with a time of day. */
const RENEWALS: readonly Value[] = [
  ...['2026-03-31', '2026-03-25 23:59:59', '2026-05-01 00:00:01', '2026-04-30', null, '2026-07-01'],
  ...['2026-06-29 12:00:00', '2026-03-31', '2028-02-29', '2026-01-01', '9999-12-31', '2024-02-29'],
];

// prettier-ignore
const ORDERS: readonly (readonly [c: number, order: number, t: string, amount: number, category: string, back?: true])[] = [
  [1, 1, '2025-10-05 10:00', 10000, '상의'],
  [1, 2, '2025-11-05 10:00', 10000, '상의'],
  [1, 3, '2025-12-05 10:00', 10000, '상의'],
  [1, 4, '2026-01-05 10:00', 10000, '상의'],
  [1, 5, '2026-02-05 10:00', 10000, '상의'],
  [1, 6, '2026-03-05 10:00', 10000, '상의'], // one order of two rows
  [1, 6, '2026-03-05 10:00', 20000, '신발'],
  [2, 7, '2025-06-01 10:00', 50000, '신발'],
  [2, 8, '2026-03-28 09:00', 30000, '신발'],
  [2, 9, '2026-03-30 12:00', 40000, '상의'],
  [3, 10, '2025-04-02 10:00', 5000, '상의'],
  [3, 11, '2026-03-10 09:00', 100000, '아우터'],
  [3, 12, '2026-03-12 09:00', -100000, '아우터', true], // sent back
  [4, 13, '2025-04-01 10:00', 200000, '아우터'],
  [4, 14, '2025-05-01 10:00', 200000, '아우터'],
  [4, 15, '2025-05-31 10:00', 100000, '아우터'],
  [5, 16, '2025-07-01 10:00', 10000, '상의'],
  [5, 17, '2025-07-11 10:00', 10000, '상의'],
  [5, 18, '2025-08-30 10:00', 10000, '신발'],
  [6, 19, '2025-09-09 10:00', 15000, '신발'],
  [7, 20, '2025-12-01 10:00', 20000, '상의'],
  [7, 21, '2026-02-28 12:00', 20000, '상의'],
  [8, 22, '2026-01-15 10:00', 7000, '신발'], // twice on one day
  [8, 23, '2026-01-15 18:00', 8000, '신발'],
  [9, 24, '2026-03-01 11:00', 12000, '상의'],
  [11, 25, '2026-04-01 10:00', 9999, '신발'], // on the as-of day: never counts
  [12, 26, '2025-01-01 10:00', 30000, '상의'],
];

// prettier-ignore
const EVENTS: readonly (readonly [c: number, t: string, event: string, product: string | null, session: string])[] = [
  [1, '2026-03-05 09:00', 'view', 'p1', 's1'],
  [1, '2026-03-05 09:05', 'cart', 'p1', 's1'],
  [2, '2026-03-27 20:00', 'view', 'p2', 's2'],
  [2, '2026-03-27 20:10', 'cart', 'p2', 's2'],
  [2, '2026-03-29 21:00', 'search', '니트', 's3'],
  [3, '2026-03-01 08:00', 'cart', 'p3', 's4'],
  [4, '2026-03-20 10:00', 'view', 'p4', 's5'],
  [4, '2026-03-20 10:01', 'view', 'p4', 's5'],
  [4, '2026-03-20 10:02', 'view', 'p5', 's5'],
  [5, '2026-03-25 11:00', 'cart', 'p1', 's6'],
  [6, '2026-03-30 11:00', 'cart', 'p1', 's7'],
  [7, '2026-02-27 11:00', 'cart', 'p2', 's8'],
  [7, '2026-03-15 10:00', 'view', 'p2', 's9'],
  [7, '2026-03-22 10:00', 'view', 'p2', 's10'],
  [7, '2026-03-29 10:00', 'view', 'p2', 's11'],
  [8, '2026-01-15 09:00', 'view', 'p6', 's12'],
  [9, '2026-03-01 12:00', 'cart', 'p1', 's13'],
  [10, '2026-03-20 10:00', 'view', 'p1', 's14'],
  [10, '2026-03-21 10:00', 'view', 'p1', 's15'],
  [10, '2026-03-22 10:00', 'view', 'p1', 's16'],
  [11, '2026-03-31 23:59', 'view', 'p9', 's17'],
  [11, '2026-04-01 00:00', 'cart', 'p9', 's17'], // on the as-of day: never counts
];

const MESSAGES: readonly (readonly [c: number, t: string, action: string, channel: string])[] = [
  [1, '2026-03-01 08:00', 'sent', 'email'],
  [1, '2026-03-01 09:00', 'open', 'email'],
  [1, '2026-03-02 09:00', 'click', 'email'],
  [2, '2026-03-01 08:00', 'sent', 'email'],
  [2, '2026-03-03 09:00', 'open', 'email'],
  [3, '2026-03-01 08:00', 'sent', 'email'],
  [4, '2026-03-01 08:00', 'sent', 'email'],
  [4, '2026-03-15 08:00', 'sent', 'email'],
  [5, '2026-03-01 08:00', 'sent', 'email'],
  [5, '2026-03-15 08:00', 'sent', 'email'],
  [5, '2026-03-20 20:00', 'open', 'email'],
  [6, '2026-03-01 08:00', 'sent', 'sms'],
  [12, '2025-12-01 08:00', 'sent', 'email'],
  [12, '2026-01-01 08:00', 'sent', 'email'],
  [12, '2026-02-01 08:00', 'sent', 'email'],
];

const SURVEYS: readonly (readonly [c: number, t: string, score: number | null])[] = [
  [1, '2026-02-10 10:00', 10],
  [2, '2026-02-10 10:00', 9],
  [3, '2026-02-10 10:00', 6],
  [4, '2026-02-10 10:00', 2],
  [5, '2026-02-10 10:00', null],
  [7, '2025-02-10 10:00', 7],
];

const TICKETS: readonly (readonly [
  c: number,
  t: string,
  topic: string,
  rating: number,
  due: string,
  closed: string | null,
])[] = [
  [1, '2025-12-10 10:00', '배송', 5, '2025-12-12', '2025-12-12 18:00:00'],
  [3, '2026-03-11 10:00', '교환', 3, '2026-03-13', '2026-03-14 00:00:01'],
  [4, '2026-03-02 10:00', '배송', 1, '2026-03-04', null],
  [4, '2026-03-25 10:00', '교환', 2, '2026-03-27', '2026-03-24 23:00:00'],
];

/** The tables of the fixture as of a day. */
export function tableCatalog(asOf: string): Catalog {
  const events: Catalog['events'] = [
    {
      name: 'orders',
      table: 'orders',
      rowsAreOrders: false,
      columns: [
        columnOf('amount', 'money'),
        columnOf('category', 'category'),
        columnOf('is_return', 'boolean'),
      ],
    },
    ...(
      [
        ['events', ['event', 'product', 'session']],
        ['messages', ['action', 'channel']],
        ['surveys', ['question']],
        ['tickets', ['topic']],
      ] as const
    ).map(([name, texts]) => ({
      name,
      table: name,
      rowsAreOrders: true,
      columns: [
        ...texts.map((column) => columnOf(column, 'category')),
        ...(name === 'surveys' ? [columnOf('score', 'number')] : []),
        ...(name === 'tickets'
          ? [columnOf('rating', 'number'), columnOf('due', 'date'), columnOf('closed', 'date')]
          : []),
      ],
    })),
  ];
  const traits = TRAITS.map(([name, type]) => traitOf(name, type, 'base'));
  return { base: 'base', customers: 12, traits, events, asOf, currency: 'KRW' };
}

function row(c: number, t: string, orderNo: number, values: Readonly<Record<string, Value>>): PlainRow {
  return { c, t: `${t}:00`, orderNo, values: new Map(Object.entries(values)) };
}

/** The customers, numbered from 1, with ids K01 to K12. */
export const TABLE_CUSTOMERS: readonly PlainCustomer[] = CUSTOMERS.map((values, i) => {
  const number = String(i + 1).padStart(2, '0');
  const all = [
    ...[...values, `M-0${number}`, CONTRACT_ENDS[i] ?? null],
    ...(HOMES[i] ?? []),
    RENEWALS[i] ?? null,
  ];
  return { c: i + 1, id: `K${number}`, traits: new Map(TRAITS.map(([name], k) => [name, all[k] ?? null])) };
});

/** The rows of every event table. */
export const TABLE_ROWS: PlainWorld['rows'] & Record<EventTableName, readonly PlainRow[]> = {
  orders: ORDERS.map(([c, order, t, amount, category, back]) =>
    row(c, t, order, { amount, category, is_return: back ?? false }),
  ),
  events: EVENTS.map(([c, t, event, product, session], i) => row(c, t, i + 1, { event, product, session })),
  messages: MESSAGES.map(([c, t, action, channel], i) => row(c, t, i + 1, { action, channel })),
  surveys: SURVEYS.map(([c, t, score], i) => row(c, t, i + 1, { question: '추천', score })),
  tickets: TICKETS.map(([c, t, topic, rating, due, closed], i) =>
    row(c, t, i + 1, { topic, rating, due, closed }),
  ),
};
