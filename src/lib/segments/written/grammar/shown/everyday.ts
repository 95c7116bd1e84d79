import type { Condition, Duration, NumberTest, RowWindow } from '../../../../core/condition';
import { oneOf, type Form } from '../../form';
import { day } from '../../days';
import { plain } from '../../numbers';
import { ruleFor, worded } from '../../rule';
import { howOften } from '../counts';
import { order, orMore } from '../number-tests';
import { span } from '../spans';
import { enTime } from './en-time';
import { koTime } from './ko-time';
import { bought, did, NEVER, periodOf, TIMES } from './measured';
import { ofEnActs, ofKoActs } from './of-acts';
import { areaNames } from './area-names';
import { soleTrait } from './sole';
import { whereBefore } from './where';

const leaf = ruleFor<Condition>();
const EVER: RowWindow = { kind: 'ever' };

function orders(over: RowWindow, held: NumberTest): Condition {
  return did(bought(over), held);
}

const last = (d: Duration): RowWindow => ({ kind: 'last', ...d });
/** What people type about orders in Korean. */
const koOrders: readonly Form<Condition>[] = [
  leaf({
    ko: ['{range} {often} <구매|주문|구입>^이?', '{range} <구매|주문|구입> {often}^이?'],
    en: [],
    slots: { range: koTime, often: howOften },
    make: ({ range, often }) => orders(range, often),
  }),
  leaf({
    ko: [
      '{range} <|한 번도 |아직 ><구매|주문|구입> 안 ^하',
      '{range} 아직 <|한 번도 ><구매|주문|구입>하지 ^않',
      '{range} <구매|주문|구입> <이력|기록|경험|내역|> ^없',
      '{range} <미구매|무구매>^이?',
      '{range} <구매|주문>@이가 <전혀|> ^없',
    ],
    en: [],
    slots: { range: koTime },
    make: ({ range }) => orders(range, NEVER),
  }),
  leaf({
    ko: [
      '{d} <이상|동안|간|넘게|> 미구매^이?',
      '{d} <이상|동안|넘게> ^구매하지 않',
      '{d} <이상|동안|넘게> 구매 안 ^하',
      '{d} <이상|동안|넘게> <구매|주문>@이가 ^없',
    ],
    en: [
      '<inactive|no purchase|no purchases|no orders|no order> <for|in> <over|more than|the last|> {d}',
      `<has not|hasn't|hasn’t|have not|haven't|haven’t> <bought|purchased|ordered> <anything|> <for|in> <over|more than|> {d}`,
      `<did not|didn't|didn’t> <buy|purchase|order> <anything|> for {d}`,
    ],
    slots: { d: span },
    make: ({ d }) => orders(last(d), NEVER),
  }),
  leaf({
    ko: ['{range} <재구매|재주문>@이가 ^없', '{range} <재구매|재주문> 안 ^하'],
    en: [],
    slots: { range: koTime },
    make: ({ range }) => orders(range, { op: '<', value: 2 }),
  }),
  leaf({
    ko: ['재구매 고객^이?', '재구매^하', '재구매한 고객^이?', '<두|2> 번 이상 산 고객^이?'],
    en: [
      '<repeat|returning> <customers|buyers>',
      '<bought|ordered> again',
      '<bought|ordered> more than once',
    ],
    slots: {},
    make: () => orders(EVER, { op: '>=', value: 2 }),
  }),
  leaf({
    ko: ['<1회|한 번만|한 번> 구매 고객^이?', '한 번만 ^구매하', '<1회만|1회> 구매한 고객^이?'],
    en: ['<one-time|single-purchase> <customers|buyers>', 'bought only once', 'bought once only'],
    slots: {},
    make: () => orders(EVER, { op: '=', value: 1 }),
  }),
  leaf({
    ko: [
      '{range} {where} <상품|제품|것>@을를 {often} ^구매하',
      '{range} {where} <상품|제품> {often} 구매^이?',
    ],
    en: [],
    slots: { range: koTime, where: whereBefore.orders, often: howOften },
    make: ({ range, where, often }) => ({
      kind: 'did',
      table: 'orders',
      where,
      window: range,
      measure: TIMES,
      test: often,
    }),
  }),
  leaf({
    ko: [
      '마지막 <구매|주문> <후|이후> {d} <이상|넘게|> 경과^이?',
      '마지막 <구매|주문> <후|이후> {d} <이상|넘게|> ^지나',
      '<마지막으로|> <구매한|주문한|산> 지 {d}@이가 <이상|넘게|> ^지나',
      '<마지막으로|> <구매한|주문한|산> 지 {d}@이가 ^넘',
    ],
    en: ['last <order|purchase> <over|more than> {d} ago'],
    slots: { d: span },
    make: ({ d }) => ({
      kind: 'nth',
      table: 'orders',
      where: [],
      nth: -1,
      window: { kind: 'before', ...d },
    }),
  }),
];

