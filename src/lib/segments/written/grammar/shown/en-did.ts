import type { Condition, NumberTest, RowWindow } from '../../../../core/condition';
import { kept, maybe, oneOf, type Form } from '../../form';
import { plain, share } from '../../numbers';
import { ruleFor } from '../../rule';
import { numberTests, order } from '../number-tests';
import { amount, side } from '../ranks';
import { nameOf } from '../../names';
import { columnIn, TABLES } from './columns';
import { enMeasure, enRowsNoun } from './en-measures';
import { enTime } from './en-time';
import { against, did, mean, NEVER, otherOver, partOf, rowsOfTable, TIMES, type Other } from './measured';
import { ofEnActs } from './of-acts';
import { whereWithin } from './where';

const leaf = ruleFor<Condition>();
const test = ruleFor<NumberTest>();
const ONCE: NumberTest = { op: '>=', value: 1 };

/** `at least 3`, `between 3 and 5`, before what is counted. */
const howMany: Form<NumberTest> = kept(
  oneOf(null, () => [
    test({
      ko: [],
      en: '{op} {value}',
      slots: { op: order, value: plain },
      make: ({ op, value }) => ({ op, value }),
    }),
    test({
      ko: [],
      en: ['exactly {value}', '{value}'],
      slots: { value: plain },
      make: ({ value }) => ({ op: '=', value }),
    }),
    test({
      ko: [],
      en: ['between {low} and {high}', '{low} to {high}'],
      slots: { low: plain, high: plain },
      make: ({ low, high }) => ({ op: 'between', low, high }),
    }),
  ]),
);

type Time = { readonly range: Form<RowWindow> };
type Counted = Time & { readonly how: Form<NumberTest> };

const DID_NOT = `<did not|didn't|didn’t>`;

function objectsOf(act: { many: readonly [string, string] }): string {
  const [one, many] = act.many;
  return `<${many}|${one}>`;
}

const object = (act: { one: string }) => (act.one === '' ? '' : ` ${act.one}`);

function counted(denies: boolean): Form<Condition> {
  return ofEnActs<Condition, Counted>(
    { range: enTime, how: howMany },
    (act) => {
      const often = `{how} ${objectsOf(act)}`;
      const rest = `${act.of}${act.where} {range}`;
      return denies
        ? [`${DID_NOT} ${act.doing} ${often}${rest}`]
        : [`${act.did} ${often}${rest}`, `${act.did}${act.of}${act.where} {how} <times|time> {range}`];
    },
    (rows, held) => {
      const found = did({ ...rows, window: held.range, measure: TIMES }, held.how);
      if (!denies) return found;
      // In some stretch of days, not exactly so often is another stretch than none with exactly so often.
      const { test: how } = found;
      return how.op === '=' ? { ...found, test: { ...how, op: '!=' } } : { kind: 'not', of: found };
    },
  );
}

const times: readonly Form<Condition>[] = [
  counted(false),
  counted(true),
  ofEnActs<Condition, Time>(
    { range: enTime },
    (act) => [`${act.did}${object(act)}${act.of}${act.where} {range} <|at least once>`],
    (rows, held) => did({ ...rows, window: held.range, measure: TIMES }, ONCE),
  ),
  ofEnActs<Condition, Time>(
    { range: enTime },
    (act) => [
      `${DID_NOT} ${act.doing}${object(act)}${act.of}${act.where} {range}`,
      `<never|have never|has never> ${act.did}${object(act)}${act.of}${act.where} {range}`,
    ],
    (rows, held) => did({ ...rows, window: held.range, measure: TIMES }, NEVER),
  ),
];

const IS = '<is|are|was>';
const slots = { measure: enMeasure, test: oneOf<NumberTest>(null, () => numberTests) };
const each: Form<string | null> = maybe(
  ruleFor<string>()({
    ko: [],
    en: ['in each {trait}', 'within each {trait}', 'per {trait}'],
    slots: { trait: nameOf('trait') },
    make: ({ trait }) => trait,
  }),
);

const other = ruleFor<Other>();
const others: Form<Other> = kept(
  oneOf(null, () => [
    other({
      ko: [],
      en: 'their {measured}',
      slots: { measured: enMeasure },
      make: ({ measured }) => otherOver(measured.window, measured, null),
    }),
    other({
      ko: [],
      en: 'their own {n}-day average {range}',
      slots: { range: enTime, n: mean },
      make: ({ range, n }) => otherOver(range, null, n),
    }),
    other({
      ko: [],
      en: 'their own {n}-day average of {measured}',
      slots: { measured: enMeasure, n: mean },
      make: ({ measured, n }) => otherOver(measured.window, measured, n),
    }),
  ]),
);

