import { BRANDS, CATEGORIES, ITEMS } from './catalogue';
import { CUSTOMER_HEADER, TIERS } from './customers-file';
import { ORDER_HEADER } from './orders-file';
import { FAMILY_NAMES, MEN, OTHER_SPELLINGS, REGIONS, SOURCES, WOMEN } from './people';

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

/** English for each Korean cell of the shop's files, headers included. */
export const ENGLISH: ReadonlyMap<string, string> = new Map<string, string>([
  ...CUSTOMER_HEADER.map((ko, i): [string, string] => [ko, CUSTOMER_HEADER_EN[i] ?? ko]),
  ...ORDER_HEADER.map((ko, i): [string, string] => [ko, ORDER_HEADER_EN[i] ?? ko]),
  ...[...BRANDS, ...CATEGORIES, ...SOURCES, ...TIERS].map(([ko, en]): [string, string] => [ko, en]),
  ...ITEMS.map(([, ko, en]): [string, string] => [ko, en]),
  ...WORDS,
  ...names(),
  ...regions(),
]);

/** One line of a Korean file of the shop in English; cells that have no Korean stay as they are. */
export function englishLine(line: string): string {
  return line
    .split(',')
    .map((cell) => ENGLISH.get(cell) ?? cell)
    .join(',');
}
