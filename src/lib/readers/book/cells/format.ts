/** What a number format makes of a number: a number, a point in time, or a number with leading zeros. */
export type NumberKind =
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'date-time' }
  | { readonly kind: 'time'; readonly elapsed: boolean }
  /** A mask such as `000-0000-0000`, whose zeros are filled from the right. */
  | { readonly kind: 'mask'; readonly mask: string };

const NUMBER: NumberKind = { kind: 'number' };
const DATE: NumberKind = { kind: 'date' };
const DATE_TIME: NumberKind = { kind: 'date-time' };
const TIME: NumberKind = { kind: 'time', elapsed: false };
const ELAPSED: NumberKind = { kind: 'time', elapsed: true };

/** Formats that files name by number alone (ECMA-376 part 1, 18.8.30); 27 to 58 belong to East Asian languages. */
function builtin(id: number): NumberKind {
  if (
    (id >= 14 && id <= 17) ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
  )
    return DATE;
  if (id === 22) return DATE_TIME;
  if (id === 46) return ELAPSED;
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47 || id === 55 || id === 56
    ? TIME
    : NUMBER;
}

/** The first section without quoted words, escapes, colours, languages and fill characters. */
function bareSection(code: string): string {
  let out = '';
  for (let i = 0; i < code.length; i++) {
    const char = code[i] ?? '';
    if (char === '"') i = endOf(code, '"', i);
    else if (char === '\\' || char === '_' || char === '*') i++;
    else if (char === '[') {
      const end = endOf(code, ']', i);
      const body = code.slice(i + 1, end);
      if (/^(h+|m+|s+)$/i.test(body)) out += `[${body}]`;
      i = end;
    } else if (char === ';') break;
    else out += char;
  }
  return out;
}

function endOf(code: string, char: string, from: number): number {
  const end = code.indexOf(char, from + 1);
  return end < 0 ? code.length : end;
}

/** `000-0000-0000` and `00000`: zeros, with dashes at most, as telephone numbers and post codes are shown. */
function maskOf(code: string): string | undefined {
  const plain = code.replace(/\\-|"-"/g, '-').replace(/;@$/, '');
  return /^0[0-]*0$/.test(plain) && plain.replaceAll('-', '').length >= 3 ? plain : undefined;
}

/** What the format makes of numbers; `id` counts when there is no code of its own. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtin(id);
  const mask = maskOf(code);
  if (mask !== undefined) return { kind: 'mask', mask };
  if (/^general$/i.test(code)) return NUMBER;
  const bare = bareSection(code)
    .replace(/general/gi, '')
    .replace(/s[.,]0+/gi, 's')
    .replace(/am\/pm|a\/p/gi, 'h');
  if (/[0#?]/.test(bare)) return NUMBER;
  if (/\[[hms]+\]/i.test(bare)) return ELAPSED;
  const day = /[ydeg]|a{3}/i.test(bare);
  const time = /[hs]/i.test(bare);
  if (day) return time ? DATE_TIME : DATE;
  if (time) return TIME;
  return /m/i.test(bare) ? DATE : NUMBER;
}
