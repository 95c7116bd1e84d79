const LARGE: Readonly<Record<string, number>> = { 조: 12, 억: 8, 만: 4 };
const SMALL: Readonly<Record<string, number>> = { 천: 3, 백: 2, 십: 1 };
const LATIN: Readonly<Record<string, number>> = { k: 3, m: 6 };

const TERM = /( ?)(\d{1,3}(?:,\d{3})+(?!\d)|\d+)?(\.\d+)?([천백십])?([조억만])?/y;
const SHORT = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?([km])(?![a-z\d])/iy;

/** A number that was read, and where it ends. */
export interface ReadNumber {
  readonly value: number;
  readonly to: number;
}

/** Digits moved by powers of ten as a decimal, so that nothing is lost. */
function moved(digits: string, by: number): number {
  return Number(`${digits.replaceAll(',', '')}e${by}`);
}

/**
 * A number with words for powers of ten at a place of a text, as Koreans write amounts: 10만, 1억 5천만, 3천. Undefined without
 * such a word, or where larger ones follow smaller ones.
 */
export function koreanNumber(text: string, at = 0): ReadNumber | undefined {
  let [sum, section, to, worded] = [0, 0, at, false];
  let [large, small] = [Infinity, Infinity];
  for (;;) {
    TERM.lastIndex = to;
    const [all = '', gap = '', digits = '', part = '', ten = '', big = ''] = TERM.exec(text) ?? [];
    const nothing = digits === '' && ten === '' && big === '';
    if (nothing || (gap !== '' && (to === at || digits === '')) || (digits === '' && part !== '')) break;
    if (digits === '' && ten === '' && to !== at) break;
    const [own, next] = [SMALL[ten] ?? 0, big === '' ? large : (LARGE[big] ?? 0)];
    if (own >= small || next > large || (big !== '' && next === large)) return undefined;
    section += moved(digits === '' ? '1' : digits + part, own);
    to += all.length;
    small = own;
    worded = worded || ten !== '' || big !== '';
    if (big !== '') {
      sum += Number(`${section}e${next}`);
      [section, small, large] = [0, Infinity, next];
    } else if (ten === '') break;
  }
  return worded ? { value: Number((sum + section).toPrecision(15)), to } : undefined;
}

/** A number with k or m for thousands or millions at a place of a text: 100k, 1.5m. */
export function shortNumber(text: string, at = 0): ReadNumber | undefined {
  SHORT.lastIndex = at;
  const found = SHORT.exec(text);
  if (!found) return undefined;
  const [all, digits = '', part = '', end = ''] = found;
  return { value: moved(digits + part, LATIN[end.toLowerCase()] ?? 0), to: at + all.length };
}
