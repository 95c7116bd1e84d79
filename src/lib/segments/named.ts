import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import { leavesOf } from '../core/tree';
import { sameCondition } from './keeping/versions';

/** A condition, and the segments that must be there for it. */
export interface WithNamed {
  readonly condition: Condition;
  readonly added: readonly Segment[];
}

function mapMembers(condition: Condition, change: (id: string, now: boolean) => Condition): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((one) => mapMembers(one, change)) };
    case 'not':
      return { kind: 'not', of: mapMembers(condition.of, change) };
    case 'member': {
      const to = change(condition.segment, condition.asOf === undefined);
      return to.kind === 'member' ? { ...condition, ...to } : to;
    }
    default:
      return condition;
  }
}

/**
 * A condition whose named segments are not in the notebook, as one that can be kept: what it asks of today is written out;
 * for another day, one of the segments with the same condition is named, else the named one is added under the next id.
 */
export function withNamed(
  condition: Condition,
  named: readonly Segment[],
  segments: readonly Segment[],
  nextId: (segments: readonly Segment[]) => string,
): WithNamed {
  const asked = new Set(
    leavesOf(condition).flatMap((leaf) =>
      leaf.kind === 'member' && leaf.asOf !== undefined ? [leaf.segment] : [],
    ),
  );
  const ids = new Map<string, string>();
  const added: Segment[] = [];
  for (const one of named.filter(({ id }) => asked.has(id))) {
    const same = segments.find((each) => sameCondition(each.condition, one.condition));
    const id = same?.id ?? nextId([...segments, ...added]);
    if (!same) added.push({ ...one, id });
    ids.set(one.id, id);
  }
  const kept = mapMembers(condition, (segment, now) => {
    const meant = named.find(({ id }) => id === segment);
    if (meant && now) return meant.condition;
    return { kind: 'member', segment: ids.get(segment) ?? segment };
  });
  return { condition: kept, added };
}
