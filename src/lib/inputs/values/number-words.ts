import { AMOUNT, COUNTED, CURRENCY, MINUS, SIGNS, TWICE } from '../../sql/cell-number';

/** What a text says about how numbers are written in its column. */
export interface NumberSign {
  /** Reads as a number with this decimal mark; both when it does not tell. */
  readonly dot: boolean;
  readonly comma: boolean;
  /** It carries a currency sign or word. */
  readonly money: boolean;
  /** What is counted: an ISO code of a currency or its sign, `%`, a word such as 개, or '' for a bare number. */
  readonly kind: string;
}

const DRESSED = new RegExp(
  `^(?:${MINUS}|[+])? ?(${CURRENCY})? ?(?:${MINUS}|[+])? ?([\\d.,'’´\` eE+-]*?) ?(${CURRENCY}|${COUNTED})? ?-?$`,
  'i',
);
const AMOUNTS = new RegExp(
  `^(?:${MINUS}|[+])? ?(${CURRENCY})? ?(?:${MINUS}|[+])? ?${AMOUNT} ?(${CURRENCY}|${COUNTED})? ?-?$`,
  'i',
);
const AMOUNT_MARK = /\d ?[조억만천백십]|[억만천] ?원/;
const DOT =
  /^(?:(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:['’´`]\d{3})+|\d{1,3}(?: \d{3})+)(?:\.\d*)?(?:e[-+]?\d{1,2})?|\.\d+)$/i;
const COMMA =
  /^(?:(?:\d+|\d{1,3}(?:\.\d{2,3})*\.\d{3}|\d{1,3}(?:['’´`]\d{3})+|\d{1,3}(?: \d{3})+)(?:,\d*)?(?:e[-+]?\d{1,2})?|,\d+)$/i;
const PLAIN = /^-?\d+(\.\d*)?$/;

const CODES = Object.entries(SIGNS).map(([code, sign]) => [code, new RegExp(`^(?:${sign})$`, 'i')] as const);

const WIDE = '０１２３４５６７８９，．（）＋％＄';
const NARROW = '0123456789,.()+%$';
const EVEN = new Map([...WIDE].map((wide, i) => [wide, NARROW[i] ?? wide]));

/** A cell with half-width digits and marks, one plain space for every run of white space, and brackets turned into a minus. */
export function evenNumber(cell: string): string {
  const narrow = /[０-９，．（）＋％＄]/.test(cell)
    ? Array.from(cell, (char) => EVEN.get(char) ?? char).join('')
    : cell;
  const even = narrow.replace(/[\s\p{Z}]+/gu, ' ').trim();
  return even.startsWith('(') ? even.replace(/^\( ?([^\-−－▲△–+]*[^- ]) ?\)$/, '-$1') : even;
}

/** What is counted; undefined when two things are. */
function kindOf(before: string | undefined, after: string | undefined): string | undefined {
  const [first, last] = [before, after].map((sign) => (sign ? codeOf(sign) : ''));
  if (!first || !last) return first || last || '';
  return first === last && TWICE.some((code) => code === first) ? first : undefined;
}

function codeOf(sign: string): string {
  return CODES.find(([, pattern]) => pattern.test(sign))?.[0] ?? sign.toLowerCase();
}

const CURRENCY_WHOLE = new RegExp(`^(?:${CURRENCY})$`, 'i');

function isCurrency(kind: string): boolean {
  return kind !== '%' && (kind in SIGNS || CURRENCY_WHOLE.test(kind));
}

/** Whether and how a text is a number; undefined when it is none. */
export function numberSign(value: string): NumberSign | undefined {
  const trimmed = value.trim();
  const plain = PLAIN.exec(trimmed);
  if (plain) {
    const comma = plain[1] === undefined || (/^-?\d{1,3}\.\d{3}$/.test(trimmed) && plain[1].length === 4);
    return { dot: true, comma, money: false, kind: '' };
  }
  if (trimmed.length > 40 || !/[\d０-９억만천]/.test(trimmed) || /[a-z]{4}/i.test(trimmed)) return undefined;
  const even = evenNumber(trimmed);
  if (even.replace(/e-/gi, '').replace(/[^\-−－▲△–+]/g, '').length > 1) return undefined;
  const dressed = DRESSED.exec(even);
  if (dressed) {
    const digits = dressed[2] ?? '';
    const kind = kindOf(dressed[1], dressed[3]);
    const dot = DOT.test(digits);
    const comma = COMMA.test(digits);
    if (kind !== undefined && (dot || comma)) return { dot, comma, money: isCurrency(kind), kind };
  }
  const amount = AMOUNT_MARK.test(even) ? AMOUNTS.exec(even) : null;
  const kind = amount ? kindOf(amount[1], amount[2]) : undefined;
  return kind === undefined ? undefined : { dot: true, comma: false, money: isCurrency(kind), kind };
}
