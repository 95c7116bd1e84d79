import type { Catalog, Trait } from '../core/relation';
import { ident } from '../sql/quote';

/** The trait of that name, if the data has it. */
export function findTrait(catalog: Catalog, name: string): Trait | undefined {
  return catalog.traits.find((trait) => trait.name === name);
}

/** Traits that may be charted: those that say nothing about single persons. */
export function chartable(catalog: Catalog): Trait[] {
  return catalog.traits.filter(({ personal }) => personal === undefined);
}

/** The trait of that name if it holds numbers or money. */
export function findNumeric(catalog: Catalog, name: string): Trait | undefined {
  const trait = findTrait(catalog, name);
  return trait && (trait.type === 'number' || trait.type === 'money') ? trait : undefined;
}

/** A trait as a SQL column of the relation that `customersWith` makes. */
export function traitColumn(trait: Trait): string {
  return `${ident(trait.table)}.${ident(trait.name)}`;
}

/** The customer number as a SQL column of the relation that `customersWith` makes. */
export function customerColumn(catalog: Catalog): string {
  return `${ident(catalog.base)}.c`;
}

/** Names of the tables that hold the traits, the customers first. */
export function tablesOf(catalog: Catalog, traits: readonly Trait[]): string[] {
  return [...new Set([catalog.base, ...traits.map((trait) => trait.table)])];
}

/** A FROM clause with one row for each customer that reaches all of the traits. */
export function customersWith(catalog: Catalog, traits: readonly Trait[]): string {
  const [base, ...others] = tablesOf(catalog, traits).map(ident);
  return [`FROM ${base}`, ...others.map((table) => `LEFT JOIN ${table} ON ${table}.c = ${base}.c`)].join(' ');
}
