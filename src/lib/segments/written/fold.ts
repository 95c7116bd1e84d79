const SIGNS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '−': '-',
  '–': '-',
  '〜': '~',
  '∼': '~',
  '、': ',',
  '。': '.',
  ㆍ: '·',
  '・': '·',
  '‧': '·',
};

function foldSign(sign: string): string {
  const known = SIGNS[sign];
  if (known) return known;
  const code = sign.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  const lower = sign.toLowerCase();
  return lower.length === 1 ? lower : sign;
}

/**
 * The text as it is compared: lower case, full-width signs as plain ones, white space as spaces. Every character keeps
 * its place, so that positions are those of the text itself.
 */
export function fold(text: string): string {
  return text.replace(/[^ -@[-~가-힣]/g, (sign) => (/\s/.test(sign) ? ' ' : foldSign(sign)));
}

/** Whether a character is a Latin letter: words of such letters end where others begin. */
export function isLatin(sign: string | undefined): boolean {
  if (sign === undefined) return false;
  const code = sign.charCodeAt(0) | 32;
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f);
}
