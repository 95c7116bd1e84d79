import type { Condition, NumberTest } from '../../../../core/condition';
import { kept, maybe, oneOf, type Form } from '../../form';
import { number, plain, share } from '../../numbers';
import { ruleFor } from '../../rule';
import { howOften } from '../counts';
import { numberTests, order } from '../number-tests';
import { amount, each, side } from '../ranks';
import { columnIn, TABLES } from './columns';
import { koMeasure, koRowsNoun } from './ko-measures';
import { koTime } from './ko-time';
import { against, did, mean, NEVER, otherOver, partOf, rowsOfTable, TIMES, type Other } from './measured';
import { ofKoActs } from './of-acts';
import { filtersEnding, whereBefore } from './where';

const leaf = ruleFor<Condition>();
const test = ruleFor<NumberTest>();

/** How often: what is written, and 미만으로, 이하로. */
const often: Form<NumberTest> = kept(
  oneOf(null, () => [
    howOften,
    test({
      ko: '{value}<회|번|건> 미만으로',
      en: [],
      slots: { value: plain },
      make: ({ value }) => ({ op: '<', value }),
    }),
    test({
      ko: '{value}<회|번|건> 이하로',
      en: [],
      slots: { value: plain },
      make: ({ value }) => ({ op: '<=', value }),
    }),
  ]),
);

/** The same, said in words. */
const counted: Form<NumberTest> = {
  ...often,
  read(reader, at) {
    const hit = often.read(reader, at);
    return hit && hit.to > at ? hit : undefined;
  },
};

/** A test of a number as it is shown of a measure. */
export const koNumberTest: Form<NumberTest> = kept(
  oneOf(null, () => [
    ...numberTests,
    test({
      ko: '{low} 이상 {high} 이하^이',
      en: [],
      slots: { low: number, high: number },
      make: ({ low, high }) => ({ op: 'between', low, high }),
    }),
  ]),
);

const times: readonly Form<Condition>[] = [
  ofKoActs<Condition, { range: typeof koTime; often: typeof often }>(
    { range: koTime, often },
    (act) => {
      const verb = act.there ? '^있' : `^${act.stem}`;
      return [`{range} ${act.before}{often} ${verb}`];
    },
    (rows, { range, often: how }) => did({ ...rows, window: range, measure: TIMES }, how),
  ),
  ofKoActs<Condition, { range: typeof koTime }>(
    { range: koTime },
    (act) =>
      act.there
        ? [`{range} ${act.before}^없`]
        : [`{range} ${act.before}^${act.stem}지 않`, `{range} ${act.before}한 번도 ^${act.stem}지 않`],
    (rows, { range }) => did({ ...rows, window: range, measure: TIMES }, NEVER),
  ),
];

const measures: readonly Form<Condition>[] = [
  leaf({
    ko: '{measure}@이가 {test}',
    en: [],
    slots: { measure: koMeasure, test: koNumberTest },
    make: (held) => did(held.measure, held.test),
  }),
  leaf({
    ko: '{within} {measure} {side} {amount}^이',
    en: [],
    slots: { within: each, measure: koMeasure, side, amount },
    make: ({ within, measure, side: op, amount: { n, unit } }) => did(measure, { op, n, unit, within }),
  }),
];

const other = ruleFor<Other>();
const others: Form<Other> = kept(
  oneOf(null, () => [
    other({
      ko: '{measured}',
      en: [],
      slots: { measured: koMeasure },
      make: ({ measured }) => otherOver(measured.window, measured, null),
    }),
    other({
      ko: '{range} 자기 {n}일 평균',
      en: [],
      slots: { range: koTime, n: mean },
      make: ({ range, n }) => otherOver(range, null, n),
    }),
    other({
      ko: '{range} 자기 {measured}의 {n}일 평균',
      en: [],
      slots: { range: koTime, measured: koMeasure, n: mean },
      make: ({ range, measured, n }) => otherOver(range, measured, n),
    }),
  ]),
);

