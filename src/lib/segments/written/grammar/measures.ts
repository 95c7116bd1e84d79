import type {
  Measure,
  MeasureRank,
  MeasureTest,
  MeasureThan,
  NumberTest,
  OtherMeasure,
  RowFilter,
} from '../../../core/condition';
import { MAX_STRETCH } from '../../limits';
import { isRanking } from '../../ranking';
import { apart, kept, maybe, oneOf, type Form } from '../form';
import { nameOf } from '../names';
import { bounded, plain, type NumberUnit } from '../numbers';
import type { Pen } from '../pen';
import { ruleFor } from '../rule';
import { numberTests, order } from './number-tests';
import { filters } from './filters';
import { rankTest } from './ranks';
import { rows } from './rows';
import { when } from './windows';

const rule = ruleFor<Measure>();
type ColumnKind = 'sum' | 'avg' | 'min' | 'max' | 'distinct' | 'most';

function columnRule(kind: ColumnKind, ko: string | string[], en: string | string[]): Form<Measure> {
  return rule({
    ko,
    en,
    slots: { column: nameOf('column', { subject: true }) },
    make: ({ column }) => ({ kind, column }),
    take: (measure) => (measure.kind === kind ? { column: measure.column } : undefined),
  });
}

const by: Form<string | null> = maybe(
  ruleFor<string>()(
    {
      ko: '{column} 기준',
      en: 'by {column}',
      slots: { column: nameOf('column') },
      make: ({ column }) => column,
      take: (column) => ({ column }),
    },
    'by-column',
  ),
);

type Share = Extract<Measure, { kind: 'share' }>;
const NO_FILTERS: readonly RowFilter[] = [];

function isShare(measure: Measure): measure is Share {
  return measure.kind === 'share';
}

const measures: Form<Measure> = oneOf('measure', () => [
  rule({
    ko: ['횟수', '건수', '개수', '수'],
    en: ['count', 'number'],
    slots: {},
    make: () => ({ kind: 'times' }),
    take: (measure) => (measure.kind === 'times' ? {} : undefined),
  }),
  columnRule(
    'sum',
    ['{column} 합계', '{column} 합', '{column} 총합', '총 {column}'],
    ['total {column}', 'sum of {column}', 'total of {column}'],
  ),
  columnRule(
    'avg',
    ['{column} 평균', '평균 {column}'],
    ['average {column}', 'mean {column}', 'average of {column}'],
  ),
  columnRule(
    'min',
    ['{column} 최솟값', '{column} 최소값', '최소 {column}'],
    ['lowest {column}', 'minimum {column}', 'smallest {column}'],
  ),
  columnRule(
    'max',
    ['{column} 최댓값', '{column} 최대값', '최대 {column}'],
    ['highest {column}', 'maximum {column}', 'largest {column}'],
  ),
  columnRule(
    'distinct',
    ['서로 다른 {column} 수', '{column} 종류 수', '서로 다른 {column}의 수'],
    ['number of different {column}', 'different {column}', 'distinct {column}'],
  ),
  columnRule(
    'most',
    ['가장 잦은 {column}의 횟수', '가장 많은 {column}의 횟수'],
    ['count of the most common {column}'],
  ),
  rule({
    ko: ['{by} ({of}) 비율', '{by} ({of})인 비율'],
    en: 'share with ({of}) {by}',
    slots: { of: filters, by },
    make: (held) => ({ kind: 'share', ...held }),
    take: (measure) =>
      isShare(measure) && measure.of.length > 0 ? { of: measure.of, by: measure.by } : undefined,
  }),
  rule({
    ko: '{by} () 비율',
    en: 'share with () {by}',
    slots: { by },
    make: (held) => ({ kind: 'share', of: NO_FILTERS, by: held.by }),
    take: (measure) => (isShare(measure) && measure.of.length === 0 ? { by: measure.by } : undefined),
  }),
  rule({
    ko: '{by} 가장 큰 {column}의 비율',
    en: 'share of the most common {column} {by}',
    slots: { column: nameOf('column'), by },
    make: (held) => ({ kind: 'top-share', column: held.column, by: held.by }),
    take: (measure) =>
      measure.kind === 'top-share' ? { column: measure.column, by: measure.by } : undefined,
  }),
]);

