import { isDay } from '../core/day';

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5] as const;

/** Registered from October 2020 on, the last six digits are random and have no check digit. */
const RANDOM_SINCE = '2020-10-05';

function digitsOf(text: string): number[] {
  return [...text].map(Number);
}

function birthday(digits: string): string | null {
  const century = '1256'.includes(digits[6] ?? '') ? '19' : '20';
  const day = `${century}${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`;
  return isDay(day) ? day : null;
}

function checkDigit(digits: string): number {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const domestic = (11 - (sum % 11)) % 10;
  const foreign = '5678'.includes(digits[6] ?? '');
  return foreign ? (domestic + 2) % 10 : domestic;
}

/** Whether 13 digits are a Korean resident or alien registration number: a real birthday and the check digit. */
export function isResidentNumber(digits: string): boolean {
  if (!/^\d{6}[1-8]\d{6}$/.test(digits)) return false;
  const born = birthday(digits);
  if (born === null) return false;
  return born >= RANDOM_SINCE || checkDigit(digits) === Number(digits[12]);
}

/** Whether digits pass the Luhn check. */
export function passesLuhn(digits: string): boolean {
  const sum = digitsOf(digits)
    .reverse()
    .reduce((total, digit, i) => {
      const value = i % 2 === 1 ? digit * 2 : digit;
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

const CARDS: readonly RegExp[] = [
  /^4(\d{12}|\d{15}|\d{18})$/,
  /^5[1-5]\d{14}$/,
  /^2(22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^3(0[0-5]|[68]\d)\d{11}$/,
  /^35(2[89]|[3-8]\d)\d{12}$/,
  /^6(011|4[4-9]\d|5\d\d)\d{12}$/,
  /^62\d{14,17}$/,
  /^9\d{15}$/,
];

/** Whether digits are a payment card number: a known brand (9: Korean domestic cards), its length, and Luhn. */
export function isCardNumber(digits: string): boolean {
  return CARDS.some((card) => card.test(digits)) && passesLuhn(digits);
}
