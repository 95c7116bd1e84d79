import type { Condition } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import { allOf } from '../draft';
import { either, type Found } from './given';
import { atLeast, did, last, where } from './leaves';
import { column, wordsIn } from './look-up';

/** Words by which the better line of a shop is told. */
export const PREMIUM: Readonly<Record<Lang, readonly string[]>> = {
  ko: ['프리미엄', '고급', '명품', '스페셜티'],
  en: ['premium', 'luxury', 'deluxe', 'specialty'],
};

const WHAT = { ko: '상품이나 카테고리', en: 'products or categories' };

/** At least half of the orders of some days, two or more, are of products that are called so. */
export function mostlyOf(
  catalog: Catalog,
  words: Readonly<Record<Lang, readonly string[]>>,
  days: number,
): Found<Condition> {
  const named = either(
    column(catalog, 'orders', 'product', WHAT),
    column(catalog, 'orders', 'category', WHAT),
  );
  if ('missing' in named) return named;
  const { name } = named.value;
  const of = wordsIn(catalog, words).map((text) => where(name, { op: 'contains', text }));
  return {
    value: allOf(
      did({ table: 'orders', window: last(days), test: atLeast(2) }),
      did({
        table: 'orders',
        window: last(days),
        measure: { kind: 'share', of: [{ kind: 'any', of }], by: null },
        test: atLeast(0.5),
      }),
    ),
  };
}
