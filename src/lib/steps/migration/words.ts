import { josa } from 'es-hangul';
import { formatCount, formatDay, formatShare } from '../../charts/format';
import type { MigrationSpec } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Words } from '../../core/words';
import { hasEffect } from '../../segments/scheme';
import type { StepView } from '../contract';
import { followedLabel, groupDefinitions, nounOf } from '../groups/words';
import type { Turnover } from '../turnover';
import { DRIFT_DEFINITIONS, driftWords } from './drift-words';
import { dayOf, driftOf, flowsOf, leftOut, placeLabel, segmentKeys, turnover, untilOf } from './read';
import { SUGGESTED_DEFINITION } from './suggested';

const QUESTION: Words = {
  ko: '고객은 어느 세그먼트에서 어디로 옮겨 갔는가',
  en: 'Which segments did customers move between?',
};

/** The title of the card. */
export function migrationQuestion(spec: MigrationSpec, catalog: Catalog): Words {
  const label = followedLabel(spec, catalog);
  if (!label) return QUESTION;
  return {
    ko: `고객의 ‘${label.ko}’${josa.pick(label.ko, '은/는')} 어떻게 바뀌었는가`,
    en: `How did “${label.en}” of customers change?`,
  };
}

export const FLOWS: Words = { ko: '고객 이동', en: 'Moves of customers' };
export const TURNOVER: Words = {
  ko: '자리별로 나가고 들어온 고객, 남은 고객',
  en: 'Who left, entered and stayed, by place',
};
const PARTS: Words = {
  ko: '나감: 앞 날짜에는 그 자리에 있었지만 뒤 날짜에는 없는 고객. 들어옴: 그 반대. 남음: 두 날짜 모두 그 자리에 있던 고객. 반감기: 앞 날짜 고객의 절반이 나가기까지 걸린 시간이며, 두 날짜로는 그 간격보다 짧은지 긴지만 알 수 있습니다.',
  en: 'Left: in that place on the earlier day, not on the later. Entered: the other way round. Stayed: there on both. Half-life: the time until half of those of the earlier day had left; two days only tell whether it is longer than what lies between them.',
};

const PLACE: Words = {
  ko: '자리: 그날 맞는 세그먼트 가운데 우선순위가 가장 앞선 하나. 둘 이상에 맞는 고객도 한 자리에서만 세므로 세그먼트 인원보다 적을 수 있습니다.',
  en: 'Place: the first by priority of the segments that fit on the day. Who fits several is counted in one place only, so figures may be smaller than the sizes of the segments.',
};
const GROUP_PLACE: Words = {
  ko: '자리: 그날을 기준일로 다시 계산한 그룹.',
  en: 'Place: the group, worked out anew as of the day.',
};

/** What the numbers of the turnover mean. */
export function turnoverNote({ by }: MigrationSpec): Words {
  const place = by === undefined ? PLACE : GROUP_PLACE;
  return { ko: `${place.ko} ${PARTS.ko}`, en: `${place.en} ${PARTS.en}` };
}

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
  if (view.spec.by !== undefined) {
    return view.lang === 'ko'
      ? `그룹 ${all}개 가운데 인원이 적은 ${n}개는 ‘그 밖의 값이나 값 없음’에 셉니다.`
      : `The ${n} smallest of ${all} groups count as “Other values, or none”.`;
  }
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
    .map((one) => driftWords(one, lang));
  const drift =
    drifted.length === 0
      ? ''
      : lang === 'ko'
        ? `분포가 크게 변한 특성: ${drifted.join('; ')}.`
        : `Traits that drifted: ${drifted.join('; ')}.`;
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

/** Whether half of the first members of a place had left after so many days; '' of nobody. */
export function halfLifeWords({ then, stayed }: Turnover, days: number): Words {
  if (then === 0) return { ko: '', en: '' };
  const [ko, en] = [formatCount(days, 'ko'), formatCount(days, 'en')];
  const unit = days === 1 ? 'day' : 'days';
  return 2 * stayed > then
    ? { ko: `${ko}일 넘음`, en: `over ${en} ${unit}` }
    : { ko: `${ko}일 이내`, en: `within ${en} ${unit}` };
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
    ko: `두 날짜 사이에 ${nounOf(view.spec).ko}마다 나가고 들어온 고객의 표입니다. ${each('ko')}.`,
    en: `A table of who came and went in each ${nounOf(view.spec).en} between two days. ${each('en')}.`,
  };
}

const TAKEN_ELSEWHERE: Words = {
  ko: '고르지 않은 세그먼트라도 제외 세그먼트이거나 하나씩 나눌 때 앞서는 것이면, 여기에 든 고객은 고른 세그먼트에 세지 않습니다.',
  en: 'Those whom a segment that was not chosen keeps from the chosen ones, by the scheme of the notebook, do not count in these.',
};

const CHOSEN_PLACE: Words = {
  ko: '자리: 고른 세그먼트 가운데 조건에 맞는 것이 여럿이면 우선순위가 가장 높은 하나입니다. 두 날짜 모두 그날을 기준일로 다시 계산합니다.',
  en: 'Place: the first of the chosen segments, by priority, that a customer fits. Both days are computed anew with that day as the as-of day.',
};

/** The definitions of the terms. */
export function migrationDefinitions({ spec, catalog, scheme }: StepView<MigrationSpec>): Words[] {
  return [
    ...(spec.by === undefined ? [CHOSEN_PLACE] : groupDefinitions(spec, catalog)),
    ...(hasEffect(scheme) ? [TAKEN_ELSEWHERE] : []),
    {
      ko: '아직 주문 전: 그날까지 주문이 없던 고객입니다.',
      en: 'Had not ordered yet: customers without an order before that day.',
    },
    {
      ko: '칸의 비율은 앞 날짜에 그 자리에 있던 고객 가운데 그렇게 옮겨 간 비율입니다. 점선 칸은 그대로 남은 고객입니다.',
      en: 'The share in a cell is of those who were in that place on the earlier day. Dashed cells are those who stayed.',
    },
    SUGGESTED_DEFINITION,
    ...DRIFT_DEFINITIONS,
  ];
}
