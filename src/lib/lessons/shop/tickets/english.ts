import { TICKET_HEADER } from './tickets-file';
import { CLOSINGS, GIVEN_AWAY, MATTERS, REVIEWS, type Sentence } from './topics';

const HEADER_EN = [
  'ticket_id',
  'member_id',
  'created_at',
  'closed_at',
  'type',
  'product',
  'channel',
  'status',
  'rating',
  'text',
];

/** Korean and English of the cells of the file of tickets and reviews. */
export const TICKET_WORDS: readonly (readonly [ko: string, en: string])[] = [
  ...TICKET_HEADER.map((ko, i) => [ko, HEADER_EN[i] ?? ko] as const),
  ['배송', 'Delivery'],
  ['사이즈', 'Size'],
  ['반품·교환', 'Return or exchange'],
  ['품질', 'Quality'],
  ['결제', 'Payment'],
  ['적립금', 'Points'],
  ['상품후기', 'Review'],
  ['채팅', 'Chat'],
  ['전화', 'Phone'],
  ['게시판', 'Board'],
  ['카카오톡 상담', 'KakaoTalk'],
  ['상품페이지', 'Product page'],
  ['종결', 'Closed'],
  ['처리중', 'Open'],
  ['게시', 'Published'],
];

/** Korean and English of the sentences, with `{p}` for products and `{n}` for numbers and addresses. */
export const TICKET_SENTENCES: readonly Sentence[] = [
  ...Object.values(MATTERS).flat(),
  ...Object.values(CLOSINGS).flat(),
  ...Object.values(REVIEWS).flat(2),
  ...Object.values(GIVEN_AWAY),
];
