import type { Ranking } from '../../core/condition';
import { double } from '../../sql/exact';
import type { Scope } from '../scope';
import { groupKey } from './group-key';

/** Where a customer stands among those who are ranked, as SQL over an alias of the ranked rows. */
export interface Standing {
  readonly place: string;
  readonly among: string;
  /** The last place that is in. */
  readonly most: string;
}

/** SELECT of `c`, place `r` and number `n` of those ranked by `value`, which is SQL over the customers `b` of a scope; ties by customer number. */
export function rankedSelect(all: Scope, value: string, side: 'top' | 'bottom', { within }: Ranking): string {
  const by = within === null ? '' : `PARTITION BY ${groupKey(all.trait(within))}`;
  const order = `ORDER BY ${value} ${side === 'top' ? 'DESC' : 'ASC'}, b.c`;
  return `SELECT b.c, row_number() OVER (${by} ${order}) AS r, count(*) OVER (${by}) AS n\n${all.from()}\nWHERE ${value} IS NOT NULL`;
}

/** Where customers stand in the ranked rows of an alias. */
export function standingIn(alias: string, { n, unit }: Ranking): Standing {
  const most = unit === 'customers' ? double(n) : `ceil(round(${double(n)} * ${alias}.n / 100, 6))`;
  return { place: `${alias}.r`, among: `${alias}.n`, most };
}
