/** The bits of Arrow for rows that have a value, from a byte for each row which is 1 where it is missing. */
export function bitmap(missing: Uint8Array): Uint8Array {
  // Arrow wants whole words.
  const bits = new Uint8Array(((missing.length + 63) >> 6) << 3);
  for (let i = 0; i < missing.length; i++) {
    if (missing[i] === 0) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7));
  }
  return bits;
}
