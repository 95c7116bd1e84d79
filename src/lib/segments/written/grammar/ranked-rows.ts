import type { EventTableName, Leaf, Measure, Rows } from '../../../core/condition';
import { isRanking } from '../../ranking';
import { oneOf, type Form } from '../form';
import { ruleFor } from '../rule';
import { measure } from './measures';
import { amount, each, side } from './ranks';
import { rows } from './rows';
import { rowsOver } from './windows';

interface MeasuredRows {
  readonly rows: Rows;
  readonly measure: Measure;
}

/** A measure of the rows of one table, which English names after it. */
function measureOf(table: EventTableName): Form<Measure> {
  return {
    ...measure,
    read(reader, at) {
      reader.table = table;
      return measure.read(reader, at);
    },
    write(held, pen) {
      pen.table = table;
      return measure.write(held, pen);
    },
  };
}

function rowsOf(table: EventTableName): Form<Rows> {
  return {
    ...rows,
    read(reader, at) {
      const hit = rows.read(reader, at);
      return hit?.value.table === table ? hit : undefined;
    },
  };
}

const TABLES: readonly EventTableName[] = ['orders', 'events', 'messages', 'surveys', 'tickets'];

function measuredRowsOf(table: EventTableName): Form<MeasuredRows> {
  return ruleFor<MeasuredRows>()({
    ko: '{rows}의 {measure}',
    en: ['{measure} of {rows}', '{measure} over {rows}'],
    slots: { rows: rowsOf(table), measure: measureOf(table) },
    make: (held) => held,
    take: (held) => (held.rows.table === table ? held : undefined),
  });
}

const measuredRows: Form<MeasuredRows> = {
  ...oneOf('measured-rows', () => TABLES.map(measuredRowsOf)),
  describe: (lang) => measuredRowsOf('orders').describe(lang),
};

/** A place among customers by what they did: `최근 90일 동안 주문의 횟수 상위 10%임`. */
export const rankedRows: Form<Leaf> = ruleFor<Leaf>()({
  ko: [
    '{within} {range} {by} {side} {amount}^이',
    '{range} {by} {within} {side} {amount}^이',
    '{range} {within} {by} {side} {amount}^이',
    '{within} {range} {by} <기준|순> {side} {amount}^이',
    '{within} {range} {by} {side} {amount} <안에|이내에> ^있',
  ],
  en: [
    'in the {side} {amount} by {by} {range} {within}',
    '<is|are|> <in|among|within> the {side} {amount} by {by} {range} {within}',
    'the {side} {amount} by {by} {range} {within}',
    'in the {side} {amount} {within} by {by} {range}',
  ],
  slots: { within: each, range: rowsOver, by: measuredRows, side, amount },
  make: ({ within, range, by, side: op, amount: { n, unit } }) => ({
    kind: 'did',
    ...by.rows,
    window: range,
    measure: by.measure,
    test: { op, n, unit, within },
  }),
  take: (held) => {
    if (held.kind !== 'did') return undefined;
    const { table, where, test, measure: by, window: range } = held;
    if (!isRanking(test)) return undefined;
    const { op, n, unit, within } = test;
    return { within, range, by: { rows: { table, where }, measure: by }, side: op, amount: { n, unit } };
  },
});
