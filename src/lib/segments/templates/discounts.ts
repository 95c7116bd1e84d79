import type { RowFilter, Test } from '../../core/condition';
import type { Catalog, EventColumn, TraitType } from '../../core/relation';
import { findColumn, findEvents } from '../find';
import type { Found } from './given';
import { where } from './leaves';
import { columnLike } from './look-up';

const DISCOUNTED: Readonly<Record<TraitType, Test>> = {
  number: { op: '>', value: 0 },
  money: { op: '>', value: 0 },
  boolean: { op: 'is', value: true },
  category: { op: 'not-blank' },
  text: { op: 'not-blank' },
  date: { op: 'not-blank' },
};

/** The column that tells which orders had a discount, a coupon or a promotion. */
export function discount(catalog: Catalog): Found<EventColumn> {
  const table = findEvents(catalog, 'orders');
  const mapped = table && findColumn(table, 'discount');
  return mapped
    ? { value: mapped }
    : columnLike(catalog, 'orders', /할인|쿠폰|행사|프로모션|discount|coupon|promo|deal/i, {
        ko: '할인·쿠폰·행사',
        en: 'discounts, coupons or promotions',
      });
}

/** Orders that had one. */
export function discounted({ name, type }: EventColumn): readonly RowFilter[] {
  return [where(name, DISCOUNTED[type])];
}
