import type { Words } from '../core/words';
import { isCardNumber, isResidentNumber } from '../inputs/personal/numbers';
import type { ColumnHint } from './personal-column';

/** What a text seems to say about a person. */
export type PersonalKind =
  'resident-number' | 'card' | 'email' | 'phone' | 'address' | 'birthday' | 'name' | 'customer-id';

/** The kinds as a person reads them. */
export const PERSONAL_WORDS: Readonly<Record<PersonalKind, Words>> = {
  'resident-number': { ko: '주민등록번호', en: 'resident registration number' },
  card: { ko: '카드번호', en: 'card number' },
  email: { ko: '이메일 주소', en: 'e-mail address' },
  phone: { ko: '전화번호', en: 'phone number' },
  address: { ko: '주소', en: 'postal address' },
  birthday: { ko: '생년월일', en: 'date of birth' },
  name: { ko: '사람 이름', en: 'name of a person' },
  'customer-id': { ko: '고객번호', en: 'customer id' },
};

const EMAIL = /[^\s@<>()[\],;:"']{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2,24}/u;

const KOREAN_MOBILE = /(?:^|[^\d+])01[016789][-. ]?\d{3,4}[-. ]?\d{4}(?!\d)/;
const KOREAN_LANDLINE = /(?:^|[^\d-])\(?0(?:2|[3-6][1-5]|70|50\d)\)?[-. ]\d{3,4}[-. ]\d{4}(?!\d)/;
const INTERNATIONAL = /(?:^|[^\d+])\+[1-9](?:[-. ()]{0,2}\d){7,14}(?!\d)/;
const AMERICAN = /(?:^|[^\d-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-.]\d{4}(?![\d-])/;

const PROVINCE =
  '(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|제주|충북|충남|전북|전남|경북|경남|충청[남북]|전라[남북]|경상[남북])[가-힣]{0,5}';
const DISTRICT = '[가-힣]{1,6}[시군구]';
const AREA = `(?:${PROVINCE}\\s+(?:${DISTRICT}\\s+){0,2}|(?:${DISTRICT}\\s+){1,2})(?:[가-힣]{1,6}[읍면]\\s+)?`;
const ROAD = new RegExp(`${AREA}[가-힣0-9·]{1,20}[로길]\\s*\\d+`);
const LOT = new RegExp(
  `${AREA}[가-힣0-9]{1,8}[동리가읍면]\\s+(?:산\\s*)?\\d+(?:-\\d+)?(?!\\s*(?:명|원|개|건|%|퍼센트|\\d))`,
);
const FLAT = /(?:^|[^\d])\d{1,4}동\s*\d{1,4}호(?![가-힣])/;

const DATE = '(?:19|20)\\d{2}(?:[-./]\\d{1,2}[-./]\\d{1,2}|\\d{4}|년\\s*\\d{1,2}월\\s*\\d{1,2}일)';
const BIRTH_DATE = new RegExp(
  `(?:생일|생년월일|출생일?|birth ?day|date of birth|born)[^\\d]{0,12}${DATE}`,
  'i',
);
const WHOLE_DATE = new RegExp(
  `^(?:${DATE}|\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?:[ T]00:00.*)?$`,
);

const KOREAN_NAME = /^[가-힣]{2,4}$/;
const LATIN_NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){1,3}$/u;

function someNumber(text: string, shape: RegExp, is: (digits: string) => boolean): boolean {
  return [...text.matchAll(shape)].some(([match]) => is(match.replace(/\D/g, '')));
}

function isPhone(text: string): boolean {
  return [KOREAN_MOBILE, KOREAN_LANDLINE, INTERNATIONAL, AMERICAN].some((shape) => shape.test(text));
}

/** What each column hint adds: values that are personal only because of where they stand. */
const BY_HINT: Readonly<Record<ColumnHint, (text: string) => boolean>> = {
  name: (text) => KOREAN_NAME.test(text) || LATIN_NAME.test(text),
  phone: (text) => /^\+?[\d\-. ()]+$/.test(text) && text.replace(/\D/g, '').length >= 8,
  birthday: (text) => WHOLE_DATE.test(text),
  'customer-id': (text) => text !== '',
};

const RECOGNISERS: readonly (readonly [PersonalKind, (text: string) => boolean])[] = [
  ['resident-number', (text) => someNumber(text, /(?<!\d)\d{6}[- ]?\d{7}(?!\d)/g, isResidentNumber)],
  ['card', (text) => someNumber(text, /(?<!\d)\d(?:[- ]?\d){12,18}(?!\d)/g, isCardNumber)],
  ['email', (text) => EMAIL.test(text)],
  ['phone', isPhone],
  ['address', (text) => ROAD.test(text) || LOT.test(text) || FLAT.test(text)],
  ['birthday', (text) => BIRTH_DATE.test(text)],
];

/** What a text seems to say about a person, the gravest first; null when nothing. A guess, to be shown as one. */
export function personalKind(text: string, hint: ColumnHint | null = null): PersonalKind | null {
  const plain = text.normalize('NFKC').trim();
  const found = RECOGNISERS.find(([, recognises]) => recognises(plain));
  if (found) return found[0];
  return hint !== null && BY_HINT[hint](plain) ? hint : null;
}
