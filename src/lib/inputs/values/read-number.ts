import { evenNumber, numberSign } from './number-words';

const SCALES: Readonly<Record<string, number>> = { 조: 1e12, 억: 1e8, 만: 1e4, 천: 1e3, 백: 100, 십: 10 };

/** Adds up a Korean amount from the left: what stands before 만, 억 and 조 is multiplied as a whole. */
function readAmount(text: string): number {
  let total = 0;
  let group = 0;
  let digits = '';
  const take = (missing: number) => (digits === '' ? missing : Number(digits));
  for (const char of text.replace(/[^\d.조억만천백십]/g, '')) {
    const scale = SCALES[char];
    if (scale === undefined) {
      digits += char;
    } else {
      if (scale >= 1e4) {
        total += (group + take(group === 0 ? 1 : 0)) * scale;
        group = 0;
      } else {
        group += take(1) * scale;
      }
      digits = '';
    }
  }
  return total + group + take(0);
}

/** What `numberCell` makes of a cell, without an engine; undefined when it is no number of that kind. For previews, and to test the SQL against. */
export function readNumber(cell: string, decimal: '.' | ',' = '.', only?: string): number | undefined {
  const sign = numberSign(cell);
  if (!sign || !(decimal === ',' ? sign.comma : sign.dot)) return undefined;
  if (only !== undefined && sign.kind !== '' && sign.kind !== only) return undefined;
  const even = evenNumber(cell.trim());
  const negative = /[-−－▲△–]/.test(even.replace(/e-/i, ''));
  if (/\d ?[조억만천백십]|[억만천] ?원/.test(even)) return negative ? -readAmount(even) : readAmount(even);
  const [body = '', exponent] = even.replace(/^[^\d.,]+/, '').split(/e(?=[-+]?\d)/i);
  const digits =
    decimal === ',' ? body.replace(/[^\d,]/g, '').replace(',', '.') : body.replace(/[^\d.]/g, '');
  const value = Number(exponent === undefined ? digits : `${digits}e${/^[-+]?\d+/.exec(exponent)?.[0] ?? 0}`);
  if (digits === '' || !Number.isFinite(value)) return undefined;
  return negative ? -value : value;
}