const slots = { measure: koMeasure, other: others };
const SUBJECT = '{measure}@이가 {other}';
const thans: readonly Form<Condition>[] = [
  ...(
    [
      ['>', ['많', '높', '크']],
      ['<', ['적', '낮', '작']],
    ] as const
  ).flatMap(([op, stems]) =>
    stems.map((stem) =>
      leaf({
        ko: `${SUBJECT}보다 ^${stem}`,
        en: [],
        slots,
        make: (held) => against(held.measure, held.other, op),
      }),
    ),
  ),
  leaf({
    ko: `${SUBJECT}@과와 ^같`,
    en: [],
    slots,
    make: (held) => against(held.measure, held.other, '='),
  }),
  leaf({
    ko: `${SUBJECT}@과와 ^다르`,
    en: [],
    slots,
    make: (held) => against(held.measure, held.other, '!='),
  }),
  leaf({
    ko: `${SUBJECT} {compare}^이`,
    en: [],
    slots: { ...slots, compare: order },
    make: (held) => against(held.measure, held.other, held.compare),
  }),
  leaf({
    ko: `${SUBJECT}의 {times}배 {compare}^이`,
    en: [],
    slots: { ...slots, times: plain, compare: order },
    make: (held) => against(held.measure, held.other, held.compare, held.times),
  }),
  leaf({
    ko: `${SUBJECT}의 {times}배^이`,
    en: [],
    slots: { ...slots, times: plain },
    make: (held) => against(held.measure, held.other, '=', held.times),
  }),
  leaf({
    ko: `${SUBJECT}의 {times}배@이가 ^아니`,
    en: [],
    slots: { ...slots, times: plain },
    make: (held) => against(held.measure, held.other, '!=', held.times),
  }),
];

function shares(table: (typeof TABLES)[number]): Form<Condition>[] {
  const by = ruleFor<string>()({
    ko: '{column}',
    en: [],
    slots: { column: columnIn(table) },
    make: ({ column }) => column,
  });
  const held = {
    range: koTime,
    base: rowsOfTable(koRowsNoun, table),
    of: whereBefore[table],
    all: filtersEnding[table],
    column: columnIn(table),
    by: maybe(by),
    value: share,
    often,
  };
  return [
    leaf({
      ko: '{range} {base} 중 {of} 것@이가 하나라도 ^있',
      en: [],
      slots: held,
      make: ({ range, base, of }) =>
        did({ ...base, window: range, measure: partOf(of) }, { op: '>', value: 0 }),
    }),
    leaf({
      ko: '{range} {base} 중 {of} 것@이가 하나도 ^없',
      en: [],
      slots: held,
      make: ({ range, base, of }) => did({ ...base, window: range, measure: partOf(of) }, NEVER),
    }),
    leaf({
      ko: '{range} {base}@이가 모두 {all}',
      en: [],
      slots: held,
      make: ({ range, base, all }) =>
        did({ ...base, window: range, measure: partOf(all) }, { op: '=', value: 1 }),
    }),
    leaf({
      ko: '{range} {base} {by}의 {value} 이상@이가 한 {column}에 ^몰리',
      en: [],
      slots: held,
      make: ({ range, base, by: sum, value, column }) =>
        did({ ...base, window: range, measure: { kind: 'top-share', column, by: sum } }, { op: '>=', value }),
    }),
    ...(table === 'orders'
      ? [
          leaf({
            ko: '{range} 한 {column}만 ^구매하',
            en: [],
            slots: held,
            make: ({ range, column }) =>
              did(
                {
                  table,
                  where: [],
                  window: range,
                  measure: { kind: 'top-share', column, by: null },
                },
                { op: '=', value: 1 },
              ),
          }),
        ]
      : []),
    ofKoActs<Condition, { range: typeof koTime; often: typeof often; column: Form<string> }>(
      { range: koTime, often: counted, column: columnIn(table) },
      (act) => {
        if (act.table !== table) return [];
        const { transitive: one } = act;
        const same = '{range} 같은 {column}';
        return [
          `${same}@으로 ${act.before}{often} ^${act.stem}`,
          ...(one ? [`${same}@을를 {event}${one.object}{often} ^${one.stem}`] : []),
        ];
      },
      (rows, { range, often: how, column }) =>
        did({ ...rows, window: range, measure: { kind: 'most', column } }, how),
    ),
  ];
}

/** Conditions on what customers did, as Korean shows them. */
export const koDid: readonly Form<Condition>[] = [...times, ...measures, ...thans, ...TABLES.flatMap(shares)];
