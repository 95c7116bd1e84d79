import { formatCount, formatDay, formatNumber, formatShare } from '../../charts/format';
import type { OverTimeSpec } from '../../core/notebook';
import type { Words } from '../../core/words';
import type { StepView } from '../contract';
import { alertsOf, followed } from './read';

/** The title of the card. */
export const QUESTION: Words = {
  ko: '세그먼트는 어떻게 커지고 줄었는가',
  en: 'How have the segments grown and shrunk?',
};

export const SIZES: Words = { ko: '세그먼트 인원', en: 'Size of each segment' };
export const STAYED: Words = {
  ko: '첫날 속했던 고객 가운데 남은 비율',
  en: 'Of the first day’s members, those still in it',
};

function signed(value: number, lang: 'ko' | 'en'): string {
  return `${value >= 0 ? '+' : '−'}${formatShare(Math.abs(value), lang)}`;
}

function half(view: StepView<OverTimeSpec>): string {
  const [first] = followed(view)
    .filter(({ halfLife }) => halfLife !== null)
    .sort((a, b) => (a.halfLife ?? 0) - (b.halfLife ?? 0));
  if (!first || first.halfLife === null) return '';
  const time = formatNumber(first.halfLife, view.lang, 1);
  if (view.lang === 'ko') {
    const unit = view.spec.unit === 'week' ? '주' : '개월';
    return `구성원이 가장 빨리 바뀌는 세그먼트는 ‘${first.name}’로, 절반이 떠나는 데 ${time}${unit}이 걸렸습니다.`;
  }
  return `“${first.name}” changes fastest: half of its first members had left after ${time} ${view.spec.unit}s.`;
}

/** What the sizes say, alerts first. */
export function overTimeReading(view: StepView<OverTimeSpec>): string {
  const { lang, spec } = view;
  const [any] = followed(view);
  if (!any || any.days.length < 2) return '';
  const alerts = alertsOf(view).map(
    ({ name, change }) => `${lang === 'ko' ? `‘${name}’` : `“${name}”`} ${signed(change ?? 0, lang)}`,
  );
  const since = formatDay(any.days.at(-2) ?? '', lang);
  const limit = formatShare(spec.alert, lang);
  const said =
    lang === 'ko'
      ? alerts.length > 0
        ? `${since} 이후 ${limit} 넘게 변한 세그먼트: ${alerts.join(', ')}.`
        : `${since} 이후 ${limit} 넘게 변한 세그먼트는 없습니다.`
      : alerts.length > 0
        ? `Changed by ${limit} or more since ${since}: ${alerts.join(', ')}.`
        : `No segment changed by ${limit} or more since ${since}.`;
  return [said, half(view)].filter(Boolean).join(' ');
}

/** The text alternative: where each segment began and where it is. */
export function trendAlt(view: StepView<OverTimeSpec>): Words {
  const all = followed(view);
  const [first, last] = [all[0]?.days[0] ?? '', all[0]?.days.at(-1) ?? ''];
  const each = (lang: 'ko' | 'en') =>
    all
      .map(
        ({ name, sizes }) =>
          `${name} ${formatCount(sizes[0] ?? 0, lang)} → ${formatCount(sizes.at(-1) ?? 0, lang)}`,
      )
      .join(', ');
  return {
    ko: `${formatDay(first, 'ko')}부터 ${formatDay(last, 'ko')}까지 세그먼트별 인원: ${each('ko')}.`,
    en: `Size of each segment from ${formatDay(first, 'en')} to ${formatDay(last, 'en')}: ${each('en')}.`,
  };
}

/** The definitions of the terms. */
export function overTimeDefinitions(): Words[] {
  return [
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
    {
      ko: '반감기: 남은 비율이 절반에 처음 닿은 때까지 걸린 시간입니다. 두 날짜 사이는 직선으로 잇습니다.',
      en: 'Half-life: the time until half of the first members had left for the first time, by straight lines between the days.',
    },
    {
      ko: '알림 기준은 바로 앞 날짜와 견준 인원 변화의 크기입니다.',
      en: 'The alert compares the size with that of the day before it in the chart.',
    },
  ];
}
