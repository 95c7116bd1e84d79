import type { ChartSet } from '../../charts/spec';
import type { MigrationSpec } from '../../core/notebook';
import { sameWords, type Words } from '../../core/words';
import type { StepView } from '../contract';
import { groupsLeftOut } from '../groups/groups-view';
import { numberAt, rowOf, rowsOf, textAt } from '../read';
import { turnoverOf, type Turnover } from '../turnover';
import { readDrift, type Drift } from './drift-read';
import { NOT_YET, NOWHERE } from './places';

const NOWHERE_LABEL: Words = { ko: '어디에도 없음', en: 'In no segment' };
const NONE_OF_THESE: Words = { ko: '이 중 어디에도 없음', en: 'In none of these' };
const NO_VALUE: Words = { ko: '값 없음', en: 'No value' };
const OTHER_VALUES: Words = { ko: '그 밖의 값이나 값 없음', en: 'Other values, or none' };
const NOT_YET_LABEL: Words = { ko: '아직 주문 전', en: 'Had not ordered yet' };

/** A flow from one place to another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly customers: number;
}

/** The earlier day of the results; '' while there are none. */
export function dayOf(view: StepView<MigrationSpec>): string {
  return textAt(rowOf(view.results, 'flows'), 'day');
}

/** The later day of the results; '' while there are none. */
export function untilOf(view: StepView<MigrationSpec>): string {
  return textAt(rowOf(view.results, 'flows'), 'until');
}

/** How many segments, or groups of a trait, there are beside those between which customers are followed. */
export function leftOut(view: StepView<MigrationSpec>): number {
  if (view.spec.by !== undefined) return groupsLeftOut(view);
  return Math.max(0, (view.scheme?.segments.length ?? 0) - segmentKeys(view).length);
}

/** Every flow that has customers. */
export function flowsOf(view: StepView<MigrationSpec>): Flow[] {
  return rowsOf(view.results, 'flows').map((row) => ({
    from: textAt(row, 'p_then'),
    to: textAt(row, 'p_now'),
    customers: numberAt(row, 'customers'),
  }));
}

/** What a place is called. */
export function placeLabel(view: StepView<MigrationSpec>, key: string): Words {
  if (key === NOWHERE) {
    const [all, some] =
      view.spec.by === undefined ? [NOWHERE_LABEL, NONE_OF_THESE] : [NO_VALUE, OTHER_VALUES];
    return leftOut(view) > 0 ? some : all;
  }
  if (key === NOT_YET) return NOT_YET_LABEL;
  const found = view.scheme?.segments.find(({ id }) => id === key);
  return found?.label ?? sameWords(found?.name ?? key);
}

/** Keys of the segments that are told apart, in priority order. */
export function segmentKeys(view: StepView<MigrationSpec>): string[] {
  return textAt(rowOf(view.results, 'flows'), 'ids').split(' ').filter(Boolean);
}

/** Keys of all segments that decide where a customer is, in priority order. */
export function placeKeys(view: StepView<MigrationSpec>): string[] {
  return textAt(rowOf(view.results, 'flows'), 'places').split(' ').filter(Boolean);
}

/** The places of one side that hold somebody, in order, with their sizes. */
export function sideOf(view: StepView<MigrationSpec>, side: 'from' | 'to'): ChartSet[] {
  const flows = flowsOf(view);
  return [...segmentKeys(view), NOWHERE, NOT_YET].flatMap((key) => {
    const size = flows
      .filter((flow) => flow[side] === key)
      .reduce((sum, { customers }) => sum + customers, 0);
    return size > 0 ? [{ key, label: placeLabel(view, key), size }] : [];
  });
}

/** The turnover of each segment. */
export function turnover(view: StepView<MigrationSpec>): Turnover[] {
  const flows = flowsOf(view);
  const sum = (keep: (flow: Flow) => boolean) =>
    flows.filter(keep).reduce((total, { customers }) => total + customers, 0);
  return segmentKeys(view).map((key) => {
    const then = sum(({ from }) => from === key);
    const now = sum(({ to }) => to === key);
    const stayed = sum(({ from, to }) => from === key && to === key);
    return turnoverOf(key, then, now, stayed);
  });
}

/** The watched traits, the most changed first. */
export function driftOf({ results, catalog }: StepView<MigrationSpec>): Drift[] {
  return readDrift({ drift: rowsOf(results, 'drift'), driftValues: rowsOf(results, 'driftValues') }, catalog);
}
