import type { PersonalKind } from '../../core/personal';
import type { Words } from '../../core/words';
import { holdsAddress, isAddressShape } from './addresses';
import { headerHint, headerText, isAboutPlaces, isOfPlace, type HeaderHint } from './header';
import { whyWords } from './kind-words';
import {
  isFirstName,
  isHanNameShape,
  isKoreanNameShape,
  isLatinNameShape,
  looksKoreanName,
  looksLatinName,
} from './names';
import { hasResidentCheck, isIban } from './numbers';
import {
  isAccountShape,
  isCard,
  isCardShape,
  isEmail,
  isIp,
  isLicence,
  isLicenceShape,
  isMaskedEmail,
  isPassportShape,
  isPhone,
  isPhoneShape,
  isResident,
  isResidentText,
} from './shapes';

/** A column that seems to hold personal data: a guess, to be shown as one. */
export interface PersonalColumn {
  readonly kind: PersonalKind;
  readonly why: Words;
  /** Share of the filled cells that look like the kind, 0 to 1; 0 where only the name of an empty column tells. */
  readonly share: number;
}

/** Different cells of a column that are looked at, the first ones. */
const LOOKED_AT = 400;

const BIRTH =
  /^(?:(?:19|20)\d{2}[-./년 ]{0,2}\d{1,2}[-./월 ]{0,2}\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{2}|\d{4})|\d{2}[-.]\d{1,2}[-.]\d{1,2}|\d{5,6}|(?:\d{2}|\d{4})년 ?\d{1,2}월 ?\d{1,2}일|\d{1,2}월 ?\d{1,2}일|\d{1,2}-\d{1,2}|\p{L}{3,9} \d{1,2},? \d{4}|\d{1,2}[- ]\p{L}{3,9}[- ]\d{2,4})/u;

/** What cells under a telling name must look like. */
const SHAPES: Readonly<Record<PersonalKind, (text: string) => boolean>> = {
  name: (text) =>
    isKoreanNameShape(text) ||
    isLatinNameShape(text) ||
    isHanNameShape(text) ||
    /^\p{Lu}\p{Ll}+$/u.test(text),
  email: (text) => isEmail(text) || isMaskedEmail(text),
  phone: isPhoneShape,
  address: (text) => isAddressShape(text),
  location: (text) => /^[-+]?\d{1,3}\.\d{2,}$/.test(text) && Math.abs(Number(text)) <= 180,
  birthday: (text) => BIRTH.test(text),
  'resident-number': isResidentText,
  'card-number': isCardShape,
  'bank-account': isAccountShape,
  passport: isPassportShape,
  'driver-licence': isLicenceShape,
  'ip-address': isIp,
  'person-id': (text) => text.length <= 80 && !/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/.test(text),
};

/** Whether a text may be of a kind where the column says so. */
export function fitsKind(kind: PersonalKind, text: string): boolean {
  return SHAPES[kind](text);
}

/** Share of the cells that must fit under a telling name; less for what is written in many ways. */
const UNDER_NAME: Readonly<Partial<Record<PersonalKind, number>>> = {
  address: 0.3,
  name: 0.5,
  'person-id': 0.9,
  birthday: 0.7,
};

