import type { Condition } from '../../core/condition';
import type { Day } from '../../core/day';
import type { Segment, SegmentVersion } from '../../core/notebook';
import { MAX_VERSIONS } from '../limits';

/** Whether two conditions are written the same way. */
export function sameCondition(a: Condition, b: Condition): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What is known at the moment of a change. */
export interface ChangedAt {
  readonly asOf: Day | '';
  /** Customers by the definition before the change; null when they are not counted. */
  readonly customers: number | null;
  /** The change goes on typing in the same field: one version, as it is one undo step. */
  readonly typing: boolean;
  /** The definition before the change came by the last change too, and went before it was counted. */
  readonly passing?: boolean;
}

/** A changed segment with its earlier definition added to its versions; as it is when its condition did not change. */
export function withVersion(before: Segment, after: Segment, at: ChangedAt): Segment {
  if (sameCondition(before.condition, after.condition)) return after;
  const { shortLived: _, ...changed } = after;
  const defined = at.asOf === '' ? {} : { defined: at.asOf };
  const { asOf, customers } = at;
  const kept = before.versions ?? [];
  if ((at.typing || at.passing) && kept.length > 0) return { ...changed, versions: kept, ...defined };
  const versions = [...kept, { condition: before.condition, asOf, customers }].slice(-MAX_VERSIONS);
  return { ...changed, versions, ...defined };
}

/** Customers right before a change of the definition and right after it; null where they were not counted. */
export interface ChangedSizes {
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * The sizes around the change that made a version an earlier one. What came after it was counted when it changed in its
 * turn, or is counted now: a size of that change only where the as-of day is still the same.
 */
export function sizesOfChange(
  versions: readonly SegmentVersion[],
  at: number,
  now: Pick<SegmentVersion, 'asOf' | 'customers'>,
): ChangedSizes {
  const version = versions[at];
  const next = versions[at + 1] ?? now;
  return {
    before: version?.customers ?? null,
    after: version?.asOf === next.asOf ? next.customers : null,
  };
}
