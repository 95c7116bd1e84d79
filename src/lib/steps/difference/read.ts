import type { DifferenceSpec } from '../../core/notebook';
import type { Row, Trait } from '../../core/relation';
import { tablesRead, traitsRead } from '../../segments/traits-read';
import { cohensH, hedgesG, shareDifference, type Interval, type Moments } from '../../stats/effect';
import type { StepView } from '../contract';
import { numberAt, numberOrNull, rowOf, rowsOf, textAt } from '../read';
import { findTrait } from '../trait-source';
import { numberTraits } from '../../segments/compared-traits';

/** One trait, or one value of a category, by which the two groups differ. */
export interface Difference {
  readonly trait: Trait;
  /** The value of a category; null for a number. */
  readonly value: string | null;
  /** Mean of the segment and of the others; shares of 1 for a category and for yes-or-no. */
  readonly here: number;
  readonly there: number;
  /** Hedges' g for numbers, Cohen's h for shares. */
  readonly effect: number;
  /** The interval of g; of a share, that of the difference of shares. */
  readonly interval: Interval;
  /** `basis`: a condition of either group reads the trait; `near`: one asks about the rows that it is computed from. */
  readonly relation: 'basis' | 'near' | 'apart';
}

function moments(row: Row, i: number, side: number): Moments | null {
  const n = numberAt(row, `n${i}_${side}`);
  const mean = numberOrNull(row, `mean${i}_${side}`);
  const variance = numberOrNull(row, `var${i}_${side}`);
  return mean === null || variance === null ? null : { n, mean, variance };
}

function shares(
  k0: number,
  n0: number,
  k1: number,
  n1: number,
): Pick<Difference, 'effect' | 'interval'> | null {
  const interval = shareDifference({ k: k0, n: n0 }, { k: k1, n: n1 });
  return interval && { effect: cohensH(k0 / n0, k1 / n1), interval };
}

function ofNumber(trait: Trait, i: number, row: Row): Omit<Difference, 'relation'> | null {
  const [a, b] = [moments(row, i, 0), moments(row, i, 1)];
  if (!a || !b) return null;
  const found = { trait, value: null, here: a.mean, there: b.mean };
  if (trait.type === 'boolean') {
    const share = shares(Math.round(a.mean * a.n), a.n, Math.round(b.mean * b.n), b.n);
    return share && { ...found, ...share };
  }
  const g = hedgesG(a, b);
  return g && { ...found, effect: g.value, interval: g };
}

function ofValue(trait: Trait, row: Row): Omit<Difference, 'relation'> | null {
  const [k0, n0, k1, n1] = ['k0', 'n0', 'k1', 'n1'].map((key) => numberAt(row, key)) as [
    number,
    number,
    number,
    number,
  ];
  const share = shares(k0, n0, k1, n1);
  return share && { trait, value: textAt(row, 'value'), here: k0 / n0, there: k1 / n1, ...share };
}

/** How a trait stands to the conditions of both groups. */
function relationOf(view: StepView<DifferenceSpec>, row: Row): (trait: Trait) => Difference['relation'] {
  const { segments = [], all = [] } = view.scheme ?? {};
  const ids = [textAt(row, 'segment'), textAt(row, 'against')];
  const conditions = segments.filter(({ id }) => ids.includes(id)).map(({ condition }) => condition);
  const [read, tables] = [traitsRead(conditions, all), tablesRead(conditions, all)];
  return ({ name, from = [] }) => {
    if (read === 'all' || read.has(name)) return 'basis';
    return from.some((table) => tables.has(table)) ? 'near' : 'apart';
  };
}

/** Every difference whose interval leaves out 0, the largest first; of one category only its most telling value. */
export function differences(view: StepView<DifferenceSpec>): Difference[] {
  const row = rowOf(view.results, 'numbers');
  if (!row) return [];
  const relation = relationOf(view, row);
  const numbers = numberTraits(view.catalog).map((trait, i) => ofNumber(trait, i, row));
  const values = rowsOf(view.results, 'values').map((one) => {
    const trait = findTrait(view.catalog, textAt(one, 'trait'));
    return trait ? ofValue(trait, one) : null;
  });
  const told = new Set<string>();
  return [...numbers, ...values]
    .flatMap((one) => (one ? [{ ...one, relation: relation(one.trait) }] : []))
    .filter(({ interval }) => interval.low > 0 || interval.high < 0)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .filter(({ trait }) => !told.has(trait.name) && told.add(trait.name));
}
