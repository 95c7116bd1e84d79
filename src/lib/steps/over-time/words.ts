import { formatCount, formatDay, formatNumber, formatShare } from '../../charts/format';
import type { OverTimeSpec } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Words } from '../../core/words';
import { hasEffect } from '../../segments/scheme';
import type { StepView } from '../contract';
import { groupsLeftOut } from '../groups/groups-view';
import { followedLabel, groupDefinitions, nounOf } from '../groups/words';
import { alertsOf, followed, turnover, type Followed } from './read';

const QUESTION: Words = {
  ko: '세그먼트는 어떻게 커지고 줄었는가',
  en: 'How have the segments grown and shrunk?',
};

/** The title of the card. */
export function overTimeQuestion(spec: OverTimeSpec, catalog: Catalog): Words {
  const label = followedLabel(spec, catalog);
  if (!label) return QUESTION;
  return {
    ko: `‘${label.ko}’별 인원은 어떻게 변했는가`,
    en: `How have the sizes by “${label.en}” changed?`,
  };
}

/** The title of the sizes. */
export function sizesTitle(spec: OverTimeSpec): Words {
  const { ko, en } = nounOf(spec);
  return { ko: `${ko} 인원`, en: `Size of each ${en}` };
}

export const STAYED: Words = {
  ko: '첫날 속했던 고객 가운데 남은 비율',
  en: 'Of the first day’s members, those still in it',
};

export const TURNOVER: Words = {
  ko: '나가고 들어온 고객, 남은 고객',
  en: 'Who left, entered and stayed',
};

const HALF_LIFE: Words = {
  ko: '반감기: 첫날 구성원의 절반이 처음으로 나가 있게 된 때까지 걸린 시간입니다. 두 날짜 사이는 직선으로 잇습니다.',
  en: 'Half-life: the time until half of the first day’s members were out for the first time, by straight lines between the days.',
};

/** What the numbers of the turnover mean. */
export const TURNOVER_NOTE: Words = {
  ko: `나감: 첫날에는 속했지만 마지막 날에는 속하지 않는 고객. 들어옴: 그 반대. 남음: 두 날 모두 속한 고객. ${HALF_LIFE.ko}`,
  en: `Left: in it on the first day, not on the last. Entered: the other way round. Stayed: in it on both. ${HALF_LIFE.en}`,
};

function timeWords(n: number, unit: OverTimeSpec['unit'], lang: 'ko' | 'en'): string {
  const time = formatNumber(n, lang, 1);
  if (lang === 'ko') return `${time}${unit === 'week' ? '주' : '개월'}`;
  return `${time} ${unit}${time === '1' ? '' : 's'}`;
}

/** The half-life of a segment as written; more than was looked at when half have not left, '' of nobody. */
export function halfLifeWords(
  { halfLife, sizes }: Pick<Followed, 'halfLife' | 'sizes'>,
  unit: OverTimeSpec['unit'],
): Words {
  if (halfLife !== null) return { ko: timeWords(halfLife, unit, 'ko'), en: timeWords(halfLife, unit, 'en') };
  const n = sizes.length - 1;
  if ((sizes[0] ?? 0) === 0) return { ko: '', en: '' };
  return { ko: `${timeWords(n, unit, 'ko')} 넘음`, en: `over ${timeWords(n, unit, 'en')}` };
}

/** The text alternative of the turnover. */
export function turnoverAlt(view: StepView<OverTimeSpec>): Words {
  const each = (lang: 'ko' | 'en') =>
    followed(view)
      .map((segment) => {
        const name = segment.label[lang];
        const { entered, left, stayed } = turnover(segment);
        const n = (value: number) => formatCount(value, lang);
        return lang === 'ko'
          ? `${name} 나감 ${n(left)}, 들어옴 ${n(entered)}, 남음 ${n(stayed)}`
          : `${name} ${n(left)} left, ${n(entered)} entered, ${n(stayed)} stayed`;
      })
      .join('; ');
  return {
    ko: `첫날과 마지막 날 사이의 ${nounOf(view.spec).ko}별 고객: ${each('ko')}.`,
    en: `Customers of each ${nounOf(view.spec).en} between the first day and the last: ${each('en')}.`,
  };
}

function signed(value: number, lang: 'ko' | 'en'): string {
  return `${value >= 0 ? '+' : '−'}${formatShare(Math.abs(value), lang)}`;
}

function half(view: StepView<OverTimeSpec>): string {
  const [first] = followed(view)
    .filter(({ halfLife }) => halfLife !== null)
    .sort((a, b) => (a.halfLife ?? 0) - (b.halfLife ?? 0));
  if (!first || first.halfLife === null) return '';
  const time = timeWords(first.halfLife, view.spec.unit, view.lang);
  if (followed(view).length === 1) {
    return view.lang === 'ko'
      ? `‘${first.name}’의 절반이 나가기까지 걸린 시간: ${time}.`
      : `Half of the first members of “${first.name}” had left after ${time}.`;
  }
  return view.lang === 'ko'
    ? `구성원이 가장 빨리 바뀌는 ${nounOf(view.spec).koTopic} ‘${first.name}’입니다. 절반이 나가기까지 걸린 시간: ${time}.`
    : `“${first.name}” changes fastest: half of its first members had left after ${time}.`;
}