function unitOf(measure: Measure, { lexicon, table }: Pen): NumberUnit {
  if (measure.kind === 'share' || measure.kind === 'top-share') return 'share';
  if (measure.kind === 'times' || measure.kind === 'most') return 'orders';
  if (measure.kind === 'distinct') return 'none';
  const column = table && lexicon.columns[table]?.byId(measure.column);
  return column?.type === 'money' && lexicon.currency === 'KRW' ? 'won' : 'none';
}

/** What is computed over rows. */
export const measure: Form<Measure> = {
  ...measures,
  write(held, pen) {
    const done = measures.write(held, pen);
    pen.unit = unitOf(held, pen);
    return done;
  },
};

const other: Form<OtherMeasure> = apart(
  ruleFor<OtherMeasure>()(
    {
      ko: ['({range} {rows}의 {measure}{per})', '{range} {rows}의 {measure}'],
      en: ['(over {rows} {range}, {measure}{per})', '<that|the one> over {rows} {range}, {measure}{per}'],
      slots: {
        range: when,
        rows,
        measure,
        per: maybe(
          ruleFor<number>()(
            {
              ko: [', {n}일마다', ', {n}일당'],
              en: ', per {n} <days|day>',
              slots: { n: bounded(1, MAX_STRETCH, true) },
              make: ({ n }) => n,
              take: (n) => ({ n }),
            },
            'per-days',
          ),
        ),
      },
      make: ({ range, rows: found, measure: held, per }) => ({
        ...found,
        window: range,
        measure: held,
        per: per ?? null,
      }),
      take: ({ table, where, window: range, measure: held, per }) => ({
        range,
        rows: { table, where },
        measure: held,
        per,
      }),
    },
    'other-measure',
  ),
);

const than = ruleFor<MeasureThan>();
const slots = { other, times: plain };
const thanTests: readonly Form<MeasureThan>[] = [
  than({
    ko: '{other}의 {times}배 {compare}^이',
    en: ['<is|are> {compare} {times} times {other}', '{compare} {times} times {other}'],
    slots: { ...slots, compare: order },
    make: ({ compare, times, other: held }) => ({ op: 'than', compare, times, other: held }),
    take: ({ compare, times, other: held }) =>
      compare === '=' || compare === '!=' ? undefined : { compare, times, other: held },
  }),
  than({
    ko: '{other}의 {times}배^이',
    en: '<is|are> {times} times {other}',
    slots,
    make: ({ times, other: held }) => ({ op: 'than', compare: '=', times, other: held }),
    take: ({ compare, times, other: held }) => (compare === '=' ? { times, other: held } : undefined),
  }),
  than({
    ko: '{other}의 {times}배@이가 ^아니',
    en: '<is not|are not> {times} times {other}',
    slots,
    make: ({ times, other: held }) => ({ op: 'than', compare: '!=', times, other: held }),
    take: ({ compare, times, other: held }) => (compare === '!=' ? { times, other: held } : undefined),
  }),
  than({
    ko: ['{other}보다 <|더> ^크', '{other}보다 <|더> ^많', '{other}보다 <|더> ^높'],
    en: '<is|are> <more than|greater than|over|above> {other}',
    slots: { other },
    make: ({ other: held }) => ({ op: 'than', compare: '>', times: 1, other: held }),
  }),
  than({
    ko: ['{other}보다 <|더> ^작', '{other}보다 <|더> ^적', '{other}보다 <|더> ^낮'],
    en: '<is|are> <less than|fewer than|under|below> {other}',
    slots: { other },
    make: ({ other: held }) => ({ op: 'than', compare: '<', times: 1, other: held }),
  }),
];
function isThan(test: MeasureTest): test is MeasureThan {
  return test.op === 'than';
}

/** What is asked of a measure. */
export const measureTest: Form<MeasureTest> = kept(
  oneOf<MeasureTest>('measure-test', () => [
    onlyFor<MeasureTest, NumberTest>(
      numberTests,
      (test): test is NumberTest => !isThan(test) && !isRanking(test),
    ),
    onlyFor<MeasureTest, MeasureThan>(thanTests, isThan),
    onlyFor<MeasureTest, MeasureRank>([rankTest], isRanking),
  ]),
);

function onlyFor<T, U extends T>(forms: readonly Form<U>[], is: (value: T) => value is U): Form<T> {
  const inner = oneOf<U>(null, () => forms);
  return {
    name: null,
    read: (reader, at) => inner.read(reader, at),
    write: (value, pen) => is(value) && inner.write(value, pen),
    describe: (lang) => inner.describe(lang),
  };
}