const share = (values: readonly string[], test: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(test).length / values.length;

/** Names of columns whose cells may look like something personal and are not. */
const NO_CONTENT =
  /order|invoice|주문 ?번호|송장|운송장|거래 ?번호|결제 ?번호|product|상품|제품|barcode|바코드|sku|코드|code|금액|가격|price|amount|version|버전|date|일자|일시|날짜|캠페인|campaign|url|세션|session|token|hash|category|카테고리|도시|city|지역|브랜드|brand|매장|store|직업|job|등급/;

/** Kinds that cells give away by themselves, with the share of different cells that must fit. */
const BY_CONTENT: readonly (readonly [PersonalKind, number, (text: string) => boolean])[] = [
  ['resident-number', 0.5, isResident],
  ['card-number', 0.7, isCard],
  ['email', 0.5, isEmail],
  ['phone', 0.7, isPhone],
  ['driver-licence', 0.9, isLicence],
  ['ip-address', 0.9, isIp],
  ['bank-account', 0.9, isIban],
  ['address', 0.5, holdsAddress],
];

function looksLikeNames(values: readonly string[]): number {
  const korean = share(values, looksKoreanName);
  return Math.max(korean, share(values, looksLatinName));
}

/** Names without a telling header: several different ones, nearly all usual, three syllables as a rule. */
function namesByContent(values: readonly string[]): number {
  if (values.length < 5) return 0;
  const korean = share(values, looksKoreanName);
  const three = share(values, (value) => /^[가-힣*]{3}$/.test(value));
  if (korean >= 0.85 && three >= 0.7) return korean;
  const latin = share(values, looksLatinName);
  return share(values, isLatinNameShape) >= 0.9 && latin >= 0.5 ? latin : 0;
}

function byContent(name: string, values: readonly string[]): PersonalColumn | undefined {
  const named = NO_CONTENT.test(headerText(name));
  for (const [kind, least, test] of BY_CONTENT) {
    const found = share(values, test);
    const strong = kind === 'email' || (kind === 'phone' && values.every((value) => /[-. )+]/.test(value)));
    if (
      found >= least &&
      !(named && !(strong && found > 0.9)) &&
      (values.length > 1 || kind !== 'ip-address')
    ) {
      const checked = ['resident-number', 'card-number', 'bank-account'].includes(kind);
      return { kind, share: found, why: whyWords(kind, 'cells', found, checked) };
    }
  }
  const names = named ? 0 : namesByContent(values);
  return names > 0 ? { kind: 'name', share: names, why: whyWords('name', 'cells', names, false) } : undefined;
}

/** Whether cells are only one of few words, as names of persons are not. */
function isRepeated(values: readonly string[], filled: number): boolean {
  return filled >= 20 && values.length <= 3;
}

function fitsName(values: readonly string[], sure: boolean): number {
  const shape = share(values, SHAPES.name);
  if (sure) return shape;
  const looks = Math.max(looksLikeNames(values), share(values, isFirstName));
  const han = share(values, (value) => isHanNameShape(value) && /[ \u3000]/.test(value));
  return Math.max(looks, han) >= 0.4 ? shape : 0;
}

function byName(hint: HeaderHint, values: readonly string[], filled: number): PersonalColumn | undefined {
  const { kind, sure } = hint;
  if (values.length === 0)
    return sure ? { kind, share: 0, why: whyWords(kind, 'name', 0, false) } : undefined;
  if (kind === 'name' && isRepeated(values, filled)) return undefined;
  const found = kind === 'name' ? fitsName(values, sure) : share(values, SHAPES[kind]);
  if (found < (UNDER_NAME[kind] ?? 0.5)) return undefined;
  const checked =
    (kind === 'card-number' && share(values, isCard) > 0.9) ||
    (kind === 'resident-number' &&
      share(values, (value) => hasResidentCheck(value.replace(/\D/g, ''))) > 0.9);
  return { kind, share: found, why: whyWords(kind, 'both', found, checked) };
}

function recogniseColumn(
  name: string,
  cells: readonly string[],
  places: boolean,
): PersonalColumn | undefined {
  const filled = cells
    .map((cell) => cell.normalize('NFKC').trim())
    .filter((cell) => cell !== '' && !/^(?:null|nan|-|n\/a|none)$/i.test(cell));
  const values = [...new Set(filled)].slice(0, LOOKED_AT);
  const hint = headerHint(name);
  const place = places || isOfPlace(name);
  if (place && (hint === undefined || ['address', 'location', 'phone', 'name', 'email'].includes(hint.kind)))
    return undefined;
  const named = hint && byName(hint, values, filled.length);
  return named ?? byContent(name, values);
}

/**
 * The columns that seem to hold personal data, by name and by cells (Korean and English; check digits where there are
 * any). `rows` are body rows of the head, as wide as `columns`. Columns that seem to hold none are left out.
 */
export function recognisePersonal(
  columns: readonly { readonly name: string }[],
  rows: readonly (readonly string[])[],
): Record<string, PersonalColumn> {
  const places = isAboutPlaces(columns.map(({ name }) => name));
  const found = columns.flatMap(({ name }, i) => {
    const column = recogniseColumn(
      name,
      rows.map((row) => row[i] ?? ''),
      places,
    );
    return column ? [[name, column] as const] : [];
  });
  return Object.fromEntries(found);
}
