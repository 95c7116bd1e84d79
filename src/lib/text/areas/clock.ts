import type { Lang } from '../../core/words';

const en = {
  weekdays: 'Days of the week',
  months: 'Months',
  working: 'Weekdays',
  weekend: 'Weekend',
  from: 'From',
  to: 'Until',
  until: 'until',
  end: '',
};

const ko = {
  weekdays: '요일',
  months: '달',
  working: '평일',
  weekend: '주말',
  from: '시작 시각',
  to: '끝 시각',
  until: '부터',
  end: '전까지',
} satisfies typeof en;

/** Words of the chips for days of the week, months and hours. */
export const clockText: Readonly<Record<Lang, typeof en>> = { ko, en };
