import type { TextForm } from '../../core/cleaning';
import { text } from '../../sql/quote';
import { bound } from './bound';

/** White space of every kind, and the marks of no width that exports leave behind, as a class of RE2. */
const WHITE = '\\s\\v\\p{Z}\\x{200b}\\x{feff}';

/** Whatever `spaces` changes: white space that is no plain space, or two in a row. */
const ODD_SPACE = `[\\t-\\r\\x{a0}\\x{1680}\\x{2000}-\\x{200b}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]|  `;
const ENDS = `^[${WHITE}]+|[${WHITE}]+$`;

const ASCII = Array.from({ length: 94 }, (_, i) => 33 + i);
const FULL = `${String.fromCharCode(...ASCII.map((code) => code + 0xfee0))}\u3000￦￥`;
const HALF = `${String.fromCharCode(...ASCII)} ₩¥`;

/** Forms in the order in which they are done, whatever the order in the step, so that doing them twice changes nothing. */
const ORDER: readonly TextForm[] = ['width', 'lower', 'nfc', 'spaces', 'trim'];

/** translate() builds its table for each row (1.6 s a million), so only cells with such a character come to it. */
function half(cell: string): string {
  return bound(
    cell,
    (x) =>
      `CASE WHEN strlen(${x}) = length(${x}) THEN ${x} WHEN regexp_matches(${x}, '[\\x{ff01}-\\x{ff5e}\\x{3000}\\x{ffe6}\\x{ffe5}]') THEN translate(${x}, ${text(FULL)}, ${text(HALF)}) ELSE ${x} END`,
  );
}

function formSql(form: TextForm, cell: string): string {
  switch (form) {
    case 'width':
      return half(cell);
    case 'lower':
      return `lower(${cell})`;
    case 'nfc':
      return `nfc_normalize(${cell})`;
    case 'spaces':
      return bound(
        cell,
        (x) =>
          `CASE WHEN regexp_matches(${x}, ${text(ODD_SPACE)}) THEN regexp_replace(${x}, ${text(`[${WHITE}]+`)}, ' ', 'g') ELSE ${x} END`,
      );
    case 'trim':
      return `regexp_replace(${cell}, ${text(ENDS)}, '', 'g')`;
  }
}

/** SQL of a text cell evened out; NULL for NULL. */
export function evenOut(forms: readonly TextForm[], cell: string): string {
  return ORDER.filter((form) => forms.includes(form)).reduce((sql, form) => formSql(form, sql), cell);
}
