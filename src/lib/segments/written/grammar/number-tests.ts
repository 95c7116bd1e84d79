import type { NumberOp, NumberTest } from '../../../core/condition';
import type { Form } from '../form';
import { digitsAt, number, valueOf } from '../numbers';
import { skip } from '../reader';
import { ruleFor, worded, type Wordings } from '../rule';

type Order = Extract<NumberOp, '<' | '<=' | '>' | '>='>;

const WORDS: Wordings<Order> = {
  '>=': { ko: ['이상'], en: ['at least', 'no less than', 'not less than', 'greater than or equal to'] },
  '>': { ko: ['초과'], en: ['more than', 'over', 'above', 'greater than'] },
  '<=': { ko: ['이하'], en: ['at most', 'no more than', 'not more than', 'up to', 'less than or equal to'] },
  '<': { ko: ['미만'], en: ['less than', 'fewer than', 'under', 'below'] },
};
const SIGNS: Wordings<NumberOp> = {
  '>=': { ko: ['>=', '≥', '=>'], en: ['>=', '≥', '=>'] },
  '<=': { ko: ['<=', '≤', '=<'], en: ['<=', '≤', '=<'] },
  '!=': { ko: ['!=', '≠', '<>'], en: ['!=', '≠', '<>'] },
  '=': { ko: ['=', '=='], en: ['=', '=='] },
  '>': { ko: ['>'], en: ['>'] },
  '<': { ko: ['<'], en: ['<'] },
};
const AFTER: Wordings<'>=' | '<='> = {
  '>=': { ko: ['이상'], en: ['or more', 'or above', 'or higher', 'and above', '+'] },
  '<=': { ko: ['이하'], en: ['or less', 'or fewer', 'or below', 'or lower'] },
};

/** A comparison in words. */
export const order = worded<Order>('comparison', WORDS);
/** A comparison as a sign. */
export const sign = worded<NumberOp>('sign', SIGNS);
/** A comparison in words after the number. */
export const orMore = worded<'>=' | '<='>('comparison-after', AFTER);

const rule = ruleFor<NumberTest>();
type Compared = Extract<NumberTest, { value: number }>;

function isOrder(test: NumberTest): test is Compared & { op: Order } {
  return test.op === '<' || test.op === '<=' || test.op === '>' || test.op === '>=';
}

const TO = / *(?:에서|부터|~|-|–|to|and) */y;

/** The first number of two, of which the second may hold the unit of both: 10~20만 원, between 10 and 20%. */
const lowOf: Form<number> = {
  ...number,
  read(reader, at) {
    const hit = number.read(reader, at);
    if (!hit) return undefined;
    const own = reader.text.slice(skip(reader, at), hit.to);
    TO.lastIndex = hit.to;
    const between = /^\d[\d,.]*$/.test(own) ? TO.exec(reader.text)?.[0] : undefined;
    if (between === undefined) return hit;
    const place = hit.to + between.length;
    const high = number.read(reader, place);
    const bare = digitsAt(reader.text, place);
    if (!high || bare === undefined) return hit;
    const factor = high.value / valueOf(bare);
    const value = factor === 0.01 ? valueOf(own, -2) : valueOf(own) * factor;
    return value < high.value ? { ...hit, value } : hit;
  },
};

/** Tests of a number after its name. */
export const numberTests: readonly Form<NumberTest>[] = [
  rule({
    ko: '{value} {op}^이',
    en: ['<is|are|was> {op} {value}', '{op} {value}'],
    slots: { value: number, op: order },
    make: ({ op, value }) => ({ op, value }),
    take: (test) => (isOrder(test) ? { op: test.op, value: test.value } : undefined),
  }),
  rule({
    ko: '{value}^이',
    en: ['<is|are|was> {value}', '<is exactly|are exactly|equals|is equal to|exactly> {value}'],
    slots: { value: number },
    make: ({ value }) => ({ op: '=', value }),
    take: (test) => (test.op === '=' ? { value: test.value } : undefined),
  }),
  rule({
    ko: '{value}@이가 ^아니',
    en: `<is not|isn't|are not|aren't|was not|does not equal|is not equal to> {value}`,
    slots: { value: number },
    make: ({ value }) => ({ op: '!=', value }),
    take: (test) => (test.op === '!=' ? { value: test.value } : undefined),
  }),
  rule({
    ko: [
      '{low}에서 {high} 사이^이',
      '{low}부터 {high} 사이^이',
      '{low}부터 {high}까지^이',
      '{low}~{high}^이',
      '{low}~{high} 사이^이',
    ],
    en: ['<is|are|was> between {low} and {high}', '<is from|from|between> {low} <to|and> {high}'],
    slots: { low: lowOf, high: number },
    make: ({ low, high }) => ({ op: 'between', low, high }),
    take: (test) => (test.op === 'between' ? { low: test.low, high: test.high } : undefined),
  }),
  rule({
    ko: '{op} {value}^이?',
    en: ['{op} {value}', '<is|are> {op} {value}'],
    slots: { op: sign, value: number },
    make: ({ op, value }) => ({ op, value }),
  }),
  rule({
    ko: ['{value}보다 <|더> ^크', '{value}보다 <|더> ^많'],
    en: [],
    slots: { value: number },
    make: ({ value }) => ({ op: '>', value }),
  }),
  rule({
    ko: ['{value}보다 <|더> ^작', '{value}보다 <|더> ^적'],
    en: [],
    slots: { value: number },
    make: ({ value }) => ({ op: '<', value }),
  }),
  rule({
    ko: [],
    en: ['<is|are|was> {value} {op}', '{value} {op}'],
    slots: { value: number, op: orMore },
    make: ({ op, value }) => ({ op, value }),
  }),
];
