/** Whether two bytes are a character of CP949 (EUC-KR with the Unified Hangul Code extension). */
export function isCp949Pair(lead: number, trail: number): boolean {
  if (lead < 0x81 || lead > 0xfe) return false;
  if (trail >= 0xa1 && trail <= 0xfe) return true;
  const extended =
    (trail >= 0x41 && trail <= 0x5a) || (trail >= 0x61 && trail <= 0x7a) || (trail >= 0x81 && trail <= 0xa0);
  return extended && (lead <= 0xc5 || (lead === 0xc6 && trail <= 0x52));
}
