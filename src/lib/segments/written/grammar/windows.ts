import type { Anchor, RowWindow, Window } from '../../../core/condition';
import { MAX_STRETCH, MAX_UNITS } from '../../limits';
import { day } from '../days';
import { apart, kept, oneOf, orElse, type Form } from '../form';
import { nameOf } from '../names';
import { bounded } from '../numbers';
import { ruleFor, worded } from '../rule';
import { behind } from './ahead';
import { period } from './periods';
import { row } from './rows';
import { span } from './spans';

const window = ruleFor<Window>();
const units = bounded(1, MAX_UNITS, true);
const last = window({
  ko: ['최근 {d} <안에|이내에|내에|동안|간|사이에>', '지난 {d} <안에|이내에|내에|동안|간|사이에>'],
  en: '<in the last|within the last|over the last|during the last|in the past|within the past|over the past|in last|the last> {d}',
  slots: { d: span },
  make: ({ d }) => ({ kind: 'last', ...d }),
  take: (held) => (held.kind === 'last' ? { d: { n: held.n, unit: held.unit } } : undefined),
});
const before = window({
  ko: ['{d}보다 <더|> <전에|이전에|오래전에>', '{d} 넘게 전에'],
  en: ['more than {d} ago', 'over {d} ago', 'longer ago than {d}'],
  slots: { d: span },
  make: ({ d }) => ({ kind: 'before', ...d }),
  take: (held) => (held.kind === 'before' ? { d: { n: held.n, unit: held.unit } } : undefined),
});
const ago: readonly Form<Window>[] = [
  window({
    ko: [
      '{from} 전부터 {to} 전까지',
      '{from} 전부터 {to} 전 사이에',
      '{from} 전에서 {to} 전 <사이에|까지>',
      '{from} 전~{to} 전 <사이에|에|>',
    ],
    en: [
      '<from|between> {from} ago <to|and|until|till> {to} ago',
      'between {from} and {to} ago',
      'from {from} <to|until|till> {to} ago',
      '{from} to {to} ago',
    ],
    slots: { from: span, to: span },
    make: ({ from, to }) => ({ kind: 'ago', from, to }),
    take: (held) => (held.kind === 'ago' ? { from: held.from, to: held.to } : undefined),
  }),
  window({
    ko: ['{n}~{to} 전 <사이에|에>', '{n}에서 {to} 전 사이에'],
    en: ['<from|between|> {n} <to|and> {to} ago'],
    slots: { n: units, to: span },
    make: ({ n, to }) => ({ kind: 'ago', from: { n, unit: to.unit }, to }),
  }),
];
const calendar: readonly Form<Window>[] = [
  window({
    ko: ['{period}에', '{period}'],
    en: ['{period}', 'during {period}'],
    slots: { period },
    make: (held) => held.period,
    take: (held) => (held.kind === 'calendar' && held.ago < 2 ? { period: held } : undefined),
  }),
  window({
    ko: '{period} <동안|중에|들어|안에>',
    en: 'in {period}',
    slots: { period },
    make: (held) => held.period,
    take: (held) => (held.kind === 'calendar' && held.ago > 1 ? { period: held } : undefined),
  }),
];
const between = window({
  ko: ['{from}부터 {to}까지', '{from}에서 {to}까지', '{from}~{to} <|사이에|동안>'],
  en: ['from {from} <to|through|until|till> {to}', 'between {from} and {to}'],
  slots: { from: day, to: day },
  make: ({ from, to }) => ({ kind: 'between', from, to }),
  take: (held) => (held.kind === 'between' ? { from: held.from, to: held.to } : undefined),
});
const ever = window({
  ko: '언제든',
  en: '<at any time|ever>',
  slots: {},
  make: () => ({ kind: 'ever' }),
});

const isEver = ({ kind }: RowWindow) => kind === 'ever';

/** A stretch of time before what was done in it; any time when it is left out. */
export const when: Form<Window> = kept(
  behind(
    orElse(
      oneOf<Window>('time', () => [last, before, ...ago, ...calendar, between, ever]),
      { kind: 'ever' },
      isEver,
    ),
  ),
);

