import type { Condition } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { traitAt, traitIs } from '../draft';
import { columnLacks } from './lacking';
import type { Found } from './given';
import { says } from './leaves';
import { COLUMNS, profile } from './look-up';

/** How groups of ten years are written: 20대, 20s, 20-29, 20~29. */
function written(decade: number): string[] {
  const last = decade + 9;
  return [`${decade}대`, `${decade}s`, `${decade}-${last}`, `${decade}~${last}`, `${decade}–${last}`];
}

const DECADES = [10, 20, 30, 40, 50, 60, 70, 80, 90];

/** Aged so many years, both ends included, by the age or else by groups of ten years. */
export function aged(catalog: Catalog, low: number | null, high: number | null): Found<Condition> {
  const age = profile(catalog, 'age');
  if ('value' in age) {
    const { name } = age.value;
    if (low === null) return { value: traitAt(name, '<=', high ?? 0) };
    if (high === null) return { value: traitAt(name, '>=', low) };
    return { value: traitIs(name, { op: 'between', low, high }) };
  }
  const band = profile(catalog, 'ageBand');
  if ('missing' in band) return { missing: columnLacks('customers', COLUMNS.ageBand.what) };
  const decades = DECADES.filter((decade) => (low ?? 0) <= decade && decade <= (high ?? 99));
  const open = high === null && low !== null ? [`${low}+`] : [];
  return { value: says(band.value.name, [...decades.flatMap(written), ...open]) };
}
