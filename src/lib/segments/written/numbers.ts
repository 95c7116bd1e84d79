import { koreanNumber, shortNumber, type ReadNumber } from '../../core/number-words';
import { kept, type Form } from './form';
import { put } from './pen';
import { outOfRange } from './problems';
import { miss, note, offer, skip, type Reader } from './reader';

/** What numbers are written with: a share is written in per cent. */
export type NumberUnit = 'none' | 'days' | 'share' | 'won' | 'orders';

const DIGITS = /[-+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:e[-+]?\d+)?/y;
const UNITS = {
  ko: / *(?:원|회|번|일|건|개|가지|점|명|세)(?!부터)/y,
  en: / *(?:days?|won|krw)(?![a-z])/y,
} as const;
const PER_CENT = / *(?:%|퍼센트|프로|percent|per cent)/y;
const SIGNED = /[₩$€£¥]?[-+]?/y;
const CURRENCY = /[₩$€£¥]?/y;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The digits at a place of a text, as they stand there. */
export function digitsAt(text: string, at: number): string | undefined {
  const before = matchAt(CURRENCY, text, at) ?? '';
  const digits = matchAt(DIGITS, text, at + before.length);
  return digits === undefined ? undefined : before + digits;
}

/** The value of digits, with a decimal shift so that per cent is exact. */
export function valueOf(digits: string, shift = 0): number {
  const [mantissa = '', exponent = '0'] = digits.replace(/[,₩$€£¥]/g, '').split('e');
  const value = Number(`${mantissa}e${Number(exponent) + shift}`);
  return value === 0 ? 0 : value;
}

/** A number with separators for thousands; never rounded. */
export function digitsOf(value: number): string {
  const plain = String(value === 0 ? 0 : value);
  if (plain.includes('e')) return plain;
  const [whole = '', part] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** A share in per cent, by moving the point; undefined when the number is too small or large to be written so. */
export function perCentOf(value: number): string | undefined {
  const plain = String(value === 0 ? 0 : value);
  if (plain.includes('e')) return undefined;
  const [whole = '', part = ''] = plain.split('.');
  const digits = whole + part.slice(0, 2).padEnd(2, '0');
  const rest = part.slice(2);
  const sign = digits.startsWith('-') ? '-' : '';
  const head = digits.slice(sign.length).replace(/^0+(?=\d)/, '');
  return `${sign}${head.replace(/\B(?=(\d{3})+$)/g, ',')}${rest === '' ? '' : `.${rest}`}%`;
}

function offerNumber(reader: Reader, at: number, text: string): void {
  if (at === reader.text.length) offer(reader, at, text, 'number');
}

/** A number with words for powers of ten, as people write amounts: 10만, 1억 5천만; 100k, 1.5m. */
function scaledAt({ text, lang }: Reader, at: number): ReadNumber | undefined {
  const from = at + (matchAt(SIGNED, text, at) ?? '').length;
  const found = (lang === 'ko' ? koreanNumber : shortNumber)(text, from);
  return found && text.slice(at, from).includes('-') ? { ...found, value: -found.value } : found;
}

/** A number as it is compared with: units after it are read and mean nothing, but per cent does. */
export const number: Form<number> = kept({
  name: 'number',
  read(reader, place) {
    const at = skip(reader, place);
    const digits = digitsAt(reader.text, at);
    if (digits === undefined) {
      miss(reader, at, { kind: 'slot', slot: 'number' });
      offerNumber(reader, at, '1');
      return undefined;
    }
    const scaled = scaledAt(reader, at);
    const end = scaled?.to ?? at + digits.length;
    if (scaled) {
      const unit = matchAt(UNITS[reader.lang], reader.text, end) ?? '';
      return { value: scaled.value, to: end + unit.length };
    }
    const per = matchAt(PER_CENT, reader.text, end);
    if (per) return { value: valueOf(digits, -2), to: end + per.length };
    const unit = matchAt(UNITS[reader.lang], reader.text, end) ?? '';
    return { value: valueOf(digits), to: end + unit.length };
  },
  write(value, pen) {
    const digits = digitsOf(value);
    const shown = {
      none: digits,
      share: perCentOf(value) ?? digits,
      days: pen.lang === 'ko' ? `${digits}일` : `${digits} ${value === 1 ? 'day' : 'days'}`,
      won: pen.lang === 'ko' ? `${digits}원` : digits,
      orders: pen.lang === 'ko' ? `${digits}회` : digits,
    };
    put(pen, shown[pen.unit]);
    return true;
  },
  describe: (lang) => ({
    text:
      lang === 'ko'
        ? '? a number: 3, 12,000, 0.5, 1e-7, 10만, 1억 5천만 ? [ "%" | "원" | "회" | "번" | "일" | "건" | "개" | "가지" | "점" | "명" | "세" ]'
        : '? a number: 3, 12,000, 0.5, 1e-7, 100k, 1.5m ? [ "%" | "days" | "day" | "won" ]',
    uses: [],
  }),
});

/** A number without a unit. */
export const plain: Form<number> = kept({
  name: 'plain-number',
  read(reader, place) {
    const at = skip(reader, place);
    const digits = digitsAt(reader.text, at);
    if (digits !== undefined) return { value: valueOf(digits), to: at + digits.length };
    miss(reader, at, { kind: 'slot', slot: 'number' });
    offerNumber(reader, at, '2');
    return undefined;
  },
  write(value, pen) {
    put(pen, digitsOf(value));
    return true;
  },
  describe: () => ({ text: '? a number: 3, 12,000, 0.5, 1e-7 ?', uses: [] }),
});

/** A share from 0 to 1, in per cent. */
export const share: Form<number> = {
  name: 'share',
  read: (reader, at) => within(reader, at, number, 0, 1, (bound) => perCentOf(bound) ?? ''),
  write(value, pen) {
    put(pen, perCentOf(value) ?? digitsOf(value));
    return true;
  },
  describe: () => ({ text: 'number', uses: [number] }),
};

function within(
  reader: Reader,
  at: number,
  form: Form<number>,
  low: number,
  high: number,
  shown: (bound: number) => string,
) {
  const hit = form.read(reader, at);
  if (!hit || (hit.value >= low && hit.value <= high)) return hit;
  note(reader, outOfRange(skip(reader, at), hit.to, shown(low), shown(high)));
  return undefined;
}

/** A number between bounds, whole if they ask for it. */
export function bounded(low: number, high: number, whole: boolean): Form<number> {
  return {
    ...plain,
    name: whole ? `whole-${low}-to-${high}` : `number-${low}-to-${high}`,
    describe: () => ({ text: `? a ${whole ? 'whole ' : ''}number from ${low} to ${high} ?`, uses: [] }),
    read(reader, at) {
      const hit = within(reader, at, plain, low, high, digitsOf);
      if (!hit || !whole || Number.isInteger(hit.value)) return hit;
      note(reader, outOfRange(skip(reader, at), hit.to, digitsOf(low), digitsOf(high)));
      return undefined;
    },
  };
}
