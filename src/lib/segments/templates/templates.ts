import type { Catalog } from '../../core/relation';
import { ident, stamp } from '../../sql/quote';
import { findEvents } from '../find';
import { proposalSelect } from '../proposals';
import { valuesSelect } from '../values';
import { ATTITUDE } from './attitude';
import { BEHAVIOUR } from './behaviour';
import { COFFEE_SHOPS } from './coffee';
import { JOURNEY } from './journey';
import { LIFE } from './life';
import { open } from './look-up';
import { MOTIVES } from './motives';
import { NEEDS } from './needs';
import { PROFILE } from './profile';
import { SAME_PRODUCT, sharedSelect } from './same-product';
import { RHYTHM } from './rhythm';
import { SERVICES } from './services';
import { SHOPS } from './shops';
import type { Template, TemplateGroup } from './template';
import { choiceTraits } from './themes';
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
  ...JOURNEY,
  ...SAME_PRODUCT,
  ...RHYTHM,
  ...VALUE,
  ...NEEDS,
  ...PROFILE,
  ...ATTITUDE,
  ...MOTIVES,
  ...SHOPS,
  ...COFFEE_SHOPS,
  ...SERVICES,
];

/** Traits whose most frequent value a template names. */
export function traitsOfMost(catalog: Catalog): string[] {
  return (['region', 'industry'] as const).flatMap((key) => {
    const found = open(catalog, key);
    return found ? [found.name] : [];
  });
}

/** The names of events, where there are any to list. */
export function eventNamesSelect(catalog: Catalog): string | undefined {
  return valuesSelect({ kind: 'column', table: 'events', column: 'event' }, catalog);
}

/** Whether any order has a time of day, as `timed` 0 or 1. */
export function timedSelect(catalog: Catalog): string | undefined {
  const orders = findEvents(catalog, 'orders');
  if (!orders) return undefined;
  const timed = 'max(CASE WHEN t > CAST(CAST(t AS DATE) AS TIMESTAMP) THEN 1 ELSE 0 END)';
  return `SELECT CAST(${timed} AS DOUBLE) AS timed FROM ${ident(orders.table)} WHERE t < ${stamp(catalog.asOf)}`;
}

/** Traits whose values templates look at: those of `traitsOfMost`, then the choices of surveys. */
export function traitsOfValues(catalog: Catalog): string[] {
  return [...traitsOfMost(catalog), ...choiceTraits(catalog)];
}

/**
 * The SELECTs behind the facts of templates: the statistics, the values of traits in the order of `traitsOfValues`, then
 * `eventNamesSelect`, `timedSelect` and `sharedSelect` where they are there.
 */
export function templateFactsSelects(catalog: Catalog): readonly [stats: string, ...others: string[]] {
  const values = traitsOfValues(catalog).flatMap(
    (trait) => valuesSelect({ kind: 'trait', trait }, catalog) ?? [],
  );
  const others = [
    eventNamesSelect(catalog) ?? [],
    timedSelect(catalog) ?? [],
    sharedSelect(catalog) ?? [],
  ].flat();
  return [proposalSelect(catalog), ...values, ...others];
}
