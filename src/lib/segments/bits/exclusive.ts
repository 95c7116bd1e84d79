import { both, countOf, either, noBits, without, type Bits } from './bits';

/** Customers counted once each: those in just one segment (by position), and those in two or more. */
export interface Exclusive {
  readonly only: readonly number[];
  readonly several: number;
}

/** Who is in one of these segments and no other, and who in several. */
export function exclusiveOf(segments: readonly Bits[]): Exclusive {
  let some: Bits = noBits(segments[0]?.length ?? 0);
  let several: Bits = some;
  for (const bits of segments) {
    several = either(several, both(some, bits));
    some = either(some, bits);
  }
  return { only: segments.map((bits) => countOf(without(bits, several))), several: countOf(several) };
}
