import type { Duration, TimeUnit } from '../../../core/condition';
import { MAX_UNITS } from '../../limits';
import { kept, oneOf, type Form } from '../form';
import { bounded } from '../numbers';
import { ruleFor, worded } from '../rule';

/** A unit of time, of several. */
export const units = worded<TimeUnit>('units', {
  day: { ko: ['일'], en: ['days', 'day', 'd'] },
  week: { ko: ['주', '주일'], en: ['weeks', 'week', 'wk', 'wks'] },
  month: { ko: ['개월', '달'], en: ['months', 'month', 'mo'] },
  year: { ko: ['년', '해'], en: ['years', 'year', 'yr', 'yrs'] },
});

const single = worded<TimeUnit>('unit', {
  day: { ko: ['일'], en: ['day'] },
  week: { ko: ['주'], en: ['week'] },
  month: { ko: ['개월'], en: ['month'] },
  year: { ko: ['년'], en: ['year'] },
});

const inWords = worded<TimeUnit>('one-unit', {
  day: { ko: ['하루'], en: ['day', 'a day', 'one day'] },
  week: { ko: ['일주일', '한 주'], en: ['week', 'a week', 'one week'] },
  month: { ko: ['한 달'], en: ['month', 'a month', 'one month'] },
  year: { ko: ['한 해'], en: ['year', 'a year', 'one year'] },
});

const duration = ruleFor<Duration>();
const whole = bounded(1, MAX_UNITS, true);

/** A length of time: 90일, 3 months. */
export const span: Form<Duration> = kept(
  oneOf('duration', () => [
    duration({
      ko: '1{unit}',
      en: '1 {unit}',
      slots: { unit: single },
      make: ({ unit }) => ({ n: 1, unit }),
      take: ({ n, unit }) => (n === 1 ? { unit } : undefined),
    }),
    duration({
      ko: '{n}{unit}',
      en: '{n} {unit}',
      slots: { n: whole, unit: units },
      make: (held) => held,
      take: (held) => held,
    }),
    duration({ ko: '{unit}', en: '{unit}', slots: { unit: inWords }, make: ({ unit }) => ({ n: 1, unit }) }),
  ]),
);
