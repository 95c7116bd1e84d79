import type { Day } from '../../core/day';
import type { MigrationSpec } from '../../core/notebook';
import { dayBack } from '../days-back';

/** The two days that are compared, the earlier one first. */
export function daysOf({ back, until }: MigrationSpec, asOf: Day): readonly [Day, Day] {
  return [dayBack(asOf, back.n, back.unit), until ? dayBack(asOf, until.n, until.unit) : asOf];
}
