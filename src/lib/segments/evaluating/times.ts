import type { LeafOf, Rows } from '../../core/condition';
import { daysBetween, type Day } from '../../core/day';
import { rounded } from './measure';
import { holdsDay } from './passes';
import { dayOfRow, later, rowsOf } from './rows';
import { tableOf, type PlainCustomer, type PlainWorld } from './world';

/** The moments of each time a customer did it; rows of one order are one time, at the first of them. */
function timesOf(rows: Rows, customer: PlainCustomer, world: PlainWorld): string[] {
  const table = tableOf(world, rows.table);
  const all = rowsOf(rows, null, customer, world);
  if (table.name !== 'orders' || table.rowsAreOrders) return all.map(({ t }) => t);
  return [...new Set(all.map(({ orderNo }) => orderNo))]
    .map((order) => all.find(({ orderNo }) => orderNo === order)?.t ?? '')
    .sort();
}

function daysOf(rows: Rows, customer: PlainCustomer, world: PlainWorld): Day[] {
  return [...new Set(rowsOf(rows, null, customer, world).map(dayOfRow))].sort();
}

/** Whether the nth time lies in the window. */
export function nth(leaf: LeafOf<'nth'>, customer: PlainCustomer, world: PlainWorld): boolean {
  const moment = timesOf(leaf, customer, world).at(leaf.nth < 0 ? leaf.nth : leaf.nth - 1);
  return moment !== undefined && holdsDay(leaf.window, moment.slice(0, 10), world.catalog.asOf);
}

/** Whether a customer did it in enough of the last periods, looked at one by one. */
export function regular(leaf: LeafOf<'regular'>, customer: PlainCustomer, world: PlainWorld): boolean {
  const { asOf } = world.catalog;
  const days = daysOf(leaf, customer, world);
  const active = Array.from({ length: leaf.of }, (_, i) => i).filter((i) => {
    const [from, to] = [later(asOf, -(i + 1), leaf.unit), later(asOf, -i, leaf.unit)];
    return days.some((day) => day >= from && day < to);
  });
  return active.length >= leaf.least;
}

/** Whether a customer came back in the window. */
export function returned(leaf: LeafOf<'returned'>, customer: PlainCustomer, world: PlainWorld): boolean {
  const days = daysOf(leaf, customer, world);
  return days.some((day, i) => {
    const before = days[i - 1];
    if (before === undefined || !holdsDay(leaf.window, day, world.catalog.asOf)) return false;
    return day >= later(before, leaf.gap.n, leaf.gap.unit);
  });
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + high) / 2 : high;
}

/** Whether a customer is late by their own cycle. */
export function overdue(leaf: LeafOf<'overdue'>, customer: PlainCustomer, world: PlainWorld): boolean {
  const days = daysOf(leaf, customer, world);
  const last = days.at(-1);
  if (last === undefined || days.length < leaf.least) return false;
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day));
  const usual = median(gaps.toSorted((a, b) => a - b));
  if (daysBetween(last, world.catalog.asOf) <= rounded(leaf.times * usual)) return false;
  const sum = gaps.reduce((a, b) => a + b, 0);
  const squares = gaps.reduce((a, b) => a + b * b, 0);
  const spread = rounded(Math.sqrt(gaps.length * squares - sum * sum) / sum);
  return leaf.spread === null || spread <= leaf.spread;
}