const anchor: Form<Anchor> = oneOf('moment', () => [
  ruleFor<Anchor>()({
    ko: '{which} {rows}',
    en: '<their|the> {which} {rows}',
    slots: {
      which: worded<'first' | 'last'>(null, {
        first: { ko: ['첫', '처음', '첫 번째'], en: ['first'] },
        last: { ko: ['마지막'], en: ['last', 'latest'] },
      }),
      rows: row,
    },
    make: ({ which, rows }) => ({ kind: 'row', which, ...rows }),
    take: (held) =>
      held.kind === 'row' ? { which: held.which, rows: { table: held.table, where: held.where } } : undefined,
  }),
  ruleFor<Anchor>()({
    ko: '{trait}',
    en: ['{trait}', 'their {trait}'],
    slots: { trait: nameOf('trait') },
    make: ({ trait }) => ({ kind: 'trait', trait }),
    take: (held) => (held.kind === 'trait' ? { trait: held.trait } : undefined),
  }),
]);

const rowWindow = ruleFor<RowWindow>();
type Near = Extract<RowWindow, { kind: 'near' }>;
const AFTER = '<후|이후|뒤>';
const BEFORE = '<전|이전>';

function nearRule(side: Near['side']): Form<RowWindow>[] {
  const [ko, en] = side === 'after' ? [AFTER, 'after'] : [BEFORE, 'before'];
  const here = (held: RowWindow): held is Near => held.kind === 'near' && held.side === side;
  return [
    rowWindow({
      ko: `{anchor} ${ko} {d} <안에|이내에|내에|동안|사이에>`,
      en: `<within|in> {d} ${en} {anchor}`,
      slots: { anchor: moment, d: span },
      make: (held) => ({ kind: 'near', side, anchor: held.anchor, within: held.d }),
      take: (held) => (here(held) && held.within ? { anchor: held.anchor, d: held.within } : undefined),
    }),
    rowWindow({
      ko: `{anchor} ${side === 'after' ? '<후에|이후에|뒤에>' : '<전에|이전에>'}`,
      en: [`${en} {anchor}`, `any time ${en} {anchor}`],
      slots: { anchor: moment },
      make: (held) => ({ kind: 'near', side, anchor: held.anchor, within: null }),
      take: (held) => (here(held) && held.within === null ? { anchor: held.anchor } : undefined),
    }),
  ];
}

const stretch = rowWindow({
  ko: ['어느 {n}{unit} 사이에든', '어떤 {n}{unit} 사이에든', '어느 {n}{unit} 동안이든'],
  en: '<in|within> any {n} {unit}',
  slots: {
    n: bounded(1, MAX_STRETCH, true),
    unit: worded<'day' | 'week'>(null, {
      day: { ko: ['일'], en: ['days', 'day'] },
      week: { ko: ['주', '주일'], en: ['weeks', 'week'] },
    }),
  },
  make: ({ n, unit }) => ({ kind: 'any', n, unit }),
  take: (held) => (held.kind === 'any' ? { n: held.n, unit: held.unit } : undefined),
});

/** The moment of each customer that rows lie near. */
export const moment: Form<Anchor> = kept(apart(anchor));

/** Which rows count, by time, before what was done; any time when it is left out. */
export const rowsWhen: Form<RowWindow> = kept(
  behind(
    orElse(
      oneOf<RowWindow>('time-of-rows', () => [
        last as Form<RowWindow>,
        before as Form<RowWindow>,
        ...(ago as readonly Form<RowWindow>[]),
        ...(calendar as readonly Form<RowWindow>[]),
        between as Form<RowWindow>,
        ever as Form<RowWindow>,
        ...nearRule('after'),
        ...nearRule('before'),
        stretch,
      ]),
      { kind: 'ever' },
      isEver,
    ),
  ),
);

const brief = rowWindow({
  ko: ['최근 {d}', '지난 {d}', '최근 {d} <동안의|간의>'],
  en: [],
  slots: { d: span },
  make: ({ d }) => ({ kind: 'last', ...d }),
});

/** The same before a noun: also `최근 90일 주문의 …`. */
export const rowsOver: Form<RowWindow> = oneOf('time-over-rows', () => [rowsWhen, brief]);
