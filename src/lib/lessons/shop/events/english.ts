import { EVENT_HEADER } from './events-file';
import { APP_SOURCES, TERMS, WEB_SOURCES } from './plan';

const HEADER_EN = [
  'member_id',
  'session_id',
  'event_time',
  'event',
  'page',
  'search_term',
  'product',
  'category',
  'amount',
  'source',
  'device',
];

/** Korean and English of the cells of the events file. */
export const EVENT_WORDS: readonly (readonly [ko: string, en: string])[] = [
  ...EVENT_HEADER.map((ko, i) => [ko, HEADER_EN[i] ?? ko] as const),
  ...[...WEB_SOURCES, ...APP_SOURCES, ...TERMS].map(([ko, en]) => [ko, en] as const),
  ['방문', 'Visit'],
  ['검색', 'Search'],
  ['상품조회', 'Product view'],
  ['장바구니', 'Add to cart'],
  ['결제시작', 'Checkout'],
  ['결제완료', 'Purchase'],
  ['Android 앱', 'Android app'],
  ['iPhone 앱', 'iPhone app'],
  ['모바일 웹', 'Mobile web'],
];
