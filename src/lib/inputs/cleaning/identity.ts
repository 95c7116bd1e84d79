import { text } from '../../sql/quote';
import { bound } from './bound';
import { evenOut } from './forms';

const EMAIL = '([^\\s<>,;:"\'()]+@[^\\s<>,;:"\'()@]+\\.[^\\s<>,;:"\'()@.]+)';

/** Numbers that people type to get past a form: one digit throughout, or counted up. */
const NOBODY = `0(?:1[016789]|2|[3-6][1-5]|50\\d|70)(?:${Array.from({ length: 10 }, (_, d) => `${d}{7,8}`).join('|')}|12345678|1234567)`;
const PHONE = '0(?:1[016789]\\d{7,8}|2\\d{7,8}|[3-6][1-5]\\d{7,8}|50\\d\\d{7,8}|70\\d{8})';

/** A Korean number without its leading zero, as spreadsheets leave it. */
export const ZEROLESS_PHONE = '(?:1[016789]\\d{7,8}|2\\d{7,8}|[3-6][1-5]\\d{7,8}|50\\d\\d{7,8}|70\\d{8})';

/** SQL of an e-mail address by which people are the same: half-width, lower case, the first in the cell; NULL when there is none. */
export function emailKey(cell: string): string {
  return `nullif(regexp_extract(${evenOut(['width', 'lower', 'nfc'], cell)}, ${text(EMAIL)}, 1), '')`;
}

/**
 * SQL of a Korean phone number by which people are the same: digits only, `+82` and a lost zero put right, e.g.
 * `01012345678`; other numbers from abroad keep `+`; NULL when it is none or nobody's (`010-0000-0000`).
 */
export function phoneKey(cell: string): string {
  const first = `regexp_extract(${evenOut(['width'], cell)}, '[+]?[0-9(][0-9 ().-]{6,}')`;
  const bare = `regexp_replace(${first}, '[^0-9+]', '', 'g')`;
  const home = `regexp_replace(${bare}, '^(?:[+]|00)820?', '0')`;
  const whole = `regexp_replace(${home}, ${text(`^(${ZEROLESS_PHONE})$`)}, '0\\1')`;
  return bound(
    whole,
    (x) =>
      `CASE WHEN regexp_full_match(${x}, ${text(NOBODY)}) THEN NULL WHEN regexp_full_match(${x}, ${text(`${PHONE}|[+][1-9][0-9]{6,14}`)}) THEN ${x} END`,
  );
}
