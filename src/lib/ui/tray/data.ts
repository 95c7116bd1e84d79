import type { Term } from '../../segments/keeping/term';
import type { Role } from '../../segments/scheme';

/** A segment as the tray lists it. Numbers are undefined until they have been counted. */
export interface TraySegment {
  readonly id: string;
  readonly name: string;
  /** Customers. */
  readonly size?: number | undefined;
  /** Customers who fit, where a scheme gives some of them to others. */
  readonly fits?: number | undefined;
  /** Its members belong to no other segment: why. */
  readonly role?: Role | undefined;
  /** Share of all customers, 0 to 1. */
  readonly share?: number | undefined;
  /** Share of all revenue, 0 to 1; undefined where there is no revenue. */
  readonly revenueShare?: number | undefined;
  /** Why it was proposed, in one line. */
  readonly reason?: string | undefined;
  readonly warning?: string | undefined;
  readonly proposed?: boolean | undefined;
  /** It rests on a fixed list of people. */
  readonly fixed?: boolean | undefined;
  /** Of a segment for a time: where it stands, and in words. */
  readonly term?: { readonly term: Term; readonly words: string } | undefined;
}

/** A segment that is kept but not used. */
export interface ArchivedSegment {
  readonly id: string;
  readonly name: string;
}

/** How many customers two segments share. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly size: number;
}

/** Each customer counted once: only in one segment, in several, or in none. */
export interface RingCounts {
  readonly total: number;
  /** By segment id: customers who are in that segment and in no other. */
  readonly only: Readonly<Record<string, number>>;
  /** Customers in two or more segments. */
  readonly several: number;
  readonly outside: number;
  readonly outsideRevenueShare?: number | undefined;
  readonly pairs: readonly Pair[];
}

/** How many customers a segment shares with each other segment, in the order of the tray. */
export function overlapsOf<S extends { readonly id: string }>(
  id: string,
  segments: readonly S[],
  pairs: readonly Pair[],
): { readonly other: S; readonly size: number }[] {
  return segments.flatMap((other) => {
    const pair = pairs.find(({ a, b }) => (a === id && b === other.id) || (b === id && a === other.id));
    return other.id === id || !pair ? [] : [{ other, size: pair.size }];
  });
}
