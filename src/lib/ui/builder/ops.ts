import type { Beside, DateWindow, Duration, NumberOp, NumberTest, Test } from '../../core/condition';
import type { Day } from '../../core/day';
import type { PersonalKind } from '../../core/personal';
import type { TraitType, Unit } from '../../core/relation';
import { changeOp } from '../../segments/default-test';
import { daysOp, withDaysOp, type DaysOp } from './days-from';
import { spanAfter, spanBefore } from './window-kinds';

/** A comparison with a multiple of another trait, by its operator. */
export type ThanOp = `than:${NumberOp}`;

/** What a person chooses as the verb of a test; several of them share one `op` of the stored test. */
export type OpKey =
  | NumberOp
  | 'between'
  | ThanOp
  | 'in'
  | 'not-in'
  | 'contains'
  | 'not-contains'
  | 'starts'
  | 'ends'
  | 'matches'
  | 'not-matches'
  | 'area'
  | 'same'
  | 'not-same'
  | DaysOp
  | 'weekday'
  | 'month'
  | 'hours'
  | 'next'
  | 'past'
  | 'yes'
  | 'no'
  | 'last'
  | 'before'
  | 'ago'
  | 'soon'
  | 'ahead'
  | 'calendar'
  | 'period'
  | 'on'
  | 'on-or-after'
  | 'before-day'
  | 'blank'
  | 'not-blank';

/** What a test is about: a trait, or a column of an event table. */
export interface Subject {
  readonly name: string;
  readonly type: TraitType;
  readonly unit: Unit;
  readonly label: Readonly<Record<'ko' | 'en', string>>;
  /** What people read in place of values that are codes. */
  readonly valueLabels?: Readonly<Record<string, Readonly<Record<'ko' | 'en', string>>>>;
  /** Set for personal data, whose values are never listed. */
  readonly personal?: PersonalKind;
  /** Set for dates that are days without a time of day. */
  readonly byDay?: true;
}

/** The verbs that compare a number with a value; those of a measure, which is never blank. */
export const NUMBERS: readonly OpKey[] = ['>=', '>', '<=', '<', '=', '!=', 'between'];
/** The verbs that compare a number with a multiple of another. */
export const THAN: readonly OpKey[] = ['than:>', 'than:>=', 'than:<', 'than:<=', 'than:=', 'than:!='];
const SAME: readonly OpKey[] = ['same', 'not-same'];
const APART: readonly OpKey[] = ['days:after', 'days:before', 'days:either', 'days:same'];
const PARTS: readonly OpKey[] = ['contains', 'not-contains', 'starts', 'ends', 'matches', 'not-matches'];
const LISTS: readonly OpKey[] = ['in', 'not-in', ...PARTS, 'area'];
const TEXTS: readonly OpKey[] = [...PARTS, 'in', 'not-in', 'area'];
const DATES: readonly OpKey[] = [
  'last',
  'before',
  'ago',
  'soon',
  'ahead',
  'calendar',
  'period',
  'on-or-after',
  'before-day',
  'on',
  'next',
  'past',
  'weekday',
  'month',
  'hours',
];
const BLANKS: readonly OpKey[] = ['not-blank', 'blank'];

/** The verbs for a type, in the order of the menu; comparisons with something else only when asked for. */
export function opsFor(type: TraitType, than: boolean): readonly OpKey[] {
  if (type === 'number' || type === 'money')
    return [...NUMBERS, 'in', 'not-in', ...(than ? THAN : []), ...BLANKS];
  if (type === 'date') return [...DATES, ...(than ? APART : []), ...BLANKS];
  if (type === 'boolean') return ['yes', 'no', ...BLANKS];
  return [...(type === 'category' ? LISTS : TEXTS), ...(than ? SAME : []), ...BLANKS];
}

/** The verbs for a subject: days have no hours; what is chosen already stays. */
export function opsOf(
  { type, byDay }: Pick<Subject, 'type' | 'byDay'>,
  than: boolean,
  now?: OpKey,
): readonly OpKey[] {
  return opsFor(type, than).filter((key) => key !== 'hours' || key === now || byDay !== true);
}

function windowKey(window: DateWindow): OpKey {
  if (window.kind === 'ever') return 'not-blank';
  if (window.kind === 'next') return 'soon';
  return window.kind === 'between' ? 'period' : window.kind;
}

/** Whether a test is a comparison of a number, as a measure needs it. */
export function isNumberTest(test: Test): test is NumberTest {
  return NUMBERS.includes(opOf(test));
}

/** The verb under which a stored test is shown. */
export function opOf(test: Test): OpKey {
  if (test.op === 'than') return `than:${test.compare}`;
  if (test.op === 'days-from') return daysOp(test);
  if (test.op === 'is') return test.value ? 'yes' : 'no';
  if (test.op === 'anniversary') return test.side === 'next' ? 'next' : 'past';
  return test.op === 'within' ? windowKey(test.window) : test.op;
}

