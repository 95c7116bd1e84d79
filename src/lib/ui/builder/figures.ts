import { formatDay, formatNumber, formatValue, formatYear, type Manner } from '../../charts/format';
import type { TraitType, Unit, Value } from '../../core/relation';
import type { Lang } from '../../core/words';

/** The sign of a currency, e.g. ₩. */
export function currencySign(currency: string, lang: Lang): string {
  if (!/^[A-Z]{3}$/.test(currency)) return currency;
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const parts = new Intl.NumberFormat(lang, options).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** A number as it stands in a chip: with separators, a share times 100, without sign or unit. */
export function writeNumber(value: number, unit: Unit, lang: Lang): string {
  if (unit === 'year') return formatYear(value, lang);
  return formatNumber(unit === 'share' ? value * 100 : value, lang, 6);
}

/** A number as it is typed: without separators. */
export function typeNumber(value: number, unit: Unit): string {
  return String(unit === 'share' ? Number((value * 100).toFixed(10)) : value);
}

/** The number that a typed text means; undefined when it is none. Separators, signs of money and % are passed over. */
export function readNumber(typed: string, unit: Unit): number | undefined {
  const bare = typed.replaceAll(/[\s,₩$€£¥%]/gu, '').replace('−', '-');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(bare)) return undefined;
  const value = Number(bare);
  if (!Number.isFinite(value)) return undefined;
  return unit === 'share' ? Number((value / 100).toFixed(12)) : value;
}

/** A cell of the sample: money and shares with their sign, other units stand in the heading; nothing as a dash. */
export function writeCell(value: Value | undefined, unit: Unit, type: TraitType, manner: Manner): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (type === 'date') return formatDay(String(value).slice(0, 10), manner.lang);
  if (type === 'category' || type === 'text') return String(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return String(value);
  return unit === 'currency' || unit === 'share' || unit === 'year'
    ? formatValue(number, unit, manner)
    : formatNumber(number, manner.lang);
}

/** The word after a number of this unit; '' where the sentence says enough. */
export function unitWord(unit: Unit, lang: Lang): string {
  if (unit === 'days') return lang === 'ko' ? '일' : 'days';
  if (lang === 'ko' && unit === 'orders') return '회';
  return lang === 'ko' && unit === 'score' ? '점' : '';
}
