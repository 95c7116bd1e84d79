import { text } from './quote';

/** SQL: the first 52 bits of sha256(salt ':' id) as 13 hexadecimal digits, which sort as the number they write. */
export function chanceSql(salt: string, id: string): string {
  return `left(sha256(${text(`${salt}:`)} || ${id}), 13)`;
}

/** The digits at or above which chance ÷ 2^52 is at least `part` (0 to 1); null when it is always below. */
export function chanceDigits(part: number): string | null {
  const digits = Math.ceil(part * 2 ** 52).toString(16);
  return digits.length > 13 ? null : digits.padStart(13, '0');
}
