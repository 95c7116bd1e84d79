import type { DaysFrom, Test } from '../../../core/condition';
import { MAX_UNITS } from '../../limits';
import type { Form } from '../form';
import { bounded } from '../numbers';
import { ruleFor } from '../rule';
import { otherOf, type Other } from './other';

const rule = ruleFor<Test>();
const IS = '<is|was|are|were>';
const DAYS = '<days|day>';

const days = bounded(0, MAX_UNITS, true);
const some = bounded(1, MAX_UNITS, true);

interface Span {
  readonly from: number;
  readonly to: number | null;
}

type Side = DaysFrom['side'];
type Patterns = string | readonly string[];

/** A side with an open end or none: how it is said in both languages, `{other}` being the other date. */
function fixed(side: Side, span: Span, other: Form<Other>, ko: Patterns, en: Patterns): Form<Test> {
  return rule({
    ko,
    en,
    slots: { other },
    make: (held) => ({ op: 'days-from', side, ...span, ...held.other }),
    take: (test) =>
      test.op === 'days-from' && test.side === side && test.from === span.from && test.to === span.to
        ? { other: otherOf(test) }
        : undefined,
  });
}

/** One number of days, `{n}`, and what it makes of them; `back` finds it again, and is left out of what is never written. */
function counted(
  side: Side,
  span: (n: number) => Span,
  back: ((span: Span) => number | undefined) | null,
  other: Form<Other>,
  ko: Patterns,
  en: Patterns,
): Form<Test> {
  const slots = { other, n: back === null ? some : days };
  const make = (held: { other: Other; n: number }): Test => ({
    op: 'days-from',
    side,
    ...span(held.n),
    ...held.other,
  });
  if (back === null) return rule({ ko, en, slots, make });
  return rule({
    ko,
    en,
    slots,
    make,
    take: (test) => {
      const n = test.op === 'days-from' && test.side === side ? back(test) : undefined;
      return test.op === 'days-from' && n !== undefined ? { other: otherOf(test), n } : undefined;
    },
  });
}

function ranged(side: Side, other: Form<Other>, ko: Patterns, en: Patterns): Form<Test> {
  return rule({
    ko,
    en,
    slots: { other, from: days, to: days },
    make: ({ from, to, other: held }) => ({ op: 'days-from', side, from, to, ...held }),
    take: (test) =>
      test.op === 'days-from' && test.side === side && test.to !== null
        ? { other: otherOf(test), from: test.from, to: test.to }
        : undefined,
  });
}

interface Said {
  /** What a date is that lies so: 늦, 이르; and how people say it besides. */
  readonly late: string;
  readonly also: string;
  /** Before or after, the day itself included, and without it. */
  readonly since: string;
  readonly behind: string;
  readonly en: string;
  readonly than: string;
}

const SAID: Readonly<Record<'after' | 'before', Said>> = {
  after: { late: '늦', also: '늦', since: '이후', behind: '<뒤|후>', en: 'after', than: 'later than' },
  before: { late: '이르', also: '빠르', since: '이전', behind: '전', en: 'before', than: 'earlier than' },
};

const within = (n: number): Span => ({ from: 0, to: n });
const least = (n: number): Span => ({ from: n, to: null });
const isWithin = ({ from, to }: Span) => (from === 0 && to !== null ? to : undefined);
const isLeast = ({ from, to }: Span) => (to === null ? from : undefined);
const isExact = ({ from, to }: Span) => (from === to ? from : undefined);

