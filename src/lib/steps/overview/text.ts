import { formatCount, formatMonth, formatShare } from '../../charts/format';
import type { Row } from '../../core/relation';
import type { Lang, Words } from '../../core/words';
import { numberAt, textAt } from '../read';

/** Titles of the charts. */
export const CHARTS = {
  revenue: { ko: '월별 매출', en: 'Revenue by month' },
  customers: { ko: '월별 구매 고객', en: 'Customers who bought, by month' },
  orders: { ko: '월별 주문', en: 'Orders by month' },
  concentration: { ko: '상위 고객의 매출 비중', en: 'Share of revenue of the top customers' },
} satisfies Record<string, Words>;

/** The words for customers in the month of their first order. */
export const NEW: Words = { ko: '신규', en: 'New' };

/** The words for customers after the month of their first order. */
export const RETURNING: Words = { ko: '재구매', en: 'Returning' };

/** The label of a bar of the concentration chart. */
export function topLabel(percent: number, customers: number, lang: Lang): string {
  const count = formatCount(customers, lang);
  return lang === 'ko' ? `상위 ${percent}% (${count}명)` : `Top ${percent}% (${count})`;
}

function peak(rows: readonly Row[], key: string): Row | undefined {
  return rows.reduce<Row | undefined>(
    (best, row) => (numberAt(row, key) > numberAt(best, key) ? row : best),
    undefined,
  );
}

/** The text alternative of a chart by month. */
export function monthsAlt(
  key: 'revenue' | 'customers' | 'orders',
  rows: readonly Row[],
  focus: string | undefined,
): Words {
  const title = CHARTS[key];
  const most = textAt(peak(rows, key), 'month');
  const [first, last] = [textAt(rows[0], 'month'), textAt(rows.at(-1), 'month')];
  const ko = `${title.ko} 막대그래프입니다. ${formatMonth(first, 'ko')}부터 ${formatMonth(last, 'ko')}까지이며, ${
    most ? `${formatMonth(most, 'ko')}에 가장 많습니다.` : '주문이 없습니다.'
  }`;
  const en = `${title.en}, ${formatMonth(first, 'en')} to ${formatMonth(last, 'en')}; ${
    most ? `the most in ${formatMonth(most, 'en')}.` : 'no orders.'
  }`;
  const split: Words = focus
    ? {
        ko: `‘${focus}’ 세그먼트와 그 밖의 고객으로 나누었습니다.`,
        en: `Split into the segment “${focus}” and other customers.`,
      }
    : { ko: '신규와 재구매로 나누었습니다.', en: 'Split into new and returning.' };
  return { ko: `${ko} ${split.ko}`, en: `${en} ${split.en}` };
}

/** The text alternative of the concentration chart. */
export function concentrationAlt(row: Row, focus: string | undefined): Words {
  const share = (percent: number) => numberAt(row, `top_${percent}`) / numberAt(row, 'revenue');
  const part: Words = focus
    ? { ko: ` 그 가운데 ‘${focus}’의 몫도 표시합니다.`, en: ` The part of “${focus}” is marked.` }
    : { ko: '', en: '' };
  return {
    ko: `상위 1%의 고객이 매출의 ${formatShare(share(1), 'ko')}, 상위 20%가 ${formatShare(share(20), 'ko')}를 차지합니다.${part.ko}`,
    en: `The top 1% of customers make ${formatShare(share(1), 'en')} of the revenue, the top 20% ${formatShare(share(20), 'en')}.${part.en}`,
  };
}
