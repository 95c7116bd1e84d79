import type { Limit } from '../../core/condition';
import type { Day } from '../../core/day';
import type { TraitType, Unit } from '../../core/relation';
import type { Lang, Words } from '../../core/words';

/** How a number is written. */
export interface NumberStyle {
  readonly type: TraitType;
  readonly unit: Unit;
  /** ISO 4217. */
  readonly currency: string;
  /** Numbers that name a year have no thousands separator. */
  readonly label?: Words;
}

const LONGEST = 60;
const INVISIBLE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A name or a value that a person wrote: without characters that cannot be seen or turn text around, and cut when long. */
export function shownText(value: string): string {
  const seen = value.replace(INVISIBLE, ' ');
  const letters = Array.from(seen);
  return letters.length <= LONGEST ? seen : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

/** A value in quotation marks. */
export function quoted(value: string): string {
  return `‘${shownText(value)}’`;
}

function money(value: number, currency: string, lang: Lang): string {
  try {
    const plain = new Intl.NumberFormat(lang, { style: 'currency', currency });
    const digits = plain.resolvedOptions().maximumFractionDigits ?? 0;
    const range = Number.isInteger(value)
      ? { minimumFractionDigits: 0, maximumFractionDigits: 0 }
      : { minimumFractionDigits: digits, maximumFractionDigits: 8 };
    return new Intl.NumberFormat(lang, { style: 'currency', currency, ...range }).format(value);
  } catch {
    return `${new Intl.NumberFormat(lang, { maximumFractionDigits: 8 }).format(value)} ${shownText(currency)}`.trim();
  }
}

function namesYear(label: Words | undefined): boolean {
  return label !== undefined && /year|연도|년도|생년/i.test(`${label.en} ${label.ko}`);
}

/** A number as its unit asks for, in the language; never rounded to another value. */
export function shownNumber(value: number, style: NumberStyle, lang: Lang): string {
  if (style.type === 'money' || style.unit === 'currency') return money(value, style.currency, lang);
  const plain = new Intl.NumberFormat(lang, {
    maximumFractionDigits: 12,
    useGrouping: style.unit !== 'year' && !namesYear(style.label),
  });
  const digits = plain.format(value);
  if (style.unit === 'share') {
    return new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 10 }).format(value);
  }
  if (style.unit === 'days')
    return lang === 'ko' ? `${digits}일` : `${digits} ${value === 1 ? 'day' : 'days'}`;
  if (style.unit === 'km') return `${digits} km`;
  if (style.unit === 'orders' && lang === 'ko') return `${digits}회`;
  return digits;
}

/** A bare number in the language. */
export function shownCount(value: number, lang: Lang): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 12 }).format(value);
}

/** A day in the language, e.g. `2026년 3월 1일`. */
export function shownDay(day: Day, lang: Lang): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return shownText(day);
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

const UNITS: Readonly<
  Record<Limit['unit'], { readonly ko: string; readonly one: string; readonly many: string }>
> = {
  day: { ko: '일', one: 'day', many: 'days' },
  week: { ko: '주', one: 'week', many: 'weeks' },
  month: { ko: '개월', one: 'month', many: 'months' },
  year: { ko: '년', one: 'year', many: 'years' },
  hour: { ko: '시간', one: 'hour', many: 'hours' },
  minute: { ko: '분', one: 'minute', many: 'minutes' },
};

/** A number of days, weeks, months, years, hours or minutes. */
export function shownUnits(n: number, unit: Limit['unit'], lang: Lang): string {
  const words = UNITS[unit];
  if (lang === 'ko') return `${shownCount(n, lang)}${words.ko}`;
  return `${shownCount(n, lang)} ${n === 1 ? words.one : words.many}`;
}

/** A part of a whole as a percentage, to eight digits. */
export function shownShare(value: number, lang: Lang): string {
  return new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 8 }).format(value);
}
