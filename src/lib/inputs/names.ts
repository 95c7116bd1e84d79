/** Longest column name that is kept, in UTF-16 units. */
const LONGEST = 200;

/** A header cell as a column name: control characters become spaces, ends are trimmed, over-long text is cut. */
export function tidyName(cell: string): string {
  const shown = Array.from(cell.replaceAll('\ufeff', ''), (char) => (isControl(char) ? ' ' : char)).join('');
  const clean = shown.replace(/ {2,}/g, ' ').trim();
  return clean.length > LONGEST ? cutWhole(clean, LONGEST) : clean;
}

function isControl(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code < 32 || (code >= 127 && code < 160) || (code >= 0xd800 && code <= 0xdfff);
}

function cutWhole(text: string, length: number): string {
  const end = (text.charCodeAt(length - 1) & 0xfc00) === 0xd800 ? length - 1 : length;
  return text.slice(0, end);
}

/** What two names must differ in; SQL names are the same whatever their case. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** A name that is not taken yet, `base`, `base 2`, `base 3` …; it is then taken. */
export function takeName(base: string, taken: Set<string>): string {
  let name = base;
  for (let n = 2; taken.has(nameKey(name)); n++) name = `${base} ${n}`;
  taken.add(nameKey(name));
  return name;
}

/** Names for `width` columns: the header's own texts, `column3` where there is none, all different in any case. */
export function columnNames(header: readonly string[] | undefined, width: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, i) =>
    takeName(tidyName(header?.[i] ?? '') || `column${i + 1}`, taken),
  );
}
