import { formatCount, formatDay, formatMoney, formatMonth, formatShare } from '../../charts/format';
import { addDays } from '../../core/day';
import type { OverviewSpec } from '../../core/notebook';
import type { Words } from '../../core/words';
import type { StepView } from '../contract';
import { numberAt, numberOrNull, rowOf, textAt } from '../read';
import { findTrait } from '../trait-source';
import { MONTHS_SHOWN } from './compile';

/** The title of the card. */
export const QUESTION: Words = {
  ko: '주문과 매출은 어떻게 움직였고, 누가 만들었는가',
  en: 'How did orders and revenue move, and who made them?',
};

function totals(view: StepView<OverviewSpec>): string {
  const row = rowOf(view.results, 'totals');
  const revenue = numberOrNull(row, 'revenue');
  const orders = formatCount(numberAt(row, 'orders'), view.lang);
  const customers = formatCount(numberAt(row, 'customers'), view.lang);
  const [first, last] = ['first_month', 'last_month'].map((key) =>
    formatMonth(textAt(row, key).slice(0, 7), view.lang),
  );
  const money = revenue === null ? '' : formatMoney(revenue, view.catalog.currency, view.lang);
  if (view.lang === 'ko') {
    return `${first}부터 ${last}까지 고객 ${customers}명이 ${orders}번 주문했습니다.${money && ` 매출은 ${money}입니다.`}`;
  }
  return `From ${first} to ${last}, ${customers} customers placed ${orders} orders${money && ` worth ${money}`}.`;
}

function concentration({ results, lang }: StepView<OverviewSpec>): string {
  const row = rowOf(results, 'concentration');
  const revenue = numberAt(row, 'revenue');
  if (!row || revenue <= 0) return '';
  const share = formatShare(numberAt(row, 'top_20') / revenue, lang);
  const customers = formatCount(numberAt(row, 'customers_20'), lang);
  return lang === 'ko'
    ? `상위 20% 고객 ${customers}명이 매출의 ${share}를 만들었습니다.`
    : `The top 20% (${customers} customers) made ${share} of the revenue.`;
}

function caveat({ results, catalog, lang }: StepView<OverviewSpec>): string {
  const last = textAt(rowOf(results, 'totals'), 'last_month').slice(0, 7);
  if (last !== catalog.asOf.slice(0, 7)) return '';
  const day = formatDay(addDays(catalog.asOf, -1), lang);
  return lang === 'ko' ? `마지막 달은 ${day}까지만 셉니다.` : `The last month is counted up to ${day} only.`;
}

/** What the overview says, in one to three sentences. */
export function overviewReading(view: StepView<OverviewSpec>): string {
  if (!rowOf(view.results, 'totals')) return '';
  if (numberAt(rowOf(view.results, 'totals'), 'orders') === 0) {
    return view.lang === 'ko'
      ? '기준일 전에는 주문이 없습니다.'
      : 'There are no orders before the as-of date.';
  }
  return [totals(view), concentration(view), caveat(view)].filter(Boolean).join(' ');
}

const FIXED: readonly Words[] = [
  {
    ko: '신규: 그 고객의 첫 주문이 그 달에 있습니다. 같은 달에 다시 주문해도 신규로 셉니다.',
    en: 'New: the customer’s first order falls in that month. A second order in the same month still counts as new.',
  },
  {
    ko: '재구매: 첫 주문이 더 이른 달에 있는 고객입니다.',
    en: 'Returning: the first order was in an earlier month.',
  },
  {
    ko: '주문: 서로 다른 주문의 수입니다. 반품과 취소 행은 주문으로 세지 않고, 금액은 음수로 매출에서 뺍니다.',
    en: 'Orders: different orders. Rows of returns and cancellations are not counted as orders; their amounts are taken off the revenue.',
  },
  {
    ko: '고객: 그 달에 주문이 하나라도 있는 고객의 수입니다.',
    en: 'Customers: those with at least one order in that month.',
  },
];

const CONCENTRATION: Words = {
  ko: '상위 n%: 주문이 있는 고객을 매출이 큰 순서로 늘어놓고(같으면 고객 번호순) 위에서 n%를 올림한 수만큼 골라, 그 매출을 전체로 나눕니다. 막대를 고르면 그 안의 가장 작은 매출 이상인 고객이 조건이 되므로, 같은 매출의 고객이 조금 더 들어올 수 있습니다.',
  en: 'Top n%: customers with an order, by revenue (ties by customer number), the first n% rounded up; their revenue over all of it. Choosing a bar makes the condition “revenue of at least the smallest of them”, so customers tied with it may join.',
};

/** What every word of the overview means. */
export function overviewDefinitions({ catalog }: StepView<OverviewSpec>): Words[] {
  const asOf: Words = {
    ko: `기간: 기준일 ${catalog.asOf} 전의 주문만 셉니다. 그래프는 가장 최근 ${MONTHS_SHOWN}개월까지 그립니다.`,
    en: `Period: only orders before the as-of date ${catalog.asOf}. The charts show the newest ${MONTHS_SHOWN} months at most.`,
  };
  const revenue = findTrait(catalog, 'revenue');
  return revenue
    ? [
        ...FIXED,
        { ko: `매출: ${revenue.definition.ko}`, en: `Revenue: ${revenue.definition.en}` },
        CONCENTRATION,
        asOf,
      ]
    : [...FIXED, asOf];
}
