import type { Condition, Test } from '../../core/condition';
import type { Catalog, Row, Trait } from '../../core/relation';
import { hedgesG, type Interval, type Moments } from '../../stats/effect';
import { normalQuantile } from '../../stats/normal-quantile';
import { statOf } from '../draft';
import { candidatesOf, kpisOf, testOf, untriedOf, type Candidate } from './candidates';
import { inGroups } from './select';

/** People that a part must have in any case, to be measured at all. */
export const LEAST_PEOPLE = 30;
/** Differences under a fifth of a standard deviation are small (Cohen 1988) and carry no message of their own. */
export const LEAST_EFFECT = 0.2;
/** The error of all comparisons together. */
export const ALPHA = 0.05;

/** One of the two parts. */
export interface SplitSide {
  readonly customers: number;
  /** Mean of the figure. */
  readonly mean: number;
}

/** A split that the data supports. */
export interface SupportedSplit {
  readonly trait: Trait;
  readonly value: string | null;
  readonly test: Test;
  /** The figure that differs most. */
  readonly kpi: Trait;
  /** Those who pass the test, and the others. */
  readonly inside: SplitSide;
  readonly outside: SplitSide;
  /** Hedges' g, inside over outside, with the interval that holds for all comparisons together. */
  readonly effect: Interval;
}

/** What the data says of splitting a segment. */
export interface SplitEvidence {
  readonly members: number;
  /** People that each part must have. */
  readonly least: number;
  /** Comparisons that were made. */
  readonly compared: number;
  /** The figures by which they were judged. */
  readonly kpis: readonly Trait[];
  /** The traits by which a split was tried, and those that were left out because there are so many. */
  readonly tried: readonly Trait[];
  readonly untried: readonly Trait[];
  /** The most telling first, each by another trait. */
  readonly splits: readonly SupportedSplit[];
}

/** What a split is held against. */
export interface SplitLimits {
  /** All customers, and the part of them under which a segment is too small (rule `too-small`). */
  readonly total: number;
  readonly share: number;
  /** Hedges' g without its sign that a difference must have; a fifth without one. */
  readonly effect?: number | undefined;
  /** The figures to judge by; those of `kpisOf` without any. */
  readonly kpis?: readonly Trait[] | undefined;
}

interface Compared {
  readonly candidate: Candidate;
  readonly kpi: Trait;
  readonly row: Row;
  readonly i: number;
  readonly a: Moments;
  readonly b: Moments;
}

function momentsOf(row: Row, name: string): Moments | null {
  const [n, mean, variance] = ['n', 'mean', 'var'].map((what) => statOf(row, `${what}${name}`));
  return typeof n === 'number' && typeof mean === 'number' && typeof variance === 'number'
    ? { n, mean, variance }
    : null;
}

function sizeOf(row: Row, i: number): number {
  return statOf(row, `size${i}`) ?? 0;
}

/** Both parts are large enough, as groups of customers and as those for whom the figure is known. */
function comparisons(
  candidate: Candidate,
  row: Row,
  i: number,
  kpis: readonly Trait[],
  least: number,
): Compared[] {
  const size = sizeOf(row, i);
  if (Math.min(size, (statOf(row, 'members') ?? 0) - size) < least) return [];
  return kpis.flatMap((kpi, j) => {
    const [a, b] = [momentsOf(row, `${i}_${j}_0`), momentsOf(row, `${i}_${j}_1`)];
    return a && b && Math.min(a.n, b.n) >= LEAST_PEOPLE && hedgesG(a, b)
      ? [{ candidate, kpi, row, i, a, b }]
      : [];
  });
}

function supported({ candidate, kpi, row, i, a, b }: Compared, z: number, least: number): SupportedSplit[] {
  const effect = hedgesG(a, b, z);
  if (!effect || effect.low * effect.high <= 0 || Math.abs(effect.value) < least) return [];
  const size = sizeOf(row, i);
  return [
    {
      ...candidate,
      test: testOf(candidate, statOf(row, `e${i}`) ?? 0, statOf(row, `l${i}`) ?? 0),
      kpi,
      inside: { customers: size, mean: a.mean },
      outside: { customers: (statOf(row, 'members') ?? 0) - size, mean: b.mean },
      effect,
    },
  ];
}

/**
 * The splits of a segment that the data supports, from the answers to `valuesSelects` and `evidenceSelects`. The interval of
 * Hedges' g must leave out 0 at 5 % shared among all comparisons (Bonferroni).
 */
export function judgeSplits(
  catalog: Catalog,
  values: readonly (readonly Row[])[],
  rows: readonly Row[],
  { total, share, effect = LEAST_EFFECT, kpis = kpisOf(catalog) }: SplitLimits,
): SplitEvidence {
  const least = Math.max(LEAST_PEOPLE, Math.ceil(total * share));
  const candidates = candidatesOf(catalog, values, kpis);
  const compared = inGroups(candidates).flatMap((group, g) =>
    group.flatMap((candidate, i) => comparisons(candidate, rows[g] ?? {}, i, kpis, least)),
  );
  const z = compared.length === 0 ? 0 : normalQuantile(1 - ALPHA / (2 * compared.length));
  const told = new Set<string>();
  const splits = compared
    .flatMap((one) => supported(one, z, effect))
    .sort((a, b) => Math.abs(b.effect.value) - Math.abs(a.effect.value))
    .filter(({ trait }) => !told.has(trait.name) && told.add(trait.name));
  return {
    members: statOf(rows[0] ?? {}, 'members') ?? 0,
    least,
    compared: compared.length,
    kpis,
    tried: [...new Set(candidates.map(({ trait }) => trait))],
    untried: untriedOf(catalog, kpis),
    splits,
  };
}

/** The conditions of the two parts: the members who pass the test, and the members who do not. */
export function partConditions(segment: string, { trait, test }: SupportedSplit): [Condition, Condition] {
  const member: Condition = { kind: 'member', segment };
  const leaf: Condition = { kind: 'trait', trait: trait.name, test };
  return [
    { kind: 'all', of: [member, leaf] },
    { kind: 'all', of: [member, { kind: 'not', of: leaf }] },
  ];
}
