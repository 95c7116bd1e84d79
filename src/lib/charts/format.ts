import type { Unit } from '../core/relation';
import type { Lang } from '../core/words';

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(lang, options);
  numberFormats.set(key, made);
  return made;
}

const COMPACT = {
  notation: 'compact',
  minimumFractionDigits: 0,
  maximumFractionDigits: 0,
  maximumSignificantDigits: 3,
  roundingPriority: 'morePrecision',
  useGrouping: 'always',
} as const;

function currencyOptions(currency: string): Intl.NumberFormatOptions {
  return /^[A-Z]{3}$/.test(currency)
    ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }
    : { style: 'decimal' };
}

/** A whole number with thousands separators: `1,284`. */
export function formatCount(value: number, lang: Lang): string {
  return numberFormat(lang, { maximumFractionDigits: 0 }).format(value);
}

/** A number with at most `digits` decimals: `12.5`. */
export function formatNumber(value: number, lang: Lang, digits = 2): string {
  return numberFormat(lang, { maximumFractionDigits: digits }).format(value);
}

/** A calendar year, or a mean of years: `1957`, `1968.8`, never `1,957`. */
export function formatYear(value: number, lang: Lang): string {
  return numberFormat(lang, { maximumFractionDigits: 1, useGrouping: false }).format(value);
}

/** A number in few characters: `1.2만`, `12K`. */
export function formatCompact(value: number, lang: Lang): string {
  return numberFormat(lang, COMPACT).format(value);
}

/** An amount of money in full, with the currency's own decimals: `₩12,300`; a bare number for an unknown code. */
export function formatMoney(value: number, currency: string, lang: Lang): string {
  return numberFormat(lang, currencyOptions(currency)).format(value);
}

/** An amount of money in few characters: `₩12.3만`, `₩123K`. */
export function formatMoneyCompact(value: number, currency: string, lang: Lang): string {
  if (lang === 'ko' && Math.abs(value) < 10_000) return formatMoney(value, currency, lang);
  return numberFormat(lang, { ...currencyOptions(currency), ...COMPACT }).format(value);
}

/** A share of 1 as a percentage with one decimal: `17.3%`. */
export function formatShare(value: number, lang: Lang): string {
  return numberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(value);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const known = dayFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' });
  dayFormats.set(key, made);
  return made;
}

function instant(day: string): Date {
  return new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);
}

/** A day `YYYY-MM-DD` as people write it: `2026. 3. 31.`, `Mar 31, 2026`; other text is given back. */
export function formatDay(day: string, lang: Lang): string {
  const at = instant(day);
  if (Number.isNaN(at.getTime())) return day;
  return dayFormat(lang, { dateStyle: 'medium' }).format(at);
}

/** A month `YYYY-MM` as people write it: `2026년 3월`, `Mar 2026`; other text is given back. */
export function formatMonth(month: string, lang: Lang): string {
  const at = instant(month);
  if (Number.isNaN(at.getTime())) return month;
  return dayFormat(lang, { year: 'numeric', month: 'short' }).format(at);
}

/** What a value needs to be written. */
export interface Manner {
  readonly lang: Lang;
  /** ISO 4217 code of money. */
  readonly currency: string;
}

function english(value: string, one: string, many: string): string {
  return `${value} ${value === '1' ? one : many}`;
}

/** A value with its unit, exact: `30일`, `3 orders`, `₩12,300`, `17.3%`. */
export function formatValue(value: number, unit: Unit, { lang, currency }: Manner): string {
  const plain = formatNumber(value, lang);
  switch (unit) {
    case 'currency':
      return formatMoney(value, currency, lang);
    case 'share':
      return formatShare(value, lang);
    case 'days':
      return lang === 'ko' ? `${plain}일` : english(plain, 'day', 'days');
    case 'orders':
      return lang === 'ko' ? `${plain}회` : english(plain, 'order', 'orders');
    case 'times':
      return lang === 'ko' ? `${plain}회` : english(plain, 'time', 'times');
    case 'score':
      return lang === 'ko' ? `${plain}점` : plain;
    case 'year':
      return formatYear(value, lang);
    case 'km':
      return `${plain} km`;
    case 'none':
      return plain;
  }
}

/** A value for an axis or a cell, in few characters and without words. */
export function formatTick(value: number, unit: Unit, { lang, currency }: Manner): string {
  if (unit === 'currency') return formatMoneyCompact(value, currency, lang);
  if (unit === 'share') return formatShare(value, lang);
  if (unit === 'year') return formatYear(value, lang);
  return Math.abs(value) < 10_000 ? formatNumber(value, lang) : formatCompact(value, lang);
}

/** A number of bytes in the unit that suits it, e.g. `48.2 MB`. */
export function formatBytes(bytes: number, lang: Lang): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const at = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** at;
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: units[at] ?? 'byte',
    maximumFractionDigits: value < 100 && at > 0 ? 1 : 0,
  }).format(value);
}
