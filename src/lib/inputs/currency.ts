import type { InputSpec } from '../core/input';

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[₩￦]|원정?\s*$|\bKRW\b/, 'KRW'],
  [/€|유로|\bEUR\b/, 'EUR'],
  [/£|\bGBP\b/, 'GBP'],
  [/[¥￥]|円|엔\s*$|\bJPY\b/, 'JPY'],
  [/(?:^|[^A-Z])\$|US\$|달러|\bUSD\b/, 'USD'],
];

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\(원\)|KRW|₩/i, 'KRW'],
  [/USD|\(\$\)/i, 'USD'],
  [/EUR|€/i, 'EUR'],
  [/JPY|円/i, 'JPY'],
];

function first(table: readonly (readonly [RegExp, string])[], texts: readonly string[]): string | undefined {
  return table.find(([sign]) => texts.some((text) => sign.test(text)))?.[1];
}

/** The ISO 4217 code that the money cells or their header show by a sign; undefined when they show none. */
export function guessCurrency(
  { mapping, columns }: InputSpec,
  rows: readonly (readonly string[])[],
): string | undefined {
  const names = [mapping.amount, mapping.price].flatMap((name) => name ?? []);
  const cells = names.flatMap((name) => {
    const at = columns.findIndex((column) => column.name === name);
    return rows.slice(0, 50).map((row) => row[at] ?? '');
  });
  const byCells = first(SIGNS, cells);
  if (byCells) return byCells;
  if (first(NAMES, names)) return first(NAMES, names);
  return columns.some(({ name }) => /[가-힣]/.test(name)) ? 'KRW' : undefined;
}
