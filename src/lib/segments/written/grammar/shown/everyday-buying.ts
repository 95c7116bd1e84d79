import type { Condition, LeafOf, MeasureRank, NumberTest, RowWindow } from '../../../../core/condition';
import { kept, oneOf, type Form } from '../../form';
import { number } from '../../numbers';
import type { Reader } from '../../reader';
import { ruleFor } from '../../rule';
import { howOften } from '../counts';
import { numberTests, order, orMore } from '../number-tests';
import { amount, each, side } from '../ranks';
import { enTime } from './en-time';
import { koTime } from './ko-time';
import { bought, did, NEVER, periodOf } from './measured';
import { spent } from './sole';

const leaf = ruleFor<Condition>();
const test = ruleFor<NumberTest>();
const range: Form<RowWindow> = oneOf(null, () => [koTime, enTime]);

/** That the first order of all came in a time; undefined for times that every first order comes in, or that move. */
function firstIn(over: RowWindow): LeafOf<'nth'> | undefined {
  const period = periodOf(over);
  return period && { kind: 'nth', table: 'orders', where: [], nth: 1, window: period };
}

/** `지난달에 첫 구매`, `first bought last month`. */
const first: Form<Condition> = leaf({
  ko: [
    '{range} 첫 <구매|주문|결제>^이?',
    '{range} 첫 <구매|주문|결제>를 ^하',
    ...['첫', '처음', '처음으로'].flatMap((how) =>
      ['구매하', '주문하'].map((verb) => `{range} ${how} ^${verb}`),
    ),
    '{range} <처음|처음으로> ^사',
  ],
  en: [
    '<|made> <|their|a> first <purchase|order> {range}',
    '<first|first-time> <bought|ordered|purchased> {range}',
    'first-time <buyers|customers> {range}',
  ],
  slots: { range },
  make: (held) => firstIn(held.range),
});

/** Bought in one time and not in another: `bought last year but not this year`. */
const butNot: Form<Condition> = leaf({
  ko: [],
  en: '<bought|ordered|purchased> {range} but not {other}',
  slots: { range: enTime, other: enTime },
  make: ({ range: then, other }) =>
    then.kind === 'ever' || other.kind === 'ever'
      ? undefined
      : { kind: 'all', of: [did(bought(then), { op: '>=', value: 1 }), did(bought(other), NEVER)] },
});

/** To buy as people say it: `2번 이상 산`, `한 번도 안 산`. */
const plainly: readonly Form<Condition>[] = [
  leaf({
    ko: ['{range} {often} ^사', '{often} {range} ^사'],
    en: [],
    slots: { range: koTime, often: howOften },
    make: (held) => did(bought(held.range), held.often),
  }),
  leaf({
    ko: [
      '{range} <|한 번도 |아무것도 >안 ^사',
      '{range} <|한 번도 |아무것도 >^사지 않',
      '<|아직 >한 번도 안 {range} ^사',
    ],
    en: [],
    slots: { range: koTime },
    make: (held) => did(bought(held.range), NEVER),
  }),
];

function isMoney({ text }: Reader, from: number, to: number): boolean {
  return /원|₩|\$|€|won|krw|만|억/.test(text.slice(from, to));
}

/** A number that is an amount of money, by its sign or its unit; in English by what was done: something was spent. */
const money: Form<number> = {
  ...number,
  read(reader, at) {
    const hit = number.read(reader, at);
    return hit && (reader.lang === 'en' || isMoney(reader, at, hit.to)) ? hit : undefined;
  },
};

const compared = oneOf<NumberTest>(null, () => numberTests);

/** An amount with a comparison, as it stands around 구매. */
const amounts: Form<NumberTest> = kept(
  oneOf(null, () => [
    test({
      ko: ['{value}<|어치> {op}', '{value} {op}으로'],
      en: '{op} {value}',
      slots: { value: money, op: order },
      make: ({ op, value }) => ({ op, value }),
    }),
    test({
      ko: '{value}<|어치> 넘게',
      en: [],
      slots: { value: money },
      make: ({ value }) => ({ op: '>', value }),
    }),
    test({
      ko: [],
      en: '{value} {op}',
      slots: { value: money, op: orMore },
      make: ({ op, value }) => ({ op, value }),
    }),
  ]),
);

