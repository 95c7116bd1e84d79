import type { Duration, LeafOf, MeasureThan, OtherMeasure } from '../../core/condition';
import { addDays, daysBetween, type Day } from '../../core/day';
import { isRanking, type RankedDid } from '../ranking';
import { ranked } from './among';
import { measureOf, rounded, type Worked } from './measure';
import { holdsDay, ordered, passesNumber } from './passes';
import { dayOfRow, inRange, later, rowsOf, stretchesOf } from './rows';
import { tableOf, type DatedRow, type PlainCustomer, type PlainWorld } from './world';

/** The days of a window over rows: the first, when it has one, and the day after the last. */
function daysOfWindow(other: OtherMeasure, asOf: Day): { from: Day | null; end: Day } {
  const { window: range } = other;
  if (range.kind === 'ever') return { from: null, end: asOf };
  if (range.kind === 'between') {
    const end = addDays(range.to, 1);
    return { from: range.from, end: end < asOf ? end : asOf };
  }
  if (range.kind === 'calendar') {
    let from = asOf;
    while (!holdsDay(range, from, asOf)) from = addDays(from, -1);
    const end = range.ago === 0 ? asOf : addDays(from, 1);
    while (holdsDay(range, addDays(from, -1), asOf)) from = addDays(from, -1);
    return { from, end };
  }
  const back = ({ n, unit }: Duration) => later(asOf, -n, unit);
  if (range.kind === 'ago') return { from: back(range.from), end: back(range.to) };
  const edge = back(range);
  return range.kind === 'last' ? { from: edge, end: asOf } : { from: null, end: edge };
}

function otherNumber(other: OtherMeasure, customer: PlainCustomer, world: PlainWorld): number | null {
  const { asOf } = world.catalog;
  const rows = rowsOf(other, other.measure, customer, world).filter((row) =>
    inRange(row, other.window, asOf),
  );
  const worked = measureOf(other.measure, rows, tableOf(world, other.table), customer, world);
  if (worked === null || other.per === null) return worked?.number ?? null;
  const [first] = (world.rows[other.table] ?? [])
    .filter((row): row is DatedRow => row.c === customer.c && row.t !== null && row.t.slice(0, 10) < asOf)
    .map(dayOfRow)
    .sort();
  const { from, end } = daysOfWindow(other, asOf);
  const began = from !== null && (first === undefined || from > first) ? from : first;
  const days = began === undefined ? other.per : Math.max(other.per, daysBetween(began, end));
  return (worked.number * other.per) / days;
}

function thanOther(
  worked: Worked | null,
  test: MeasureThan,
  customer: PlainCustomer,
  world: PlainWorld,
): boolean {
  const other = otherNumber(test.other, customer, world);
  if (worked === null || other === null) return test.compare === '!=';
  return ordered(worked.number - rounded(test.times * other), test.compare);
}

/** What a customer is ranked by: of stretches the highest or lowest; null without rows. */
function rankedBy(leaf: RankedDid, customer: PlainCustomer, world: PlainWorld): number | null {
  const { test, measure, window: range } = leaf;
  const rows = rowsOf(leaf, measure, customer, world);
  const found = stretchesOf(rows, range, leaf.table, customer, world)
    .filter((stretch) => stretch.length > 0)
    .flatMap((stretch) => measureOf(measure, stretch, tableOf(world, leaf.table), customer, world) ?? [])
    .map((worked) => worked.number);
  if (found.length === 0) return null;
  return test.op === 'top' ? Math.max(...found) : Math.min(...found);
}

/** Whether a customer did it. */
export function did(leaf: LeafOf<'did'>, customer: PlainCustomer, world: PlainWorld): boolean {
  const table = tableOf(world, leaf.table);
  const { test, measure, window: range } = leaf;
  if (isRanking(test)) {
    const value = (each: PlainCustomer) => rankedBy({ ...leaf, test }, each, world);
    return ranked(test, customer, world, value, (a, b) => (test.op === 'top' ? b - a : a - b));
  }
  const rows = rowsOf(leaf, measure, customer, world);
  return stretchesOf(rows, range, leaf.table, customer, world).some((stretch) => {
    const worked = measureOf(measure, stretch, table, customer, world);
    if (test.op === 'than') return thanOther(worked, test, customer, world);
    return worked === null ? test.op === '!=' : passesNumber(test, worked.order);
  });
}
