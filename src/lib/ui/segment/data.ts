import type { Basis, Segment } from '../../core/notebook';
import type { Words } from '../../core/words';

/** How a segment is kept; an empty value takes a field away. */
export type KeptChanges = {
  readonly [K in 'note' | 'reviewBy' | 'starts' | 'ends']?: NonNullable<Segment[K]> | '';
} & { readonly basis?: Basis | '' };

/** Where a segment is used. */
export interface UseList {
  /** Names of segments whose conditions name it. */
  readonly segments: readonly string[];
  /** Titles of cards that look at it. */
  readonly cards: readonly Words[];
  /** Its members are left out of every other segment. */
  readonly suppresses: boolean;
  /** File names of lists that were written of it since the page was opened. */
  readonly lists: readonly string[];
}

/** Whether anything uses it. */
export function isUsed({ segments, cards, suppresses, lists }: UseList): boolean {
  return suppresses || segments.length + cards.length + lists.length > 0;
}