/** How much money: `10만 원 이상 쓴`, `spent more than 100k last year`. */
const spending: readonly Form<Condition>[] = [
  leaf({
    ko: [
      ...['구매하', '주문하', '결제하', '쓰', '사'].map((verb) => `{range} {column}{amount} ^${verb}`),
      '{range} {column}{amount} <구매|주문|결제>^이?',
      '{range} {column}<구매|주문|결제>를 {amount} ^하',
    ],
    en: [
      '<spent|spend|have spent|has spent> {amount} {range} {column}',
      '<spent|spend> {range} {amount} {column}',
    ],
    slots: { range, column: spent, amount: amounts },
    make: ({ range: over, column, amount: held }) => did(bought(over, column), held),
  }),
  leaf({
    ko: [
      '{range} {column}<총|누적|> <구매|주문|결제> <금액|액>@이가 {test}',
      '{range} {column}<구매|주문|결제> 금액 <합계|합>@이가 {test}',
    ],
    en: ['<|total >spend <in total|> {column} {range} {test}'],
    slots: { range, column: spent, test: compared },
    make: ({ range: over, column, test: held }) => did(bought(over, column), held),
  }),
  leaf({
    ko: ['{range} {column}<평균 주문 금액|평균 구매 금액|평균 결제 금액|객단가>@이가 {test}'],
    en: ['average <order value|order|purchase|basket> {column} {range} {test}'],
    slots: { range, column: spent, test: compared },
    make: ({ range: over, column, test: held }) =>
      did({ ...bought(over), measure: { kind: 'avg', column } }, held),
  }),
];

const SPENT = '<구매|주문|결제> <금액|액>';
const PLACE = '{side} {amount}';

function ranked(words: { ko: string[]; en: string[] }, column: Form<string | undefined>): Form<Condition> {
  return leaf({
    ...words,
    slots: { range, within: each, column, side, amount },
    make: ({ range: over, within, column: of, side: op, amount: { n, unit } }) => {
      const rank: MeasureRank = { op, n, unit, within };
      // How often of all time is the number of orders, which is a trait with a name of its own.
      return of === undefined && over.kind === 'ever' ? undefined : did(bought(over, of), rank);
    },
  });
}

const times: Form<undefined> = {
  name: null,
  describe: () => ({ text: '', uses: [] }),
  write: () => false,
  read: (_, at) => ({ value: undefined, to: at }),
};

/** A place among customers by what they bought: `최근 1년 구매 금액 상위 10%`, `top 10% spenders last year`. */
const places: readonly Form<Condition>[] = [
  ranked(
    {
      ko: [
        `{range} {column}<총 |누적 |>${SPENT}<| 기준| 순> {within} ${PLACE}^이?`,
        `{range} {within} {column}<총 |누적 |>${SPENT}<| 기준| 순> ${PLACE}^이?`,
      ],
      en: [
        `<|the> ${PLACE} <by|in> <spend|spending|amount spent|money spent> {within} {range} {column}`,
        `<|the> ${PLACE} spenders {within} {range} {column}`,
      ],
    },
    spent,
  ),
  ranked(
    {
      ko: [
        `{range} <구매|주문> <횟수|건수|수>{column}<| 기준| 순> {within} ${PLACE}^이?`,
        `{range} {within} <구매|주문> <횟수|건수|수>{column}<| 기준| 순> ${PLACE}^이?`,
      ],
      en: [`<|the> ${PLACE} by <number of orders|orders|purchases> {within} {range} {column}`],
    },
    times,
  ),
];

/** Everyday phrases about first orders, buying and spending, and places by them. */
export const everydayBuying: readonly Form<Condition>[] = [first, butNot, ...plainly, ...spending, ...places];
