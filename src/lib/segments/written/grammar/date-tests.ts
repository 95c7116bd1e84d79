import type { DateWindow, Test, Window } from '../../../core/condition';
import { MAX_STRETCH, MAX_UNITS } from '../../limits';
import { day } from '../days';
import { oneOf, type Form } from '../form';
import { bounded } from '../numbers';
import { ruleFor } from '../rule';
import { isAhead } from './ahead';
import { period } from './periods';
import { span } from './spans';

const rule = ruleFor<Test>();
const range = ruleFor<Window>();
const IS = '<is|was|are|were>';
type DayOp = 'on' | 'on-or-after' | 'before-day';

function dayRule(op: DayOp, ko: string[], en: string[]): Form<Test> {
  return rule({
    ko,
    en,
    slots: { day },
    make: (held) => ({ op, day: held.day }),
    take: (test) => (test.op === op ? { day: test.day } : undefined),
  });
}

/** That a day lies in a stretch of time. */
export const isWhen: Form<Window> = oneOf('is-when', () => [
  range({
    ko: [
      '최근 {d} 이내^이',
      '최근 {d} 안^이',
      '최근 {d} 안에 ^있',
      '최근 {d} 이내에 ^있',
      '지난 {d} 이내^이',
      '지난 {d} 안에 ^있',
    ],
    en: [
      `${IS} <in the last|within the last|in the past|within the past|in last> {d}`,
      '<in the last|within the last|in the past|within the past> {d}',
    ],
    slots: { d: span },
    make: ({ d }) => ({ kind: 'last', ...d }),
    take: (held) => (held.kind === 'last' ? { d: { n: held.n, unit: held.unit } } : undefined),
  }),
  range({
    ko: ['{d}보다 더 전^이', '{d}보다 전^이', '{d}보다 오래전^이', '{d}보다 더 전에 ^있'],
    en: [`${IS} more than {d} ago`, `${IS} <longer ago than|over> {d} <ago|>`],
    slots: { d: span },
    make: ({ d }) => ({ kind: 'before', ...d }),
    take: (held) => (held.kind === 'before' ? { d: { n: held.n, unit: held.unit } } : undefined),
  }),
  range({
    ko: [
      '{from} 전부터 {to} 전 사이^이',
      '{from} 전에서 {to} 전 사이^이',
      '{from} 전부터 {to} 전까지^이',
      '{from} 전부터 {to} 전 사이에 ^있',
      '{from} 전부터 {to} 전까지에 ^있',
    ],
    en: [
      `${IS} <from|between> {from} ago <to|and|until> {to} ago`,
      `${IS} <between|from|> {from} <and|to> {to} ago`,
    ],
    slots: { from: span, to: span },
    make: ({ from, to }) => ({ kind: 'ago', from, to }),
    take: (held) => (held.kind === 'ago' ? { from: held.from, to: held.to } : undefined),
  }),
  range({
    ko: ['{n}~{to} 전^이', '{n}~{to} 전 사이^이', '{n}에서 {to} 전 사이^이'],
    en: `${IS} <between|from|> {n} <and|to> {to} ago`,
    slots: { n: bounded(1, MAX_UNITS, true), to: span },
    make: ({ n, to }) => ({ kind: 'ago', from: { n, unit: to.unit }, to }),
  }),
  range({
    ko: ['{period}^이', '{period}에 ^있'],
    en: [`${IS} {period}`, `${IS} in {period}`],
    slots: { period },
    make: (held) => held.period,
    take: (held) => (held.kind === 'calendar' ? { period: held } : undefined),
  }),
  range({
    ko: [
      '{from}부터 {to}까지^이',
      '{from}에서 {to} 사이^이',
      '{from}부터 {to} 사이^이',
      '{from}부터 {to}까지에 ^있',
      '{from}~{to}^이',
    ],
    en: [`${IS} from {from} <to|through|until> {to}`, `${IS} between {from} and {to}`],
    slots: { from: day, to: day },
    make: ({ from, to }) => ({ kind: 'between', from, to }),
    take: (held) => (held.kind === 'between' ? { from: held.from, to: held.to } : undefined),
  }),
  range({
    ko: '언젠가 ^있',
    en: `${IS} at any time`,
    slots: {},
    make: () => ({ kind: 'ever' }),
    take: (held) => (held.kind === 'ever' ? {} : undefined),
  }),
]);

const isWithin: Form<DateWindow> = oneOf('lies', () => [
  isWhen as Form<DateWindow>,
  isAhead as Form<DateWindow>,
]);

function anniversary(side: 'next' | 'last', ko: string[], en: string[]): Form<Test> {
  return rule({
    ko,
    en,
    slots: { days: bounded(1, MAX_STRETCH, true) },
    make: ({ days }) => ({ op: 'anniversary', side, days }),
    take: (test) => (test.op === 'anniversary' && test.side === side ? { days: test.days } : undefined),
  });
}

/** Tests of dates. */
export const dateTests: readonly Form<Test>[] = [
  dayRule('on', ['{day}^이', '= {day}^이?'], [`${IS} on {day}`, `${IS} {day}`, 'on {day}', '= {day}']),
  dayRule(
    'on-or-after',
    ['{day} 이후^이', '{day} 이후에 ^있', '{day}부터^이', '>= {day}^이?', '≥ {day}^이?'],
    [`${IS} on or after {day}`, `${IS} <since|from> {day}`, '<on or after|since> {day}'],
  ),
  dayRule(
    'before-day',
    ['{day} 전^이', '{day} 이전^이', '{day} 전에 ^있'],
    [`${IS} before {day}`, '<before> {day}', `${IS} earlier than {day}`],
  ),
  rule({
    ko: '{range}',
    en: '{range}',
    slots: { range: isWithin },
    make: (held) => ({ op: 'within', window: held.range }),
    take: (test) => (test.op === 'within' ? { range: test.window } : undefined),
  }),
  anniversary(
    'next',
    [
      '돌아오는 날이 앞으로 {days}일 안에 ^있',
      '기념일이 앞으로 {days}일 안에 ^있',
      '돌아오는 날이 {days}일 안에 ^있',
    ],
    [
      '<has|have> its anniversary in the next {days} <days|day>',
      '<has|have> <an|its> anniversary <within|in> the next {days} <days|day>',
    ],
  ),
  anniversary(
    'last',
    [
      '돌아온 날이 지난 {days}일 안에 ^있',
      '기념일이 지난 {days}일 안에 ^있',
      '돌아온 날이 최근 {days}일 안에 ^있',
    ],
    [
      '<had|has|have> its anniversary in the last {days} <days|day>',
      '<has|had> <an|its> anniversary <within|in> the <last|past> {days} <days|day>',
    ],
  ),
];
