import type { Words } from '../../core/words';
import type { SegmentAlert } from '../../segments/keeping/alerts';

/** A threshold, and the element of the page where it is changed. */
export interface SetThreshold {
  readonly value: number;
  readonly at: string;
}

/** A trait that is spread differently than on the earlier day. */
export interface DriftAlert {
  readonly trait: string;
  readonly label: Words;
  readonly psi: number;
  /** The values whose shares changed most, as written; '' where it is not compared value by value. */
  readonly shift: Words;
}

/** What passed a threshold since the earlier figures. */
export interface AlertList {
  readonly segments: readonly SegmentAlert[];
  /** Undefined while it is worked out; a word where it cannot be. */
  readonly drift: readonly DriftAlert[] | 'same-day' | 'unknown' | undefined;
  /** Columns of a customers file that are spread differently in the newer file; a word where they could not be compared. */
  readonly columns: readonly DriftAlert[] | 'unknown';
  readonly size: SetThreshold;
  readonly psi: SetThreshold;
}
