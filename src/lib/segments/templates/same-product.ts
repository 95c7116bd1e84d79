import type { Condition, RowFilter, SequenceStep } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import type { Words } from '../../core/words';
import { ident } from '../../sql/quote';
import { allOf } from '../draft';
import { findColumn, findEvents } from '../find';
import { tellsWhat } from '../same';
import { eventOf } from './event-names';
import { given, type Found } from './given';
import { last } from './leaves';
import { column } from './look-up';
import { NO_FACTS, type Template, type TemplateFacts } from './template';

const PRODUCT = { ko: '상품', en: 'products' };
const SAME = [
  { table: 'events', column: 'product' },
  { table: 'orders', column: 'product' },
] as const;
const OTHER_NAMES: Words = {
  ko: '행동 기록과 주문에 같은 이름의 상품이 있어야 합니다.',
  en: 'A column with products is needed in both files, under the same names.',
};

/** Whether any product of the events is one of the orders, as `shared` 0 or 1. */
export function sharedSelect(catalog: Catalog): string | undefined {
  const [events, orders] = SAME.map(({ table: name, column: product }) => {
    const table = findEvents(catalog, name);
    const found = table && findColumn(table, product);
    return table && found && tellsWhat(found)
      ? `SELECT DISTINCT CAST(${ident(product)} AS VARCHAR) AS v FROM ${ident(table.table)}`
      : undefined;
  });
  if (!events || !orders) return undefined;
  const both = `SELECT 1 FROM (${events}) AS a JOIN (${orders}) AS b ON a.v = b.v`;
  return `SELECT CASE WHEN EXISTS (${both}) THEN 1.0::DOUBLE ELSE 0.0::DOUBLE END AS shared`;
}

function shared(catalog: Catalog, { products }: TemplateFacts): Found<true> {
  const [events, orders] = SAME.map(({ table, column: name }) => column(catalog, table, name, PRODUCT));
  if (events && 'missing' in events) return events;
  if (orders && 'missing' in orders) return orders;
  return products === false ? { missing: OTHER_NAMES } : { value: true };
}

/** Did this so often with a product in the last 30 days, and has not ordered that product since. */
function notBought(event: RowFilter, times: number): Condition {
  const did: SequenceStep = { table: 'events', where: [event], within: null, without: null };
  const order: SequenceStep = { table: 'orders', where: [], within: null, without: null };
  const steps = [...Array.from({ length: times }, () => did), order];
  return allOf({ kind: 'sequence', steps, missing: true, window: last(30), same: SAME });
}

/** People who had a product in hand and did not order it, whatever else they bought. */
export const SAME_PRODUCT: readonly Template[] = [
  {
    id: 'cart-item-left',
    group: 'behaviour',
    name: { ko: '담은 상품을 사지 않은 고객', en: 'Left a product in the cart' },
    who: {
      ko: '최근 30일 안에 장바구니에 담은 상품을 아직 주문하지 않은 고객. 다른 상품을 샀어도 들어갑니다.',
      en: 'People who put a product into the cart in the last 30 days and have not ordered it, whatever else they bought',
    },
    value: {
      ko: '담아 둔 상품의 쿠폰, 품절 임박 안내',
      en: 'A coupon for that product, word that few are left',
    },
    how: { ko: '앱 푸시, 알림톡', en: 'App push, messenger' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([eventOf(catalog, 'cart', facts), shared(catalog, facts)], (cart) => notBought(cart, 1)),
  },
  {
    id: 'look-item-left',
    group: 'behaviour',
    name: { ko: '거듭 본 상품을 사지 않은 고객', en: 'Came back to a product, did not buy it' },
    who: {
      ko: '최근 30일 안에 한 상품을 두 번 넘게 보고도 그 상품을 주문하지 않은 고객',
      en: 'People who looked at one product more than twice in the last 30 days and have not ordered it',
    },
    value: {
      ko: '본 상품에 맞춘 제안, 후기와 비교 정보',
      en: 'An offer on that product, reviews and comparisons',
    },
    how: { ko: '개인화 이메일, 상품 페이지 배너', en: 'Personal e-mail, banner on the product page' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([eventOf(catalog, 'look', facts), shared(catalog, facts)], (look) => notBought(look, 3)),
  },
];
