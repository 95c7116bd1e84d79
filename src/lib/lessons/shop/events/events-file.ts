import { PRODUCTS, type Product } from '../catalogue';
import { END_MINUTE, secondText } from '../clock';
import type { Cells } from '../spoil';
import type { World } from '../world';
import type { EventName, Session, Step } from './session';
import { makeSessions } from './sessions';

/** Columns of the events file: one row for each event. */
export const EVENT_HEADER = [
  '회원번호',
  '세션ID',
  '일시',
  '이벤트',
  '페이지',
  '검색어',
  '상품',
  '카테고리',
  '금액',
  '유입경로',
  '기기',
] as const;

const NUMBERS = new Map<Product | undefined, string>(PRODUCTS.map((p, i) => [p, String(1001 + i)]));

const PAGES: Readonly<Record<EventName, string>> = {
  방문: '/',
  검색: '/search',
  상품조회: '/product',
  장바구니: '/cart',
  결제시작: '/checkout',
  결제완료: '/order/done',
};

function pageOf({ event, product }: Step): string {
  return event === '상품조회' ? `/product/${NUMBERS.get(product)}` : PAGES[event];
}

function rowsOf(world: World, session: Session, id: string): string[][] {
  const customer = world.members[session.member]?.id ?? '';
  let second = session.start;
  return session.steps.flatMap((step, i) => {
    second += i === 0 ? 0 : (session.gaps[i - 1] ?? 0);
    if (second >= END_MINUTE * 60) return [];
    const { event, term = '', product, amount } = step;
    const what = [
      term,
      product?.name ?? '',
      product?.category ?? '',
      amount === undefined ? '' : String(amount),
    ];
    return [[customer, id, secondText(second), event, pageOf(step), ...what, session.source, session.device]];
  });
}

/** The events file in Korean, the header first; sessions in order of start, their events together. */
export function eventCells(world: World): Cells {
  let day = '';
  let running = 0;
  const rows = makeSessions(world).flatMap((session) => {
    const today = secondText(session.start).slice(2, 10).replaceAll('-', '');
    running = today === day ? running + 1 : 1;
    day = today;
    return rowsOf(world, session, `${day}-${String(running).padStart(4, '0')}`);
  });
  return [[...EVENT_HEADER], ...rows];
}
