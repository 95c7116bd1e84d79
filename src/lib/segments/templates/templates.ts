import type { Catalog } from '../../core/relation';
import { proposalSelect } from '../proposals';
import { valuesSelect } from '../values';
import { ATTITUDE } from './attitude';
import { BEHAVIOUR } from './behaviour';
import { LIFE } from './life';
import { profile } from './look-up';
import { PROFILE } from './profile';
import { SERVICES } from './services';
import { SHOPS } from './shops';
import type { Template, TemplateGroup } from './template';
import { VALUE } from './value';

/** The groups in the order in which they are listed. */
export const TEMPLATE_GROUPS: readonly TemplateGroup[] = [
  'life',
  'behaviour',
  'value',
  'profile',
  'attitude',
  'trade',
];

/** Every template, those to begin with first. */
export const TEMPLATES: readonly Template[] = [
  ...LIFE,
  ...BEHAVIOUR,
  ...VALUE,
  ...PROFILE,
  ...ATTITUDE,
  ...SHOPS,
  ...SERVICES,
];

/** Traits whose most frequent value a template names. */
export function traitsOfMost(catalog: Catalog): string[] {
  return (['region', 'industry'] as const).flatMap((key) => {
    const found = profile(catalog, key);
    return 'value' in found && found.value.personal === undefined ? [found.value.name] : [];
  });
}

/** The SELECTs behind the facts of templates: the statistics, and the values of traits in the order of `traitsOfMost`. */
export function templateFactsSelects(catalog: Catalog): readonly [stats: string, ...values: string[]] {
  const values = traitsOfMost(catalog).flatMap(
    (trait) => valuesSelect({ kind: 'trait', trait }, catalog) ?? [],
  );
  return [proposalSelect(catalog), ...values];
}
