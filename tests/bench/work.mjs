import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withSource } from '../../src/build/source.mjs';
import { standInWork } from './stand-in.mjs';

const PRODUCT = fileURLToPath(new URL('product-work.ts', import.meta.url));

/**
 * What the product runs for an orders file, as SQL, and where that SQL comes from: `productWork(path, edits)` of
 * `product-work.ts`, which asks `src/lib/plan`; without it, a stand-in.
 * @param {string} path
 * @param {number} edits
 * @returns {Promise<{ work: import('./native.mjs').Work, source: string }>}
 */
export async function workFor(path, edits) {
  if (!existsSync(PRODUCT))
    return { work: standInWork(path, edits), source: 'stand-in SQL, not the product’s' };
  const work = await withSource(async (load) =>
    (await load('/tests/bench/product-work.ts')).productWork(path, edits),
  );
  return { work, source: 'the SQL of `src/lib/plan`' };
}
