import type { Leaf, LeafOf, NumberTest, RowFilter, Rows, RowWindow } from '../../../core/condition';
import { isRanking } from '../../ranking';
import type { Form } from '../form';
import { ruleFor } from '../rule';
import { howMany, howOften } from './counts';
import { filters } from './filters';
import { measure, measureTest } from './measures';
import { rankedRows } from './ranked-rows';
import { rows } from './rows';
import { rowsWhen } from './windows';

const leaf = ruleFor<Leaf>();
type Did = LeafOf<'did'>;

function counted(held: Leaf): (Did & { test: NumberTest }) | undefined {
  if (held.kind !== 'did' || held.measure.kind !== 'times') return undefined;
  const { test } = held;
  return test.op === 'than' || isRanking(test) ? undefined : { ...held, test };
}

function never(held: Leaf): Did | undefined {
  const did = counted(held);
  return did && did.test.op === '=' && did.test.value === 0 ? did : undefined;
}

function ofOrders(did: Did): boolean {
  return did.table === 'orders' && did.where.length === 0;
}

const TIMES = { kind: 'times' } as const;
const NEVER: NumberTest = { op: '=', value: 0 };
const HAS_NOT = `has not|hasn't|have not|haven't`;

const EVERY: NumberTest = { op: '=', value: 1 };

/** Every row passes the filters; a share of all but 100 % is none. */
function every(held: Leaf): { range: RowWindow; rows: Rows; of: readonly RowFilter[] } | undefined {
  if (held.kind !== 'did' || held.measure.kind !== 'share' || held.test.op !== '=') return undefined;
  const { of, by } = held.measure;
  if (by !== null || of.length === 0 || held.test.value !== 1) return undefined;
  return { range: held.window, rows: { table: held.table, where: held.where }, of };
}

/** Conditions on the rows of one table in one stretch of time. */
export const didLeaves: readonly Form<Leaf>[] = [
  leaf({
    ko: [
      '{range} ^구매하지 않',
      '{range} 한 번도 ^구매하지 않',
      '{range} 구매한 적@이가 ^없',
      '{range} 구매를 ^하지 않',
      '{range} 구매 <이력|기록>이 ^없',
      '{range} 안 ^구매하',
    ],
    en: [
      `did not buy {range}`,
      `<didn't|didn’t|did not> <buy|purchase|order> <anything|> {range}`,
      `<${HAS_NOT}|never> <bought|purchased|ordered> <anything|> {range}`,
    ],
    slots: { range: rowsWhen },
    make: ({ range }) => ({
      kind: 'did',
      table: 'orders',
      where: [],
      window: range,
      measure: TIMES,
      test: NEVER,
    }),
    take: (held) => {
      const did = never(held);
      return did && ofOrders(did) ? { range: did.window } : undefined;
    },
  }),
  leaf({
    ko: [
      '{range} {test} ^구매하',
      '{test} {range} ^구매하',
      '{range} {test} 구매를 ^하',
      '{range} 구매를 {test} ^하',
      '{range} {test} ^주문하',
      '{range} 주문을 {test} ^하',
    ],
    en: [
      'bought {test} {range}',
      '<bought|purchased|ordered|have bought|has bought> <something|anything|> {range} {test}',
      '<purchased|ordered|have bought|has bought|made a purchase> <something|> {test} {range}',
    ],
    slots: { range: rowsWhen, test: howOften },
    make: ({ range, test }) => ({
      kind: 'did',
      table: 'orders',
      where: [],
      window: range,
      measure: TIMES,
      test,
    }),
    take: (held) => {
      const did = counted(held);
      return did && ofOrders(did) ? { range: did.window, test: did.test } : undefined;
    },
  }),
  leaf({
    ko: '{range} 구매한 적@이가 ^있',
    en: [],
    slots: { range: rowsWhen },
    make: ({ range }) => ({
      kind: 'did',
      table: 'orders',
      where: [],
      window: range,
      measure: TIMES,
      test: { op: '>=', value: 1 },
    }),
  }),
  leaf({
    ko: ['{range} {rows}@이가 ^없', '{range} {rows}@을를 ^하지 않', '{range} {rows}@을를 ^남기지 않'],
    en: [
      'had no {rows} {range}',
      `<did not have|didn't have|have no|has no|with no|no> <any|> {rows} {range}`,
    ],
    slots: { range: rowsWhen, rows },
    make: ({ range, rows: found }) => ({ kind: 'did', ...found, window: range, measure: TIMES, test: NEVER }),
    take: (held) => {
      const did = never(held);
      return did && { range: did.window, rows: { table: did.table, where: did.where } };
    },
  }),
  leaf({
    ko: [
      '{range} {rows}@이가 {test} ^있',
      '{range} {test} {rows}@이가 ^있',
      '{range} {rows}@을를 {test} ^하',
      '{range} {rows}@을를 {test} ^남기',
    ],
    en: [
      'had {test} {rows} {range}',
      '<has|have|with|placed|made|left|gave> {test} {rows} {range}',
      'had {rows} {range} {test}',
    ],
    slots: { range: rowsWhen, rows, test: howMany },
    make: ({ range, rows: found, test }) => ({ kind: 'did', ...found, window: range, measure: TIMES, test }),
    take: (held) => {
      const did = counted(held);
      return did && { range: did.window, rows: { table: did.table, where: did.where }, test: did.test };
    },
  }),
  rankedRows,
  leaf({
    ko: ['{range} 모든 {rows}@이가 ({of})에 ^해당하', '{range} {rows}@이가 모두 ({of})에 ^해당하'],
    en: ['every one of their {rows} {range} has ({of})', 'every {rows} {range} <has|had> ({of})'],
    slots: { range: rowsWhen, rows, of: filters },
    make: ({ range, rows: found, of }) => ({
      kind: 'did',
      ...found,
      window: range,
      measure: { kind: 'share', of, by: null },
      test: EVERY,
    }),
    take: (held) => every(held),
  }),
  leaf({
    ko: ['{range} {rows}의 {measure}@이가 {test}'],
    en: ['over {rows} {range}, {measure} {test}', '<over|of|in> {rows} {range} <,|:|> {measure} {test}'],
    slots: { range: rowsWhen, rows, measure, test: measureTest },
    make: ({ range, rows: found, measure: held, test }) => ({
      kind: 'did',
      ...found,
      window: range,
      measure: held,
      test,
    }),
    take: (held) =>
      held.kind === 'did'
        ? {
            range: held.window,
            rows: { table: held.table, where: held.where },
            measure: held.measure,
            test: held.test,
          }
        : undefined,
  }),
];
