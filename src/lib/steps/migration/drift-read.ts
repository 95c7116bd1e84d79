import type { Catalog, Row, Trait } from '../../core/relation';
import { stabilityIndex, stabilityParts } from '../../stats/psi';
import { numberAt, textAt } from '../read';
import { findTrait } from '../trait-source';
import type { DriftRows } from './drift-between';

/** Customers with one value, with any of the rare ones, or without a value, as shares of all known on each day. */
export interface ValueShare {
  readonly kind: 'value' | 'other' | 'blank';
  /** '' where it is no single value. */
  readonly value: string;
  readonly then: number;
  readonly now: number;
}

/** A trait with its population stability index between the days. */
export interface Drift {
  readonly trait: Trait;
  readonly psi: number;
  /** The values of a trait that is compared value by value: scores in order, all else the most frequent first. */
  readonly values: readonly ValueShare[];
}

const ORDER = { value: 0, other: 1, blank: 2 };

function kindOf(row: Row): ValueShare['kind'] {
  const kind = textAt(row, 'kind');
  return kind === 'other' || kind === 'blank' ? kind : 'value';
}

function byTrait(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const name = textAt(row, 'trait');
    found.set(name, [...(found.get(name) ?? []), row]);
  }
  return found;
}

function tenthsDrift(trait: Trait, rows: readonly Row[]): Drift[] {
  const counts = (key: string) =>
    Array.from({ length: 10 }, (_, bin) =>
      numberAt(
        rows.find((row) => numberAt(row, 'bin') === bin),
        key,
      ),
    );
  const psi = stabilityIndex(counts('n_then'), counts('n_now'));
  return psi === null ? [] : [{ trait, psi, values: [] }];
}

function valuesDrift(trait: Trait, rows: readonly Row[]): Drift[] {
  const total = (key: string, of = rows) => of.reduce((sum, row) => sum + numberAt(row, key), 0);
  const filled = rows.filter((row) => kindOf(row) !== 'blank');
  // A day on which nobody has a value tells of what had not been recorded yet.
  if (total('n_then', filled) === 0 || total('n_now', filled) === 0) return [];
  const psi = stabilityIndex(
    rows.map((row) => numberAt(row, 'n_then')),
    rows.map((row) => numberAt(row, 'n_now')),
  );
  const [then, now] = [total('n_then'), total('n_now')];
  const values = rows.map((row): ValueShare => ({
    kind: kindOf(row),
    value: textAt(row, 'value'),
    then: numberAt(row, 'n_then') / then,
    now: numberAt(row, 'n_now') / now,
  }));
  const most = ({ then: a, now: b }: ValueShare) => Math.max(a, b);
  const first = (a: ValueShare, b: ValueShare) =>
    trait.type === 'number' ? Number(a.value) - Number(b.value) : most(b) - most(a);
  values.sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || first(a, b) || (a.value < b.value ? -1 : 1));
  return psi === null ? [] : [{ trait, psi, values }];
}

/** The traits of the rows of `driftBetween`, the most changed first; value by value where they are told so. */
export function readDrift({ drift = [], driftValues = [] }: DriftRows, catalog: Catalog): Drift[] {
  const [tenths, values] = [byTrait(drift), byTrait(driftValues)];
  return [...new Set([...tenths.keys(), ...values.keys()])]
    .flatMap((name) => {
      const trait = findTrait(catalog, name);
      const own = values.get(name);
      if (!trait) return [];
      return own ? valuesDrift(trait, own) : tenthsDrift(trait, tenths.get(name) ?? []);
    })
    .sort((a, b) => b.psi - a.psi);
}

/** The values that add most to the index, in their order. */
export function largestShifts({ values }: Drift, n: number): ValueShare[] {
  const parts = stabilityParts(
    values.map(({ then }) => then),
    values.map(({ now }) => now),
  );
  const most = values
    .map((_, i) => i)
    .filter((i) => (parts[i] ?? 0) > 0)
    .sort((a, b) => (parts[b] ?? 0) - (parts[a] ?? 0))
    .slice(0, n);
  return values.filter((_, i) => most.includes(i));
}
