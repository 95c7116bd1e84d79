import type { Segment } from '../../core/notebook';
import type { Words } from '../../core/words';

/** A core segment that was computed from the data, before or after a person took it over. */
export interface Proposal {
  readonly segment: Segment;
  /** Why, with the figures that its limits were computed from. */
  readonly reason: Words;
  /** Members; undefined until they are counted. */
  readonly size: number | undefined;
  /** Whether the tray already holds it. */
  readonly added: boolean;
}