/** How many segments there are beside those that are followed; '' when all are. */
function beside(view: StepView<OverTimeSpec>): string {
  const shown = followed(view).length;
  const all = (view.scheme?.segments.length ?? 0) + (view.spec.by === undefined ? 0 : groupsLeftOut(view));
  if (shown >= all) return '';
  return view.lang === 'ko'
    ? `${nounOf(view.spec).ko} ${all}개 가운데 ${shown}개를 봅니다.`
    : `${shown} of ${all} ${nounOf(view.spec).en}s are followed.`;
}

/** Where the data begins, when it is asked for days before; '' otherwise. */
function beginning({ spec, catalog, lang }: StepView<OverTimeSpec>, days: number): string {
  if (catalog.since === undefined || days > spec.n) return '';
  const day = formatDay(catalog.since, lang);
  return lang === 'ko'
    ? `데이터가 ${day}부터 있어 그 뒤의 날짜만 보입니다.`
    : `The data begins on ${day}, so only later days are shown.`;
}

/** What the sizes say, alerts first. */
export function overTimeReading(view: StepView<OverTimeSpec>): string {
  const { lang, spec } = view;
  const { ko, koTopic, en } = nounOf(spec);
  const [any] = followed(view);
  if (!any || any.days.length < 2) return any ? beginning(view, any.days.length) : '';
  const alerts = alertsOf(view).map(
    ({ name, change }) => `${lang === 'ko' ? `‘${name}’` : `“${name}”`} ${signed(change ?? 0, lang)}`,
  );
  const since = formatDay(any.days.at(-2) ?? '', lang);
  const limit = formatShare(spec.alert, lang);
  const said =
    lang === 'ko'
      ? alerts.length > 0
        ? `${since} 이후 ${limit} 이상 변한 ${ko}: ${alerts.join(', ')}.`
        : `${since} 이후 ${limit} 이상 변한 ${koTopic} 없습니다.`
      : alerts.length > 0
        ? `Changed by ${limit} or more since ${since}: ${alerts.join(', ')}.`
        : `No ${en} changed by ${limit} or more since ${since}.`;
  return [said, half(view), beside(view), beginning(view, any.days.length)].filter(Boolean).join(' ');
}

/** The text alternative: where each segment began and where it is. */
export function trendAlt(view: StepView<OverTimeSpec>): Words {
  const all = followed(view);
  const [first, last] = [all[0]?.days[0] ?? '', all[0]?.days.at(-1) ?? ''];
  const each = (lang: 'ko' | 'en') =>
    all
      .map(
        ({ label, sizes }) =>
          `${label[lang]} ${formatCount(sizes[0] ?? 0, lang)} → ${formatCount(sizes.at(-1) ?? 0, lang)}`,
      )
      .join(', ');
  return {
    ko: `${formatDay(first, 'ko')}부터 ${formatDay(last, 'ko')}까지 ${nounOf(view.spec).ko}별 인원: ${each('ko')}.`,
    en: `Size of each ${nounOf(view.spec).en} from ${formatDay(first, 'en')} to ${formatDay(last, 'en')}: ${each('en')}.`,
  };
}

const TAKEN: Words = {
  ko: '겹침 규칙에 따라 그날 각 세그먼트가 받은 고객을 셉니다. 제외 세그먼트에 든 고객은 다른 어느 세그먼트에도 세지 않고, 우선순위로 하나씩 나눌 때는 앞 세그먼트에 든 고객을 뒤에서 다시 세지 않습니다.',
  en: 'Counted are those whom each segment takes on the day, by the scheme of the notebook: members of a suppressing segment count in no other, and where each customer belongs to the first segment they fit, later segments do not count them again.',
};

/** The definitions of the terms. */
export function overTimeDefinitions({ spec, catalog, scheme }: StepView<OverTimeSpec>): Words[] {
  return [
    ...groupDefinitions(spec, catalog),
    ...(hasEffect(scheme) ? [TAKEN] : []),
    {
      ko: '각 날짜의 인원은 그날을 기준일로 하여 같은 조건을 다시 계산한 값입니다. 그날 이후의 기록은 쓰지 않습니다.',
      en: 'The size on a day is the same condition computed anew with that day as the as-of day; nothing that happened later is used.',
    },
    {
      ko: '고객 파일에 있는 열(지역, 등급 등)은 지나간 값이 남아 있지 않아 지금 값으로 계산합니다. 나이와 기념일은 그날에 맞게 계산합니다.',
      en: 'Columns of the customers file (region, tier …) hold no history and are taken as they are now; ages and anniversaries are worked out for the day.',
    },
    {
      ko: '남은 비율: 첫 날짜의 구성원 가운데 그날에도 속한 고객의 비율입니다. 나갔다 돌아온 고객도 셉니다.',
      en: 'Still in it: of the members on the first day, those who are members on that day, also when they had left in between.',
    },
    HALF_LIFE,
    {
      ko: '알림 기준은 바로 앞 날짜와 견준 인원 변화의 크기입니다.',
      en: 'The alert compares the size with that of the day before it in the chart.',
    },
  ];
}
