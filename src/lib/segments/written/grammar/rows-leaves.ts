import type { Leaf, Rows } from '../../../core/condition';
import { maybe, oneOf, type Form } from '../form';
import { bounded } from '../numbers';
import { ruleFor, worded } from '../rule';
import { behind } from './ahead';
import { isWhen } from './date-tests';
import { row, rows } from './rows';
import { span, units } from './spans';
import { chainOf, same, total } from './steps';
import { when } from './windows';

const leaf = ruleFor<Leaf>();
const thousand = bounded(1, 1000, true);

const ordinal: Form<number> = oneOf('ordinal', () => [
  ruleFor<number>()({
    ko: '{which}',
    en: '{which}',
    slots: {
      which: worded<'-1' | '1' | '2' | '3'>(null, {
        '-1': { ko: ['마지막'], en: ['last', 'latest', 'most recent'] },
        '1': { ko: ['첫', '첫 번째', '처음'], en: ['first', '1st'] },
        '2': { ko: ['두 번째'], en: ['second', '2nd'] },
        '3': { ko: ['세 번째'], en: ['third', '3rd'] },
      }),
    },
    make: ({ which }) => Number(which),
    take: (n) => (n === -1 || n === 1 || n === 2 || n === 3 ? { which: `${n}` as const } : undefined),
  }),
  ruleFor<number>()({
    ko: ['{n}번째', '{n} 번째'],
    en: '{n}<th|st|nd|rd>',
    slots: { n: thousand },
    make: ({ n }) => n,
    take: (n) => ({ n }),
  }),
]);

function rowsOf({ table, where }: Rows): Rows {
  return { table, where };
}

const spread: Form<number | null> = maybe(
  ruleFor<number>()(
    {
      ko: ', 변동 {n} 이하',
      en: ', spread at most {n}',
      slots: { n: bounded(0, 100, false) },
      make: ({ n }) => n,
      take: (n) => ({ n }),
    },
    'spread',
  ),
);

const cycle = { least: bounded(3, 1000, true), spread, times: bounded(0, 1000, false) };

/** Conditions on when the rows of one table come, one after another. */
export const rowsLeaves: readonly Form<Leaf>[] = [
  leaf({
    ko: '{nth} {rows}@이가 {range}',
    en: ['their {nth} {rows} {range}', 'the {nth} {rows} {range}'],
    slots: { nth: ordinal, rows: row, range: behind(isWhen) },
    make: ({ nth, rows: held, range }) => ({ kind: 'nth', ...held, nth, window: range }),
    take: (held) =>
      held.kind === 'nth' ? { nth: held.nth, rows: rowsOf(held), range: held.window } : undefined,
  }),
  leaf({
    ko: [
      '최근 {of}{unit} 중 {least}{unit2} 이상에 {rows}@이가 ^있',
      '최근 {of}{unit} 중 {least}{unit2} 이상 {rows}@이가 ^있',
    ],
    en: [
      'had {rows} in at least {least} of the last {of} {unit}',
      '<has|have> {rows} in at least {least} of the last {of} {unit}',
    ],
    slots: { of: thousand, least: thousand, unit: units, unit2: units, rows },
    make: ({ of, least, unit, rows: held }) => ({ kind: 'regular', ...held, least, of, unit }),
    take: (held) =>
      held.kind === 'regular'
        ? { of: held.of, least: held.least, unit: held.unit, unit2: held.unit, rows: rowsOf(held) }
        : undefined,
  }),
  leaf({
    ko: [
      '{range} {gap} 이상 쉬었다가 {rows}@이가 다시 ^있',
      '{range} {gap} <이상|> 쉬었다가 {rows}@이가 <다시|> ^있',
    ],
    en: ['had {rows} again {range} after a gap of {gap}', 'had {rows} again after a gap of {gap} {range}'],
    slots: { range: when, gap: span, rows },
    make: ({ range, gap, rows: held }) => ({ kind: 'returned', ...held, gap, window: range }),
    take: (held) =>
      held.kind === 'returned' ? { range: held.window, gap: held.gap, rows: rowsOf(held) } : undefined,
  }),
  leaf({
    ko: '{rows}@이가 자기 주기({least}일 이상{spread})의 {times}배보다 ^늦',
    en: 'late with {rows} by {times} times their own cycle (of at least {least} days{spread})',
    slots: { ...cycle, rows },
    make: ({ rows: held, times, least, spread: most }) => ({
      kind: 'overdue',
      ...held,
      times,
      least,
      spread: most,
    }),
    take: (held) =>
      held.kind === 'overdue'
        ? { rows: rowsOf(held), times: held.times, least: held.least, spread: held.spread }
        : undefined,
  }),
  leaf({
    ko: '{rows}@이가 자기 주기의 {times}배보다 ^늦',
    en: 'late with {rows} by {times} times their own cycle',
    slots: { times: cycle.times, rows },
    make: ({ rows: held, times }) => ({ kind: 'overdue', ...held, times, least: 3, spread: null }),
  }),
  ...[false, true].map((missing) =>
    leaf({
      ko: `{range} {same} {total} {steps}@이가 ^${missing ? '없' : '있'}`,
      en: ['in order {range} {same}{total}: {steps}', 'in order {same}{total}: {steps}, {range}'],
      slots: { range: when, same, total, steps: chainOf(missing) },
      make: ({ range, same: thing, total: all, steps }) => ({
        kind: 'sequence',
        steps,
        missing,
        window: range,
        ...(all ? { total: all } : {}),
        ...(thing ? { same: thing } : {}),
      }),
      take: (held) =>
        held.kind === 'sequence' && held.missing === missing
          ? {
              range: held.window,
              same: held.same ?? null,
              total: held.total ?? null,
              steps: held.steps,
            }
          : undefined,
    }),
  ),
];
