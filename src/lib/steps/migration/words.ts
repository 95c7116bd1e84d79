import { formatCount, formatDay, formatNumber, formatShare } from '../../charts/format';
import type { MigrationSpec } from '../../core/notebook';
import type { Words } from '../../core/words';
import { hasEffect } from '../../segments/scheme';
import type { StepView } from '../contract';
import { dayOf, driftOf, flowsOf, leftOut, placeLabel, segmentKeys, turnover, untilOf } from './read';

/** The title of the card. */
export const QUESTION: Words = {
  ko: '고객은 어느 세그먼트에서 어디로 옮겨 갔는가',
  en: 'Which segments did customers move between?',
};

export const FLOWS: Words = { ko: '고객 이동', en: 'Moves of customers' };
export const TURNOVER: Words = {
  ko: '나가고 들어온 고객, 남은 고객',
  en: 'Who left, entered and stayed',
};
export const TURNOVER_NOTE: Words = {
  ko: '나감: 앞 날짜에는 그 자리에 있었지만 뒤 날짜에는 없는 고객. 들어옴: 그 반대. 남음: 두 날짜 모두 그 자리에 있던 고객.',
  en: 'Left: in that place on the earlier day, not on the later. Entered: the other way round. Stayed: there on both.',
};
export const DRIFT: Words = { ko: '특성 분포의 변화(PSI)', en: 'Drift of traits (PSI)' };

function largest(view: StepView<MigrationSpec>): string {
  const { lang } = view;
  const [first] = flowsOf(view)
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => b.customers - a.customers);
  if (!first) return lang === 'ko' ? '옮겨 간 고객이 없습니다.' : 'Nobody moved.';
  const [from, to] = [placeLabel(view, first.from)[lang], placeLabel(view, first.to)[lang]];
  const n = formatCount(first.customers, lang);
  return lang === 'ko'
    ? `가장 큰 이동은 ‘${from}’ → ‘${to}’ ${n}명입니다.`
    : `The largest move is “${from}” → “${to}”, ${n} customers.`;
}

/** How many segments are not told apart, and where their customers are; '' when all are. */
function others(view: StepView<MigrationSpec>): string {
  const n = leftOut(view);
  if (n === 0) return '';
  const all = segmentKeys(view).length + n;
  return view.lang === 'ko'
    ? `세그먼트 ${all}개 가운데 ${n}개는 빠져 있어, 여기에만 속한 고객은 ‘이 중 어디에도 없음’에 셉니다.`
    : `${n} of ${all} segments are left out; those who are only in these count as “In none of these”.`;
}

/** What the moves say, drift above the threshold last. */
export function migrationReading(view: StepView<MigrationSpec>): string {
  const { lang, spec } = view;
  const flows = flowsOf(view);
  if (flows.length === 0) return '';
  const total = flows.reduce((sum, { customers }) => sum + customers, 0);
  const stayed = flows
    .filter(({ from, to }) => from === to)
    .reduce((sum, { customers }) => sum + customers, 0);
  const share = formatShare(total > 0 ? (total - stayed) / total : 0, lang);
  const [day, until] = [formatDay(dayOf(view), lang), formatDay(untilOf(view), lang)];
  const past = untilOf(view) !== view.catalog.asOf;
  const moved =
    lang === 'ko'
      ? `${past ? `${day}부터 ${until}까지` : `${day} 이후`} 고객의 ${share}가 자리를 옮겼습니다.`
      : `${past ? `From ${day} to ${until}` : `Since ${day}`}, ${share} of customers changed their place.`;
  const drifted = driftOf(view)
    .filter(({ psi }) => psi >= spec.psi)
    .map(({ trait, psi }) => `${trait.label[lang]} ${formatNumber(psi, lang)}`);
  const drift =
    drifted.length === 0
      ? ''
      : lang === 'ko'
        ? `분포가 크게 변한 특성: ${drifted.join(', ')}.`
        : `Traits that drifted: ${drifted.join(', ')}.`;
  return [moved, largest(view), drift, others(view)].filter(Boolean).join(' ');
}

