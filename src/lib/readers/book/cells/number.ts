const EXPONENT = /^([+-]?)(\d*)\.?(\d*)[eE]([+-]?\d+)$/;
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** The same number without an exponent: `1.5e3` is `1500`. Digits are moved, never computed; what is none stays. */
export function withoutExponent(text: string): string {
  const match = EXPONENT.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction = ''] = match;
  const exponent = Number(match[4]);
  if (Math.abs(exponent) > 400) return text;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const minus = sign === '-' ? '-' : '';
  if (point <= 0) return `${minus}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${minus}${trimmedZeros(digits)}${'0'.repeat(point - digits.length)}`;
  return `${minus}${trimmedZeros(digits.slice(0, point))}.${digits.slice(point)}`;
}

function trimmedZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function significant(text: string): number {
  return text.replace(/[-+.]/g, '').replace(/^0+/, '').length;
}

/**
 * A number of a spreadsheet in full plain decimals. Spreadsheets keep 15 digits and store the noise of binary fractions
 * behind them, so fractions are rounded to 15; whole numbers written out in digits are kept as they are, because only
 * other programs write more than 15 there, and mean them. Undefined for what is no number.
 */
export function plainNumber(raw: string): string | undefined {
  const text = raw.trim();
  if (
    /^-?\d+$/.test(text) ||
    (PLAIN.test(text) && text.includes('.') && significant(text) <= 15 && !text.startsWith('.'))
  )
    return tidy(text);
  if (!PLAIN.test(text) && !EXPONENT.test(text)) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return tidy(withoutExponent(value.toPrecision(15)));
}

/** Without trailing zeros of a fraction and without a negative zero. */
function tidy(text: string): string {
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return trimmed === '-0' ? '0' : trimmed;
}
