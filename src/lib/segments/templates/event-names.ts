import type { RowFilter } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import type { Words } from '../../core/words';
import { findColumn, findEvents } from '../find';
import { found, type Found } from './given';
import { columnLacks, FILES } from './lacking';
import { where } from './leaves';
import type { TemplateFacts } from './template';

/** An event as templates look for it: by words in its name, and as it is usually called where names are not known. */
interface Sought {
  readonly words: RegExp;
  readonly not: RegExp;
  readonly usual: readonly string[];
  readonly what: Words;
}

const UNDONE = /fail|cancel|refund|실패|취소|환불/i;

/** Steps on the way to a payment. */
const STEPS = {
  look: {
    words:
      /^views?$|^조회$|view.?item|product.?(view|detail)|view(ed)?.?product|상품 ?(상세|조회|보기|열람)/i,
    not: /list|목록/i,
    usual: ['view_item', '상품조회'],
    what: { ko: '상품 조회', en: 'product views' },
  },
  cart: {
    words: /cart|basket|장바구니|담기/i,
    not: /remove|delete|view|checkout|빼기|삭제|조회|보기|확인|방문/i,
    usual: ['add_to_cart', '장바구니'],
    what: { ko: '장바구니 담기', en: 'additions to the cart' },
  },
  checkout: {
    words:
      /checkout|check.?out|(add|enter).?(payment|shipping).?info|(payment|order).?(start|begin|attempt|page|fail)|(start|begin|initiate).?payment|(결제|주문) ?(시작|시도|페이지|실패|진입|정보)|주문서/i,
    not: /complet|success|done|cancel|refund|완료|성공|취소|환불/i,
    usual: ['begin_checkout', '결제시작'],
    what: { ko: '결제 시작', en: 'starts of checkout' },
  },
  paid: {
    words:
      /purchase|paid|buy|(order|payment|checkout|transaction).?(complet|placed|success|done)|(complet|place)\w*.?(order|payment|checkout)|^(payment|order|transaction)s?$|(결제|구매|주문) ?(완료|성공)|^(결제|구매|주문)(하기)?$/i,
    not: UNDONE,
    usual: ['purchase', '결제완료'],
    what: { ko: '결제 완료', en: 'payments' },
  },
} as const satisfies Readonly<Record<string, Sought>>;

/** A step on the way to a payment that events can tell. */
export type EventStep = keyof typeof STEPS;

function lacks({ ko, en }: Words): Words {
  return {
    ko: `행동 기록 파일에 ‘${ko}’ 이벤트가 있어야 합니다.`,
    en: `The events file needs events for ${en}.`,
  };
}

/** Events of a step, as the data names them. */
export function eventOf(catalog: Catalog, step: EventStep, { events }: TemplateFacts): Found<RowFilter> {
  const { words, not, usual, what }: Sought = STEPS[step];
  const table = findEvents(catalog, 'events');
  if (!table) return { missing: FILES.events };
  if (!findColumn(table, 'event')) {
    return { missing: columnLacks('events', { ko: '이벤트 이름', en: 'names of events' }) };
  }
  const names = events?.filter((name) => words.test(name) && !not.test(name)) ?? usual;
  return found(names.length > 0 ? where('event', { op: 'in', values: names }) : undefined, lacks(what));
}
