/** Bytes that follow a lead byte of UTF-8; -1 for a byte that cannot lead. */
function following(lead: number): number {
  if (lead < 0x80) return 0;
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : -1;
}

/** The allowed range of the byte after the lead: no overlong forms, no surrogates, nothing past U+10FFFF. */
function secondRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}

/** How many bytes are no strict UTF-8, and how many characters beyond ASCII there are; a cut last character is no error. */
export function scanUtf8(bytes: Uint8Array): { readonly errors: number; readonly wide: number } {
  let errors = 0;
  let wide = 0;
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] ?? 0;
    const n = following(lead);
    if (n === 0) {
      i++;
      continue;
    }
    const [low, high] = secondRange(lead);
    let k = 1;
    while (n > 0 && k <= n && i + k < bytes.length) {
      const byte = bytes[i + k] ?? 0;
      if (k === 1 ? byte < low || byte > high : byte < 0x80 || byte > 0xbf) break;
      k++;
    }
    const whole = n > 0 && k > n;
    const cut = n > 0 && i + k >= bytes.length;
    if (whole) wide++;
    else if (!cut) errors++;
    i += whole || cut ? k : 1;
  }
  return { errors, wide };
}
