/**
 * A whole number as a key of groups about which DuckDB knows nothing, so that it hashes them. Groups of small numbers it
 * keeps in an array instead (`engine/worker/speed.ts`), which is faster for one or two aggregates, and slower for many:
 * all their states are merged once more.
 */
export function hashed(column: string): string {
  return `xor(${column}, 0)`;
}
