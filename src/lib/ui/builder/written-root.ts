import type { Condition } from '../../core/condition';

/** What is written of a segment: the builder keeps even a single condition in a group, which nobody would write. */
export function spoken(root: Condition): Condition {
  const only = root.kind === 'all' && root.of.length === 1 ? root.of[0] : undefined;
  return only && only.kind !== 'all' && only.kind !== 'any' ? only : root;
}

/** The condition of a segment for what was written: a single condition is put in a group, as the builder does. */
export function rootOf(written: Condition): Condition {
  return written.kind === 'all' || written.kind === 'any' ? written : { kind: 'all', of: [written] };
}

/** A text in three parts: before what is wrong, what is wrong, and after it; at the end a space stands for it. */
export function partsAt(text: string, from: number, to: number): readonly [string, string, string] {
  return [text.slice(0, from), text.slice(from, to) || ' ', text.slice(to)];
}
