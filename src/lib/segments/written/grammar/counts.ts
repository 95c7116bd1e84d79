import type { NumberOp, NumberTest } from '../../../core/condition';
import { kept, maybe, oneOf, orElse, type Form } from '../form';
import { plain } from '../numbers';
import { ruleFor, worded } from '../rule';
import { order, orMore, sign } from './number-tests';

const rule = ruleFor<NumberTest>();
const TIMES = '<회|번|차례|건|개>';

function ordered(test: NumberTest): { op: Exclude<NumberOp, '=' | '!='>; value: number } | undefined {
  return test.op === '=' || test.op === '!=' || test.op === 'between'
    ? undefined
    : { op: test.op, value: test.value };
}

const inWords = worded<'1' | '2' | '3'>('times-in-words', {
  '1': { ko: ['한 번', '한 차례'], en: ['once'] },
  '2': { ko: ['두 번', '두 차례'], en: ['twice'] },
  '3': { ko: ['세 번', '세 차례'], en: ['three times'] },
});

function countRules(after: string): Form<NumberTest>[] {
  return [
    rule({
      ko: [`{value}${TIMES} {op}`],
      en: `{op} {value}${after}`,
      slots: { value: plain, op: order },
      make: ({ op, value }) => ({ op, value }),
      take: ordered,
    }),
    rule({
      ko: [`정확히 {value}${TIMES}`, `{value}${TIMES}`],
      en: [`exactly {value}${after}`, `{value}${after}`],
      slots: { value: plain },
      make: ({ value }) => ({ op: '=', value }),
      take: (test) => (test.op === '=' ? { value: test.value } : undefined),
    }),
    rule({
      ko: `{value}${TIMES}@이가 아니게`,
      en: `not exactly {value}${after}`,
      slots: { value: plain },
      make: ({ value }) => ({ op: '!=', value }),
      take: (test) => (test.op === '!=' ? { value: test.value } : undefined),
    }),
    rule({
      ko: [
        `{low}회에서 {high}회`,
        `{low}<|회|번>~{high}${TIMES}`,
        `{low}<|회|번>에서 {high}${TIMES} <|사이로>`,
        `{low}<|회|번>부터 {high}${TIMES}<|까지>`,
      ],
      en: [`between {low} and {high}${after}`, `{low} to {high}${after}`],
      slots: { low: plain, high: plain },
      make: ({ low, high }) => ({ op: 'between', low, high }),
      take: (test) => (test.op === 'between' ? { low: test.low, high: test.high } : undefined),
    }),
    rule({
      ko: [],
      en: `{value} {op}${after}`,
      slots: { value: plain, op: orMore },
      make: ({ op, value }) => ({ op, value }),
    }),
    rule({
      ko: [`{value}${TIMES} 넘게`, `{value}${TIMES} 초과로`],
      en: [],
      slots: { value: plain },
      make: ({ value }) => ({ op: '>', value }),
    }),
    rule({
      ko: [],
      en: `{op} {value}${after}`,
      slots: { value: plain, op: sign },
      make: ({ op, value }) => ({ op, value }),
    }),
    rule({
      ko: '{words} {op}',
      en: '{op} {words}',
      slots: { words: inWords, op: maybe(order) },
      make: ({ op, words }) => ({ op: op ?? '=', value: Number(words) }),
    }),
  ];
}

const AT_LEAST_ONCE: NumberTest = { op: '>=', value: 1 };

function isAtLeastOnce(test: NumberTest): boolean {
  return test.op === '>=' && test.value === 1;
}

/** How often something was done; once or more when it is left out. */
export const howOften: Form<NumberTest> = orElse(
  kept(oneOf('how-often', () => countRules(' <times|time|x>'))),
  AT_LEAST_ONCE,
  isAtLeastOnce,
);

/** How many rows there are; one or more when it is left out. */
export const howMany: Form<NumberTest> = orElse(
  kept(oneOf('how-many', () => countRules(''))),
  AT_LEAST_ONCE,
  isAtLeastOnce,
);
