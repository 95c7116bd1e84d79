import type { Condition, Leaf } from '../core/condition';
import type { Catalog } from '../core/relation';
import { bitsSql, membersSelect } from './bits/select';
import { didBits, didSql } from './did-sql';
import { distanceSql } from './leaves/distance-sql';
import { nthSql } from './leaves/nth-sql';
import { overdueSql } from './leaves/overdue-sql';
import { rankSql } from './leaves/rank-sql';
import { regularSql } from './leaves/regular-sql';
import { returnedSql } from './leaves/returned-sql';
import { sequenceSql } from './leaves/sequence-sql';
import { splitSql, type MembersSql } from './leaves/split-sql';
import { createScope, type Scope } from './scope';
import { testSql } from './value-sql';
import { writtenSql } from './written-sql/written-sql';

/** A leaf that reads tables, not another segment. */
export type TableLeaf = Exclude<Leaf, { kind: 'member' }>;

const noSegments: MembersSql = (segment) => {
  throw new RangeError(`no such segment: ${segment}`);
};

/** SQL of a leaf in the scope, TRUE or FALSE and never NULL; `members` gives that of a segment whose members are divided. */
export function leafSql(
  leaf: TableLeaf,
  catalog: Catalog,
  scope: Scope,
  members: MembersSql = noSegments,
): string {
  switch (leaf.kind) {
    case 'trait':
      return testSql(scope.trait(leaf.trait), leaf.test, { asOf: catalog.asOf, other: scope.trait });
    case 'rank':
      return rankSql(leaf, catalog, scope);
    case 'distance':
      return distanceSql(leaf, scope);
    case 'did':
      return didSql(leaf, catalog, scope);
    case 'nth':
      return nthSql(leaf, catalog, scope);
    case 'regular':
      return regularSql(leaf, catalog, scope);
    case 'returned':
      return returnedSql(leaf, catalog, scope);
    case 'overdue':
      return overdueSql(leaf, catalog, scope);
    case 'sequence':
      return sequenceSql(leaf, catalog, scope);
    case 'split':
      return splitSql(leaf, catalog, scope, members);
    case 'sql':
      return writtenSql(leaf, catalog, scope);
  }
}

/** A SELECT and the tables that it reads. */
export interface LeafSelect {
  readonly select: string;
  readonly reads: readonly string[];
}

/** A SELECT of one row and one BIT, `bits`: who fits a leaf, with what it reads; throws when the data lacks what the leaf names. */
export function leafBits(leaf: TableLeaf, catalog: Catalog, members?: MembersSql): LeafSelect {
  const alone = createScope(catalog);
  const did = leaf.kind === 'did' ? didBits(leaf, catalog, alone) : undefined;
  if (did !== undefined) return { select: did, reads: alone.reads() };
  const scope = createScope(catalog);
  const m = leafSql(leaf, catalog, scope, members);
  const select = `SELECT ${bitsSql('b.c', catalog)} AS bits\n${scope.from()}\nWHERE ${m}`;
  return { select, reads: scope.reads() };
}

/** A SELECT of `c` and `m` (BOOLEAN, never NULL) of a leaf, one row for each customer in order of `c`. */
export function leafSelect(leaf: TableLeaf, catalog: Catalog): string {
  return membersSelect(`(\n${leafBits(leaf, catalog).select}\n)`, catalog.base);
}

/** SQL of a tree over the SQL of its leaves; an empty `all` is TRUE, an empty `any` FALSE. */
export function treeSql(condition: Condition, leaf: (leaf: Leaf) => string): string {
  switch (condition.kind) {
    case 'not':
      return `NOT ${treeSql(condition.of, leaf)}`;
    case 'all':
    case 'any': {
      const parts = condition.of.map((child) => treeSql(child, leaf));
      if (parts.length === 0) return condition.kind === 'all' ? 'TRUE' : 'FALSE';
      return parts.length === 1
        ? (parts[0] ?? '')
        : `(${parts.join(condition.kind === 'all' ? ' AND ' : ' OR ')})`;
    }
    default:
      return leaf(condition);
  }
}
