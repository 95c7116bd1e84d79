import { isDay } from '../../core/day';

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5] as const;

/** Registered from October 2020 on, the last six digits are random and have no check digit. */
const RANDOM_SINCE = '2020-10-05';

/** Later days of birth are those of bar codes: all Korean ones begin with 880. */
const LAST_BIRTH = '2040-01-01';

function birthday(digits: string): string | null {
  const century =
    { '9': '18', '0': '18', '1': '19', '2': '19', '5': '19', '6': '19' }[digits[6] ?? ''] ?? '20';
  const day = `${century}${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`;
  return isDay(day) && day < LAST_BIRTH ? day : null;
}

function checkDigit(digits: string): number {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const domestic = (11 - (sum % 11)) % 10;
  const foreign = '5678'.includes(digits[6] ?? '');
  return foreign ? (domestic + 2) % 10 : domestic;
}

/** Whether 13 digits have the shape of a Korean resident or alien registration number: a real birthday, and a digit of century and sex. */
export function isResidentShape(digits: string): boolean {
  return /^\d{6}[1-8]\d{6}$/.test(digits) && birthday(digits) !== null;
}

/** Whether the last of 13 digits is the check digit that numbers had until October 2020. */
export function hasResidentCheck(digits: string): boolean {
  return checkDigit(digits) === Number(digits[12]);
}

/**
 * Whether 13 digits are, as far as can be told, a resident or alien registration number: a real birthday and the check
 * digit. People born since October 2020 have no check digit; those who were given a new number since then have none
 * either, but cannot be told from chance, so they count only where a column's name says so.
 */
export function isResidentNumber(digits: string): boolean {
  if (!isResidentShape(digits)) return false;
  return (birthday(digits) ?? '') >= RANDOM_SINCE || hasResidentCheck(digits);
}

/** Whether digits pass the Luhn check. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits]
    .map(Number)
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

/** Whether a text is an IBAN: country, check digits, and 97 as the remainder says. */
export function isIban(text: string): boolean {
  const plain = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false;
  const digits = (plain.slice(4) + plain.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