/** The text alternative of the flows. */
export function flowsAlt(view: StepView<MigrationSpec>): Words {
  const told = (lang: 'ko' | 'en') => largest({ ...view, lang });
  return {
    ko: `두 날짜 사이의 이동을 보인 그림과 표입니다. ${told('ko')}`,
    en: `A drawing and a table of the moves between two days. ${told('en')}`,
  };
}

/** The text alternative of the turnover. */
export function turnoverAlt(view: StepView<MigrationSpec>): Words {
  const each = (lang: 'ko' | 'en') =>
    turnover(view)
      .map(({ key, then, now, entered, left, stayed }) => {
        const n = (value: number) => formatCount(value, lang);
        const name = placeLabel(view, key)[lang];
        return lang === 'ko'
          ? `${name}: ${n(then)}명 → ${n(now)}명 (들어옴 ${n(entered)}, 나감 ${n(left)}, 남음 ${n(stayed)})`
          : `${name}: ${n(then)} → ${n(now)} (${n(entered)} entered, ${n(left)} left, ${n(stayed)} stayed)`;
      })
      .join('; ');
  return {
    ko: `두 날짜 사이에 세그먼트마다 나가고 들어온 고객의 표입니다. ${each('ko')}.`,
    en: `A table of who came and went in each segment between two days. ${each('en')}.`,
  };
}

/** The text alternative of the drift. */
export function driftAlt(view: StepView<MigrationSpec>): Words {
  const each = (lang: 'ko' | 'en') =>
    driftOf(view)
      .map(({ trait, psi }) => `${trait.label[lang]} ${formatNumber(psi, lang, 3)}`)
      .join(', ');
  return { ko: `특성마다 PSI: ${each('ko')}.`, en: `PSI of each trait: ${each('en')}.` };
}

const TAKEN_ELSEWHERE: Words = {
  ko: '고르지 않은 세그먼트라도 제외 세그먼트이거나 하나씩 나눌 때 앞서는 것이면, 여기에 든 고객은 고른 세그먼트에 세지 않습니다.',
  en: 'Those whom a segment that was not chosen keeps from the chosen ones, by the scheme of the notebook, do not count in these.',
};

/** The definitions of the terms. */
export function migrationDefinitions({ scheme }: StepView<MigrationSpec>): Words[] {
  return [
    {
      ko: '자리: 고른 세그먼트 가운데 조건에 맞는 것이 여럿이면 우선순위가 가장 높은 하나입니다. 두 날짜 모두 그날을 기준일로 다시 계산합니다.',
      en: 'Place: the first of the chosen segments, by priority, that a customer fits. Both days are computed anew with that day as the as-of day.',
    },
    ...(hasEffect(scheme) ? [TAKEN_ELSEWHERE] : []),
    {
      ko: '아직 주문 전: 그날까지 주문이 없던 고객입니다.',
      en: 'Had not ordered yet: customers without an order before that day.',
    },
    {
      ko: '칸의 비율은 앞 날짜에 그 자리에 있던 고객 가운데 그렇게 옮겨 간 비율입니다. 점선 칸은 그대로 남은 고객입니다.',
      en: 'The share in a cell is of those who were in that place on the earlier day. Dashed cells are those who stayed.',
    },
    {
      ko: 'PSI(모집단 안정성 지수): 앞 날짜의 십분위 구간마다 (비율 차이) × ln(비율의 비)를 더한 값. 빈 값은 빼고, 0인 비율은 0.0001로 봅니다. 보통 0.1 미만은 안정, 0.25 이상은 큰 변화로 봅니다(Siddiqi 2006).',
      en: 'PSI (population stability index): over the tenths of the earlier day, the sum of (difference of shares) × ln(ratio of shares); blanks left out, a share of 0 taken as 0.0001. Under 0.1 is usually called stable, 0.25 and more a large change (Siddiqi 2006).',
    },
    {
      ko: '고객 파일의 열은 지난 값이 없어 지금 값으로 계산합니다.',
      en: 'Columns of the customers file hold no history and are taken as they are now.',
    },
  ];
}
