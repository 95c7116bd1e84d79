import type { Statement } from '../../core/relation';
import { ident } from '../../sql/quote';

/** Who the customers are, and whose rows are whose. */
export interface People {
  /** `c` INTEGER from 1 without gaps, `customer_id`: the customers. */
  readonly ids: Statement;
  /** `customer_id` as in the files, and `c`: `ids` itself, unless ids are joined or rolled up. */
  readonly links: Statement;
  /** Every statement that makes these, in order. */
  readonly statements: readonly Statement[];
}

/** Whether an id of a file may stand for a customer with another id. */
export function isLinked({ ids, links }: People): boolean {
  return ids.table !== links.table;
}

/** FROM item `i` with `customer_id` (as in the files) and `c`. */
export function peopleFrom({ links }: People): string {
  return `${ident(links.table)} AS i`;
}
