import type { Lang } from '../../core/words';

const en = {
  apart: 'How far apart',
  days: 'Days',
  fewest: 'Fewest days',
  most: 'Most days',
  with: '',
  than: '',
  aparts: {
    any: 'by any number of days',
    since: 'or on that day',
    within: 'by at most',
    least: 'by at least',
    between: 'by between',
  },
  later: (day: string, days: string) => `${day} (${days} later)`,
  earlier: (day: string, days: string) => `${day} (${days} earlier)`,
};

const ko = {
  apart: '날짜 차이',
  days: '일수',
  fewest: '최소 일수',
  most: '최대 일수',
  with: '와(과)',
  than: '보다',
  aparts: {
    any: '며칠이든',
    since: '같은 날이거나 더',
    within: '이내로',
    least: '이상',
    between: '사이로',
  },
  later: (day: string, days: string) => `${day}(${days} 뒤)`,
  earlier: (day: string, days: string) => `${day}(${days} 전)`,
} satisfies typeof en;

/** Words of dates that are compared with other dates, and of how far a date would have to move. */
export const daysFromText: Readonly<Record<Lang, typeof en>> = { ko, en };
