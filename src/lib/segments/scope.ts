import type { Catalog } from '../core/relation';
import { ident } from '../sql/quote';
import { findTrait } from './find';
import type { TypedSql } from './value-sql';

/** What the leaves of one SELECT read: the customers, and whatever is joined to them, each once. */
export interface Scope {
  /** The SQL of a trait; joins the table that holds it. Throws when the data has no such trait. */
  readonly trait: (name: string) => TypedSql;
  /** The alias of a sub-query with one row for each customer `c` at most. */
  readonly group: (select: string) => string;
  /** The FROM clause of all that was asked for. */
  readonly from: () => string;
  /** Whether nothing has been joined. */
  readonly alone: () => boolean;
  /** Names of the tables that are read. */
  readonly reads: () => readonly string[];
  readonly read: (table: string) => void;
  /** A scope for a sub-query over other rows that have a `c`; what it reads counts for this one too. */
  readonly over: (source: string, alias: string) => Scope;
}

function scopeOver(catalog: Catalog, source: string, root: string, reads: Set<string>): Scope {
  const aliases = new Map<string, string>();
  const join = (joined: string, prefix: string) => {
    const known = aliases.get(joined);
    if (known) return known;
    const alias = `${prefix}${aliases.size + 1}`;
    aliases.set(joined, alias);
    return alias;
  };
  return {
    trait(name) {
      const trait = findTrait(catalog, name);
      if (!trait) throw new RangeError(`no such trait: ${name}`);
      reads.add(trait.table);
      const table = ident(trait.table);
      return { sql: `${table === source ? root : join(table, 't')}.${ident(name)}`, type: trait.type };
    },
    group: (select) => join(`(\n${select}\n)`, 'd'),
    from() {
      const joins = [...aliases].map(
        ([joined, alias]) => `LEFT JOIN ${joined} AS ${alias} ON ${alias}.c = ${root}.c`,
      );
      return [`FROM ${source} AS ${root}`, ...joins].join('\n');
    },
    alone: () => aliases.size === 0,
    reads: () => [...reads],
    read: (table) => void reads.add(table),
    over: (other, alias) => scopeOver(catalog, other, alias, reads),
  };
}

/** An empty scope: the customers alone, as `b`. */
export function createScope(catalog: Catalog): Scope {
  return scopeOver(catalog, ident(catalog.base), 'b', new Set([catalog.base]));
}
