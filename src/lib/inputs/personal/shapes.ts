import { isCardNumber, isIban, isResidentNumber, isResidentShape } from './numbers';

/** An e-mail address, by itself. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>()[\],;:"']{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}$/u.test(text);
}

/** An e-mail address that is masked: `a***@naver.com`. */
export function isMaskedEmail(text: string): boolean {
  return /^[\w.+-]*\*+[\w.*+-]*@[\w.*-]+$/.test(text);
}

const MOBILE = /^0?1[016789][-. )]{0,2}\d{3,4}[-. ]?\d{4}$/;
const LANDLINE = /^\(?0(?:2|[3-6][1-5]|70|50\d|80)\)?[-. ]?\d{3,4}[-. ]?\d{4}$/;
const KOREAN_ABROAD =
  /^(?:\+|00)?82[-. ]?(?:\(?0\)?[-. ]?)?(?:1[016789]|2|[3-6][1-5]|70)[-. ]?\d{3,4}[-. ]?\d{4}$/;
const ABROAD = /^\+[1-9](?:[-. ()]{0,2}\d){7,14}$/;
const AMERICAN = /^(?:1[-. ])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-.]\d{4}$/;
const MASKED_PHONE = /^0\d{1,2}-?[\d*Xx]{3,4}-?[\d*Xx]{4}$/;

/** A phone number that needs no name of its column: a mobile number, one with an area code and marks, or an international one. */
export function isPhone(text: string): boolean {
  if (/^01[016789]/.test(text)) return MOBILE.test(text);
  if (/^[(0]/.test(text)) return /[-. )]/.test(text) && LANDLINE.test(text);
  return (text.startsWith('+') && (KOREAN_ABROAD.test(text) || ABROAD.test(text))) || AMERICAN.test(text);
}

/** A phone number under a name that promises one: also bare digits, and a lost zero at the front. */
export function isPhoneShape(text: string): boolean {
  if (isPhone(text) || MOBILE.test(text) || LANDLINE.test(text) || KOREAN_ABROAD.test(text)) return true;
  if (/\*/.test(text) && MASKED_PHONE.test(text)) return true;
  return (
    /^\+?[\d\-. ()]+$/.test(text) &&
    /^\d{9,12}$/.test(text.replace(/\D/g, '')) &&
    !/^\d{4}[-.]\d{2}[-.]\d{2}/.test(text)
  );
}

const DASHED_RESIDENT = /^\d{6} ?[-– ] ?\d{7}$/;

/** Thirteen digits, or six and seven with a dash, that pass as a registration number. */
export function isResident(text: string): boolean {
  return (DASHED_RESIDENT.test(text) || /^\d{13}$/.test(text)) && isResidentNumber(text.replace(/\D/g, ''));
}

/** The shape alone, without check digit, also masked as `900101-1******`. */
export function isResidentText(text: string): boolean {
  if (/^\d{6} ?- ?[1-8](?:[\d*Xx]{6})?$/.test(text))
    return /[*Xx]|-\s?\d$/.test(text) || isResidentShape(text.replace(/\D/g, ''));
  return (DASHED_RESIDENT.test(text) || /^\d{13}$/.test(text)) && isResidentShape(text.replace(/\D/g, ''));
}

/** A payment card number that passes Luhn. */
export function isCard(text: string): boolean {
  return /^\d(?:[- ]?\d){12,18}$/.test(text) && isCardNumber(text.replace(/\D/g, ''));
}

/** A card number by its shape, also with stars in its middle. */
export function isCardShape(text: string): boolean {
  return isCard(text) || /^[\d*Xx]{4}[- ]?[\d*Xx]{4}[- ]?[\d*Xx]{4}[- ]?[\d*Xx]{3,4}$/.test(text);
}

/** An IPv4 address with four bytes, or an IPv6 address. */
export function isIp(text: string): boolean {
  const bytes = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?::\d{1,5})?$/.exec(text);
  if (bytes) return bytes.slice(1, 5).every((byte) => Number(byte) < 256);
  return (
    /^(?:[\da-f]{1,4}:){7}[\da-f]{1,4}$/i.test(text) ||
    (/^[\da-f:]+$/i.test(text) && /::/.test(text) && text.length > 6)
  );
}

/** A bank account: digits, mostly in groups, or an IBAN. */
export function isAccountShape(text: string): boolean {
  if (isIban(text)) return true;
  const bare = text.replace(/^[가-힣A-Za-z]{2,10}(?:은행)? ?/, '').replace(/ ?[가-힣]{2,4}$/, '');
  return (
    /^[\d*]{2,6}(?:[- ][\d*]{1,8}){1,4}$|^\d{10,16}$/.test(bare) &&
    /^\d{8,16}$/.test(bare.replace(/[- ]/g, '').replace(/\*/g, '0'))
  );
}

/** A passport: the Korean shapes (M12345678, and M123A4567 since 2021), or a letter or two and digits. */
export function isPassportShape(text: string): boolean {
  return /^[A-Z]{1,2}\d{7,8}$|^[MSRODG]\d{3}[A-Z]\d{4}$/i.test(text.replace(/\s/g, ''));
}

const REGION_NAMES = '서울|부산|경기|강원|충북|충남|전북|전남|경북|경남|제주|대구|인천|광주|대전|울산';
const LICENCE = new RegExp(`^(?:(?:1[1-9]|2[0-8])|(?:${REGION_NAMES}) ?)-?\\d{2}-\\d{6}-\\d{2}$`);

/** A Korean driver's licence with its marks: region, year, number, check. */
export function isLicence(text: string): boolean {
  return LICENCE.test(text);
}

/** The same as bare digits, under a name that promises it. */
export function isLicenceShape(text: string): boolean {
  return isLicence(text) || /^(?:1[1-9]|2[0-8])\d{10}$/.test(text);
}
