import type { Duration, LeafOf, Limit, NumberTest, Ranking, Test } from '../../core/condition';
import type { TableLeaf } from '../leaf-sql';
import { MAX_STRETCH, MAX_UNITS } from '../limits';
import { isRanking } from '../ranking';

/** Forms of a leaf with another length of time, rank or count, all to one side of its own, the nearest first. */
export type Ladder = readonly TableLeaf[];

/** How many steps are tried to each side. */
const TRIED = 3;

const DAYS = [1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 150, 180, 270, 365, 545, 730, 1095, 1460, 1825];
const CLOCK = [
  1, 2, 3, 5, 6, 10, 12, 15, 18, 20, 24, 30, 36, 45, 48, 60, 72, 90, 120, 180, 240, 360, 720, 1440,
];
const PERCENT = [1, 2, 3, 5, 10, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100];

const beside = (n: number) => [-3, -2, -1, 1, 2, 3].map((by) => n + by).filter((at) => at >= 1);

/** Forms with numbers of a list on both sides of `n`, up to `max`, the nearest first. */
export function sides(
  n: number,
  numbers: readonly number[],
  max: number,
  make: (n: number) => TableLeaf,
): readonly Ladder[] {
  const known = numbers.filter((at) => at <= max);
  const more = known.filter((at) => at > n);
  const fewer = known.filter((at) => at < n).toReversed();
  return [more, fewer].map((side) => side.slice(0, TRIED).map(make));
}

/** Numbers that a person would say next to so many units. */
export function units(n: number, unit: Limit['unit']): readonly number[] {
  if (unit === 'day') return DAYS;
  return unit === 'hour' || unit === 'minute' ? CLOCK : beside(n);
}

interface Kinded {
  readonly kind: string;
}

function ofWindow<W extends Kinded>(range: W, make: (range: W) => TableLeaf): readonly Ladder[] {
  if (isBetweenMoments(range)) {
    const { from, to } = range;
    return [
      ...sides(from.n, units(from.n, from.unit), MAX_UNITS, (n) => make({ ...range, from: { ...from, n } })),
      ...sides(to.n, units(to.n, to.unit), MAX_UNITS, (n) => make({ ...range, to: { ...to, n } })),
    ];
  }
  if (!isRelative(range)) return [];
  return sides(range.n, units(range.n, range.unit), MAX_UNITS, (n) => make({ ...range, n }));
}

function isBetweenMoments<W extends Kinded>(
  range: W,
): range is W & { readonly from: Duration; readonly to: Duration } {
  return range.kind === 'ago' || range.kind === 'ahead';
}

function isRelative<W extends Kinded>(range: W): range is W & Duration {
  return ['last', 'before', 'next'].includes(range.kind);
}

function ofRanking({ n, unit }: Ranking, make: (n: number) => TableLeaf): readonly Ladder[] {
  if (unit === 'percent') return sides(n, PERCENT, 100, make);
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, n))));
  return sides(
    n,
    [1, 2, 3].map((at) => (Math.floor(n / size) + at) * size),
    1e9,
    make,
  );
}

function ofDid(leaf: LeafOf<'did'>): readonly Ladder[] {
  const { test } = leaf;
  const places = isRanking(test) ? ofRanking(test, (n) => ({ ...leaf, test: { ...test, n } })) : [];
  return [...places, ...ofWindow(leaf.window, (window) => ({ ...leaf, window }))];
}

function ofTrait(leaf: LeafOf<'trait'>): readonly Ladder[] {
  const { test } = leaf;
  const withTest = (other: Test): TableLeaf => ({ ...leaf, test: other });
  if (test.op === 'within')
    return ofWindow(test.window, (window) => ({ ...leaf, test: { ...test, window } }));
  if (test.op === 'days-from') {
    const to = test.to === null ? [] : sides(test.to, DAYS, MAX_UNITS, (n) => withTest({ ...test, to: n }));
    return [...to, ...sides(test.from, [0, ...DAYS], MAX_UNITS, (n) => withTest({ ...test, from: n }))];
  }
  if (test.op !== 'anniversary') return [];
  return sides(test.days, DAYS, MAX_STRETCH, (days) => ({ ...leaf, test: { ...test, days } }));
}

function ofReturned(leaf: LeafOf<'returned'>): readonly Ladder[] {
  const { gap, window: range } = leaf;
  const gaps = sides(gap.n, units(gap.n, gap.unit), MAX_UNITS, (n) => ({ ...leaf, gap: { ...gap, n } }));
  return [...gaps, ...ofWindow(range, (window) => ({ ...leaf, window }))];
}

/** The lengths of time, ranks and counts of a leaf, beside the number that it compares: to both sides, since which side is gentler depends on the rest of the leaf. */
export function laddersOf(leaf: TableLeaf): readonly Ladder[] {
  switch (leaf.kind) {
    case 'trait':
      return ofTrait(leaf);
    case 'rank':
      return ofRanking(leaf, (n) => ({ ...leaf, n }));
    case 'did':
      return ofDid(leaf);
    case 'nth':
    case 'sequence':
      return ofWindow(leaf.window, (window) => ({ ...leaf, window }));
    case 'regular':
      return sides(leaf.least, beside(leaf.least), leaf.of, (least) => ({ ...leaf, least }));
    case 'returned':
      return ofReturned(leaf);
    case 'distance':
    case 'overdue':
    case 'split':
    case 'sql':
      return [];
  }
}

/** A leaf with another test of the number that it compares. */
export function withNumber(leaf: LeafOf<'trait' | 'did' | 'distance'>, test: NumberTest): TableLeaf {
  if (leaf.kind !== 'distance') return { ...leaf, test };
  const { op } = test;
  return op === '<=' || op === '>' ? { ...leaf, test: { op, value: test.value } } : leaf;
}
