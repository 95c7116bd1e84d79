import type { Role } from '../../core/input';
import type { Words } from '../../core/words';
import { nameFit } from '../field-words';
import type { MappingGuess } from '../mapping';
import type { ColumnSample } from '../mapping-content';

const OF_THINGS: Words = {
  ko: '고객을 알려 주는 열이 없고 상품·매장·캠페인 같은 것의 목록으로 보입니다. 그대로 읽으면 한 줄이 고객 한 명이 됩니다. 필요한 열을 주문 파일에 붙여서 주문 파일로 여세요.',
  en: 'No column tells customers, and it looks like a list of products, stores or campaigns. Read as it is, each row becomes a customer. Add the columns you need to your orders file and open that.',
};
const LINES_ALONE: Words = {
  ko: '주문번호는 있지만 누가 언제 주문했는지 알려 주는 열이 없습니다. 고객과 주문일이 있는 파일에 이 열들을 붙여서 한 파일로 여세요.',
  en: 'It has order numbers, but no column tells who ordered or when. Add these columns to the file that has customers and dates, and open that one.',
};
const TOTALS: Words = {
  ko: '날짜마다 한 줄인 합계로 보입니다. 누구의 것인지 알 수 없어서 고객을 나누는 데는 쓸 수 없습니다. 고객마다 나오는 파일을 내보내세요.',
  en: 'It looks like totals with a row for each day. They tell nothing of single customers, so they cannot be used for segments. Export a file with rows for customers.',
};
const REPEATED: Words = {
  ko: '같은 고객이 여러 줄에 있습니다. 고객 파일로 읽으면 고객마다 첫 줄만 씁니다. 있었던 일의 기록이면 날짜 열과 함께 내보내 행동 기록으로 여세요.',
  en: 'Customers come more than once. A customers file uses the first row of each only. If these are things that happened, export them with their dates and open them as events.',
};
const NOBODY_ASKED: Words = {
  ko: '누가 답했는지 알려 주는 열이 없습니다. 한 줄을 고객 한 명으로 보고 줄 번호를 고객 번호로 씁니다. 다른 파일의 고객과는 이을 수 없습니다.',
  en: 'No column tells who answered. Each row counts as one customer, and the row number becomes the id. It cannot be joined to customers of other files.',
};

/** Names of things that have numbers or names of their own, and are nobody. */
const THING =
  /상품|제품|품목|매장|지점|점포|캠페인|카테고리|분류|쿠폰|브랜드|창고|product|item|sku|upc|store|shop|branch|warehouse|campaign|categor|coupon|brand|department|class|manufacturer|(?:^|[\s_])app(?:$|[\s_])|bank/i;

function isNamed({ mapping }: MappingGuess): boolean {
  return (['customer', 'email', 'phone', 'member'] as const).some((field) => mapping[field] !== undefined);
}

function comesOnce({ distinct, filled }: ColumnSample): boolean {
  return filled > 1 && distinct >= filled * 0.98;
}

function ofNobody(samples: readonly ColumnSample[]): Words | undefined {
  const orders = samples.some(
    ({ column }) => column.type === 'text' && nameFit('order', column.name, 'orders') > 0,
  );
  if (orders) return LINES_ALONE;
  const [first] = samples;
  const figures = samples.slice(1).every(({ column }) => column.type === 'number' || column.type === 'money');
  if (first?.column.type === 'date' && comesOnce(first) && figures && samples.length > 1) return TOTALS;
  return samples.slice(0, 3).some(({ column }) => THING.test(column.name)) ? OF_THINGS : undefined;
}

/** What to know before such a file is loaded: rows that are no customers, customers that come more than once, answers of nobody. */
export function doubtsOf(role: Role, guess: MappingGuess, samples: readonly ColumnSample[]): Words[] {
  const named = isNamed(guess);
  if (role === 'surveys') {
    return named || guess.mapping.question !== undefined ? [] : [NOBODY_ASKED];
  }
  if (role !== 'customers') return [];
  if (!named) {
    const doubt = ofNobody(samples);
    return doubt ? [doubt] : [];
  }
  const who = samples.find(({ column }) => column.name === guess.mapping.customer);
  return who && who.filled >= 20 && who.distinct < who.filled * 0.9 ? [REPEATED] : [];
}
