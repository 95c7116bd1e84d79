import type { EventTableName, Rows } from '../../../../core/condition';
import { OVER } from '../../../words/en-measure';
import { kept, oneOf, type Form } from '../../form';
import { ruleFor } from '../../rule';
import { columnIn, TABLES } from './columns';
import { enTime } from './en-time';
import { rowsOfTable, type Measured } from './measured';
import { ofEnActs } from './of-acts';
import { whereWithin } from './where';

const rows = ruleFor<Rows>();
const measured = ruleFor<Measured>();
const KINDS = {
  sum: 'total',
  avg: 'average',
  min: 'lowest',
  max: 'highest',
  distinct: 'number of different values of',
} as const;

/** Rows by their name: `orders (where category is ‘coats’)`, `searches`. */
export const enRowsNoun: Form<Rows> = kept(
  oneOf(null, () => [
    ...TABLES.flatMap((table) => [
      rows({ ko: [], en: OVER[table], slots: {}, make: () => ({ table, where: [] }) }),
      rows({
        ko: [],
        en: `${OVER[table]} (where {where})`,
        slots: { where: whereWithin[table] },
        make: ({ where }) => ({ table, where }),
      }),
    ]),
    ofEnActs(
      {},
      (act) => (act.titled ? [`${act.thing[1]}${act.of}${act.where}`] : []),
      (held) => held,
    ),
  ]),
);

function inOneTable(table: EventTableName): Form<Measured>[] {
  const slots = {
    range: enTime,
    of: whereWithin[table],
    where: whereWithin[table],
    column: columnIn(table),
    by: columnIn(table),
    base: rowsOfTable(enRowsNoun, table),
    thing: rowsOfTable(enRowsNoun, table),
  };
  const kinds = Object.entries(KINDS) as [keyof typeof KINDS, string][];
  return [
    ...['', '{by} from '].map((by) =>
      measured({
        ko: [],
        en: `share of ${by}{thing} over {base} {range}`,
        slots,
        make: (held) => ({
          ...held.base,
          window: held.range,
          measure: {
            kind: 'share',
            of: held.thing.where.slice(sameAs(held.base, held.thing)),
            by: by === '' ? null : held.by,
          },
        }),
      }),
    ),
    ...['', ' of {by}'].map((by) =>
      measured({
        ko: [],
        en: `largest share${by} of one {column} over {base} {range}`,
        slots,
        make: (held) => ({
          ...held.base,
          window: held.range,
          measure: { kind: 'top-share', column: held.column, by: by === '' ? null : held.by },
        }),
      }),
    ),
    ...kinds.flatMap(([kind, word]) => [
      measured({
        ko: [],
        en: `${word} {column} over {base} {range}`,
        slots,
        make: (held) => ({ ...held.base, window: held.range, measure: { kind, column: held.column } }),
      }),
      ...(table === 'orders'
        ? [
            measured({
              ko: [],
              en: `${word} {column}`,
              slots,
              make: (held) => ({
                table,
                where: [],
                window: { kind: 'ever' },
                measure: { kind, column: held.column },
              }),
            }),
          ]
        : []),
    ]),
    ...(table === 'events'
      ? ['', ' (where {where})'].map((where) =>
          measured({
            ko: [],
            en: `number of visits (sessions)${where} {range}`,
            slots,
            make: (held) => ({
              table,
              where: where === '' ? [] : held.where,
              window: held.range,
              measure: { kind: 'distinct', column: 'session' },
            }),
          }),
        )
      : []),
    ofEnActs(
      { range: enTime, column: columnIn(table) },
      (act) =>
        act.table === table
          ? [
              `largest number of ${act.thing[1]}${act.of} with the same {column}${act.where} {range}`,
              ...(act.placed ? [`largest number of orders with the same {column}${act.where} {range}`] : []),
            ]
          : [],
      (held, { range, column }): Measured => ({ ...held, window: range, measure: { kind: 'most', column } }),
    ),
  ];
}

/** How many filters of a part name what the whole names too: events by what they are called. */
function sameAs(base: Rows, thing: Rows): number {
  const [own] = thing.where;
  const named = own && base.where.some((each) => JSON.stringify(each) === JSON.stringify(own));
  return named === true && 'column' in own && own.column === 'event' ? 1 : 0;
}

/** What is computed over rows, as it is shown: `total amount over orders in the last 90 days`. */
export const enMeasure: Form<Measured> = kept(
  oneOf(null, () => [
    ofEnActs(
      { range: enTime },
      (act) => [
        `number of ${act.thing[1]}${act.of}${act.where} {range}`,
        ...(act.placed ? [`number of orders {range}`] : []),
      ],
      (held, { range }): Measured => ({ ...held, window: range, measure: { kind: 'times' } }),
    ),
    ...TABLES.flatMap(inOneTable),
  ]),
);
