import type { MigrationSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { flowsOf } from './read';

/** Moves that are told; the rest are smaller. */
const MOST = 12;

/** What the members of a place are told: the value that they get and how they are reached; '' where nothing is written. */
export interface PlanRow {
  readonly value: string;
  readonly how: string;
}

/** What becomes of one part of the plan for those who moved. */
export type PlanChange = 'none' | 'same' | 'starts' | 'ends' | 'changes';

/** A move from one place to another, with the plan of both. */
export interface PlanMove {
  readonly from: string;
  readonly to: string;
  readonly customers: number;
  readonly before: PlanRow;
  readonly after: PlanRow;
  readonly value: PlanChange;
  readonly how: PlanChange;
}

/** What moves mean for the plan. */
export interface PlanDiff {
  /** The largest moves, the largest first. */
  readonly moves: readonly PlanMove[];
  readonly movedCustomers: number;
  /** Those for whom the value or the way to reach them is another than before. */
  readonly changed: number;
  /** Those who are now in a segment whose plan says nothing. */
  readonly unwritten: number;
  /** Whether any segment of the notebook has a plan. */
  readonly written: boolean;
}

/** What a part of the plan comes to when somebody moves. */
export function planChange(before: string, after: string): PlanChange {
  if (before === after) return before === '' ? 'none' : 'same';
  return before === '' ? 'starts' : after === '' ? 'ends' : 'changes';
}

/** For those who moved between two places, what of the plan changes, from the plan of both segments. */
export function planDiff(view: StepView<MigrationSpec>): PlanDiff {
  // The groups of a trait have no plan.
  const segments = view.spec.by === undefined ? (view.scheme?.all ?? []) : [];
  const known = new Map(
    segments.map(({ id, value = '', how = '' }) => [id, { value: value.trim(), how: how.trim() }]),
  );
  const planOf = (place: string): PlanRow => known.get(place) ?? { value: '', how: '' };
  const moves = flowsOf(view)
    .filter(({ from, to }) => from !== to)
    .map((flow): PlanMove => {
      const [before, after] = [planOf(flow.from), planOf(flow.to)];
      const value = planChange(before.value, after.value);
      return { ...flow, before, after, value, how: planChange(before.how, after.how) };
    })
    .sort((a, b) => b.customers - a.customers);
  const sum = (keep: (move: PlanMove) => boolean) =>
    moves.filter(keep).reduce((total, { customers }) => total + customers, 0);
  const differs = (change: PlanChange) => change !== 'same' && change !== 'none';
  return {
    moves: moves.slice(0, MOST),
    movedCustomers: sum(() => true),
    changed: sum(({ value, how }) => differs(value) || differs(how)),
    unwritten: sum(({ to, after }) => known.has(to) && after.value === '' && after.how === ''),
    written: [...known.values()].some(({ value, how }) => value !== '' || how !== ''),
  };
}
