import type { Test } from '../../../core/condition';
import type { Form } from '../form';
import { number } from '../numbers';
import { typeSpokenOf } from '../offered-for';
import { value } from '../quotes';
import { ruleFor, worded } from '../rule';
import { listOf } from './lists';

const rule = ruleFor<Test>();
const values = listOf('values', value);

const IS = '<is|are|was>';
const NOT = `<is not|isn't|are not|aren't|was not|wasn't>`;

function holds(
  test: Test,
  op: 'in' | 'not-in',
  least: number,
): { readonly values: readonly string[] } | undefined {
  return test.op === op && test.values.length >= least ? { values: test.values } : undefined;
}

function single(test: Test, op: 'in' | 'not-in'): { readonly value: string } | undefined {
  const first = test.op === op && test.values.length === 1 ? test.values[0] : undefined;
  return first === undefined ? undefined : { value: first };
}

function nothing(test: Test, op: 'in' | 'not-in' | 'area'): Record<string, never> | undefined {
  const held =
    test.op === 'area' ? test.areas : test.op === 'in' || test.op === 'not-in' ? test.values : ['?'];
  return test.op === op && held.length === 0 ? {} : undefined;
}

/** Lists of values. */
export const listTests: readonly Form<Test>[] = [
  rule({
    ko: '{value}^이',
    en: [`${IS} {value}`, '<=|==|equals> {value}'],
    slots: { value },
    make: (held) => ({ op: 'in', values: [held.value] }),
    take: (test) => single(test, 'in'),
  }),
  rule({
    ko: ['{values} 중 하나^이', '{values} 중에 ^있', '{values} 가운데 하나^이'],
    en: [`${IS} one of {values}`, `${IS} <any of|either|in> {values}`, '<in|one of> {values}'],
    slots: { values },
    make: (held) => ({ op: 'in', values: held.values }),
    take: (test) => holds(test, 'in', 2),
  }),
  rule({
    ko: '빈 목록 중 하나^이',
    en: `${IS} one of no values`,
    slots: {},
    make: () => ({ op: 'in', values: [] }),
    take: (test) => nothing(test, 'in'),
  }),
  rule({
    ko: '{value}@이가 ^아니',
    en: [`${NOT} {value}`, '<!=|≠> {value}'],
    slots: { value },
    make: (held) => ({ op: 'not-in', values: [held.value] }),
    take: (test) => single(test, 'not-in'),
  }),
  rule({
    ko: ['{values} 중 하나@이가 ^아니', '{values} 중 <어느 것도|아무것도> ^아니', '{values} 중에 ^없'],
    en: [
      `${NOT} one of {values}`,
      `${NOT} <any of|in|either> {values}`,
      `${IS} <none of|neither of> {values}`,
      'not in {values}',
    ],
    slots: { values },
    make: (held) => ({ op: 'not-in', values: held.values }),
    take: (test) => holds(test, 'not-in', 2),
  }),
  rule({
    ko: '빈 목록 중 하나@이가 ^아니',
    en: `${NOT} one of no values`,
    slots: {},
    make: () => ({ op: 'not-in', values: [] }),
    take: (test) => nothing(test, 'not-in'),
  }),
];

/** Numbers as codes: texts have none in per cent, and dates none at all. */
const code: Form<number> = {
  ...number,
  read(reader, at) {
    const hit = number.read(reader, at);
    const type = typeSpokenOf(reader);
    const isText = type === 'text' || type === 'category';
    const isPart = isText && hit && reader.text[hit.to - 1] === '%';
    return isPart || type === 'date' ? undefined : hit;
  },
};
const codes = listOf('codes', code);

/** Lists of numbers, as they are typed without quotation marks. */
export const codeTests: readonly Form<Test>[] = [
  rule({
    ko: ['{codes} 중 하나^이', '{codes} 중에 ^있'],
    en: [`${IS} one of {codes}`, `${IS} <any of|in> {codes}`, '<in|one of> {codes}'],
    slots: { codes },
    make: (held) => ({ op: 'in', values: held.codes.map(String) }),
  }),
  rule({
    ko: ['{codes} 중 하나@이가 ^아니', '{codes} 중 <어느 것도|아무것도> ^아니', '{codes} 중에 ^없'],
    en: [`${NOT} one of {codes}`, `${IS} none of {codes}`, 'not in {codes}'],
    slots: { codes },
    make: (held) => ({ op: 'not-in', values: held.codes.map(String) }),
  }),
];

