import type { Condition, RowFilter, Test } from '../../../../core/condition';
import type { Form } from '../../form';
import { nameOf } from '../../names';
import { bounded, plain } from '../../numbers';
import { value } from '../../quotes';
import { ruleFor } from '../../rule';
import { MAX_STRETCH } from '../../../limits';
import { areaNames } from './area-names';
import { soleTrait } from './sole';

const IS = '<is|are|was|were>';
const NAMED = nameOf('trait', { subject: true });

/** Filters of a column that begin with another particle. */
export const shownFilters: readonly Form<RowFilter>[] = [
  ruleFor<RowFilter>()({
    ko: '{column}에 {text}@이가 ^들어 있',
    en: [],
    slots: { column: nameOf('column', { subject: true }), text: value },
    make: ({ column, text }) => ({ column, test: { op: 'contains', text } }),
  }),
  ruleFor<RowFilter>()({
    ko: '{column}에 {text}@이가 ^들어 있지 않',
    en: [],
    slots: { column: nameOf('column', { subject: true }), text: value },
    make: ({ column, text }) => ({ column, test: { op: 'not-contains', text } }),
  }),
];

const leaf = ruleFor<Condition>();
const traitLeaf = (trait: string, held: Test): Condition => ({ kind: 'trait', trait, test: held });
const days = bounded(1, MAX_STRETCH, true);
const home = soleTrait('home');
const birthday = soleTrait('birthday');

type Side = 'next' | 'last';

function comesRound(side: Side): Form<Condition>[] {
  const ko =
    side === 'next' ? '<앞으로|> {days}일 <안에|이내에> ^돌아오' : '<최근|지난> {days}일 <안에|이내에> ^지나';
  const en =
    side === 'next'
      ? `<is|are|was|were|> <in|within> the next {days} <days|day>`
      : `<is|are|was|were|> <in|within> the <last|past> {days} <days|day>`;
  return [
    leaf({
      ko: `{trait} 기념일@이가 ${ko}`,
      en: `{trait} anniversary ${en}`,
      slots: { trait: nameOf('trait'), days },
      make: (held) => traitLeaf(held.trait, { op: 'anniversary', side, days: held.days }),
    }),
    leaf({
      ko: `생일{trait}@이가 ${ko}`,
      en: `<birthday|their birthday> {trait} ${en}`,
      slots: { trait: birthday, days },
      make: (held) => traitLeaf(held.trait, { op: 'anniversary', side, days: held.days }),
    }),
  ];
}

function ownCycle(compare: '>' | '<=', times: number): Condition {
  return traitLeaf('recency', { op: 'than', compare, times, trait: 'gap_median' });
}

/** Conditions on traits that are shown otherwise than by the name of the trait and a test. */
export const shownTraits: readonly Form<Condition>[] = [
  leaf({
    ko: '{trait}에 {text}@이가 ^들어 있',
    en: [],
    slots: { trait: NAMED, text: value },
    make: ({ trait, text }) => traitLeaf(trait, { op: 'contains', text }),
  }),
  leaf({
    ko: [
      '{areas} 중 한 곳에 ^살{trait}',
      '{areas}에 ^살{trait}',
      '{areas}에 ^거주하{trait}',
      '{areas} 거주^이?{trait}',
      '{areas}에 거주^이?{trait}',
    ],
    en: '<live|lives|living> in {areas} {trait}',
    slots: { areas: areaNames, trait: home },
    make: ({ areas, trait }) => traitLeaf(trait, { op: 'area', areas }),
  }),
  leaf({
    ko: [],
    en: '<do not live|does not live|don’t live> in {areas} {trait}',
    slots: { areas: areaNames, trait: home },
    make: ({ areas, trait }) => ({ kind: 'not', of: traitLeaf(trait, { op: 'area', areas }) }),
  }),
  ...comesRound('next'),
  ...comesRound('last'),
  leaf({
    ko: '마지막 주문이 자기 주기의 {times}배보다 ^오래되',
    en: [`last order ${IS} longer ago than {times} <×|times> their own cycle`],
    slots: { times: plain },
    make: ({ times }) => ownCycle('>', times),
  }),
  leaf({
    ko: '마지막 주문이 자기 주기의 {times}배 이내^이',
    en: [`last order ${IS} within {times} <×|times> their own cycle`],
    slots: { times: plain },
    make: ({ times }) => ownCycle('<=', times),
  }),
];
