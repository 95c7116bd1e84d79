import type { Leaf, LeafOf } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import { double } from '../../sql/exact';
import { ident } from '../../sql/quote';
import { inBits } from '../bits/select';
import { bitTables } from '../bits/tree';
import { findTrait } from '../find';
import { kilometresSql } from '../leaves/distance-sql';
import { shownSql } from '../sample';
import { createScope } from '../scope';
import { factSelect, isNumberTest, type LeafFact, type Whose } from './fact';
import { didFact } from './fact-of-did';
import { rankFact, splitFact } from './facts-among';
import { nthFact, overdueFact, regularFact, returnedFact, sequenceFact } from './facts-in-time';

function traitFact({ trait: name, test }: LeafOf<'trait'>, catalog: Catalog, c: Whose): LeafFact | null {
  const trait = findTrait(catalog, name);
  if (!trait) return null;
  const scope = createScope(catalog);
  const beside = 'trait' in test ? test.trait : null;
  const other = beside === null ? null : (findTrait(catalog, beside) ?? null);
  const number = other && shownSql(other, scope.trait(other.name).sql);
  const than = test.op === 'than' && number ? { needed: `round(${double(test.times)} * ${number}, 9)` } : {};
  const more = { ...(number === null ? {} : { other: number }), ...than };
  return {
    select: factSelect(scope, shownSql(trait, scope.trait(name).sql), more, c),
    says: 'value',
    type: trait.type,
    unit: trait.unit,
    other,
    test: isNumberTest(test) ? test : null,
    compare: test.op === 'than' ? test.compare : null,
    whole: trait.unit === 'days' || trait.unit === 'orders',
  };
}

function distanceFact(leaf: LeafOf<'distance'>, catalog: Catalog, c: Whose): LeafFact | null {
  if (!findTrait(catalog, leaf.lat) || !findTrait(catalog, leaf.lon)) return null;
  const scope = createScope(catalog);
  return {
    select: factSelect(scope, kilometresSql(leaf, scope), {}, c),
    says: 'value',
    type: 'number',
    unit: 'km',
    other: null,
    test: leaf.test,
    compare: null,
    whole: false,
  };
}

/**
 * What a leaf looks at, for customer `c` or for everybody. Null where its answer is all there is to say: membership and
 * written SQL; and where the data lacks the trait, or `segments` the one that is divided.
 */
export function leafFact(
  leaf: Leaf,
  catalog: Catalog,
  c: Whose,
  segments: readonly Segment[] = [],
): LeafFact | null {
  switch (leaf.kind) {
    case 'trait':
      return traitFact(leaf, catalog, c);
    case 'rank':
      return rankFact(leaf, catalog, c);
    case 'distance':
      return distanceFact(leaf, catalog, c);
    case 'did':
      return didFact(leaf, catalog, c);
    case 'nth':
      return nthFact(leaf, catalog, c);
    case 'regular':
      return regularFact(leaf, catalog, c);
    case 'returned':
      return returnedFact(leaf, catalog, c);
    case 'overdue':
      return overdueFact(leaf, catalog, c);
    case 'sequence':
      return sequenceFact(leaf, catalog, c);
    case 'split':
      return splitFact(leaf, catalog, c, segments);
    case 'member':
    case 'sql':
      return null;
  }
}

/** One row with the answer of every leaf, `m0`, `m1` …, for customer `c`; the tables are those of the plan. */
export function answersSelect(leafTables: readonly string[], base: string, c: number): string {
  const { from, bits, tables } = bitTables(leafTables);
  const columns = leafTables.map((table, i) => `${inBits(`x.k${tables.indexOf(table)}`, 'b.c')} AS m${i}`);
  const held = tables.map((table, i) => `${bits(table)} AS k${i}`);
  const join = held.length === 0 ? '' : ` CROSS JOIN (SELECT ${held.join(', ')} ${from}) AS x`;
  return `SELECT ${['b.c AS c', ...columns].join(', ')} FROM ${ident(base)} AS b${join} WHERE b.c = ${Math.trunc(c)}`;
}
