import type { Condition } from '../../../../core/condition';
import { day } from '../../days';
import { maybe, type Form } from '../../form';
import { nameOf } from '../../names';
import { share } from '../../numbers';
import { value } from '../../quotes';
import { ruleFor } from '../../rule';
import { amount } from '../ranks';
import { twoOf } from './exactly-one';

const leaf = ruleFor<Condition>();
const trait = nameOf('trait');
const segment = nameOf('segment');
const ARE = '<|are|is>';

const inEach: Form<string | null> = maybe(
  ruleFor<string>()({
    ko: [],
    en: ['in each {trait}', 'of each {trait}', 'within each {trait}'],
    slots: { trait },
    make: (held) => held.trait,
  }),
);
const among: Form<string | null> = maybe(
  ruleFor<string>()({
    ko: [],
    en: ['of segment {segment}', 'in segment {segment}'],
    slots: { segment },
    make: (held) => held.segment,
  }),
);

const denials = [false, true] as const;

function denied(no: boolean, held: Condition): Condition {
  return no ? { kind: 'not', of: held } : held;
}

/** Conditions on places, parts by chance, segments and SELECTs, as English shows them. */
export const enCustomers: readonly Form<Condition>[] = denials.flatMap((no) => {
  const not = no ? `${ARE} not` : ARE;
  const top = (side: 'top' | 'bottom', words: string) =>
    leaf({
      ko: [],
      en: [
        `${not} in the ${words} {amount} by {trait} {within}`,
        ...(no ? [] : [`<the|> ${words} {amount} by {trait} {within}`]),
      ],
      slots: { amount, trait, within: inEach },
      make: ({ amount: { n, unit }, trait: name, within }) =>
        denied(no, { kind: 'rank', trait: name, side, n, unit, within }),
    });
  return [
    top('top', '<top|latest|highest|best>'),
    top('bottom', '<bottom|earliest|lowest>'),
    leaf({
      ko: [],
      en: `${not} in the random {part} {within} {among} ({salt}, {from}<–|-|~>{to})`,
      slots: { within: inEach, among, part: share, salt: value, from: share, to: share },
      make: ({ among: of, within, salt, from, to }) =>
        denied(no, {
          kind: 'split',
          salt,
          from,
          to,
          within,
          ...(of === null ? {} : { among: of }),
        }),
    }),
    leaf({
      ko: [],
      en: `${not} selected by SQL {sql}`,
      slots: { sql: value },
      make: ({ sql }) => denied(no, { kind: 'sql', sql }),
    }),
    leaf({
      ko: [],
      en: `${not} in exactly one of the segments {one} and {other}`,
      slots: { one: segment, other: segment },
      make: ({ one, other }) => denied(no, twoOf(one, other)),
    }),
    ...(no
      ? [
          leaf({
            ko: [],
            en: '<were|was> not in segment {segment} as of {day}',
            slots: { segment, day },
            make: (held) => denied(true, { kind: 'member', segment: held.segment, asOf: held.day }),
          }),
          leaf({ ko: [], en: 'match nothing', slots: {}, make: () => ({ kind: 'any', of: [] }) }),
          leaf({ ko: [], en: 'may be anyone', slots: {}, make: () => ({ kind: 'all', of: [] }) }),
        ]
      : []),
  ];
});
