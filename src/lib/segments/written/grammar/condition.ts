import type { Condition, Leaf } from '../../../core/condition';
import { MAX_DEPTH, MAX_NODES } from '../../limits';
import { day } from '../days';
import { kept, oneOf, type Form } from '../form';
import { nameOf } from '../names';
import { tooDeep, tooMany } from '../problems';
import { skip, stopAt } from '../reader';
import { ruleFor } from '../rule';
import { didLeaves } from './did';
import { distances } from './distances';
import { describeJoined, readJoined, writeJoined } from './join';
import { isNow, otherLeaves } from './other-leaves';
import { rowsLeaves } from './rows-leaves';
import { deniable } from './shown/denied';
import { enCustomers } from './shown/en-customers';
import { enDid } from './shown/en-did';
import { enRows } from './shown/en-rows';
import { everyday } from './shown/everyday';
import { everydayBuying } from './shown/everyday-buying';
import { everydayWhen } from './shown/everyday-when';
import { koCustomers } from './shown/ko-customers';
import { koDid } from './shown/ko-did';
import { koRows } from './shown/ko-rows';
import { ambiguousPhrases } from './shown/readings';
import { shownTraits } from './shown/traits';

const rule = ruleFor<Condition>();

/** Remembers the words of what is read; those nearest to it count where it stands in brackets or after “who”. */
function placed<T extends Condition>(form: Form<T>): Form<T> {
  return {
    ...form,
    read(reader, at) {
      const hit = form.read(reader, at);
      if (hit && !reader.spans.has(hit.value)) {
        reader.spans.set(hit.value, { from: skip(reader, at), to: hit.to });
      }
      return hit;
    },
  };
}

/** A condition without others inside. */
export const leaf: Form<Leaf> = placed(
  oneOf('leaf', () => [...didLeaves, ...rowsLeaves, ...distances, ...otherLeaves]),
);

const inner: Form<Condition> = {
  name: 'condition',
  describe: (lang) => joined.describe(lang),
  write(value, pen) {
    const { ending } = pen;
    pen.ending = 'end';
    const done = joined.write(value, pen);
    pen.ending = ending;
    return done;
  },
  read(reader, at) {
    if (reader.depth >= MAX_DEPTH) return stopAt(reader, tooDeep(at - 1));
    reader.depth++;
    const hit = joined.read(reader, at);
    reader.depth--;
    return hit && { value: hit.value, to: hit.to };
  },
};

function group(
  held: Condition,
  least: number,
  most: number,
): Extract<Condition, { kind: 'all' | 'any' }> | undefined {
  if (held.kind !== 'all' && held.kind !== 'any') return undefined;
  return held.of.length >= least && held.of.length <= most ? held : undefined;
}

function groupOfOne(kind: 'all' | 'any', ko: string, en: string): Form<Condition> {
  return rule({
    ko,
    en,
    slots: { inner },
    make: (held) => ({ kind, of: [held.inner] }),
    take: (held) => {
      const only = held.kind === kind && held.of.length === 1 ? held.of[0] : undefined;
      return only && { inner: only };
    },
  });
}

/** Conditions as they are shown, in both languages. */
const shown: readonly Form<Condition>[] = [
  ...shownTraits,
  ...koDid,
  ...koRows,
  ...koCustomers,
  ...enCustomers,
  ...enDid,
  ...enRows,
];

const shownForm = oneOf<Condition>(null, () => shown);
const denials: readonly Form<Condition>[] = [
  rule({
    ko: [],
    en: '<not|but not> {shown}',
    slots: { shown: shownForm },
    make: (held) => ({ kind: 'not', of: held.shown }),
  }),
  rule({
    ko: [],
    en: 'not among those ({inner})',
    slots: { inner },
    make: (held) => ({ kind: 'not', of: held.inner }),
  }),
];

