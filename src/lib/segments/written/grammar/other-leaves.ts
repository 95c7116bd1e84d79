import type { Condition, Leaf, LeafOf } from '../../../core/condition';
import { day } from '../days';
import { maybe, type Form } from '../form';
import { nameOf } from '../names';
import { share } from '../numbers';
import { select, value } from '../quotes';
import { ruleFor } from '../rule';
import { amount, each, side } from './ranks';
import { traitTest } from './tests';

const leaf = ruleFor<Leaf>();

const among: Form<string | null> = maybe(
  ruleFor<string>()(
    {
      ko: '{segment} 세그먼트 안에서',
      en: ['within segment {segment}', 'among segment {segment}'],
      slots: { segment: nameOf('segment') },
      make: ({ segment: id }) => id,
      take: (id) => ({ segment: id }),
    },
    'among',
  ),
);

const segment = nameOf('segment');
const bareSegment = nameOf('segment', { bare: true });

/** Membership as it is now, not as of a day. */
export function isNow(held: Condition): held is LeafOf<'member'> {
  return held.kind === 'member' && held.asOf === undefined;
}

/** Conditions on traits, ranks, parts by chance, other segments and SELECTs. */
export const otherLeaves: readonly Form<Leaf>[] = [
  leaf({
    ko: '{trait}@이가 {test}',
    en: ['{trait} {test}', 'their {trait} {test}'],
    slots: { trait: nameOf('trait', { subject: true }), test: traitTest },
    make: ({ trait, test }) => ({ kind: 'trait', trait, test }),
    take: (held) => (held.kind === 'trait' ? { trait: held.trait, test: held.test } : undefined),
  }),
  leaf({
    ko: [
      '{within} {trait} {side} {amount}^이',
      '{within} {trait} <기준|순> {side} {amount}^이',
      '{within} {trait} {side} {amount} <안에|이내에> ^있',
    ],
    en: [
      'in the {side} {amount} by {trait} {within}',
      '<among|within> the {side} {amount} by {trait} {within}',
      'the {side} {amount} by {trait} {within}',
    ],
    slots: { within: each, trait: nameOf('trait'), side, amount },
    make: ({ within, trait, side: which, amount: { n, unit } }) => ({
      kind: 'rank',
      trait,
      side: which,
      n,
      unit,
      within,
    }),
    take: (held) =>
      held.kind === 'rank'
        ? { within: held.within, trait: held.trait, side: held.side, amount: { n: held.n, unit: held.unit } }
        : undefined,
  }),
  leaf({
    ko: '{among} {within} 무작위 배정 {salt}의 {from}부터 {to}까지^이',
    en: [
      'in {from} to {to} of the random split {salt} {within} {among}',
      '{from} to {to} of the random split {salt} {within} {among}',
    ],
    slots: { among, within: each, salt: value, from: share, to: share },
    make: ({ among: of, salt, from, to, within }) => ({
      kind: 'split',
      salt,
      from,
      to,
      within,
      ...(of === null ? {} : { among: of }),
    }),
    take: (held) =>
      held.kind === 'split'
        ? {
            among: held.among ?? null,
            within: held.within,
            salt: held.salt,
            from: held.from,
            to: held.to,
          }
        : undefined,
  }),
  leaf({
    ko: ['{segment}^이', '{segment}에 ^속하'],
    en: ['{segment}', 'in {segment}', '<is|are> <in|> {segment}'],
    slots: { segment: bareSegment },
    make: (held) => ({ kind: 'member', segment: held.segment }),
    take: (held) => (isNow(held) ? { segment: held.segment } : undefined),
  }),
  leaf({
    ko: [
      '세그먼트 {segment}에 ^속하',
      '{segment} 세그먼트에 ^속하',
      '{segment} 세그먼트^이',
      '세그먼트 {segment}^이',
      '{segment} 세그먼트에 ^있',
    ],
    en: [
      'in segment {segment}',
      '<in|a member of|member of> <the|> segment {segment}',
      '<is|are> in <the|> segment {segment}',
      'in the {segment} segment',
    ],
    slots: { segment },
    make: (held) => ({ kind: 'member', segment: held.segment }),
    take: (held) => (isNow(held) ? { segment: held.segment } : undefined),
  }),
  leaf({
    ko: ['{day} 기준 {segment} 세그먼트에 ^속하', '{day} 기준으로 {segment} 세그먼트에 ^속하'],
    en: [
      'in segment {segment} as of {day}',
      '<is|are|was|were> in <the|> segment {segment} <as of|on> {day}',
    ],
    slots: { segment, day },
    make: (held) => ({ kind: 'member', segment: held.segment, asOf: held.day }),
    take: (held) =>
      held.kind === 'member' && held.asOf !== undefined
        ? { segment: held.segment, day: held.asOf }
        : undefined,
  }),
  leaf({
    ko: ['SQL {sql}^이', 'SQL {sql}에 ^있'],
    en: ['SQL {sql}', 'in SQL {sql}'],
    slots: { sql: select },
    make: (held) => ({ kind: 'sql', sql: held.sql }),
    take: (held) => (held.kind === 'sql' ? { sql: held.sql } : undefined),
  }),
];
