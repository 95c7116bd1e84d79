import type { Period, Window } from '../../../core/condition';
import { MAX_PERIODS } from '../../limits';
import { oneOf, type Form } from '../form';
import { bounded } from '../numbers';
import { ruleFor, worded } from '../rule';

type Calendar = Extract<Window, { kind: 'calendar' }>;

const UNITS = ['week', 'month', 'quarter', 'year'] as const;
const rule = ruleFor<Calendar>();

const near = worded<`${Period}-${0 | 1}`>(null, {
  'week-0': { ko: ['이번 주', '금주'], en: ['this week', 'this calendar week'] },
  'month-0': { ko: ['이번 달', '이달', '당월'], en: ['this month', 'this calendar month'] },
  'quarter-0': { ko: ['이번 분기', '당분기'], en: ['this quarter', 'this calendar quarter'] },
  'year-0': { ko: ['올해', '이번 해', '금년'], en: ['this year', 'this calendar year'] },
  'week-1': { ko: ['지난주', '저번 주', '전주'], en: ['last week', 'the previous week'] },
  'month-1': { ko: ['지난달', '저번 달', '전월'], en: ['last month', 'the previous month'] },
  'quarter-1': { ko: ['지난 분기', '저번 분기', '전 분기'], en: ['last quarter', 'the previous quarter'] },
  'year-1': { ko: ['작년', '지난해', '전년'], en: ['last year', 'the previous year'] },
});

const KO = {
  week: ['주', '주'],
  month: ['개월', '달'],
  quarter: ['분기', '분기'],
  year: ['년', '해'],
} as const;

function further(unit: Period): Form<Calendar> {
  const [counted, one] = KO[unit];
  return rule({
    ko: `{n}${counted} 전 ${one}`,
    en: `the calendar ${unit} {n} before this one`,
    slots: { n: bounded(0, MAX_PERIODS, true) },
    make: ({ n }) => ({ kind: 'calendar', unit, ago: n }),
    take: (held) => (held.unit === unit ? { n: held.ago } : undefined),
  });
}

/** A period of the calendar by its name: this month, 지난 분기. */
export const period: Form<Calendar> = oneOf('period', () => [
  rule({
    ko: '{name}',
    en: '{name}',
    slots: { name: near },
    make: ({ name }) => {
      const unit = UNITS.find((each) => name.startsWith(each));
      return unit && { kind: 'calendar', unit, ago: name.endsWith('0') ? 0 : 1 };
    },
    take: ({ unit, ago }) => (ago === 0 || ago === 1 ? { name: `${unit}-${ago}` as const } : undefined),
  }),
  ...UNITS.map(further),
]);