/** One condition or group, without what joins it to others. */
export const operands: Form<Condition> = placed(
  deniable(
    oneOf(
      'operand',
      () => [
        leaf as Form<Condition>,
        rule({
          ko: ['모든 고객^이', '모두^이', '전체 고객^이', '누구나^이'],
          en: ['everyone', 'all customers', 'everybody'],
          slots: {},
          make: () => ({ kind: 'all', of: [] }),
          take: (held) => (held.kind === 'all' && held.of.length === 0 ? {} : undefined),
        }),
        rule({
          ko: '아무도 ^아니',
          en: ['nobody', 'no one', 'no customers'],
          slots: {},
          make: () => ({ kind: 'any', of: [] }),
          take: (held) => (held.kind === 'any' && held.of.length === 0 ? {} : undefined),
        }),
        groupOfOne('all', '모두 ({inner})^이?', 'all of ({inner})'),
        groupOfOne('any', '하나라도 ({inner})^이?', 'any of ({inner})'),
        rule({
          ko: '({inner})^이?',
          en: '({inner})',
          slots: { inner },
          make: (held) => held.inner,
          take: (held) => (group(held, 2, Infinity) ? { inner: held } : undefined),
        }),
        rule({
          ko: ['{segment}@이가 ^아니', '{segment}에 속하지 ^않'],
          en: ['not {segment}', '<not in|is not|is not in|are not|are not in> {segment}'],
          slots: { segment: nameOf('segment', { bare: true }) },
          make: ({ segment }) => ({ kind: 'not', of: { kind: 'member', segment } }),
          take: (held) => (held.kind === 'not' && isNow(held.of) ? { segment: held.of.segment } : undefined),
        }),
        rule({
          ko: [
            '세그먼트 {segment}에 속하지 ^않',
            '{segment} 세그먼트에 속하지 ^않',
            '{segment} 세그먼트@이가 ^아니',
            '세그먼트 {segment}@이가 ^아니',
          ],
          en: ['not in segment {segment}', '<is not|are not> in <the|> segment {segment}'],
          slots: { segment: nameOf('segment') },
          make: ({ segment }) => ({ kind: 'not', of: { kind: 'member', segment } }),
          take: (held) => (held.kind === 'not' && isNow(held.of) ? { segment: held.of.segment } : undefined),
        }),
        rule({
          ko: [
            '{day} 기준 {segment} 세그먼트에 속하지 ^않',
            '{day} 기준으로 {segment} 세그먼트에 속하지 ^않',
          ],
          en: 'not in segment {segment} as of {day}',
          slots: { segment: nameOf('segment'), day },
          make: ({ segment, day: asOf }) => ({ kind: 'not', of: { kind: 'member', segment, asOf } }),
          take: (held) =>
            held.kind === 'not' && held.of.kind === 'member' && held.of.asOf !== undefined
              ? { segment: held.of.segment, day: held.of.asOf }
              : undefined,
        }),
        rule({
          ko: ['({inner})@이가 ^아니', '({inner})인 경우@이가 ^아니'],
          en: 'not ({inner})',
          slots: { inner },
          make: (held) => ({ kind: 'not', of: held.inner }),
          take: (held) => (held.kind === 'not' ? { inner: held.of } : undefined),
        }),
        rule({
          ko: [],
          en: '<not|but not> {leaf}',
          slots: { leaf },
          make: (held) => ({ kind: 'not', of: held.leaf }),
        }),
      ],
      () => [shownForm, ...denials, ...everyday, ...everydayBuying, ...everydayWhen, ...ambiguousPhrases],
    ),
  ),
);

const operand: Form<Condition> = {
  ...rule({
    ko: '{operand}',
    en: [
      '{operand}',
      `<who are|who is|who|whose|that are|customers who|customers whose|customers who are|everyone who|those who|people who> {operand}`,
    ],
    slots: { operand: kept(operands) },
    make: (held) => held.operand,
    take: (held) => ({ operand: held }),
  }),
  name: 'said',
};

const part: Form<Condition> = {
  ...operand,
  read(reader, at) {
    const hit = operand.read(reader, at);
    const enough = hit !== undefined && ++reader.nodes > MAX_NODES;
    return enough ? stopAt(reader, tooMany(skip(reader, at))) : hit;
  },
};

/** Conditions joined by “and” alone or by “or” alone; mixed, they need brackets. */
export const joined: Form<Condition> = placed(
  kept({
    name: 'condition',
    read(reader, at) {
      const hit = readJoined(reader, at, part, false);
      if (!hit) return undefined;
      const { kind, parts } = hit.value;
      const [only] = parts;
      const value: Condition | undefined =
        kind === null ? only : { kind: kind === 'and' ? 'all' : 'any', of: parts };
      return value && { value, to: hit.to, link: hit.link };
    },
    write(value, pen) {
      const several = group(value, 2, Infinity);
      if (several) return writeJoined(pen, several.of, several.kind === 'all' ? 'and' : 'or', part);
      return part.write(value, pen);
    },
    describe: (lang) => describeJoined(part, lang, false),
  }),
);
