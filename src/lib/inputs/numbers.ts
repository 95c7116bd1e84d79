import { numberSign, type NumberSign } from './values/number-words';

export { numberSign, type NumberSign } from './values/number-words';

/** The numbers of a column. */
export interface NumberGuess {
  /** Share of the values that are numbers with that mark, and of one kind. */
  readonly share: number;
  readonly decimal: '.' | ',';
  readonly money: boolean;
  /** The ISO code or `%` that most cells carry where some carry another. */
  readonly sign?: string;
}

/** Share of the cells that tell the other decimal mark from which the column tells none. */
const TORN = 0.1;

function kindsOf(signs: readonly NumberSign[]): [string, number][] {
  const kinds = new Map<string, number>();
  for (const { kind } of signs) if (kind !== '') kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [...kinds].sort((a, b) => b[1] - a[1]);
}

/** Kinds that cannot be added up: two currencies, a percentage and a bare number, days and years. */
function mixed(signs: readonly NumberSign[]): { readonly odd: number; readonly sign?: string } {
  const [[most = '', count = 0] = [], ...others] = kindsOf(signs);
  const bare = signs.filter(({ kind, dot }) => kind === '' && dot).length;
  if (most === '%' && others.length === 0)
    return { odd: Math.min(bare, count) > signs.length * TORN ? signs.length : 0 };
  if (others.length === 0) return { odd: 0 };
  const odd = others.reduce((sum, [, n]) => sum + n, 0);
  return /^(?:[A-Z]{3}|%)$/.test(most) ? { odd, sign: most } : { odd: signs.length };
}

/** Reads the decimal mark off the values that tell; a point when none does. Values of several kinds are no numbers of one column. */
export function guessNumbers(values: readonly string[]): NumberGuess {
  const signs = values.map(numberSign).filter((sign) => sign !== undefined);
  const commas = signs.filter((s) => s.comma && !s.dot).length;
  const dots = signs.filter((s) => s.dot && !s.comma).length;
  const decimal = commas > dots ? ',' : '.';
  const torn = Math.min(commas, dots) > (commas + dots) * TORN;
  const { odd, sign } = mixed(signs);
  const read = torn ? 0 : signs.filter((s) => (decimal === ',' ? s.comma : s.dot)).length - odd;
  const share = values.length === 0 ? 0 : Math.max(0, read) / values.length;
  const money = signs.filter((s) => s.money).length > values.length / 2;
  return { share, decimal, money, ...(sign === undefined ? {} : { sign }) };
}

/** Whether the digits are a name rather than a quantity: a leading zero, or more digits than a number holds exactly. */
export function isDigitName(value: string): boolean {
  const trimmed = value.trim();
  return /^0\d/.test(trimmed) || /^\d{16,}$/.test(trimmed) || /^\+\d{8,}$/.test(trimmed);
}
