import type { Condition } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import { either, type Found } from './given';
import { anyOf, atLeast, did, last, where } from './leaves';
import { column, wordsIn } from './look-up';

type Keywords = Readonly<Record<Lang, readonly string[]>>;

/** Ordered something called so, at least so often in the last days. */
export function ordered(catalog: Catalog, words: Keywords, days: number, least: number): Found<Condition> {
  const what = { ko: '상품이나 카테고리', en: 'products or categories' };
  const found = either(
    column(catalog, 'orders', 'product', what),
    column(catalog, 'orders', 'category', what),
  );
  if ('missing' in found) return found;
  const leaves = wordsIn(catalog, words).map((text) =>
    did({
      table: 'orders',
      where: [where(found.value.name, { op: 'contains', text })],
      window: last(days),
      test: atLeast(least),
    }),
  );
  return { value: anyOf(...leaves) };
}

/** Wrote one of the words in the last days, in a review or a question. */
export function wrote(catalog: Catalog, words: Keywords, days: number): Found<Condition> {
  const found = column(catalog, 'tickets', 'text', { ko: '내용', en: 'the text' });
  if ('missing' in found) return found;
  const leaves = wordsIn(catalog, words).map((text) =>
    did({
      table: 'tickets',
      where: [where('text', { op: 'contains', text })],
      window: last(days),
      test: atLeast(1),
    }),
  );
  return { value: anyOf(...leaves) };
}
