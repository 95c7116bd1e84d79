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

/** A piece of a text, and whether something is wrong with it. */
export interface Piece {
  readonly text: string;
  readonly wrong: boolean;
}

/** A text in pieces, those at some places marked; at the end a space stands for what is missing. */
export function piecesOf(
  text: string,
  places: readonly { readonly from: number; readonly to: number }[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of [...places].sort((a, b) => a.from - b.from)) {
    const start = Math.max(at, from);
    if (to < start || (to === start && start < text.length)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), wrong: false });
    pieces.push({ text: text.slice(start, to) || ' ', wrong: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), wrong: false });
  return pieces;
}