/** What was done as a noun: `최근 7일 방문`, `장바구니 담기 없음`. */
const koNouns: readonly Form<Condition>[] = [
  ofKoActs<Condition, { range: typeof koTime; often: typeof howOften }>(
    { range: koTime, often: howOften },
    ({ name, transitive: one }) => [
      ...(name === undefined ? [] : [`{range} ${name} {often}^이?`, `{range} {often} ${name}^이?`]),
      ...(one?.object === '' ? [`{range} {event}{often} ^${one.stem}`] : []),
    ],
    (rows, { range, often }) => ({ kind: 'did', ...rows, window: range, measure: TIMES, test: often }),
  ),
  ofKoActs<Condition, { range: typeof koTime }>(
    { range: koTime },
    ({ name, transitive: one }) => [
      ...(name === undefined ? [] : [`{range} ${name} 안 ^하`, `{range} ${name}@이가 ^없`]),
      ...(one?.object === '' ? [`{range} {event}^${one.stem}지 않`] : []),
    ],
    (rows, { range }) => ({ kind: 'did', ...rows, window: range, measure: TIMES, test: NEVER }),
  ),
  ofKoActs<Condition, { d: typeof span }>(
    { d: span },
    ({ name, before, stem, there, transitive: one }) => [
      ...(name === undefined
        ? []
        : [`{d} <동안|이상|넘게> ${name}@을를 안 ^하`, `{d} <동안|이상|넘게> ${name}@이가 ^없`]),
      ...(there ? [] : [`{d} <동안|이상|넘게> ${before}^${stem}지 않`]),
      ...(one?.object === '' ? [`{d} <동안|이상|넘게> {event}^${one.stem}지 않`] : []),
    ],
    (rows, { d }) => ({ kind: 'did', ...rows, window: last(d), measure: TIMES, test: NEVER }),
  ),
  ofEnActs<Condition, { d: typeof span }>(
    { d: span },
    ({ did: verb, one, of, where, thing }) => [
      `<has not|hasn't|hasn’t|have not|haven't|haven’t> ${verb}${one === '' ? '' : ` ${one}`}${of}${where} <for|in> <over|more than|the last|> {d}`,
      ...thing.map((noun) => `no ${noun}${of}${where} <for|in> <over|more than|the last|> {d}`),
    ],
    (rows, { d }) => ({ kind: 'did', ...rows, window: last(d), measure: TIMES, test: NEVER }),
  ),
];

const joined = soleTrait('joined');
/** The same before the word 가입, so that nothing is said of it where that does not follow. */
const joinedHere: Form<string> = {
  ...joined,
  read: (reader, at) =>
    reader.lang === 'ko' && !/^ *가입/.test(reader.text.slice(at)) ? undefined : joined.read(reader, at),
};
const home = soleTrait('home');
const LONG = worded<'before' | 'last'>(null, {
  before: { ko: ['이상', '넘은', '넘음', '초과', '지난', '지남'], en: [] },
  last: { ko: ['이내', '미만', '안 된', '안 됨'], en: [] },
});

/** What people type about traits that the data has once. */
const traits: readonly Form<Condition>[] = [
  leaf({
    ko: ['{range} {trait}^가입하', '{range} {trait}가입^이?', '{range} {trait}가입을 ^하'],
    en: '<joined|signed up|registered> {range} {trait}',
    slots: { range: oneOf<RowWindow>(null, () => [koTime, enTime]), trait: joinedHere },
    make: ({ range, trait }) => {
      const over = periodOf(range);
      return over && { kind: 'trait', trait, test: { op: 'within', window: over } };
    },
  }),
  leaf({
    ko: ['{day} <이후|이후에|부터> {trait}^가입하', '{day} 이후 {trait}가입^이?'],
    en: '<joined|signed up|registered> <since|on or after> {day} {trait}',
    slots: { day, trait: joinedHere },
    make: (held) => ({ kind: 'trait', trait: held.trait, test: { op: 'on-or-after', day: held.day } }),
  }),
  leaf({
    ko: ['가입한 지 {trait}{d} {long}', '가입 후 {trait}{d} {long}'].map((one) => `${one}^이?`),
    en: [],
    slots: { trait: joined, d: span, long: LONG },
    make: ({ trait, d, long }) => ({
      kind: 'trait',
      trait,
      test: { op: 'within', window: { kind: long, ...d } },
    }),
  }),
  leaf({
    ko: [],
    en: '<from|based in|located in> {areas} {trait}',
    slots: { areas: areaNames, trait: home },
    make: ({ areas, trait }) => ({ kind: 'trait', trait, test: { op: 'area', areas } }),
  }),
];

const ORDERS = '<orders|order|purchases|purchase>';
const enOrders: readonly Form<Condition>[] = [
  leaf({
    ko: [],
    en: '<bought|purchased|ordered> {often} {range}',
    slots: { often: howOften, range: enTime },
    make: ({ often, range }) => orders(range, often),
  }),
  leaf({
    ko: [],
    en: `{op} {value} ${ORDERS} {range}`,
    slots: { op: order, value: plain, range: enTime },
    make: ({ op, value, range }) => orders(range, { op, value }),
  }),
  leaf({
    ko: [],
    en: [`{value} {op} ${ORDERS} {range}`, '<bought|purchased|ordered> {value} {op} <times|time> {range}'],
    slots: { op: orMore, value: plain, range: enTime },
    make: ({ op, value, range }) => orders(range, { op, value }),
  }),
];

/** Everyday phrases of both languages that are neither written nor shown. */
export const everyday: readonly Form<Condition>[] = [...koOrders, ...enOrders, ...koNouns, ...traits];
