import type { Condition, EventTableName, Measure } from '../core/condition';
import type { Catalog, EventTable } from '../core/relation';
import { columnOf } from './fixture';
import { measurable } from './fits';
import { shopCatalog } from './fixture-shop';

/** For tests: the event tables beside orders, with the columns that files of each role give. */
export const OTHER_TABLES: readonly EventTable[] = [
  {
    name: 'events',
    table: 'events',
    rowsAreOrders: true,
    columns: [
      columnOf('event', 'category', { ko: '이벤트', en: 'Event' }),
      columnOf('session', 'text', { ko: '세션', en: 'Session' }),
      columnOf('term', 'text', { ko: '검색어', en: 'Search term' }),
      columnOf('product', 'text', { ko: '상품', en: 'Product' }),
      columnOf('category', 'category', { ko: '카테고리', en: 'Category' }),
      columnOf('amount', 'money', { ko: '금액', en: 'Amount' }),
    ],
  },
  {
    name: 'messages',
    table: 'messages',
    rowsAreOrders: true,
    columns: [
      columnOf('action', 'category', { ko: '반응', en: 'Response' }),
      columnOf('cost', 'money', { ko: '발송 비용', en: 'Cost of sending' }),
      columnOf('campaign', 'category', { ko: '캠페인', en: 'Campaign' }),
      columnOf('channel', 'category', { ko: '발송 채널', en: 'Channel' }),
    ],
  },
  {
    name: 'surveys',
    table: 'surveys',
    rowsAreOrders: true,
    columns: [
      columnOf('question', 'category', { ko: '문항', en: 'Question' }),
      columnOf('answer', 'text', { ko: '응답', en: 'Answer' }),
      columnOf('score', 'number', { ko: '점수', en: 'Score' }),
    ],
  },
  {
    name: 'tickets',
    table: 'tickets',
    rowsAreOrders: true,
    columns: [
      columnOf('category', 'category', { ko: '유형', en: 'Topic' }),
      columnOf('rating', 'number', { ko: '평점', en: 'Rating' }),
      columnOf('text', 'text', { ko: '내용', en: 'Text' }),
      columnOf('closed', 'date', { ko: '처리 완료일', en: 'Closed on' }),
    ],
  },
];

/** For tests: the shop with a table of each kind. */
export function everyCatalog(asOf: string): Catalog {
  const shop = shopCatalog(asOf);
  return { ...shop, events: [...shop.events, ...OTHER_TABLES] };
}

/** For tests: a leaf that counts rows of a table in the last 7 days, at least one, with values for some columns. */
export function leafOn(
  table: EventTableName,
  where: readonly (readonly [column: string, values: readonly string[]])[] = [],
): Extract<Condition, { kind: 'did' }> {
  return {
    kind: 'did',
    table,
    where: where.map(([column, values]) => ({ column, test: { op: 'in', values } })),
    window: { kind: 'last', n: 7, unit: 'day' },
    measure: { kind: 'times' },
    test: { op: '>=', value: 1 },
  };
}

/** For tests: every measure that the columns of a table allow. */
export function measuresOfTable(catalog: Catalog, name: EventTableName): Measure[] {
  const columns = catalog.events.find((table) => table.name === name)?.columns ?? [];
  const kinds = ['sum', 'avg', 'min', 'max', 'distinct'] as const;
  return [
    { kind: 'times' },
    ...columns.flatMap(({ name: column, type }) =>
      kinds.filter((kind) => measurable(kind, type)).map((kind): Measure => ({ kind, column })),
    ),
  ];
}
