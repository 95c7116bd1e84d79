import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import { dependsOn } from '../../segments/cycle';

/** The ways in which two segments are taken together. */
export type SetOp = 'union' | 'intersection' | 'difference' | 'symmetric';

/** The ways in the order of the panel, with their signs. */
export const SET_OPS: readonly { readonly op: SetOp; readonly sign: string }[] = [
  { op: 'union', sign: '∪' },
  { op: 'intersection', sign: '∩' },
  { op: 'difference', sign: '−' },
  { op: 'symmetric', sign: '⊕' },
];

/** Two segments taken together as a condition: A ∪ B any of them, A ∩ B all, A − B, A ⊕ B in exactly one of them. */
export function combined(op: SetOp, first: string, second: string): Condition {
  const a: Condition = { kind: 'member', segment: first };
  const b: Condition = { kind: 'member', segment: second };
  const without = (one: Condition, other: Condition): Condition => ({
    kind: 'all',
    of: [one, { kind: 'not', of: other }],
  });
  switch (op) {
    case 'union':
      return { kind: 'any', of: [a, b] };
    case 'intersection':
      return { kind: 'all', of: [a, b] };
    case 'difference':
      return without(a, b);
    case 'symmetric':
      return { kind: 'any', of: [without(a, b), without(b, a)] };
  }
}

/** The segments that another may be made of: itself is none, nor those that are made of it, nor archived ones. */
export function membersFor(id: string, segments: readonly Segment[]): readonly Segment[] {
  return segments.filter(
    (segment) => segment.id !== id && !segment.archived && !dependsOn(segment.id, id, segments),
  );
}
