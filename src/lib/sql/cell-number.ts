import { text } from './quote';
import { SPACE } from './texts';

/** SQL type of money: exact, four decimals; a fifth is rounded half away from zero. */
export const MONEY = 'DECIMAL(18,4)';

/** Signs and words of currencies that may stand before or after a number, as a pattern without regard to case. A backslash is how Korean fonts write ₩. */
export const CURRENCY =
  '(?:US|HK|NT|CA|AU|SG|NZ|[ACS])?[$]|[₩￦\\\\€£¥￥₹₫฿₽]|원정?|元|円|圓|圆|엔|달러|불|유로|KRW|USD|EUR|GBP|JPY|CNY|RMB|HKD|TWD|AUD|CAD|SGD|CHF|INR|VND|THB';

/** What may stand after a number and says what is counted. */
export const COUNTED = '%|퍼센트|개|건|회|점|명|매|번|세|살|년|일';

/** Marks of a negative number before it; ▲ and △ are those of Korean accounts. */
export const MINUS = '[-−－▲△–]';

const FULL_WIDTH = ['０１２３４５６７８９，．（）＋％＄', '0123456789,.()+%$'] as const;

/** A mark between thousands: the group mark of the language, an apostrophe, or a space of any width. */
function body(decimal: '.' | ','): string {
  const group = decimal === '.' ? ',' : '[.]';
  const mark = decimal === '.' ? '[.]' : ',';
  const wholes = [
    '[0-9]+',
    `[0-9]{1,3}(?:${group}[0-9]{2,3})*${group}[0-9]{3}`,
    `[0-9]{1,3}(?:['’´\`][0-9]{3})+`,
    '[0-9]{1,3}(?: [0-9]{3})+',
  ];
  return `(?:${wholes.join('|')})(?:${mark}[0-9]*)?(?:[eE][-+]?[0-9]{1,2})?|${mark}[0-9]+`;
}

const AMOUNT_PART = '(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)(?:[.][0-9]+)?';
const AMOUNT_GROUP = ['천', '백', '십'].map((unit) => `(?:${AMOUNT_PART}${unit})? ?`).join('');
const AMOUNT_BODY = ['조', '억', '만']
  .map((unit) => `(?:${AMOUNT_GROUP}(?:${AMOUNT_PART})?${unit})? ?`)
  .join('');

/** An amount with Korean units, `3억 5천만`, `1만 2천`, `12천`, from the largest to the smallest. */
export const AMOUNT = `${AMOUNT_BODY}${AMOUNT_GROUP}(?:${AMOUNT_PART})?`;

/** Signs and words of one currency by its ISO code, or of a percentage. */
export const SIGNS: Readonly<Record<string, string>> = {
  KRW: '[₩￦\\\\]|원정?|KRW',
  USD: '(?:US)?[$]|USD|달러|불',
  EUR: '€|EUR|유로',
  GBP: '£|GBP',
  JPY: '[¥￥]|円|엔|JPY',
  CNY: '元|圆|CNY|RMB',
  '%': '%|퍼센트',
};

/** Currencies that people write on both sides of a number: `₩1,000원`, `$5 USD`. */
export const TWICE = ['KRW', 'USD'] as const;

/** A number with a sign and what is counted, before or after it; of one kind alone where a `sign` is given. */
function dressing(number: string, sign: string | undefined): string {
  const plus = `(?:${MINUS}|[+])? ?`;
  const own = sign === undefined ? undefined : (SIGNS[sign] ?? '[^\\s\\S]');
  if (own !== undefined) {
    const before = sign === '%' ? '' : `(?:(?:${own}) ?${plus})?`;
    return `${plus}${before}(?:${number})(?: ?(?:${own}))? ?-?`;
  }
  const twice = TWICE.map((code) => `(?:${SIGNS[code]}) ?${plus}(?:${number}) ?(?:${SIGNS[code]})`);
  const once = [`(?:(?:${CURRENCY}) ?${plus})?(?:${number})`, `(?:${number}) ?(?:${CURRENCY}|${COUNTED})`];
  return `${plus}(?:${[...once, ...twice].join('|')}) ?-?`;
}

/** White space evened out, full-width digits and marks as half-width ones. */
function evened(cell: string): string {
  const narrow = `translate(${cell}, ${text(FULL_WIDTH[0])}, ${text(FULL_WIDTH[1])})`;
  return `trim(regexp_replace(${narrow}, ${text(`${SPACE}+`)}, ' ', 'g'))`;
}

