import type { PersonalKind } from '../../core/personal';
import { coarseAddress } from './addresses';

const stars = (text: string, least = 1) => '*'.repeat(Math.max(least, Array.from(text).length));

function maskName(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      const letters = Array.from(word);
      return (letters[0] ?? '') + stars(letters.slice(1).join(''), letters.length > 1 ? 1 : 0);
    })
    .join(' ');
}

function maskEmail(text: string): string {
  const at = text.lastIndexOf('@');
  return at <= 0 ? stars(text) : `${Array.from(text)[0]}***${text.slice(at)}`;
}

/** All digits but some of the last become stars; marks stay. */
function keepLast(text: string, kept: number): string {
  let left = (text.match(/\d/g) ?? []).length - kept;
  return text.replace(/\d/g, (digit) => (left-- > 0 ? '*' : digit));
}

/** The first group and the last four digits of a phone number stay: `010-****-5678`. */
function maskPhone(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 8) return stars(text);
  const mobile = /^(0?1[016789])(\d{3,4})(\d{4})$/.exec(digits);
  if (mobile) return `${mobile[1]?.padStart(3, '0')}-${stars(mobile[2] ?? '')}-${mobile[3]}`;
  const area = /^(\D*\d{2,3})[-. )]/.exec(text)?.[1] ?? digits.slice(0, 2);
  return `${area}-****-${digits.slice(-4)}`;
}

function maskBirthday(text: string): string {
  const year = /^(?:19|20)\d{2}/.exec(text)?.[0];
  return year === undefined ? text.replace(/\d/g, '*') : year + text.slice(4).replace(/\d/g, '*');
}

function maskAddress(text: string): string {
  const coarse = coarseAddress(text);
  return coarse === '' ? '***' : `${coarse} ***`;
}

function maskResident(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length < 7 ? stars(text) : `${digits.slice(0, 6)}-${digits[6]}******`;
}

const MASKS: Readonly<Record<PersonalKind, (text: string) => string>> = {
  name: maskName,
  email: maskEmail,
  phone: maskPhone,
  address: maskAddress,
  location: (text) => text.replace(/\.\d+/, (digits) => `.${stars(digits.slice(1))}`),
  birthday: maskBirthday,
  'resident-number': maskResident,
  'card-number': (text) => keepLast(text, 4),
  'bank-account': (text) => keepLast(text, 4),
  passport: (text) => (text[0] ?? '') + stars(text.slice(1)),
  'driver-licence': (text) => text.slice(0, 2) + text.slice(2).replace(/\d/g, '*'),
  'ip-address': (text) =>
    text.includes('.') ? text.replace(/\.\d+\.\d+(?=$|:)/, '.*.*') : `${text.split(':')[0]}:****`,
  'person-id': (text) => Array.from(text).slice(0, 2).join('') + stars(Array.from(text).slice(2).join(''), 2),
};

/** A value as it may be shown: enough to tell two from another, not enough to reach anybody. Empty text stays empty. */
export function maskPersonal(kind: PersonalKind, value: string): string {
  const text = value.trim();
  if (text === '') return '';
  const shown = MASKS[kind](text);
  return shown === text ? stars(text) : shown;
}
