/** A number as people write codes: digits, with a sign and a point at most. */
const CODE = /^[-+]?\d{1,15}(?:\.\d{1,6})?$/;

/** The number that an entry of a list of codes says; undefined for what is no number. */
export function codeOf(entry: string): number | undefined {
  const plain = entry.trim();
  return CODE.test(plain) ? Number(plain) + 0 : undefined;
}

/** The numbers of a list of codes, each once; entries that are no numbers are left out. */
export function codesOf(entries: readonly string[]): number[] {
  return [...new Set(entries.flatMap((entry) => codeOf(entry) ?? []))];
}