/** The digits of a Korean amount as an exact sum: `3억 5천만` is 3 × 10^8 + 5 × 10^3 × 10^4. */
function amountSum(amount: string): string {
  const inner = `list_transform(regexp_extract_all(rtrim(a, '조억만'), '[0-9.]*[천백십]|[0-9.]+$'), lambda b:
CAST(coalesce(nullif(rtrim(b, '천백십'), ''), '1') AS DECIMAL(18,4)) * CASE right(b, 1) WHEN '천' THEN 1000 WHEN '백' THEN 100 WHEN '십' THEN 10 ELSE 1 END)`;
  const times = `CASE right(a, 1) WHEN '조' THEN 1000000000000 WHEN '억' THEN 100000000 WHEN '만' THEN 10000 ELSE 1 END`;
  const bare = `replace(replace(${amount}, ',', ''), ' ', '')`;
  return `list_sum(list_transform(regexp_extract_all(${bare}, '[0-9.천백십]*[조억만]|[0-9.천백십]+$'), lambda a: coalesce(list_sum(${inner}), 1) * ${times}))`;
}

/**
 * A number with thousands separators, a currency, a unit, brackets, triangles or a trailing minus, or a Korean amount;
 * null when it is none. `sign` is the one currency (or `%`) that the column may carry; any when left out.
 */
function dressedNumber(cell: string, type: string, decimal: '.' | ',', sign?: string): string {
  const even = evened(cell);
  const unbracketed = `regexp_replace(${even}, '^[(] ?([^-−－▲△–+]*[^- ]) ?[)]$', '-\\1')`;
  const bare = 'bare';
  const shape = `(?i)${dressing(body(decimal), sign)}`;
  const marks = `regexp_replace(${bare}, '[eE]-', '')`;
  const minus = `length(regexp_replace(${marks}, '[^-−－▲△–+]', '', 'g'))`;
  const negative = `regexp_matches(${marks}, '[-−－▲△–]')`;
  const found = `regexp_extract(${bare}, '[0-9.,](?:[0-9., ''’´\`]|[eE][-+]?[0-9])*')`;
  const digits =
    decimal === '.'
      ? `regexp_replace(${found}, '[, ''’´\`]', '', 'g')`
      : `replace(regexp_replace(${found}, '[. ''’´\`]', '', 'g'), ',', '.')`;
  const number = `TRY_CAST(CASE WHEN ${negative} THEN '-' ELSE '' END || ${digits} AS ${type})`;
  const cases = [
    `WHEN ${minus} > 1 THEN NULL WHEN regexp_full_match(${bare}, ${text(shape)}) THEN ${number}`,
  ];
  if (decimal === '.') {
    const amount = text(`(?i)${dressing(AMOUNT, sign)}`);
    const sum = amountSum(`regexp_extract(${bare}, '[0-9조억만천백십][0-9조억만천백십,. ]*')`);
    const test = `regexp_matches(${bare}, '[0-9] ?[조억만천백십]|[억만천] ?원') AND regexp_full_match(${bare}, ${amount})`;
    cases.push(`WHEN ${test} THEN TRY_CAST(${sum} * CASE WHEN ${negative} THEN -1 ELSE 1 END AS ${type})`);
  }
  // A list of one names the evened text, which would else stand in every branch.
  return `list_transform([${unbracketed}], lambda bare: CASE ${cases.join(' ')} END)[1]`;
}

/** Underscores that DuckDB lets stand between digits make no number: `1_2` is a name. */
function plainNumber(plain: string, cell: string, rest: string, test: string): string {
  return `CASE WHEN ${test} AND NOT contains(${cell}, '_') THEN ${plain} WHEN ${cell} = '' THEN NULL ELSE ${rest} END`;
}

/**
 * A cell as an exact decimal; CASE, unlike coalesce, keeps DuckDB from working out the rare branch for every row; null
 * when it is none. With a `sign` (an ISO code or `%`) cells that carry another are null too.
 */
export function decimalCell(cell: string, decimal: '.' | ',' = '.', sign?: string): string {
  const dressed = dressedNumber(cell, MONEY, decimal, sign);
  const plain = `TRY_CAST(nullif(${cell}, '') AS ${MONEY})`;
  return decimal === ',' ? dressed : plainNumber(plain, cell, dressed, `${plain} IS NOT NULL`);
}

/** A cell as a finite double; a percentage keeps its figure (`15%` is 15); null when it is none. */
export function numberCell(cell: string, decimal: '.' | ',' = '.', sign?: string): string {
  const dressed = dressedNumber(cell, 'DOUBLE', decimal, sign);
  if (decimal === ',') return dressed;
  const plain = `TRY_CAST(nullif(${cell}, '') AS DOUBLE)`;
  return plainNumber(plain, cell, dressed, `isfinite(${plain})`);
}
