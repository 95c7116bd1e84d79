import type { EventTableName } from '../core/condition';
import type { Catalog, TraitType } from '../core/relation';
import { ident, stamp } from '../sql/quote';
import { findColumn, findEvents, findTrait } from './find';
import { isNumeric } from './fits';

/** Whose values are asked for: a trait's, or those of a column of an event table. */
export type ValuesOf =
  | { readonly kind: 'trait'; readonly trait: string }
  | { readonly kind: 'column'; readonly table: EventTableName; readonly column: string };

const MOST = 200;

function counted(column: string, type: TraitType, table: string, where: string): string {
  const value = isNumeric(type)
    ? `regexp_replace(CAST(CAST(${ident(column)} AS DOUBLE) AS VARCHAR), '[.]0$', '')`
    : `CAST(${ident(column)} AS VARCHAR)`;
  return `SELECT ${value} AS value, CAST(count(*) AS DOUBLE) AS n FROM ${ident(table)} WHERE ${ident(column)} IS NOT NULL${where} GROUP BY ${value} ORDER BY n DESC, value LIMIT ${MOST}`;
}

/**
 * A SELECT of `value`, `n`: the most frequent values, with customers (of a trait) or rows (of a column);
 * undefined when there is no such trait or column, or it holds personal data, whose values are not listed.
 */
export function valuesSelect(of: ValuesOf, catalog: Catalog): string | undefined {
  if (of.kind === 'trait') {
    const trait = findTrait(catalog, of.trait);
    return trait && trait.personal === undefined
      ? counted(trait.name, trait.type, trait.table, '')
      : undefined;
  }
  const events = findEvents(catalog, of.table);
  const column = events && findColumn(events, of.column);
  if (!events || !column || column.personal !== undefined) return undefined;
  return counted(of.column, column.type, events.table, ` AND t < ${stamp(catalog.asOf)}`);
}
