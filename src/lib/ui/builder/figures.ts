import { formatDay, formatNumber, formatValue, formatYear, type Manner } from '../../charts/format';
import { koreanNumber, shortNumber } from '../../core/number-words';
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

/** Words that may stand behind a number of each unit. */
const ENDINGS: Readonly<Record<Unit, RegExp>> = {
  days: /(?:일|days?)$/i,
  share: /(?:%|퍼센트|프로|percent)$/i,
  currency: /(?:원|won|krw|달러|usd)$/i,
  orders: /(?:회|번|건|개|times?|orders?)$/i,
  times: /(?:회|번|times?)$/i,
  score: /(?:점|points?)$/i,
  year: /년$/,
  km: /(?:km|킬로미터|킬로)$/i,
  none: /(?:회|번|건|개|명|점|세|times?)$/i,
};

/**
 * The number that a typed text means; undefined when it is none. Separators and full-width signs are read, words for powers
 * of ten (10만, 1억 5천만, 100k), and the unit's own words and signs behind it; those of other units are not.
 */
export function readNumber(typed: string, unit: Unit): number | undefined {
  const plain = typed.normalize('NFKC').replace('−', '-').trim();
  const amount =
    unit === 'currency' ? plain.replace(/^([-+]?) *[₩$€£¥]/u, '$1').replace(/ *[₩$€£¥]$/u, '') : plain;
  const bare = amount.replace(ENDINGS[unit], '').trim();
  const value = worded(bare) ?? digits(bare);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return unit === 'share' ? Number((value / 100).toFixed(12)) : value;
}

function digits(text: string): number | undefined {
  const bare = text.replaceAll(/[\s,]/gu, '');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : undefined;
}

function worded(text: string): number | undefined {
  const sign = /^[-+]? */.exec(text)?.[0] ?? '';
  const rest = text.slice(sign.length);
  const found = koreanNumber(rest) ?? shortNumber(rest);
  if (found?.to !== rest.length) return undefined;
  return sign.startsWith('-') ? -found.value : found.value;
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
  if (unit === 'km') return 'km';
  if (unit === 'days') return lang === 'ko' ? '일' : 'days';
  if (lang === 'ko' && unit === 'orders') return '회';
  return lang === 'ko' && unit === 'score' ? '점' : '';
}
