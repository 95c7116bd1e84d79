import type { NodePath } from '../../core/tree';
import type { Relaxation } from '../../segments/attrition/relax';

/** What the conditions of a segment cut, as far as it is known. */
export interface AttritionFigures {
  /** Customers in the segment. */
  readonly inside: number;
  /** In the order of the lines: customers without it. */
  readonly without: readonly number[];
  /** The line that cuts most; null when none cuts alone. */
  readonly most: NodePath | null;
  /** Gentler forms of that line; undefined while they are tried. */
  readonly relaxations: readonly Relaxation[] | undefined;
}
