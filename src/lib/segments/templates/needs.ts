import type { Condition } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { allOf, traitAt } from '../draft';
import { cares } from './caring';
import { discount, discounted } from './discounts';
import { mostlyOf, PREMIUM } from './fine';
import { either, type Found, given, some } from './given';
import { atLeast, did, last, percent } from './leaves';
import { columnLike, computed } from './look-up';
import { NO_FACTS, type Template } from './template';

const TWICE = traitAt('orders', '>=', 2);
const AMOUNTS = { ko: '금액', en: 'amounts' };

/** The first need, and the second beside it when it is there as well. */
function both<A, B>(first: Found<A>, second: Found<B>, make: (a: A, b: B) => Condition): Found<Condition> {
  if ('missing' in first) return first;
  return 'missing' in second ? second : { value: make(first.value, second.value) };
}

/** Most orders of the last year had a discount. */
function buysDiscounted(catalog: Catalog): Found<Condition> {
  return both(discount(catalog), computed(catalog, 'orders', 'orders'), (found) =>
    allOf(
      TWICE,
      did({
        table: 'orders',
        window: last(365),
        measure: { kind: 'share', of: discounted(found), by: null },
        test: atLeast(0.7),
      }),
    ),
  );
}

/** Large orders, hardly any of them discounted. */
function paysInFull(catalog: Catalog): Found<Condition> {
  return both(discount(catalog), computed(catalog, 'aov', 'orders', AMOUNTS), (found) =>
    allOf(
      percent('aov', 'top', 20),
      did({
        table: 'orders',
        window: last(365),
        measure: { kind: 'share', of: discounted(found), by: null },
        test: { op: '<=', value: 0.2 },
      }),
    ),
  );
}

/** Keeps to one brand. */
function keepsToBrand(catalog: Catalog): Found<Condition> {
  const brand = columnLike(catalog, 'orders', /brand|브랜드/i, { ko: '브랜드', en: 'brands' });
  return both(brand, computed(catalog, 'orders', 'orders'), ({ name }) =>
    allOf(
      TWICE,
      did({
        table: 'orders',
        window: last(365),
        measure: { kind: 'top-share', column: name, by: null },
        test: atLeast(0.6),
      }),
    ),
  );
}

/** What people need most: by what they answered, else by what they buy. */
export const NEEDS: readonly Template[] = [
  {
    id: 'need-price',
    group: 'value',
    name: { ko: '가격을 먼저 보는 고객', en: 'Price comes first' },
    who: {
      ko: '설문에서 가격을 중요하게 꼽았거나, 주문의 70% 이상이 할인이었던 고객',
      en: 'People who say that price matters, or whose orders mostly had a discount',
    },
    value: { ko: '할인과 쿠폰을 앞세운 메시지', en: 'A message that leads with discounts and coupons' },
    how: { ko: '쿠폰 문자, 앱 푸시, 가격 알림', en: 'Coupon texts, app push, price alerts' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([either(cares(catalog, 'price', facts), buysDiscounted(catalog))], (priced) => allOf(priced)),
  },
  {
    id: 'need-quality',
    group: 'value',
    name: { ko: '품질을 먼저 보는 고객', en: 'Quality comes first' },
    who: {
      ko: '설문에서 품질을 중요하게 꼽았거나, 주문의 절반 이상이 고급 상품이거나, 할인 없이 큰 금액을 주문한 고객',
      en: 'People who say that quality matters, or who mostly buy the premium line, or whose orders are large and rarely discounted',
    },
    value: {
      ko: '소재와 만드는 과정, 오래 쓴 고객의 후기',
      en: 'Materials, how it is made, reviews after long use',
    },
    how: { ko: '상품 상세 페이지, 브랜드 이야기 이메일', en: 'Product pages, e-mail with stories' },
    resolve: (catalog, facts = NO_FACTS) =>
      given(
        [
          either(
            cares(catalog, 'quality', facts),
            some(paysInFull(catalog), mostlyOf(catalog, PREMIUM, 365)),
          ),
        ],
        (fine) => allOf(fine),
      ),
  },
  {
    id: 'need-trust',
    group: 'value',
    name: { ko: '브랜드를 믿고 사는 고객', en: 'Trust in the brand comes first' },
    who: {
      ko: '설문에서 브랜드 신뢰를 중요하게 꼽았거나, 주문의 60% 이상이 한 브랜드인 고객',
      en: 'People who say that they trust the brand, or who keep to one brand',
    },
    value: {
      ko: '보증과 약속, 브랜드를 오래 믿어 준 데 대한 감사',
      en: 'Guarantees and promises, thanks for their trust',
    },
    how: { ko: '브랜드 뉴스레터, 고객센터 전용 상담', en: 'Brand newsletter, personal service' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([either(cares(catalog, 'trust', facts), keepsToBrand(catalog))], (loyal) => allOf(loyal)),
  },
];
