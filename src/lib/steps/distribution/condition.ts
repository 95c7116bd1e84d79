import type { Selection } from '../../charts/spec';
import type { Condition, Test } from '../../core/condition';
import { addDays, isDay } from '../../core/day';
import type { DistributionSpec } from '../../core/notebook';
import type { Row, Trait } from '../../core/relation';
import type { StepView } from '../contract';
import { rowsOf, textAt } from '../read';
import { findTrait } from '../trait-source';
import { dayBinsOf } from './days';
import { numericBinsOf, numericProfileOf } from './profile';
import { BLANK, OTHERS } from './values';

type View = StepView<DistributionSpec>;

function asked(trait: Trait, tests: readonly Test[]): Condition {
  const of = tests.map((test): Condition => ({ kind: 'trait', trait: trait.name, test }));
  const [only] = of;
  return of.length === 1 && only ? only : { kind: 'all', of };
}

function wholeTests(low: number, high: number, open: { low: boolean; high: boolean }): Test[] {
  const last = high - 1;
  if (low === last && !open.low && !open.high) return [{ op: '=', value: low }];
  if (open.low) return [{ op: '<=', value: last }];
  if (open.high) return [{ op: '>=', value: low }];
  return [{ op: 'between', low, high: last }];
}

function numberTests(view: View, low: number, high: number): Test[] {
  const bins = numericBinsOf(view.results);
  const profile = numericProfileOf(view.results);
  const allFromFirst = low <= (bins[0]?.low ?? low);
  const allToLast = high >= (bins.at(-1)?.high ?? high);
  const belowDrawn = profile !== null && profile.notDrawn > 0;
  if (allFromFirst && allToLast) return [belowDrawn ? { op: '>', value: 0 } : { op: 'not-blank' }];
  const open = { low: allFromFirst && !belowDrawn, high: allToLast };
  if (profile?.whole) return wholeTests(low, high, open);
  return [
    ...(open.low ? [] : [{ op: '>=', value: low } as const]),
    ...(open.high ? [] : [{ op: '<', value: high } as const]),
  ];
}

function dayTests(view: View, low: string, high: string): Test[] {
  const bins = dayBinsOf(view.results);
  const allFromFirst = low <= (bins[0]?.low ?? low);
  const allToLast = high >= (bins.at(-1)?.high ?? high);
  if (allFromFirst && allToLast) return [{ op: 'not-blank' }];
  if (allFromFirst) return [{ op: 'before-day', day: high }];
  if (allToLast) return [{ op: 'on-or-after', day: low }];
  return [{ op: 'within', window: { kind: 'between', from: low, to: addDays(high, -1) } }];
}

function othersCondition(trait: Trait, rows: readonly Row[]): Condition {
  const drawn = rows.filter((row) => textAt(row, 'kind') === 'value').map((row) => textAt(row, 'value'));
  return asked(trait, [{ op: 'not-in', values: drawn }, { op: 'not-blank' }]);
}

function itemsCondition(view: View, trait: Trait, items: readonly string[]): Condition | null {
  const values = items.filter((item) => item.startsWith('=')).map((item) => item.slice(1));
  const any: Condition[] = [];
  if (trait.type === 'boolean') {
    any.push(...values.map((value) => asked(trait, [{ op: 'is', value: value === 'true' }])));
  } else if (values.length > 0) any.push(asked(trait, [{ op: 'in', values }]));
  if (items.includes(OTHERS)) any.push(othersCondition(trait, rowsOf(view.results, 'values')));
  if (items.includes(BLANK)) any.push(asked(trait, [{ op: 'blank' }]));
  const [only] = any;
  if (!only) return null;
  return any.length === 1 ? only : { kind: 'any', of: any };
}

/** Bins become a stretch of values, bars become a choice of values. */
export function distributionCondition(view: View, _chart: string, selection: Selection): Condition | null {
  const trait = findTrait(view.catalog, view.spec.trait);
  if (!trait) return null;
  if (selection.kind === 'items') return itemsCondition(view, trait, selection.values);
  if (selection.kind !== 'range') return null;
  const { low, high } = selection;
  if (trait.type === 'date') {
    return isDay(String(low)) && isDay(String(high))
      ? asked(trait, dayTests(view, String(low), String(high)))
      : null;
  }
  const numbers = [Number(low), Number(high)] as const;
  return numbers.every(Number.isFinite) ? asked(trait, numberTests(view, ...numbers)) : null;
}