type TextOp = 'contains' | 'not-contains' | 'starts' | 'ends';

function textRule(op: TextOp, ko: string[], en: string[]): Form<Test> {
  return rule({
    ko,
    en,
    slots: { text: value },
    make: ({ text }) => ({ op, text }),
    take: (test) => (test.op === op ? { text: test.text } : undefined),
  });
}

function patternRule(op: 'matches' | 'not-matches', ko: string[], en: string[]): Form<Test> {
  return rule({
    ko,
    en,
    slots: { pattern: value },
    make: ({ pattern }) => ({ op, pattern }),
    take: (test) => (test.op === op ? { pattern: test.pattern } : undefined),
  });
}

const texts: readonly Form<Test>[] = [
  textRule(
    'contains',
    ['{text}@을를 ^포함하', '{text}@이가 ^들어 있', '{text}@이가 ^포함되'],
    ['<contains|contain|includes|include> {text}'],
  ),
  textRule(
    'not-contains',
    ['{text}@을를 ^포함하지 않', '{text}@이가 ^들어 있지 않', '{text}@이가 ^없'],
    [
      `<does not contain|doesn't contain|do not contain|does not include|doesn't include|not contains> {text}`,
    ],
  ),
  textRule(
    'starts',
    ['{text}@으로 ^시작하'],
    ['<starts with|start with|begins with|begin with|starts|begins> {text}'],
  ),
  textRule('ends', ['{text}@으로 ^끝나'], ['<ends with|end with|ends in|ends> {text}']),
  patternRule(
    'matches',
    ['{pattern} 형식에 ^맞', '{pattern} 패턴에 ^맞', '{pattern} 형식과 ^맞'],
    ['<matches|match|is like|like> {pattern}'],
  ),
  patternRule(
    'not-matches',
    ['{pattern} 형식에 ^맞지 않', '{pattern} 패턴에 ^맞지 않', '{pattern} 형식과 ^맞지 않'],
    [`<does not match|doesn't match|do not match|is not like|not like> {pattern}`],
  ),
  rule({
    ko: ['{areas} 지역^이', '{areas} <지역에|에> ^있'],
    en: [
      `${IS} in the area <of|> {areas}`,
      `${IS} in the areas <of|> {areas}`,
      'in the <area|areas> <of|> {areas}',
    ],
    slots: { areas: values },
    make: ({ areas }) => ({ op: 'area', areas }),
    take: (test) => (test.op === 'area' && test.areas.length > 0 ? { areas: test.areas } : undefined),
  }),
  rule({
    ko: '빈 목록 지역^이',
    en: `${IS} in the area of no values`,
    slots: {},
    make: () => ({ op: 'area', areas: [] }),
    take: (test) => nothing(test, 'area'),
  }),
];

/** Tests of texts. */
export const textTests: readonly Form<Test>[] = texts;

/** Yes or no. */
export const answerTests: readonly Form<Test>[] = [
  rule({
    ko: '{answer}^이',
    en: [`${IS} {answer}`, '= {answer}'],
    slots: {
      answer: worded<'yes' | 'no'>('answer', {
        yes: { ko: ['예', '네', '참', '맞음'], en: ['yes', 'true'] },
        no: { ko: ['아니요', '아니오', '거짓'], en: ['no', 'false'] },
      }),
    },
    make: ({ answer }) => ({ op: 'is', value: answer === 'yes' }),
    take: (test) => (test.op === 'is' ? ({ answer: test.value ? 'yes' : 'no' } as const) : undefined),
  }),
];

/** Whether there is a value at all. */
export const blankTests: readonly Form<Test>[] = [
  rule({
    ko: ['비어 ^있', '값이 ^없', '빈 값^이'],
    en: [`${IS} <blank|empty|unknown|missing>`, '<has|have> no value'],
    slots: {},
    make: () => ({ op: 'blank' }),
    take: (test) => (test.op === 'blank' ? {} : undefined),
  }),
  rule({
    ko: ['비어 있지 ^않', '값이 ^있', '빈 값이 ^아니'],
    en: [`${NOT} <blank|empty|unknown|missing>`, '<has|have> a value', `${IS} <known|filled>`],
    slots: {},
    make: () => ({ op: 'not-blank' }),
    take: (test) => (test.op === 'not-blank' ? {} : undefined),
  }),
];
