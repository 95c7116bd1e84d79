import { ROLES, type Field, type Role } from '../core/input';
import { FIELDS } from './field-names';
import { ROLE_WORDS, VALUE_WORDS } from './words/by-role';
import { GENERAL_WORDS } from './words/general';

/** A column name for looking up: NFKC, lower case, without blanks and marks. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.,/()[\]{}#:·"'*]+/g, '');
}

function fitIn(list: readonly string[], plain: string): number {
  const at = list.findIndex((word) =>
    word.startsWith('*') ? plain.endsWith(word.slice(1)) : word === plain,
  );
  return at < 0 ? 0 : 1 - (0.6 * at) / list.length;
}

/** How well a column's name fits a field: 1 the best name there is, 0 none of them. Without a role, in any of them. */
export function nameFit(field: Field, name: string, role?: Role): number {
  const plain = plainName(name);
  const roles = role === undefined ? ROLES : [role];
  const own = roles.map((each) => ROLE_WORDS[each][field]).filter((list) => list !== undefined);
  const general = fitIn(GENERAL_WORDS[field], plain) * (role !== undefined && own.length > 0 ? 0.9 : 1);
  return Math.max(general, ...own.map((list) => fitIn(list, plain)));
}

/** Whether a name is one of a column that product or people know: used to tell a header from a row. */
export function isKnownName(name: string): boolean {
  return !VALUE_WORDS.has(plainName(name)) && FIELDS.some((field) => nameFit(field, name) > 0);
}

const MONEY_NAME =
  /금액|가격|판매가|단가|매출|결제액|할인액|할인금액|비용|원가|소득|배송비|price|amount|revenue|sales|income|spend|cost(?!um)|profit|value$|gmv|discountamount|fee$/;
const FLAG_NAME =
  /여부|동의|^is[a-z]|flag|flg$|yn$|^has[a-z]|opt(?:in|out)|subscribed|active$|deleted$|accepted|^response$|^complain$/;
/** Words that end like `id`, `no` or `key` and name no identifiers, such as `amount_paid`. */
const NO_ID = /(?:paid|bid|grid|valid|covid|hybrid|solid|void|casino|monkey)$/;
const ID_NAME =
  /(?:id|번호|코드|code|no|number|key|zip|zipcode|우편번호|postal|postalcode|postcode|phone|mobile|전화|연락처|barcode|cd)$/;

/** Whether a name promises money. */
export function isMoneyName(name: string): boolean {
  return MONEY_NAME.test(plainName(name));
}

/** Whether a name promises yes or no, so that 0 and 1 are read as such. */
export function isFlagName(name: string): boolean {
  return FLAG_NAME.test(plainName(name));
}

/** Whether a name promises identifiers, so that digits are kept as text. */
export function isIdName(name: string): boolean {
  const plain = plainName(name);
  if (NO_ID.test(plain)) return false;
  return ID_NAME.test(plain) && !/^(?:number|numberof)/.test(plain);
}
