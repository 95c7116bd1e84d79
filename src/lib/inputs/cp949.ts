/** Whether two bytes are a character of CP949 (EUC-KR with the Unified Hangul Code extension). */
export function isCp949Pair(lead: number, trail: number): boolean {
  if (lead < 0x81 || lead > 0xfe) return false;
  if (trail >= 0xa1 && trail <= 0xfe) return true;
  const extended =
    (trail >= 0x41 && trail <= 0x5a) || (trail >= 0x61 && trail <= 0x7a) || (trail >= 0x81 && trail <= 0xa0);
  return extended && (lead <= 0xc5 || (lead === 0xc6 && trail <= 0x52));
}

/** How many bytes of the text are no CP949, and how many two-byte characters it holds; a cut last character is no error. */
export function scanCp949(bytes: Uint8Array): { readonly errors: number; readonly pairs: number } {
  let errors = 0;
  let pairs = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1];
    if (trail === undefined) break;
    if (isCp949Pair(lead, trail)) {
      pairs++;
      i++;
    } else errors++;
  }
  return { errors, pairs };
}
