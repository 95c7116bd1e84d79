import { allOf, CORE_NAMES, statOf, traitAt } from '../draft';
import { findTrait } from '../find';
import { createScope } from '../scope';
import { countSql, shown, type Signal } from './signal';

const TRAIT = 'days_since_abandoned_cart';
/** A cart is warm for a week. */
const DAYS = 7;

/** Put something into the cart in the last seven days, and neither paid nor ordered since. */
export const carts: Signal = {
  select(catalog) {
    if (!findTrait(catalog, TRAIT)) return undefined;
    const scope = createScope(catalog);
    const days = scope.trait(TRAIT).sql;
    return `SELECT ${countSql(`${days} <= ${DAYS}`, 'n_cart')} ${scope.from()}`;
  },
  draft(stats) {
    const n = shown(statOf(stats, 'n_cart') ?? 0);
    return {
      name: CORE_NAMES.cart,
      proposed: 'cart',
      condition: allOf(traitAt(TRAIT, '<=', DAYS)),
      reason: {
        ko: `최근 ${DAYS}일 안에 장바구니에 담고 그 뒤로 결제도 주문도 하지 않은 고객이 ${n.ko}명입니다. 살 마음이 식기 전에 기한이 있는 쿠폰이나 푸시로 알리기 좋습니다.`,
        en: `${n.en} customers put something into the cart in the last ${DAYS} days and have neither paid nor ordered since. A coupon with an end date, or a push message, reaches them while they still want it.`,
      },
    };
  },
};
