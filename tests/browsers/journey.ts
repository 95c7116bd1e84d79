import type { Person } from './person';

/** What a journey has at hand. */
export interface Way {
  /** Where the start page is, in English. */
  readonly start: string;
  /** Orders of a Korean shop as a CSV file on this machine. */
  readonly orders: string;
  /** Ids of the customers with at least n orders, sorted, by native DuckDB. */
  readonly people: (n: number) => Promise<readonly string[]>;
  /** Writes a file for the journey and gives its path. */
  readonly write: (name: string, bytes: Uint8Array) => string;
  /** A person at a browser that nobody has used. */
  readonly newcomer: () => Promise<Person>;
}

/** Something that a person does from beginning to end. Throws where it goes wrong; what it returns is printed. */
export interface Journey {
  readonly name: string;
  go(way: Way): Promise<string | undefined>;
}

/** Throws with both when they differ as JSON. */
export function same(what: string, actual: unknown, expected: unknown): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${what}: ${a?.slice(0, 600)} rather than ${e?.slice(0, 600)}`);
}
