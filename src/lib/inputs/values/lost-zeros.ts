import { isBirthName, isPhoneName, isPostalName } from './column-words';

/** What a spreadsheet took off the front of digits. */
export interface LostZeros {
  /** The width to which shorter cells are filled with zeros, as the cleaning step `leading-zeros` takes it. */
  readonly digits: number;
}

/** Share of the cells that must agree. */
const MOST = 0.95;

function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

const isShortMobile = (value: string) => /^1(?:0\d{8}|[16789]\d{7,8})$/.test(value);

/** Mobile numbers of 10 digits that begin with 10: the zero before them is gone; old ones of 9 digits would need another width. */
function lostInPhones(name: string, digits: readonly string[]): LostZeros | undefined {
  const lost = digits.filter((value) => /^10\d{8}$/.test(value));
  if (lost.length === 0) return undefined;
  const kept = share(digits, (value) => /^10\d{8}$/.test(value) || /^0\d{8,10}$/.test(value));
  const short = digits.filter(
    (value) => value.length < 11 && !value.startsWith('0') && !lost.includes(value),
  );
  if (isPhoneName(name)) return short.length === 0 && kept >= MOST ? { digits: 11 } : undefined;
  const every =
    lost.length >= 5 && new Set(lost).size > lost.length / 2 && share(digits, isShortMobile) === 1;
  return every && new Set(lost.map((value) => value.slice(2, 6))).size > lost.length / 3
    ? { digits: 11 }
    : undefined;
}

/** Postal codes of Seoul begin with 0, as do days of birth from 2000 to 2009. */
function lostInWidth(digits: readonly string[], width: number, most: number): LostZeros | undefined {
  const short = digits.filter((value) => value.length < width);
  const fits = digits.every((value) => value.length <= width && value.length >= width - most);
  return fits &&
    short.length > 0 &&
    short.length < digits.length &&
    !short.some((value) => value.startsWith('0'))
    ? { digits: width }
    : undefined;
}

/** Ids of one width that begin with zeros, among them shorter ones that begin with none. */
function lostInIds(digits: readonly string[]): LostZeros | undefined {
  const led = digits.filter((value) => value.startsWith('0') && value.length > 1);
  const width = led[0]?.length ?? 0;
  if (led.length < 2 || led.some((value) => value.length !== width)) return undefined;
  const others = digits.filter((value) => !led.includes(value));
  const short = others.filter((value) => value.length < width);
  return short.length > 0 && others.every((value) => value.length <= width) ? { digits: width } : undefined;
}

/**
 * Whether zeros at the front of a column's digits were lost, as spreadsheets do to phone numbers, postal codes and ids;
 * undefined when nothing tells. `values` are cells as text; blanks do not matter.
 */
export function lostZeros(name: string, values: readonly string[]): LostZeros | undefined {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const digits = filled.map((value) => value.replace(/\.0$/, '')).filter((value) => /^\d+$/.test(value));
  if (digits.length === 0 || digits.length < filled.length * MOST) return undefined;
  const phones = lostInPhones(name, digits);
  if (phones || isPhoneName(name)) return phones;
  if (isPostalName(name)) return lostInWidth(digits, 5, 1);
  if (isBirthName(name) && share(digits, (value) => value.length <= 6) === 1)
    return lostInWidth(digits, 6, 2);
  return lostInIds(digits);
}
