import type { Test } from '../../../core/condition';
import { shownMonth, shownWeekday } from '../../words/clock';
import type { Form } from '../form';
import { bounded } from '../numbers';
import { ruleFor, worded, type Wordings } from '../rule';
import { listOf } from './lists';

const rule = ruleFor<Test>();
const IS = '<is|was|are|were>';

/** Words for whole numbers from 1; their English forms are also read by their first three letters. */
function numbered(name: string, most: number, shown: (n: number, lang: 'ko' | 'en') => string) {
  const numbers = Array.from({ length: most }, (_, i) => i + 1);
  const wordings: Wordings<string> = Object.fromEntries(
    numbers.map((n) => {
      const en = shown(n, 'en');
      return [String(n), { ko: [shown(n, 'ko')], en: [...new Set([en, en.slice(0, 3)])] }];
    }),
  );
  return listOf(`${name}s`, worded(name, wordings));
}

const weekdays = numbered('weekday', 7, shownWeekday);
const months = numbered('month', 12, shownMonth);

/** A list of days of the week that has a word of its own. */
function together(days: readonly number[], ko: string, en: readonly string[]): Form<Test> {
  return rule({
    ko: `${ko}^이`,
    en,
    slots: {},
    make: () => ({ op: 'weekday', days }),
    take: (test) => (test.op === 'weekday' && test.days.join() === days.join() ? {} : undefined),
  });
}

function hours(from: number, to: number): Test {
  return { op: 'hours', from, to };
}

const START = bounded(0, 23, true);
const END = bounded(1, 24, true);

/** Tests of the day of the week, the month and the hour of dates. */
export const clockTests: readonly Form<Test>[] = [
  together([1, 2, 3, 4, 5], '평일', [`${IS} on a weekday`, `${IS} on <weekdays|working days>`]),
  together([6, 7], '주말', [`${IS} at the weekend`, `${IS} on <a weekend|the weekend|weekends>`]),
  rule({
    ko: ['{days}^이', '{days} 중 하나^이'],
    en: [`${IS} on {days}`, `${IS} on one of {days}`],
    slots: { days: weekdays },
    make: ({ days }) => ({ op: 'weekday', days: days.map(Number) }),
    take: (test) =>
      test.op === 'weekday' && test.days.length > 0 ? { days: test.days.map(String) } : undefined,
  }),
  rule({
    ko: '빈 요일 목록^이',
    en: `${IS} on no day of the week`,
    slots: {},
    make: () => ({ op: 'weekday', days: [] }),
    take: (test) => (test.op === 'weekday' && test.days.length === 0 ? {} : undefined),
  }),
  rule({
    ko: ['{months}^이', '{months} 중 하나^이', '{months}에 ^있'],
    en: [`${IS} in {months}`, `${IS} in one of {months}`],
    slots: { months },
    make: (held) => ({ op: 'month', months: held.months.map(Number) }),
    take: (test) =>
      test.op === 'month' && test.months.length > 0 ? { months: test.months.map(String) } : undefined,
  }),
  rule({
    ko: '빈 달 목록^이',
    en: `${IS} in no month`,
    slots: {},
    make: () => ({ op: 'month', months: [] }),
    take: (test) => (test.op === 'month' && test.months.length === 0 ? {} : undefined),
  }),
  rule({
    ko: [
      '{from}시부터 {to}시 전까지^이',
      '{from}시부터 {to}시까지^이',
      '{from}시부터 <다음 날|이튿날> {to}시 전까지^이',
      '{from}시부터 <다음 날|이튿날> {to}시까지^이',
      '{from}시에서 {to}시 사이^이',
      '{from}시부터 {to}시 사이^이',
      '{from}시~{to}시^이',
      '{from}~{to}시^이',
      '{from}~{to}시 사이^이',
    ],
    en: [
      `${IS} from {from}:00 until {to}:00`,
      `${IS} from {from}:00 until {to}:00 the next day`,
      `${IS} <between|from> {from}:00 <and|to> {to}:00`,
      `${IS} <between|from> {from} <and|to|until> {to} o'clock`,
    ],
    slots: { from: START, to: END },
    make: ({ from, to }) => hours(from, to),
    take: (test) => (test.op === 'hours' ? { from: test.from, to: test.to } : undefined),
  }),
];
