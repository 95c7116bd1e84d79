import type { RfmSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { numberAt, numberOrNull, rowsOf } from '../read';
import { groupOf, GROUPS, type RfmGroup } from './groups';

/** A cell of the R × F grid that holds a customer. */
export interface RfmCell {
  readonly x: number;
  readonly y: number;
  readonly customers: number;
  /** Null where the data has no amounts. */
  readonly revenue: number | null;
  /** Customers of the segment looked at. */
  readonly focus: number;
}

/** The cells that hold a customer; those beyond the bins of the spec, from an older answer, are left out. */
export function cellsOf({ spec, results }: StepView<RfmSpec>): RfmCell[] {
  return rowsOf(results, 'cells')
    .map((row) => ({
      x: numberAt(row, 'x'),
      y: numberAt(row, 'y'),
      customers: numberAt(row, 'customers'),
      revenue: numberOrNull(row, 'revenue'),
      focus: numberAt(row, 'focus'),
    }))
    .filter(({ x, y }) => x <= spec.bins && y <= spec.bins);
}

/** A named group with what its cells add up to. */
export interface GroupTotal {
  readonly group: RfmGroup;
  readonly customers: number;
  readonly revenue: number;
  readonly focus: number;
}

/** The groups that hold a customer, the largest first, ties in the order of the grid. */
export function groupTotals(view: StepView<RfmSpec>): GroupTotal[] {
  const cells = cellsOf(view);
  const sum = (of: readonly RfmCell[], key: 'customers' | 'revenue' | 'focus') =>
    of.reduce((all, cell) => all + (cell[key] ?? 0), 0);
  return GROUPS.map((group) => {
    const own = cells.filter((cell) => groupOf(cell.x, cell.y, view.spec.bins) === group);
    return {
      group,
      customers: sum(own, 'customers'),
      revenue: sum(own, 'revenue'),
      focus: sum(own, 'focus'),
    };
  })
    .filter(({ customers }) => customers > 0)
    .toSorted((a, b) => b.customers - a.customers);
}
