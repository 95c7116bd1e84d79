import type { Catalog } from '../core/relation';
import { inkSql } from '../sql/texts';
import { PLACES } from './areas/known';
import { findTrait } from './find';
import { createScope } from './scope';
import { areaSql } from './text-sql';

/** Customers with an address, and those of them whose address lies in no area that is known. */
export interface Unplaced {
  readonly filled: number;
  readonly unplaced: number;
}

/** A SELECT of one row, for `readUnplaced`; undefined where there is no such trait. Addresses are counted, none is told. */
export function unplacedSelect(trait: string, catalog: Catalog): string | undefined {
  if (!findTrait(catalog, trait)) return undefined;
  const scope = createScope(catalog);
  const value = `CAST(${scope.trait(trait).sql} AS VARCHAR)`;
  const filled = `coalesce(${inkSql('a.value')}, FALSE)`;
  const placed = areaSql(
    'a.value',
    PLACES.map(({ name }) => name),
  );
  const sum = (when: string) => `CAST(coalesce(sum(CASE WHEN ${when} THEN a.n ELSE 0 END), 0) AS DOUBLE)`;
  // Many live in the same place: each way of writing it is looked at once.
  const values = `SELECT ${value} AS value, count(*) AS n\n${scope.from()}\nGROUP BY ${value}`;
  return `SELECT ${sum(filled)} AS filled, ${sum(`${filled} AND NOT (${placed})`)} AS unplaced FROM (${values}) AS a`;
}

/** What the row of `unplacedSelect` says. */
export function readUnplaced(row: Readonly<Record<string, unknown>>): Unplaced {
  return { filled: Number(row['filled'] ?? 0), unplaced: Number(row['unplaced'] ?? 0) };
}
