import type { LeafOf, RowWindow } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { double } from '../../sql/exact';
import { measureStandingSql } from '../did-sql';
import { findColumn, findEvents } from '../find';
import { isRanking } from '../ranking';
import { measured } from '../rows/measured';
import { neededSql, otherSql } from '../rows/than-measure';
import { createScope, type Scope } from '../scope';
import { factSelect, isNumberTest, shownDay, type LeafFact, type Whose } from './fact';
import { placeColumns } from './place-columns';

type Did = LeafOf<'did'>;
type Stretch = Extract<RowWindow, { kind: 'any' }>;

/** SQL of what puts the stretch first that comes nearest to what is asked, or passes most clearly. */
function bestFirst(value: string, { test }: Did, needed: string): string {
  if (test.op === 'between') {
    const [low, high] = [double(test.low), double(test.high)];
    return `abs(${value} - greatest(${low}, least(${value}, ${high}))) ASC NULLS LAST`;
  }
  switch (test.op === 'than' ? test.compare : test.op) {
    case '>':
    case '>=':
    case 'top':
      return `${value} DESC NULLS LAST`;
    case '<':
    case '<=':
    case 'bottom':
      return `${value} ASC NULLS LAST`;
    case '=':
      return `abs(${value} - ${needed}) ASC NULLS LAST`;
    case '!=':
      return `coalesce(${value} <> ${needed}, TRUE) DESC, ${value} DESC NULLS LAST`;
  }
}

/** SELECT of `c`, `value` and first day `s` of each customer's best stretch. */
export function bestStretch(leaf: Did, range: Stretch, catalog: Catalog, scope: Scope): string {
  const { test } = leaf;
  const of = measured(leaf, range, catalog, scope);
  const stretches = scope.over(`(\n${of.select}\n)`, 's');
  const value = of.asDouble('s');
  const needed =
    test.op === 'than' ? neededSql(test, catalog, stretches) : 'value' in test ? double(test.value) : '';
  const order = `ORDER BY ${bestFirst(value, leaf, needed)}, s.s`;
  const ranked = `SELECT s.c, s.s, ${value} AS value, row_number() OVER (PARTITION BY s.c ${order}) AS r\n${stretches.from()}`;
  return `SELECT q.c, q.s, q.value\nFROM (\n${ranked}\n) AS q\nWHERE q.r = 1`;
}

function valueOf(leaf: Did, catalog: Catalog, scope: Scope): { value: string; at: Record<string, string> } {
  const { window: range } = leaf;
  if (range.kind !== 'any') {
    const of = measured(leaf, range, catalog, scope);
    return { value: of.asDouble(scope.group(of.select)), at: {} };
  }
  const { zero } = measured(leaf, range, catalog, createScope(catalog));
  const best = scope.group(bestStretch(leaf, range, catalog, scope));
  return {
    value: zero ? `CASE WHEN ${best}.c IS NULL THEN 0 ELSE ${best}.value END` : `${best}.value`,
    at: { at: shownDay(`${best}.s`) },
  };
}

/** What the value of a measure is compared with or how it is ranked, as columns, and how it is told. */
function askedOf(leaf: Did, catalog: Catalog, scope: Scope) {
  const { test } = leaf;
  if (isRanking(test)) {
    const standing = measureStandingSql({ ...leaf, test }, catalog, scope);
    const { more, other } = placeColumns(standing, test, catalog, scope);
    return { says: 'rank', more, other, compare: '<=' } as const;
  }
  if (test.op !== 'than') return { says: 'value', more: {}, other: null, compare: null } as const;
  const more = { other: otherSql(test.other, catalog, scope), needed: neededSql(test, catalog, scope) };
  return { says: 'than', more, other: null, compare: test.compare } as const;
}

/** What was measured of what a customer did; over `any`, in the stretch that fits best. */
export function didFact(leaf: Did, catalog: Catalog, c: Whose): LeafFact {
  const { measure, test } = leaf;
  const scope = createScope(catalog);
  const { value, at } = valueOf(leaf, catalog, scope);
  const { says, more, other, compare } = askedOf(leaf, catalog, scope);
  const events = findEvents(catalog, leaf.table);
  const column = events && 'column' in measure ? findColumn(events, measure.column) : undefined;
  const counted = measure.kind === 'times' || measure.kind === 'distinct' || measure.kind === 'most';
  const share = measure.kind === 'share' || measure.kind === 'top-share';
  const money = !counted && !share && column?.type === 'money';
  return {
    select: factSelect(scope, value, { ...at, ...more }, c),
    says,
    type: money ? 'money' : 'number',
    unit: share ? 'share' : money ? 'currency' : measure.kind === 'times' ? 'times' : 'none',
    other,
    test: isNumberTest(test) ? test : null,
    compare,
    whole: counted || says === 'rank',
  };
}
