import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Lang } from '../../core/words';
import { dependsOn, membersIn, namesOnTheWay } from '../../segments/cycle';
import { findSegment } from '../../segments/find';
import { exactlyOneOf } from '../../segments/words/exactly-one';
import { builderText } from '../../text/areas/builder';
import type { Choice } from './choice';
import type { Scene } from './scene';

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

/** Two segments that are taken together, and how. */
export interface SetPair {
  readonly op: SetOp;
  readonly first: string;
  readonly second: string;
}

function memberNow(condition: Condition | undefined): string | null {
  return condition?.kind === 'member' && condition.asOf === undefined ? condition.segment : null;
}

/** What `combined` made, in whichever way it came to be; null for other conditions. */
export function setPairOf(condition: Condition): SetPair | null {
  const crossed = exactlyOneOf(condition);
  if (crossed) return { op: 'symmetric', first: crossed[0].segment, second: crossed[1].segment };
  if ((condition.kind !== 'all' && condition.kind !== 'any') || condition.of.length !== 2) return null;
  const [one, other] = condition.of;
  const minus = condition.kind === 'all' && other?.kind === 'not';
  const [first, second] = [memberNow(one), memberNow(minus ? other.of : other)];
  if (first === null || second === null || first === second) return null;
  if (minus) return { op: 'difference', first, second };
  return { op: condition.kind === 'any' ? 'union' : 'intersection', first, second };
}

/** The segments that another may be made of: itself is none, nor those that are made of it, nor archived ones. */
export function membersFor(id: string, segments: readonly Segment[]): readonly Segment[] {
  return segments.filter(
    (segment) => segment.id !== id && !segment.archived && !dependsOn(segment.id, id, segments),
  );
}

/** The segments that the words of a segment may name: those that it may be made of, and archived ones that it is made of already. */
export function nameable({ id, condition }: Segment, segments: readonly Segment[]): readonly Segment[] {
  const [free, named] = [membersFor(id, segments), membersIn(condition)];
  return segments.filter(
    (one) =>
      free.includes(one) ||
      (one.archived && one.id !== id && named.includes(one.id) && !dependsOn(one.id, id, segments)),
  );
}

/** A segment in a menu of segments. */
export interface Offered {
  readonly segment: Segment;
  /** The names from the segment that is edited through this one back to it: it must not be chosen. */
  readonly circle?: readonly string[];
}

/** What a segment is called, with a word for one without a name. */
export function segmentName(segment: Segment | undefined, lang: Lang): string {
  return segment && segment.name !== '' ? segment.name : builderText[lang].unnamed;
}

/**
 * The other segments in their order: those that the edited one may be made of, and those that are made of it; of archived
 * ones, that alone which is `chosen` already.
 */
export function offeredFor(
  id: string,
  segments: readonly Segment[],
  lang: Lang,
  chosen?: string,
): readonly Offered[] {
  return segments.flatMap((segment): Offered[] => {
    if (segment.id === id || (segment.archived && segment.id !== chosen)) return [];
    const way = namesOnTheWay(segment.id, id, segments);
    if (!way) return [{ segment }];
    return [{ segment, circle: [id, ...way].map((each) => segmentName(findSegment(segments, each), lang)) }];
  });
}

/** The segments of a menu, the chosen one even when it is archived; those that would close a circle with the names on the way. */
export function segmentChoices({ segment: { id }, segments, lang }: Scene, chosen?: string): Choice[] {
  const text = builderText[lang];
  return offeredFor(id, segments, lang, chosen).map(({ segment, circle }) => {
    const called = segmentName(segment, lang);
    const name = segment.archived ? text.archived(called) : called;
    return circle
      ? { value: segment.id, label: `${name} (${text.circle(circle.join(' → '))})`, disabled: true }
      : { value: segment.id, label: name };
  });
}
