import type { Duration, Limit, TimeUnit } from '../../../core/condition';
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

const clock = worded<'hour' | 'minute'>('clock-units', {
  hour: { ko: ['시간'], en: ['hours', 'hour', 'h'] },
  minute: { ko: ['분'], en: ['minutes', 'minute', 'min', 'mins'] },
});
const oneOnClock = worded<'hour' | 'minute'>('clock-unit', {
  hour: { ko: ['시간'], en: ['hour'] },
  minute: { ko: ['분'], en: ['minute'] },
});
const onClock = ruleFor<Limit>();
type ClockUnit = 'hour' | 'minute';
const isClockUnit = (unit: Limit['unit']): unit is ClockUnit => unit === 'hour' || unit === 'minute';
const isDuration = (held: Limit): held is Duration => !isClockUnit(held.unit);

/** A length of time between two moments: also 3시간, 30 minutes. */
export const limit: Form<Limit> = kept(
  oneOf('limit', () => [
    {
      ...span,
      write: (held, pen) => isDuration(held) && span.write(held, pen),
    } satisfies Form<Limit>,
    onClock({
      ko: '1{unit}',
      en: '1 {unit}',
      slots: { unit: oneOnClock },
      make: ({ unit }) => ({ n: 1, unit }),
      take: ({ n, unit }) => (n === 1 && isClockUnit(unit) ? { unit } : undefined),
    }),
    onClock({
      ko: '{n}{unit}',
      en: '{n} {unit}',
      slots: { n: whole, unit: clock },
      make: (held) => held,
      take: ({ n, unit }) => (isClockUnit(unit) ? { n, unit } : undefined),
    }),
  ]),
);
