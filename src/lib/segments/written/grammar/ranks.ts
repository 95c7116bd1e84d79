import type { MeasureRank } from '../../../core/condition';
import { maybe, oneOf, type Form } from '../form';
import { nameOf } from '../names';
import { bounded } from '../numbers';
import { ruleFor, worded } from '../rule';

/** Each value of a trait on its own; all customers when it is left out. */
export const each: Form<string | null> = maybe(
  ruleFor<string>()(
    {
      ko: '{trait}별',
      en: ['within each {trait}', 'per {trait}', 'in each {trait}'],
      slots: { trait: nameOf('trait') },
      make: ({ trait }) => trait,
      take: (trait) => ({ trait }),
    },
    'each',
  ),
);

interface Amount {
  readonly n: number;
  readonly unit: 'customers' | 'percent';
}

/** How many customers, or how many of a hundred. */
export const amount: Form<Amount> = oneOf('amount', () =>
  (['percent', 'customers'] as const).map((unit) =>
    ruleFor<Amount>()({
      ko: unit === 'percent' ? '{n}<%|퍼센트|프로>' : '{n}<명|명의>',
      en: unit === 'percent' ? '{n}<%| percent| per cent>' : ['{n}', '{n} customers'],
      slots: { n: bounded(0, 1e9, false) },
      make: ({ n }) => ({ n, unit }),
      take: (held) => (held.unit === unit ? { n: held.n } : undefined),
    }),
  ),
);

/** From which end customers are counted. */
export const side = worded<'top' | 'bottom'>('side', {
  top: { ko: ['상위', '위'], en: ['top', 'first', 'highest'] },
  bottom: { ko: ['하위', '아래'], en: ['bottom', 'last', 'lowest'] },
});

/** A place among customers as what is asked of a measure: `등급별 상위 10%임`, `is in the top 10% within each grade`. */
export const rankTest: Form<MeasureRank> = ruleFor<MeasureRank>()(
  {
    ko: ['{within} {side} {amount}^이', '{within} {side} {amount} <안에|이내에> ^있'],
    en: [
      '<is|are> in the {side} {amount} {within}',
      '<is|are|> <in|among|within> <the|> {side} {amount} {within}',
    ],
    slots: { within: each, side, amount },
    make: ({ within, side: op, amount: { n, unit } }) => ({ op, n, unit, within }),
    take: ({ op, n, unit, within }) => ({ within, side: op, amount: { n, unit } }),
  },
  'rank-test',
);