const many: Form<number> = oneOf(null, () => [
  ruleFor<number>()({ ko: [], en: '{n} times', slots: { n: plain }, make: ({ n }) => n }),
  ruleFor<number>()({ ko: [], en: 'half', slots: {}, make: () => 0.5 }),
  ruleFor<number>()({ ko: [], en: '<twice>', slots: {}, make: () => 2 }),
  ruleFor<number>()({ ko: [], en: '<|>', slots: {}, make: () => 1 }),
]);
const compared = { measure: enMeasure, compare: order, many, other: others };

const measures: readonly Form<Condition>[] = [
  leaf({
    ko: [],
    en: '{measure} {test}',
    slots,
    make: (held) => did(held.measure, held.test),
  }),
  leaf({
    ko: [],
    en: [
      'in the {side} {amount} by {measure} {within}',
      '<is|are|> <in|among> the {side} {amount} by {measure} {within}',
      '<the|> {side} {amount} by {measure} {within}',
    ],
    slots: { side, amount, measure: enMeasure, within: each },
    make: ({ side: op, amount: { n, unit }, measure, within }) => did(measure, { op, n, unit, within }),
  }),
  leaf({
    ko: [],
    en: `{measure} ${IS} {compare} {many} {other}`,
    slots: compared,
    make: (held) => against(held.measure, held.other, held.compare, held.many),
  }),
  leaf({
    ko: [],
    en: [`{measure} ${IS} exactly {many} {other}`, `{measure} ${IS} the same as {many} {other}`],
    slots: compared,
    make: (held) => against(held.measure, held.other, '=', held.many),
  }),
];

function shares(table: (typeof TABLES)[number]): Form<Condition>[] {
  const by = ruleFor<string>()({
    ko: [],
    en: 'the {column} of',
    slots: { column: columnIn(table) },
    make: ({ column }) => column,
  });
  const held = {
    range: enTime,
    base: rowsOfTable(enRowsNoun, table),
    of: whereWithin[table],
    column: columnIn(table),
    by: maybe(by),
    value: share,
    how: howMany,
  };
  const of = (words: string, what: NumberTest) =>
    leaf({
      ko: [],
      en: `{base} {range} ${words} where {of}`,
      slots: held,
      make: ({ base, range, of: filters }) => did({ ...base, window: range, measure: partOf(filters) }, what),
    });
  return [
    of('are all ones', { op: '=', value: 1 }),
    of('include none', NEVER),
    of('include at least one', { op: '>', value: 0 }),
    leaf({
      ko: [],
      en: '{base} {range} are all of one {column}',
      slots: held,
      make: ({ base, range, column }) =>
        did(
          { ...base, window: range, measure: { kind: 'top-share', column, by: null } },
          { op: '=', value: 1 },
        ),
    }),
    ...[false, true].map((denies) =>
      leaf({
        ko: [],
        en: `${denies ? '<do not have|does not have>' : '<have|has>'} at least {value} of {by} their {base} {range} in one {column}`,
        slots: held,
        make: ({ base, range, column, by: sum, value }) => {
          const found = did(
            { ...base, window: range, measure: { kind: 'top-share', column, by: sum } },
            { op: '>=', value },
          );
          return denies ? { kind: 'not', of: found } : found;
        },
      }),
    ),
    ...[false, true].map((denies) =>
      ofEnActs<Condition, Counted & { column: Form<string> }>(
        { range: enTime, how: howMany, column: columnIn(table) },
        (act) => {
          if (act.table !== table) return [];
          const verb = denies ? `${DID_NOT} ${act.doing}` : act.did;
          const objects = objectsOf(act);
          const tail = `${act.of} <with|for> the same {column}${act.where} {range}`;
          const placed = denies ? `${DID_NOT} place` : 'placed';
          return [
            `${verb} {how} ${objects}${tail}`,
            ...(act.placed ? [`${placed} {how} <orders|order>${tail}`] : []),
          ];
        },
        (rows, { range, how, column }) => {
          const found = did({ ...rows, window: range, measure: { kind: 'most', column } }, how);
          return denies ? { kind: 'not', of: found } : found;
        },
      ),
    ),
  ];
}

/** Conditions on what customers did, as English shows them. */
export const enDid: readonly Form<Condition>[] = [...times, ...measures, ...TABLES.flatMap(shares)];
