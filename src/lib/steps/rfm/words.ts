import { josa } from 'es-hangul';
import { formatCount, formatShare } from '../../charts/format';
import type { RfmSpec } from '../../core/notebook';
import type { Words } from '../../core/words';
import type { StepView } from '../contract';
import { numberAt, rowOf } from '../read';
import { groupTotals } from './cells';
import { type DimensionFacts, rfmFacts } from './facts';
import { groupLabel } from './groups';

type View = StepView<RfmSpec>;

/** The title of the card. */
export const QUESTION: Words = {
  ko: '누가 최근에, 자주, 많이 사는가',
  en: 'Who buys lately, often and much?',
};

function champions(view: View): string {
  const { results, lang } = view;
  const best = groupTotals(view).find(({ group }) => group.name === 'Champions');
  const totals = rowOf(results, 'totals');
  const n = formatCount(best?.customers ?? 0, lang);
  const customers = formatShare((best?.customers ?? 0) / numberAt(totals, 'scored'), lang);
  const revenue = numberAt(totals, 'revenue');
  const share = revenue > 0 ? formatShare((best?.revenue ?? 0) / revenue, lang) : '';
  const name = groupLabel('Champions')[lang];
  if (lang === 'ko') {
    const made = share ? ` 매출의 ${share}를 만들었습니다.` : '입니다.';
    return share
      ? `${name} ${n}명(주문 고객의 ${customers})이${made}`
      : `${josa(name, '은/는')} ${n}명(주문 고객의 ${customers})${made}`;
  }
  return share
    ? `${n} ${name} (${customers} of those who ordered) made ${share} of the revenue.`
    : `${n} customers (${customers} of those who ordered) are ${name}.`;
}

function unscored({ results, lang }: View): string {
  const totals = rowOf(results, 'totals');
  const n = numberAt(totals, 'customers') - numberAt(totals, 'scored');
  if (n === 0) return '';
  return lang === 'ko'
    ? `주문이 없는 ${formatCount(n, lang)}명은 점수를 매기지 않았습니다.`
    : `${formatCount(n, lang)} customers without an order are not scored.`;
}

function withoutRevenue({ results, lang }: View): string {
  const n = numberAt(rowOf(results, 'totals'), 'without_revenue');
  if (n === 0) return '';
  return lang === 'ko'
    ? `금액이 없는 ${formatCount(n, lang)}명은 M 점수가 비어 있습니다.`
    : `${formatCount(n, lang)} customers without an amount have no M score.`;
}

/** What to say when a dimension fills fewer bins than it has; '' when all is well. */
export function collapseSaid(facts: DimensionFacts, bins: number, lang: View['lang']): string {
  if (facts.filled === bins) return '';
  const { label } = facts.dimension;
  const why = facts.own
    ? { ko: '기준값 사이에 고객이 없는 구간이 있어', en: 'some bins between the cut points are empty:' }
    : { ko: '같은 값이 많아 기준값이 겹쳐서', en: 'many equal values make thresholds coincide:' };
  return lang === 'ko'
    ? `${josa(label.ko, '은/는')} ${why.ko} ${bins}개 구간 가운데 ${facts.filled}개만 채워졌습니다.`
    : `${label.en}: ${why.en} ${facts.filled} of ${bins} bins are filled.`;
}

/** What RFM says, in a few sentences. */
export function rfmReading(view: View): string {
  const totals = rowOf(view.results, 'totals');
  if (!totals) return '';
  if (numberAt(totals, 'scored') === 0) {
    return view.lang === 'ko'
      ? '주문이 있는 고객이 없어 점수를 매기지 못했습니다.'
      : 'No customer has an order, so nobody is scored.';
  }
  const collapses = rfmFacts(view).map((facts) => collapseSaid(facts, view.spec.bins, view.lang));
  return [champions(view), unscored(view), withoutRevenue(view), ...collapses].filter(Boolean).join(' ');
}
