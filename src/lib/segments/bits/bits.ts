/** Members of something: one bit for each customer number, whichever order the numbers have in it, the same in all that were read alike. */
export type Bits = Uint32Array;

/** Bits of a number of words, none of them set. */
export function noBits(words: number): Bits {
  return new Uint32Array(words);
}

/** Bits of a number of words from the base64 of their bytes. */
export function bitsOf(base64: string, words: number): Bits {
  const bits = noBits(words);
  const bytes = new Uint8Array(bits.buffer);
  const text = atob(base64);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bits;
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many are set. */
export function countOf(bits: Bits): number {
  let n = 0;
  for (let i = 0; i < bits.length; i++) n += ones(bits[i] ?? 0);
  return n;
}

/** How many are set in both. */
export function sharedOf(a: Bits, b: Bits): number {
  let n = 0;
  for (let i = 0; i < a.length; i++) n += ones((a[i] ?? 0) & (b[i] ?? 0));
  return n;
}

/** Those set in both. */
export function both(a: Bits, b: Bits): Bits {
  const bits = noBits(a.length);
  for (let i = 0; i < bits.length; i++) bits[i] = (a[i] ?? 0) & (b[i] ?? 0);
  return bits;
}

/** Those set in either. */
export function either(a: Bits, b: Bits): Bits {
  const bits = noBits(a.length);
  for (let i = 0; i < bits.length; i++) bits[i] = (a[i] ?? 0) | (b[i] ?? 0);
  return bits;
}

/** Those set in the first and not in the second. */
export function without(a: Bits, b: Bits): Bits {
  const bits = noBits(a.length);
  for (let i = 0; i < bits.length; i++) bits[i] = (a[i] ?? 0) & ~(b[i] ?? 0);
  return bits;
}