/** The numbers to start from for a unit: a month of days, half of a share, otherwise one. */
export function firstNumber(unit: Unit): number {
  if (unit === 'days') return 30;
  return unit === 'share' ? 0.5 : 1;
}

function dayOf(test: Test, asOf: Day): Day {
  if ('day' in test) return test.day;
  return test.op === 'within' && test.window.kind === 'between' ? test.window.from : asOf;
}

type WindowOp = 'last' | 'before' | 'ago' | 'soon' | 'ahead' | 'calendar' | 'period';

/** The length of time that a test holds: of two, the one that is nearer to the as-of day. */
function lengthOf(old: DateWindow | undefined): Duration {
  const held = old?.kind === 'ago' ? old.to : old?.kind === 'ahead' ? old.from : old;
  return held && 'n' in held ? { n: held.n, unit: held.unit } : { n: 90, unit: 'day' };
}

function windowOf(test: Test, key: WindowOp, asOf: Day): DateWindow {
  const old = test.op === 'within' ? test.window : undefined;
  if (key === 'period') {
    return old?.kind === 'between' ? old : { kind: 'between', from: dayOf(test, asOf), to: asOf };
  }
  if (key === 'calendar') return old?.kind === key ? old : { kind: key, unit: 'month', ago: 0 };
  if ((key === 'ago' || key === 'ahead') && old?.kind === key) return old;
  const length = lengthOf(old);
  if (key === 'ago') return spanBefore(length);
  return key === 'ahead' ? spanAfter(length) : { kind: key === 'soon' ? 'next' : key, ...length };
}

/** What a change of verb needs to know. */
export interface OpContext {
  readonly unit: Unit;
  readonly asOf: Day;
  /** The trait or column that a comparison starts with; '' where there is none. */
  readonly other: string;
  /** Set when that is a trait of the row's customer. */
  readonly of?: Beside;
}

/** Whether a verb compares with another trait or column. */
export function isCompared(key: OpKey): boolean {
  return isThan(key) || SAME.includes(key) || APART.includes(key);
}

function isThan(key: OpKey): key is ThanOp {
  return key.startsWith('than:');
}

function holdsNumber(test: Test): boolean {
  return test.op === 'between' || 'values' in test || ('value' in test && typeof test.value === 'number');
}

function withNumberOp(test: Test, key: NumberOp | 'between', { unit, asOf, other }: OpContext): Test {
  const known: Test = holdsNumber(test) ? test : { op: '>=', value: firstNumber(unit) };
  const next = changeOp(known, key, asOf, other);
  return next.op === 'between' && known.op !== 'between' && next.low > 0
    ? { ...next, high: next.low * 2 }
    : next;
}

/** The test with another verb; values that still make sense are kept. */
export function withOp(test: Test, key: OpKey, context: OpContext): Test {
  const { asOf, other, of } = context;
  if (isThan(key)) {
    const compare = key.slice('than:'.length) as NumberOp;
    if (test.op === 'than') return { ...test, compare };
    return { op: 'than', compare, times: 1, trait: other, ...(of && { of }) };
  }
  switch (key) {
    case 'yes':
    case 'no':
      return { op: 'is', value: key === 'yes' };
    case 'next':
    case 'past': {
      const days = test.op === 'anniversary' ? test.days : 30;
      return { op: 'anniversary', side: key === 'next' ? 'next' : 'last', days };
    }
    case 'same':
    case 'not-same':
      return test.op === 'same' || test.op === 'not-same'
        ? { ...test, op: key }
        : { op: key, trait: other, ...(of && { of }) };
    case 'days:after':
    case 'days:before':
    case 'days:either':
    case 'days:same':
      return withDaysOp(
        test.op === 'days-from'
          ? test
          : { op: 'days-from', side: 'after', from: 1, to: null, trait: other, ...(of && { of }) },
        key,
      );
    case 'last':
    case 'before':
    case 'ago':
    case 'soon':
    case 'ahead':
    case 'calendar':
    case 'period':
      return { op: 'within', window: windowOf(test, key, asOf) };
    case 'on':
    case 'on-or-after':
    case 'before-day':
      return { op: key, day: dayOf(test, asOf) };
    case 'in':
    case 'not-in':
    case 'contains':
    case 'not-contains':
    case 'starts':
    case 'ends':
    case 'matches':
    case 'not-matches':
    case 'area':
    case 'weekday':
    case 'month':
    case 'hours':
    case 'blank':
    case 'not-blank':
      return changeOp(test, key, asOf, other);
    default:
      return withNumberOp(test, key, context);
  }
}
