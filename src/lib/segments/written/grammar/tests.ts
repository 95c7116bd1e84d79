import type { NumberOp, Test } from '../../../core/condition';
import type { TraitType } from '../../../core/relation';
import { kept, oneOf, type Form } from '../form';
import { plain } from '../numbers';
import { offeredFor } from '../offered-for';
import { ruleFor } from '../rule';
import { clockTests } from './clock-tests';
import { dateTests } from './date-tests';
import { daysFromTests } from './days-from-tests';
import { shownTests } from './shown/tests';
import { numberTests, order, sign } from './number-tests';
import { type Other, otherForm, otherOf } from './other';
import { answerTests, blankTests, codeTests, listTests, textTests } from './text-tests';

const NUMBERS: readonly TraitType[] = ['number', 'money'];
const TEXTS: readonly TraitType[] = ['text', 'category'];
const DATES: readonly TraitType[] = ['date'];

const rule = ruleFor<Test>();
type Than = Extract<Test, { op: 'than' }>;

function thanTests(other: Form<Other>): readonly Form<Test>[] {
  const isThan = (test: Test): test is Than => test.op === 'than';
  const slots = { other, times: plain };
  const made =
    (compare: NumberOp) =>
    (held: { other: Other; times: number }): Test => ({
      op: 'than',
      compare,
      times: held.times,
      ...held.other,
    });
  return [
    rule({
      ko: '{other}의 {times}배 {compare}^이',
      en: ['<is|are> {compare} {times} times {other}', '<is|are> {compare} {times} × {other}'],
      slots: { ...slots, compare: order },
      make: (held) => made(held.compare)(held),
      take: (test) =>
        isThan(test) && test.compare !== '=' && test.compare !== '!='
          ? { other: otherOf(test), times: test.times, compare: test.compare }
          : undefined,
    }),
    rule({
      ko: ['{other}보다 <|더> ^크', '{other}보다 <|더> ^많'],
      en: ['<is|are> <more than|greater than|over|above> {other}'],
      slots: { other },
      make: (held) => made('>')({ ...held, times: 1 }),
    }),
    rule({
      ko: ['{other}보다 <|더> ^작', '{other}보다 <|더> ^적'],
      en: ['<is|are> <less than|fewer than|under|below> {other}'],
      slots: { other },
      make: (held) => made('<')({ ...held, times: 1 }),
    }),
    rule({
      ko: '{sign} {other}의 {times}배^이?',
      en: ['{sign} {times} times {other}', '{sign} {times} × {other}'],
      slots: { ...slots, sign },
      make: (held) => made(held.sign)(held),
    }),
    rule({
      ko: '{other}의 {times}배^이',
      en: '<is|are> {times} times {other}',
      slots,
      make: made('='),
      take: (test) =>
        isThan(test) && test.compare === '=' ? { other: otherOf(test), times: test.times } : undefined,
    }),
    rule({
      ko: '{other}의 {times}배@이가 ^아니',
      en: `<is not|isn't|are not> {times} times {other}`,
      slots,
      make: made('!='),
      take: (test) =>
        isThan(test) && test.compare === '!=' ? { other: otherOf(test), times: test.times } : undefined,
    }),
  ];
}

function sameTests(other: Form<Other>): readonly Form<Test>[] {
  return [
    rule({
      ko: '{other}@과와 ^같',
      en: ['<is|are> the same as {other}', '<is|are> <same as|equal to> {other}'],
      slots: { other },
      make: (held) => ({ op: 'same', ...held.other }),
      take: (test) => (test.op === 'same' ? { other: otherOf(test) } : undefined),
    }),
    rule({
      ko: ['{other}@과와 ^같지 않', '{other}@과와 ^다르'],
      en: `<is not|isn't|are not> the same as {other}`,
      slots: { other },
      make: (held) => ({ op: 'not-same', ...held.other }),
      take: (test) => (test.op === 'not-same' ? { other: otherOf(test) } : undefined),
    }),
  ];
}

const common: Form<Test> = oneOf('plain-test', () => [
  ...offeredFor(NUMBERS, numberTests as readonly Form<Test>[]),
  ...offeredFor([...TEXTS, ...NUMBERS], listTests),
  ...offeredFor(NUMBERS, codeTests),
  ...offeredFor(TEXTS, textTests),
  ...offeredFor(['boolean'], answerTests),
  ...blankTests,
  ...offeredFor(DATES, dateTests),
  ...offeredFor(DATES, clockTests),
]);

function testForm(name: string, beside: 'trait' | 'column'): Form<Test> {
  return kept(
    oneOf(
      name,
      () => [
        common,
        ...offeredFor(NUMBERS, thanTests(otherForm(beside, NUMBERS))),
        ...offeredFor(TEXTS, sameTests(otherForm(beside, TEXTS))),
        ...offeredFor(DATES, daysFromTests(otherForm(beside, DATES))),
      ],
      () => shownTests,
    ),
  );
}

/** What is asked of a trait. */
export const traitTest = testForm('trait-test', 'trait');

/** What is asked of a column of a row. */
export const columnTest = testForm('column-test', 'column');
