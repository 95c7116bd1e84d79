import { allOf, CORE_NAMES, statOf, traitAt } from '../draft';
import { findTrait } from '../find';
import { createScope } from '../scope';
import { countSql, shown, type Signal } from './signal';

/** One discounted order is no habit yet. */
const LEAST = 2;

/** Ordered twice or more, and never without a discount. */
export const discounts: Signal = {
  select(catalog) {
    if (!findTrait(catalog, 'discount_share') || !findTrait(catalog, 'orders')) return undefined;
    const scope = createScope(catalog);
    const [share, orders] = [scope.trait('discount_share').sql, scope.trait('orders').sql];
    return `SELECT ${countSql(`${share} = 1 AND ${orders} >= ${LEAST}`, 'n_discount')} ${scope.from()}`;
  },
  draft(stats) {
    const n = shown(statOf(stats, 'n_discount') ?? 0);
    return {
      name: CORE_NAMES.discount,
      proposed: 'discount',
      condition: allOf(traitAt('orders', '>=', LEAST), traitAt('discount_share', '=', 1)),
      reason: {
        ko: `${LEAST}회 이상 주문했고 모든 주문에 할인이 있었던 고객이 ${n.ko}명입니다. 정가로는 산 적이 없으니 시즌 세일이나 묶음 할인에 맞춰 알리기 좋습니다.`,
        en: `${n.en} customers placed ${LEAST} or more orders, every one at a discount. They have never paid the full price, so tell them of seasonal sales and bundles.`,
      },
    };
  },
};
