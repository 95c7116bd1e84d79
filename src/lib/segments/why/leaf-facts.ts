import type { Leaf, NumberTest } from '../../core/condition';
import type { Catalog, Trait, TraitType, Unit } from '../../core/relation';
import { ident } from '../../sql/quote';
import { inBits } from '../bits/select';
import { bitTables } from '../bits/tree';
import { findColumn, findEvents, findTrait } from '../find';
import { measured } from '../rows/measured';
import { shownSql } from '../sample';
import { createScope, type Scope } from '../scope';

/** What a customer has where a leaf asks: a SELECT of `value`, and how it is read. */
export interface LeafFact {
  readonly select: string;
  readonly type: TraitType;
  readonly unit: Unit;
  /** What it is compared with, where that is another trait. */
  readonly other: Trait | null;
  /** What is asked of the number, where it is one. */
  readonly test: NumberTest | null;
  /** Only whole numbers can come of it. */
  readonly whole: boolean;
}

/** A customer by number, or everybody; the SELECT then has their number `c` too. */
type Whose = number | 'everybody';

function of(scope: Scope, value: string, c: Whose, beside = ''): string {
  if (c === 'everybody') return `SELECT b.c AS c, ${value} AS value${beside}\n${scope.from()}`;
  return `SELECT ${value} AS value${beside}\n${scope.from()}\nWHERE b.c = ${Math.trunc(c)}`;
}

function isNumberTest(test: { readonly op: string }): test is NumberTest {
  return ['=', '!=', '<', '<=', '>', '>=', 'between'].includes(test.op);
}

function traitFact(
  name: string,
  test: NumberTest | null,
  than: string | null,
  catalog: Catalog,
  c: Whose,
): LeafFact | null {
  const trait = findTrait(catalog, name);
  if (!trait) return null;
  const scope = createScope(catalog);
  const other = than === null ? null : (findTrait(catalog, than) ?? null);
  const beside = other ? `, ${shownSql(other, scope.trait(other.name).sql)} AS other` : '';
  const select = of(scope, shownSql(trait, scope.trait(name).sql), c, beside);
  const whole = trait.unit === 'days' || trait.unit === 'orders';
  return { select, type: trait.type, unit: trait.unit, other, test, whole };
}

function didFact(leaf: Extract<Leaf, { kind: 'did' }>, catalog: Catalog, c: Whose): LeafFact | null {
  const { measure, test, window: range } = leaf;
  if (range.kind === 'any') return null;
  const scope = createScope(catalog);
  const of_ = measured(leaf, range, catalog, scope);
  const select = of(scope, of_.asDouble(scope.group(of_.select)), c);
  const events = findEvents(catalog, leaf.table);
  const column = events && 'column' in measure ? findColumn(events, measure.column) : undefined;
  const counted = measure.kind === 'times' || measure.kind === 'distinct' || measure.kind === 'most';
  const share = measure.kind === 'share' || measure.kind === 'top-share';
  const money = !counted && !share && column?.type === 'money';
  return {
    select,
    type: money ? 'money' : 'number',
    unit: share ? 'share' : money ? 'currency' : 'none',
    other: null,
    test: isNumberTest(test) ? test : null,
    whole: counted,
  };
}

/** The value that a leaf compares, for customer `c` or for everybody; null where a leaf is not about one value. */
export function leafFact(leaf: Leaf, catalog: Catalog, c: Whose): LeafFact | null {
  if (leaf.kind === 'trait') {
    const { test } = leaf;
    const than = test.op === 'than' || test.op === 'same' || test.op === 'not-same' ? test.trait : null;
    return traitFact(leaf.trait, isNumberTest(test) ? test : null, than, catalog, c);
  }
  if (leaf.kind === 'rank') return traitFact(leaf.trait, null, null, catalog, c);
  return leaf.kind === 'did' ? didFact(leaf, catalog, c) : null;
}

/** One row with the answer of every leaf, `m0`, `m1` …, for customer `c`; the tables are those of the plan. */
export function answersSelect(leafTables: readonly string[], base: string, c: number): string {
  const { from, bits, tables } = bitTables(leafTables);
  const columns = leafTables.map((table, i) => `${inBits(`x.k${tables.indexOf(table)}`, 'b.c')} AS m${i}`);
  const held = tables.map((table, i) => `${bits(table)} AS k${i}`);
  const join = held.length === 0 ? '' : ` CROSS JOIN (SELECT ${held.join(', ')} ${from}) AS x`;
  return `SELECT ${['b.c AS c', ...columns].join(', ')} FROM ${ident(base)} AS b${join} WHERE b.c = ${Math.trunc(c)}`;
}
