/** What a text says about how numbers are written in its column. */
export interface NumberSign {
  /** Reads as a number with this decimal mark; both when it does not tell. */
  readonly dot: boolean;
  readonly comma: boolean;
  /** It carries a currency sign or word. */
  readonly money: boolean;
}

/** Currency signs and words that may stand before or after a number. */
export const CURRENCY = '₩|￦|\\$|€|£|¥|￥|원|元|円|KRW|USD|EUR|GBP|JPY|CNY';

const SIGNED = new RegExp(
  `^(?:[-+−△▲]? ?(?:${CURRENCY})? ?[-+−]?)(.*?) ?(?:${CURRENCY}|%|개|건|회|점)?(-?)$`,
  'i',
);
const MONEY = new RegExp(CURRENCY, 'i');
const DOT = /^(?:\d+|\d{1,3}(?:[, ']\d{2,3})*[, ']\d{3})?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const COMMA = /^(?:\d+|\d{1,3}(?:[. ']\d{2,3})*[. ']\d{3})?(?:,\d*)?$/;

/** Whether and how a text is a number; undefined when it is none. */
export function numberSign(value: string): NumberSign | undefined {
  const trimmed = value.trim();
  const bare = /^\(.*\)$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
  const digits = SIGNED.exec(bare)?.[1]?.trim() ?? '';
  if (!/\d/.test(digits)) return undefined;
  const dot = DOT.test(digits);
  const comma = COMMA.test(digits);
  return dot || comma ? { dot, comma, money: MONEY.test(bare) } : undefined;
}

/** The numbers of a column. */
export interface NumberGuess {
  /** Share of the values that are numbers with that mark. */
  readonly share: number;
  readonly decimal: '.' | ',';
  readonly money: boolean;
}

/** Reads the decimal mark off the values that tell; a point when none does. */
export function guessNumbers(values: readonly string[]): NumberGuess {
  const signs = values.map(numberSign);
  const count = (test: (sign: NumberSign) => boolean) =>
    signs.filter((s) => s !== undefined && test(s)).length;
  const decimal = count((s) => s.comma && !s.dot) > count((s) => s.dot && !s.comma) ? ',' : '.';
  const read = count((s) => (decimal === ',' ? s.comma : s.dot));
  const share = values.length === 0 ? 0 : read / values.length;
  return { share, decimal, money: count((s) => s.money) > values.length / 2 };
}

/** Whether the digits are a name rather than a quantity: a leading zero, or more digits than a number holds exactly. */
export function isDigitName(value: string): boolean {
  const trimmed = value.trim();
  return /^0\d/.test(trimmed) || /^\d{16,}$/.test(trimmed) || /^\+\d{8,}$/.test(trimmed);
}
