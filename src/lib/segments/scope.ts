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
  /** Names of the tables that are read. */
  readonly reads: () => readonly string[];
  readonly read: (table: string) => void;
}

/** An empty scope: the customers alone, as `b`. */
export function createScope(catalog: Catalog): Scope {
  const aliases = new Map<string, string>();
  const reads = new Set([catalog.base]);
  const join = (source: string, prefix: string) => {
    const known = aliases.get(source);
    if (known) return known;
    const alias = `${prefix}${aliases.size + 1}`;
    aliases.set(source, alias);
    return alias;
  };
  return {
    trait(name) {
      const trait = findTrait(catalog, name);
      if (!trait) throw new RangeError(`no such trait: ${name}`);
      reads.add(trait.table);
      const alias = trait.table === catalog.base ? 'b' : join(ident(trait.table), 't');
      return { sql: `${alias}.${ident(name)}`, type: trait.type };
    },
    group: (select) => join(`(\n${select}\n)`, 'd'),
    from() {
      const joins = [...aliases].map(
        ([source, alias]) => `LEFT JOIN ${source} AS ${alias} ON ${alias}.c = b.c`,
      );
      return [`FROM ${ident(catalog.base)} AS b`, ...joins].join('\n');
    },
    reads: () => [...reads],
    read: (table) => void reads.add(table),
  };
}
