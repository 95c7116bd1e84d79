import type { Condition } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { traitAt } from '../draft';
import type { Found } from './given';
import { columnLacks } from './lacking';
import { atLeast, did } from './leaves';

const WORDS = /체류|머문|머무|이용 ?시간|dwell|stay|time.?(in|spent)|duration/i;
const WHAT = { ko: '매장에 머문 시간', en: 'the time spent in the shop' };

/** Half an hour in the unit that the name of a column tells; minutes where it tells none. */
function halfHour(name: string): number {
  if (/초|sec/i.test(name)) return 1800;
  return /\(시간\)|hours?/i.test(name) ? 0.5 : 30;
}

/** Stays half an hour or more on average, by a column of orders, visits or customers. */
export function dwell({ traits, events }: Catalog): Found<Condition> {
  for (const name of ['orders', 'events'] as const) {
    const found = events
      .find((table) => table.name === name)
      ?.columns.find((one) => one.type === 'number' && WORDS.test(one.name));
    if (!found) continue;
    const measure = { kind: 'avg', column: found.name } as const;
    const test = atLeast(halfHour(found.name));
    return { value: did({ table: name, window: { kind: 'ever' }, measure, test }) };
  }
  const trait = traits.find(
    ({ family, type, name }) => family === 'profile' && type === 'number' && WORDS.test(name),
  );
  if (trait) return { value: traitAt(trait.name, '>=', halfHour(trait.name)) };
  return { missing: columnLacks('orders', WHAT) };
}
