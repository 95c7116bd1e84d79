import type { Leaf, LeafOf } from '../../core/condition';
import type { Catalog, TraitType, Unit } from '../../core/relation';
import type { Words } from '../../core/words';
import { ident } from '../../sql/quote';
import { findColumn } from '../find';
import { fromRows, inWindow, rowSource } from '../rows/row-source';
import { createScope } from '../scope';
import type { About } from '../words/about';
import {
  nthHeadings,
  overdueHeading,
  regularHeading,
  returnedHeading,
  sequenceHeading,
} from '../words/deed-headings';
import { measureHeading } from '../words/measure-heading';
import { leafFact } from './leaf-facts';

/** What a leaf measured of everybody: a SELECT of `c` and `value`, and what it is called. */
export interface LeafColumn {
  readonly select: string;
  readonly label: Words;
  readonly type: TraitType;
  readonly unit: Unit;
}

/** A SELECT of `c` and a `value` that is made of the columns `v` of another. */
function of(value: string, select: string): string {
  return `SELECT v.c, ${value} AS value\nFROM (\n${select}\n) AS v`;
}

/** What the nth order came to, of its rows that count; null where rows have no amount. */
function nthAmount(leaf: LeafOf<'nth'>, catalog: Catalog): string | null {
  const source = rowSource(leaf, null, catalog, createScope(catalog));
  if (source.table.name !== 'orders' || !findColumn(source.table, 'amount')) return null;
  const rows = fromRows(source, inWindow({ kind: 'ever' }, catalog));
  const order = leaf.nth > 0 ? 'min(e.t), e.order_no' : 'min(e.t) DESC, e.order_no DESC';
  const numbered = `row_number() OVER (PARTITION BY e.c ORDER BY ${order}) AS n`;
  const orders = `SELECT e.c, sum(e.${ident('amount')}) AS amount, ${numbered}\n${rows}\nGROUP BY e.c, e.order_no`;
  return `SELECT x.c, x.amount AS value\nFROM (\n${orders}\n) AS x\nWHERE x.n = ${Math.abs(leaf.nth)}`;
}

function nthColumns(leaf: LeafOf<'nth'>, select: string, about: About): LeafColumn[] {
  const { day, amount } = nthHeadings(leaf, about);
  const spent = nthAmount(leaf, about.catalog);
  return [
    { select, label: day, type: 'date', unit: 'none' },
    ...(spent === null
      ? []
      : [{ select: spent, label: amount, type: 'money' as const, unit: 'currency' as const }]),
  ];
}

/** What a leaf measured, in columns for a sample; none where a trait or an answer is all there is. */
export function leafColumns(leaf: Leaf, about: About): LeafColumn[] {
  const fact = leafFact(leaf, about.catalog, 'everybody', about.segments);
  if (!fact) return [];
  const { select, type, unit } = fact;
  const days = { type: 'number', unit: 'days' } as const;
  switch (leaf.kind) {
    case 'did':
      return [{ select, label: measureHeading(leaf, about), type, unit }];
    case 'nth':
      return nthColumns(leaf, select, about);
    case 'regular':
      return [{ select, label: regularHeading(leaf, about), type, unit }];
    case 'returned':
      return [{ select, label: returnedHeading(leaf, about), ...days }];
    case 'overdue':
      return [{ select: of('v.value - v.needed', select), label: overdueHeading(leaf, about), ...days }];
    case 'sequence':
      return [
        { select: of('v.at', select), label: sequenceHeading(leaf, about), type: 'date', unit: 'none' },
      ];
    default:
      return [];
  }
}
