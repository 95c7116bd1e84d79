import type { Condition } from '../../../../core/condition';
import { oneOf, type Form } from '../../form';
import { nameOf } from '../../names';
import { share } from '../../numbers';
import { value } from '../../quotes';
import { ruleFor } from '../../rule';
import { amount, each } from '../ranks';
import { twoOf } from './exactly-one';

const leaf = ruleFor<Condition>();
const trait = nameOf('trait');
const segment = nameOf('segment');

const among = oneOf<string | null>(null, () => [
  ruleFor<string | null>()({
    ko: '{segment} 세그먼트의',
    en: [],
    slots: { segment },
    make: (held) => held.segment,
  }),
  ruleFor<string | null>()({ ko: '<|>', en: [], slots: {}, make: () => null }),
]);

/** Conditions on places, parts by chance, segments and SELECTs, as Korean shows them. */
export const koCustomers: readonly Form<Condition>[] = [
  ...(['top', 'bottom'] as const).map((side) =>
    leaf({
      ko: `{within} {trait}@이가 ${side === 'top' ? '가장 늦은' : '가장 이른'} {amount}^이`,
      en: [],
      slots: { within: each, trait, amount },
      make: ({ within, trait: name, amount: { n, unit } }) => ({
        kind: 'rank',
        trait: name,
        side,
        n,
        unit,
        within,
      }),
    }),
  ),
  leaf({
    ko: '{among} {within} 무작위 {part}({salt} {from}~{to})에 ^들',
    en: [],
    slots: { among, within: each, part: share, salt: value, from: share, to: share },
    make: ({ among: of, within, salt, from, to }) => ({
      kind: 'split',
      salt,
      from,
      to,
      within,
      ...(of === null ? {} : { among: of }),
    }),
  }),
  leaf({
    ko: 'SQL {sql}@으로 ^고르',
    en: [],
    slots: { sql: value },
    make: ({ sql }) => ({ kind: 'sql', sql }),
  }),
  leaf({
    ko: '{one}, {other} 세그먼트 중 한 곳에만 ^속하',
    en: [],
    slots: { one: segment, other: segment },
    make: ({ one, other }) => twoOf(one, other),
  }),
  leaf({
    ko: ['누구든 ^해당하', '누구나 ^해당하'],
    en: [],
    slots: {},
    make: () => ({ kind: 'all', of: [] }),
  }),
  leaf({
    ko: ['아무도 ^해당하지 않', '해당하는 고객이 ^없'],
    en: [],
    slots: {},
    make: () => ({ kind: 'any', of: [] }),
  }),
];
