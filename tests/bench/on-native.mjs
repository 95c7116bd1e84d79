import { withSource } from '../../src/build/source.mjs';

/**
 * Runs the product's session on native DuckDB with one thread.
 * @param {string} path
 * @param {number} edits
 * @returns {Promise<import('./product-work').NativeFigures>}
 */
export function onNative(path, edits) {
  return withSource(async (load) => {
    const { measureNative } = await load('/tests/bench/product-work.ts');
    return measureNative(path, edits);
  });
}
