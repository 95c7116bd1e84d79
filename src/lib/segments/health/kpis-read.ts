import type { Condition, Leaf } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import { leavesOf } from '../../core/tree';
import { columnsOf } from '../columns-in';
import { findSegment, findTrait } from '../find';
import { readsOf } from '../names-in';
import { KPI_TRAITS } from './facts-sql';

export type Kpi = (typeof KPI_TRAITS)[number];

const BY_TRAIT: Readonly<Partial<Record<string, Kpi>>> = {
  revenue: 'revenue',
  orders: 'orders',
  recency: 'recency',
  last_order: 'recency',
};

function ofTraits(names: readonly string[], catalog: Catalog): Kpi[] {
  return names.flatMap((name): readonly Kpi[] => {
    const kpi = Object.hasOwn(BY_TRAIT, name) ? BY_TRAIT[name] : undefined;
    if (kpi) return [kpi];
    return findTrait(catalog, name)?.family === 'score' ? KPI_TRAITS : [];
  });
}

function ofOrders(leaf: Leaf): Kpi[] {
  if (!readsOf(leaf).tables.includes('orders')) return [];
  const amounts = columnsOf(leaf).some(({ table, column }) => table === 'orders' && column === 'amount');
  const counts = leaf.kind !== 'did' || leaf.measure.kind === 'times';
  const range = leaf.kind === 'did' ? leaf.window : undefined;
  return [
    ...(amounts ? (['revenue'] as const) : []),
    ...(counts ? (['orders'] as const) : []),
    ...(range?.kind === 'ever' ? [] : (['recency'] as const)),
  ];
}

function ofLeaf(leaf: Leaf, catalog: Catalog): readonly Kpi[] {
  if (leaf.kind === 'sql') return KPI_TRAITS;
  // Chance says nothing of the trait within which it draws.
  if (leaf.kind === 'split') return [];
  return [...ofTraits(readsOf(leaf).traits, catalog), ...ofOrders(leaf)];
}

/** The KPIs that a condition asks about itself, so that its members differ in them by definition; other segments that it names are looked into. */
export function kpisRead(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
  seen: ReadonlySet<string> = new Set(),
): ReadonlySet<Kpi> {
  const found = leavesOf(condition).flatMap((leaf) => {
    if (leaf.kind !== 'member') return [...ofLeaf(leaf, catalog)];
    const other = seen.has(leaf.segment) ? undefined : findSegment(segments, leaf.segment);
    const known = new Set([...seen, leaf.segment]);
    return other ? [...kpisRead(other.condition, catalog, segments, known)] : [];
  });
  return new Set(found);
}