function sided(side: 'after' | 'before', other: Form<Other>): readonly Form<Test>[] {
  const { late, also, since, behind, en, than } = SAID[side];
  return [
    fixed(
      side,
      { from: 1, to: null },
      other,
      [
        `{other}보다 <|더> ^${late}`,
        `{other}보다 <|더> ^${also}`,
        `{other}보다 ${behind}^이`,
        `{other} ${behind}^이`,
      ],
      [`${IS} ${en} {other}`, `${IS} ${than} {other}`, `${en} {other}`],
    ),
    fixed(
      side,
      { from: 0, to: null },
      other,
      [`{other}@과와 같거나 ^${late}`, `{other}@과와 같거나 더 ^${late}`],
      [`${IS} on or ${en} {other}`, `on or ${en} {other}`],
    ),
    counted(
      side,
      within,
      isWithin,
      other,
      [
        `{other} ${since} {n}일 <이내|안>^이`,
        `{other} <${side === 'after' ? '후|뒤' : '전'}> {n}일 <이내|안>^이`,
        `{other} ${since} {n}일 <이내에|안에> ^있`,
      ],
      [`${IS} within {n} ${DAYS} ${en} {other}`, `within {n} ${DAYS} ${en} {other}`],
    ),
    counted(
      side,
      least,
      isLeast,
      other,
      [
        `{other}보다 {n}일 이상 ^${late}`,
        `{other}보다 {n}일 이상 ^${also}`,
        `{other} {n}일 이상 ${behind}^이`,
      ],
      [`${IS} at least {n} ${DAYS} ${en} {other}`, `at least {n} ${DAYS} ${en} {other}`],
    ),
    counted(
      side,
      (n) => least(n + 1),
      null,
      other,
      [`{other}보다 {n}일 <넘게|초과해서> ^${late}`, `{other} {n}일 <넘게|초과> ${behind}^이`],
      [`${IS} more than {n} ${DAYS} ${en} {other}`, `more than {n} ${DAYS} ${en} {other}`],
    ),
    counted(
      side,
      (n) => ({ from: n, to: n }),
      isExact,
      other,
      [`{other}보다 정확히 {n}일 ^${late}`, `{other}보다 {n}일 ^${late}`, `{other} {n}일 ${behind}^이`],
      [`${IS} exactly {n} ${DAYS} ${en} {other}`, `${IS} {n} ${DAYS} ${en} {other}`],
    ),
    ranged(
      side,
      other,
      [
        `{other}보다 {from}일에서 {to}일 ^${late}`,
        `{other}보다 {from}일 이상 {to}일 이하 ^${late}`,
        `{other}보다 {from}~{to}일 ^${late}`,
      ],
      [
        `${IS} {from} to {to} ${DAYS} ${en} {other}`,
        `${IS} <between|from> {from} <and|to> {to} ${DAYS} ${en} {other}`,
      ],
    ),
  ];
}

const EITHER = '<before or after|either side of>';

/** Tests of a date beside another. */
export function daysFromTests(other: Form<Other>): readonly Form<Test>[] {
  return [
    fixed(
      'either',
      { from: 0, to: 0 },
      other,
      ['{other}@과와 같은 날^이', '{other}@과와 같은 날짜^이'],
      [`${IS} on the same day as {other}`, `${IS} the same day as {other}`, 'on the same day as {other}'],
    ),
    ...sided('after', other),
    ...sided('before', other),
    counted(
      'either',
      within,
      isWithin,
      other,
      ['{other} 전후 {n}일 <이내|안>^이', '{other} 앞뒤 {n}일 <이내|안>^이'],
      [`${IS} within {n} ${DAYS} ${EITHER} {other}`, `${IS} within {n} ${DAYS} of {other}`],
    ),
    counted(
      'either',
      least,
      isLeast,
      other,
      ['{other}@과와 {n}일 이상 차이<가|> ^나', '{other}@과와 {n}일 이상 ^다르'],
      [`${IS} at least {n} ${DAYS} ${EITHER} {other}`, `${IS} at least {n} ${DAYS} from {other}`],
    ),
    counted(
      'either',
      (n) => least(n + 1),
      null,
      other,
      ['{other}@과와 {n}일 <넘게|초과> 차이<가|> ^나'],
      [`${IS} more than {n} ${DAYS} <before or after|either side of|from> {other}`],
    ),
    counted(
      'either',
      (n) => ({ from: n, to: n }),
      isExact,
      other,
      ['{other}@과와 정확히 {n}일 차이<가|> ^나', '{other}@과와 {n}일 차이<가|> ^나'],
      [`${IS} exactly {n} ${DAYS} ${EITHER} {other}`, `${IS} {n} ${DAYS} <before or after|from> {other}`],
    ),
    ranged(
      'either',
      other,
      [
        '{other}@과와 {from}일에서 {to}일 차이<가|> ^나',
        '{other}@과와 {from}일 이상 {to}일 이하 차이<가|> ^나',
        '{other}@과와 {from}~{to}일 차이<가|> ^나',
      ],
      [`${IS} {from} to {to} ${DAYS} ${EITHER} {other}`, `${IS} {from} to {to} ${DAYS} from {other}`],
    ),
  ];
}
