import type { RowFilter, Test } from '../../../../core/condition';
import { ROW_TIME } from '../../../row-time';
import { shownMonth, shownWeekday } from '../../../words/clock';
import { kept, oneOf, type Form } from '../../form';
import { ruleFor, worded } from '../../rule';
import { hours } from './hours';
import { listedWords, ofDates } from './listed-words';

const test = ruleFor<Test>();
const IS = '<is|are|was|were>';
const upTo = (most: number) => Array.from({ length: most }, (_, i) => i + 1);

/** Days of the week, also by their first letters, and as habits: `월·수`, `Saturdays`. */
const days = listedWords('days of the week', {
  ko: { words: upTo(7).map((day) => `${shownWeekday(day, 'ko').charAt(0)}(?:요일)?`), after: '(?<=요일)' },
  en: {
    words: upTo(7).map((day) => {
      const name = shownWeekday(day, 'en').toLowerCase();
      return `${name}s?|${name.slice(0, 3)}(?![a-z])`;
    }),
  },
});

const months = listedWords('months', {
  en: {
    words: upTo(12).map((month) => {
      const name = shownMonth(month, 'en').toLowerCase();
      return `${name}|${name.slice(0, 3)}(?![a-z])`;
    }),
  },
});

const whole = (ko: string, en: string, made: Test) =>
  test({ ko: `${ko}^이`, en, slots: {}, make: () => made });

/** Days of the week, months and hours as they are shown, and as people write them. */
export const shownClock: readonly Form<Test>[] = [
  test({
    ko: '{days}^이',
    en: `${IS} <on|> {days}`,
    slots: { days },
    make: (held) => ({ op: 'weekday', days: held.days }),
  }),
  test({
    ko: [],
    en: `${IS} in {months}`,
    slots: { months },
    make: (held) => ({ op: 'month', months: held.months }),
  }),
  test({
    ko: '{hours}^이',
    en: `${IS} {hours}`,
    slots: { hours },
    make: (held) => ({ op: 'hours', ...held.hours }),
  }),
  whole('고른 요일', `${IS} on the chosen days`, { op: 'weekday', days: [] }),
  whole('고른 달', `${IS} in the chosen months`, { op: 'month', months: [] }),
].map(ofDates);

const TOGETHER = { weekday: [1, 2, 3, 4, 5], weekend: [6, 7] } as const;
const list = ruleFor<readonly number[]>();
const anyDays: Form<readonly number[]> = kept(
  oneOf(null, () => [
    list({
      ko: '{word}',
      en: '{word}',
      slots: {
        word: worded<'weekday' | 'weekend'>(null, {
          weekday: { ko: ['평일', '주중'], en: ['weekdays', 'a weekday', 'working days'] },
          weekend: { ko: ['주말'], en: ['weekends', 'a weekend', 'the weekend'] },
        }),
      },
      make: ({ word }) => TOGETHER[word],
    }),
    days,
  ]),
);

const filters = ruleFor<readonly RowFilter[]>();
const about = (...tests: Test[]): RowFilter[] => tests.map((one) => ({ column: ROW_TIME, test: one }));

/** When on the clock rows were, beside what was done: `주말에`, `평일 아침 7시에서 9시 사이에`, `on weekends`. */
export const clock: Form<readonly RowFilter[]> = kept(
  oneOf(null, () => [
    filters({
      ko: '{days}<에|>',
      en: '<on|at> {days}',
      slots: { days: anyDays },
      make: (held) => about({ op: 'weekday', days: held.days }),
    }),
    filters({
      ko: '{hours}<에|>',
      en: '{hours}',
      slots: { hours },
      make: (held) => about({ op: 'hours', ...held.hours }),
    }),
    filters({
      ko: '{days}<에|> {hours}<에|>',
      en: ['<on|at> {days} {hours}', '{hours} <on|at> {days}'],
      slots: { days: anyDays, hours },
      make: (held) => about({ op: 'weekday', days: held.days }, { op: 'hours', ...held.hours }),
    }),
  ]),
);
