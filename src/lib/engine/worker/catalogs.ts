/**
 * Two databases in memory: `memory`, plain and fast, and `compact`, which compresses what it holds to about a fifth for
 * some time at load and in queries. Names are looked up in both. To be run before the lock, which forbids it later.
 */
export const CATALOGS: readonly string[] = [
  `ATTACH ':memory:' AS compact (COMPRESS)`,
  `SET search_path='memory.main,compact.main'`,
];

/** Where a new table goes. */
export type Catalog = 'memory' | 'compact';

/** Inputs of more bytes than this together are loaded into compressed tables. */
const MUCH = 600_000_000;

/** Which database suits inputs of so many bytes. */
export function catalogFor(bytes: number): Catalog {
  return bytes > MUCH ? 'compact' : 'memory';
}

/** A new table of ours, with its database. Throws RangeError for names that are not ours. */
export function newTable(catalog: Catalog, name: string): string {
  if (!/^\w+$/.test(name)) throw new RangeError(`not a table of ours: ${name}`);
  return `${catalog}.main."${name}"`;
}
