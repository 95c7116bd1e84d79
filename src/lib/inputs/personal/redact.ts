import { isCardNumber, isResidentNumber, isResidentShape } from './numbers';

const EMAIL = /[^\s@<>()[\],;:"'가-힣]{1,64}@(?:[A-Za-z0-9가-힣-]{1,63}\.){1,8}[A-Za-z]{2,24}/g;
const RESIDENT = /(?<!\d)\d{6} ?[-–] ?[0-9]\d{6}(?!\d)|(?<![\d-])\d{13}(?![\d-])/g;
const CARD = /(?<![\d-])\d(?:[- ]?\d){12,18}(?![\d-])/g;
const MOBILE = /(?<![\d+-])(?:\+?82[-. ]?\(?0?\)?)?0?1[016789][-. )]{0,2}\d{3,4}[-. ]?\d{4}(?!\d)/g;
const LANDLINE = /(?<![\d-])\(?0(?:2|[3-6][1-5]|70|50\d)\)?[-. ]\d{3,4}[-. ]\d{4}(?!\d)/g;
const ABROAD = /(?<![\d+])\+[1-9](?:[-. ()]{0,2}\d){7,14}(?!\d)/g;
const ACCOUNT =
  /((?:계좌|은행|농협|신협|수협|새마을금고|우체국|카카오뱅크|토스뱅크|케이뱅크|국민|신한|우리|하나|기업)[가-힣 :번호는은]{0,8})(\d{2,6}(?:-\d{1,8}){1,4}|\d{10,14})/g;
const LICENCE = /(?<![\d-])(?:1[1-9]|2[0-8])-\d{2}-\d{6}-\d{2}(?![\d-])/g;
const PASSPORT = /((?:여권|passport)[^\dA-Za-z]{0,8})([A-Z]\d{8}|[A-Z]\d{3}[A-Z]\d{4})/gi;
const IP = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/g;

const starred = (text: string) => text.replace(/[\dA-Za-z]/g, '*');
const bare = (text: string) => text.replace(/\D/g, '');

function redactResident(found: string): string {
  const digits = bare(found);
  const dashed = digits.length === 13 && found !== digits;
  return isResidentNumber(digits) || (dashed && isResidentShape(digits)) ? starred(found) : found;
}

function redactMobile(found: string): string {
  const digits = bare(found);
  const whole = digits.startsWith('0') || digits.startsWith('82');
  // Without its zero a number of ten digits is a phone only with marks between: others are amounts and order numbers.
  return whole || found !== digits ? starred(found) : found;
}

/**
 * A text with the personal numbers in it turned into stars, marks kept: registration numbers, cards, phones, accounts
 * after the word for one, licences, passports, IP and e-mail addresses. Names and addresses in words are not found.
 */
export function redactPersonal(text: string): string {
  if (!/\d{3}|@|\*/.test(text)) return text;
  return text
    .replace(EMAIL, (found) => `***${found.slice(found.lastIndexOf('@'))}`)
    .replace(RESIDENT, redactResident)
    .replace(CARD, (found) => (isCardNumber(bare(found)) ? starred(found) : found))
    .replace(LICENCE, starred)
    .replace(MOBILE, redactMobile)
    .replace(LANDLINE, starred)
    .replace(ABROAD, starred)
    .replace(ACCOUNT, (_, word: string, number: string) => word + starred(number))
    .replace(PASSPORT, (_, word: string, number: string) => word + starred(number))
    .replace(IP, starred);
}
