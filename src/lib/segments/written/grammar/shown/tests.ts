import type { Test } from '../../../../core/condition';
import { day } from '../../days';
import type { Form } from '../../form';
import { number } from '../../numbers';
import { typeSpokenOf } from '../../offered-for';
import { value } from '../../quotes';
import { ruleFor } from '../../rule';
import { period } from '../periods';
import { span } from '../spans';
import { areaNames } from './area-names';
import { bareValues } from './bare-values';
import { shownClock } from './clock';
import { datedPeriod } from './dated-period';
import { deniedForm } from './denied';

const test = ruleFor<Test>();
const IS = '<is|are|was|were>';

/** That a day lies in a year or a month by its name; of dates only, as 2025 may be a number elsewhere. */
const inPeriod: Form<Test> = test({
  ko: ['{dated}^이', '{dated}에 ^있'],
  en: '<|is|was> <in|during> {dated}',
  slots: {
    dated: {
      ...datedPeriod,
      read: (reader, at) => (typeSpokenOf(reader) === 'date' ? datedPeriod.read(reader, at) : undefined),
    },
  },
  make: ({ dated }) => ({ op: 'within', window: dated }),
});

/** Tests of a trait or a column as they are shown, and with values that stand without quotation marks. */
export const shownTests: readonly Form<Test>[] = [
  inPeriod,
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
    slots: { d: span },
    make: ({ d }) => ({ op: 'within', window: { kind: 'last', ...d } }),
  }),
  test({
    ko: ['{d}보다 ^오래되', '{d} <전|이전>^이', '{d} 넘게 ^지나'],
    en: [`${IS} <longer ago than|more than|over> {d} <ago|>`, '<more than|over> {d} ago'],
    slots: { d: span },
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
