import type { Test } from '../../../core/condition';
import type { TraitType } from '../../../core/relation';
import { kept, oneOf, type Form } from '../form';
import { nameOf } from '../names';
import { ruleFor } from '../rule';

/** Another value to compare with: beside the value, or on the row's customer. */
export interface Other {
  readonly trait: string;
  readonly of?: 'customer';
}

/** The other value of a comparison. */
export function otherOf({ trait, of }: Extract<Test, { trait: string }>): Other {
  return of ? { trait, of } : { trait };
}

/** What traits, or columns, are compared with; offered are those of these types. */
export function otherForm(beside: 'trait' | 'column', types: readonly TraitType[]): Form<Other> {
  const other = ruleFor<Other>();
  return kept(
    oneOf(`other-${beside}`, () => [
      other({
        ko: '고객의 {trait}',
        en: `<the customer's|their customer's> {trait}`,
        slots: { trait: nameOf('trait', { types }) },
        make: ({ trait }) => ({ trait, of: 'customer' }),
        take: ({ trait, of }) => (of ? { trait } : undefined),
      }),
      other({
        ko: '{trait}',
        en: ['{trait}', 'their {trait}'],
        slots: { trait: nameOf(beside, { types }) },
        make: ({ trait }) => ({ trait }),
        take: ({ trait }) => ({ trait }),
      }),
    ]),
  );
}
