import type { Condition, LeafOf } from '../../core/condition';

type Pair = readonly [LeafOf<'member'>, LeafOf<'member'>];

/** Two segments of which the first holds and the second does not. */
function without(condition: Condition): Pair | null {
  if (condition.kind !== 'all' || condition.of.length !== 2) return null;
  const [inside, outside] = condition.of;
  if (inside?.kind !== 'member' || outside?.kind !== 'not' || outside.of.kind !== 'member') return null;
  return inside.asOf === undefined && outside.of.asOf === undefined ? [inside, outside.of] : null;
}

/** The two segments of a condition that holds for members of exactly one of them; null for other conditions. */
export function exactlyOneOf(condition: Condition): Pair | null {
  if (condition.kind !== 'any' || condition.of.length !== 2) return null;
  const [first, second] = condition.of.map(without);
  if (!first || !second) return null;
  const crossed = first[0].segment === second[1].segment && first[1].segment === second[0].segment;
  return crossed ? first : null;
}
