import type { Test, Window } from '../../../../core/condition';
import { addDays } from '../../../../core/day';
import { day } from '../../days';
import type { Form } from '../../form';
import { number } from '../../numbers';
import { typeSpokenOf } from '../../offered-for';
import { value } from '../../quotes';
import { ruleFor } from '../../rule';
import { period } from '../periods';
import { areaNames } from './area-names';
import { bareValues } from './bare-values';
import { shownClock } from './clock';
import { datedPeriod, lasting } from './dated-period';
import { deniedForm } from './denied';

const test = ruleFor<Test>();
type Between = Extract<Window, { kind: 'between' }>;
const IS = '<is|are|was|were>';

/** A year or a month of dates only, as 2025 may be a number elsewhere. */
const periodOfDates: Form<Between> = {
  ...datedPeriod,
  read: (reader, at) => (typeSpokenOf(reader) === 'date' ? datedPeriod.read(reader, at) : undefined),
};

/** That a day lies in a year or a month by its name. */
const inPeriod: Form<Test> = test({
  ko: ['{dated}^이', '{dated}에 ^있'],
  en: '<|is|was> <in|during> {dated}',
  slots: {
    dated: periodOfDates,
  },
  make: ({ dated }) => ({ op: 'within', window: dated }),
});

const ofDate = (ko: string, en: string, made: (dated: Between) => Test) =>
  test({ ko, en, slots: { dated: periodOfDates }, make: ({ dated }) => made(dated) });

/** That a day lies before or from a year or a month by its name. */
const besidePeriod: readonly Form<Test>[] = [
  ofDate('{dated}보다 <전|이전>^이', '<|is|was> before {dated}', ({ from }) => ({
    op: 'before-day',
    day: from,
  })),
  ofDate('{dated}부터^이', '<|is|was> since {dated}', ({ from }) => ({ op: 'on-or-after', day: from })),
  ofDate('{dated} 뒤^이', '<|is|was> after {dated}', ({ to }) => ({
    op: 'on-or-after',
    day: addDays(to, 1),
  })),
  test({
    ko: [],
    en: '<|is|was> after {day}',
    slots: { day },
    make: (held) => ({ op: 'on-or-after', day: addDays(held.day, 1) }),
  }),
];

/** Tests of a trait or a column as they are shown, and with values that stand without quotation marks. */
export const shownTests: readonly Form<Test>[] = [
  inPeriod,
  ...besidePeriod,
  ...shownClock,
  test({
    ko: '{low} 이상 {high} 이하^이',
    en: [],
    slots: { low: number, high: number },
    make: ({ low, high }) => ({ op: 'between', low, high }),
  }),
  test({
    ko: '{day}보다 <전|이전>^이',
    en: [],
    slots: { day },
    make: (held) => ({ op: 'before-day', day: held.day }),
  }),
  test({
    ko: ['{d} <이내|안>^이', '{d} <이내|안>에 ^있'],
    en: [],
    slots: { d: lasting },
    make: ({ d }) => ({ op: 'within', window: { kind: 'last', ...d } }),
  }),
  test({
    ko: ['{d}보다 ^오래되', '{d} <전|이전>^이', '{d} 넘게 ^지나'],
    en: [`${IS} <longer ago than|more than|over> {d} <ago|>`, '<more than|over> {d} ago'],
    slots: { d: lasting },
    make: ({ d }) => ({ op: 'within', window: { kind: 'before', ...d } }),
  }),
  test({
    ko: [],
    en: ['{period}', 'in {period}'],
    slots: { period },
    make: (held) => ({ op: 'within', window: held.period }),
  }),
  test({
    ko: '^있',
    en: [],
    slots: {},
    make: () => ({ op: 'within', window: { kind: 'ever' } }),
  }),
  deniedForm(
    test({
      ko: '^없',
      en: [],
      slots: {},
      make: () => ({ op: 'within', window: { kind: 'ever' } }),
    }),
  ),
  test({
    ko: ['{areas}에 ^있', '{areas} 중 한 곳에 ^있'],
    en: [`${IS} in {areas}`],
    slots: { areas: areaNames },
    make: ({ areas }) => ({ op: 'area', areas }),
  }),
  test({
    ko: '고른 값 중 하나^이',
    en: `${IS} one of the chosen values`,
    slots: {},
    make: () => ({ op: 'in', values: [] }),
  }),
  test({
    ko: '고른 값 중 어느 것도 ^아니',
    en: [],
    slots: {},
    make: () => ({ op: 'not-in', values: [] }),
  }),
  test({
    ko: [],
    en: '<fits|fit> the pattern {pattern}',
    slots: { pattern: value },
    make: ({ pattern }) => ({ op: 'matches', pattern }),
  }),
  test({
    ko: [],
    en: '<does not|do not> fit the pattern {pattern}',
    slots: { pattern: value },
    make: ({ pattern }) => ({ op: 'not-matches', pattern }),
  }),
  test({
    ko: '{values}^이',
    en: [`${IS} {values}`, '<=|==|equals> {values}'],
    slots: { values: bareValues },
    make: ({ values }) => ({ op: 'in', values }),
  }),
  test({
    ko: '{values}@이가 ^아니',
    en: ['<is not|are not|isn’t> {values}'],
    slots: { values: bareValues },
    make: ({ values }) => ({ op: 'not-in', values }),
  }),
];
