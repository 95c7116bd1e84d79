import type { Condition } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { childPath, type NodePath } from '../../core/tree';
import { ident } from '../../sql/quote';
import { nobodySql } from './select';

/** Tables of one BIT each, side by side in one row. */
export interface BitTables {
  /** FROM clause; empty without tables. */
  readonly from: string;
  /** The SQL of the BIT of a table. */
  readonly bits: (table: string) => string;
  readonly tables: readonly string[];
}

/** Puts tables of one BIT side by side, each once. */
export function bitTables(tables: readonly string[]): BitTables {
  const each = [...new Set(tables)];
  const sources = each.map((table, i) => `${ident(table)} AS x${i}`).join(' POSITIONAL JOIN ');
  return {
    from: each.length === 0 ? '' : `FROM ${sources}`,
    bits: (table) => `x${each.indexOf(table)}.bits`,
    tables: each,
  };
}

/** In parentheses, since `~~` would be LIKE. */
const complement = (bits: string) => `~(${bits})`;

type Customers = Pick<Catalog, 'customers'>;

/** SQL of the BIT of everybody or nobody. */
export function constantBits(everybody: boolean, catalog: Customers): string {
  return everybody ? complement(nobodySql(catalog)) : nobodySql(catalog);
}

/** SQL that stands in the place of the node at a path. */
export interface Put {
  readonly path: NodePath;
  readonly sql: string;
}

/** SQL of the BIT of a tree over the BITs of its leaves, in the order of `leavesOf`; an empty `all` is everybody. */
export function treeBits(
  condition: Condition,
  leaves: readonly string[],
  catalog: Customers,
  put?: Put,
): string {
  let next = 0;
  const sqlOf = (node: Condition, path: NodePath): string => {
    const sql = plain(node, path);
    return put?.path === path ? put.sql : sql;
  };
  const plain = (node: Condition, path: NodePath): string => {
    if (node.kind === 'not') return complement(sqlOf(node.of, childPath(path, 0)));
    if (node.kind !== 'all' && node.kind !== 'any') return leaves[next++] ?? nobodySql(catalog);
    const parts = node.of.map((child, i) => sqlOf(child, childPath(path, i)));
    const [only] = parts;
    if (only === undefined) return constantBits(node.kind === 'all', catalog);
    return parts.length === 1 ? only : `(${parts.join(node.kind === 'all' ? ' & ' : ' | ')})`;
  };
  return sqlOf(condition, '');
}
