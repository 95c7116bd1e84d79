import { BRANDS, CATEGORIES, ITEMS } from './catalogue';
import { CUSTOMER_HEADER, TIERS } from './customers-file';
import { EVENT_WORDS } from './events/english';
import { MESSAGE_WORDS } from './messages/english';
import { ORDER_HEADER } from './orders-file';
import { FAMILY_NAMES, MEN, OTHER_SPELLINGS, REGIONS, SOURCES, WOMEN } from './people';
import { textInEnglish } from './sentences';
import { SURVEY_WORDS } from './survey/english';
import { TICKET_WORDS } from './tickets/english';

const CUSTOMER_HEADER_EN = [
  'customer_id',
  'name',
  'gender',
  'birth_year',
  'region',
  'joined_on',
  'joined_via',
  'tier',
  'email',
  'mobile',
  'email_consent',
  'sms_consent',
  'push_consent',
  'night_consent',
  'consent_date',
  'opt_out_date',
];
const ORDER_HEADER_EN = [
  'order_id',
  'ordered_at',
  'customer_id',
  'category',
  'brand',
  'product',
  'unit_price',
  'quantity',
  'discount',
  'amount_paid',
  'coupon',
  'channel',
  'status',
];

const WORDS: readonly (readonly [ko: string, en: string])[] = [
  ['여', 'F'],
  ['남', 'M'],
  ['앱', 'App'],
  ['웹', 'Web'],
  ['매장', 'Store'],
  ['구매확정', 'Completed'],
  ['배송중', 'Shipping'],
  ['취소완료', 'Cancelled'],
  ['반품완료', 'Returned'],
  ['시즌오프', 'Season sale'],
  ['블랙프라이데이', 'Black Friday'],
  ['신규가입 10%', 'Welcome 10%'],
  ['앱 전용 5%', 'App only 5%'],
  ['생일 15%', 'Birthday 15%'],
  ['테스트 상품', 'Test product'],
  ['테스트계정', 'Test account'],
  ['미상', 'unknown'],
  ['확인필요', 'to check'],
  ['금액오류', 'amount error'],
];

function names(): [string, string][] {
  return FAMILY_NAMES.flatMap(([family, familyEn]) =>
    [...WOMEN, ...MEN].map(([given, givenEn]): [string, string] => [
      family + given,
      `${givenEn} ${familyEn}`,
    ]),
  );
}

function regions(): [string, string][] {
  const plain = [
    ...REGIONS.map(([ko, en]): [string, string] => [ko, en]),
    ...Object.entries(OTHER_SPELLINGS),
  ];
  return [...plain, ...plain.map(([ko, en]): [string, string] => [` ${ko} `, ` ${en} `])];
}

/** Korean and English of the cells of the shop's files, headers included; a pair may stand in it twice. */
export const ENGLISH_PAIRS: readonly (readonly [ko: string, en: string])[] = [
  ...CUSTOMER_HEADER.map((ko, i) => [ko, CUSTOMER_HEADER_EN[i] ?? ko] as const),
  ...ORDER_HEADER.map((ko, i) => [ko, ORDER_HEADER_EN[i] ?? ko] as const),
  ...[...BRANDS, ...CATEGORIES, ...SOURCES, ...TIERS].map(([ko, en]) => [ko, en] as const),
  ...ITEMS.map(([, ko, en]) => [ko, en] as const),
  ...WORDS,
  ...names(),
  ...regions(),
  ...EVENT_WORDS,
  ...MESSAGE_WORDS,
  ...SURVEY_WORDS,
  ...TICKET_WORDS,
];

const ENGLISH: ReadonlyMap<string, string> = new Map(ENGLISH_PAIRS);

/** A cell with Korean in it: known, or several choices, or a text. */
function cellInEnglish(cell: string): string {
  const known = ENGLISH.get(cell);
  if (known !== undefined) return known;
  if (!cell.includes(';')) return textInEnglish(cell);
  return cell
    .split(';')
    .map((part) => ENGLISH.get(part) ?? part)
    .join(';');
}

const LINE_FEED = 10;
const COMMA = 44;
const LAST_ASCII = 127;

/**
 * Lines of a Korean file of the shop in English. The letters are looked at one by one, since most cells have no Korean
 * and are copied as they are, many at once, without being cut out.
 */
export function englishLines(text: string): string {
  const out: string[] = [];
  let written = 0;
  let from = 0;
  let korean = false;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : COMMA;
    if (code === COMMA || code === LINE_FEED) {
      if (korean) {
        out.push(text.slice(written, from), cellInEnglish(text.slice(from, i)));
        written = i;
      }
      korean = false;
      from = i + 1;
    } else if (code > LAST_ASCII) korean = true;
  }
  return out.join('') + text.slice(written);
}
