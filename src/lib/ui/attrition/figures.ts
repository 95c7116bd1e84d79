import type { NodePath } from '../../core/tree';
import type { Relaxation } from '../../segments/attrition/relax';

/** What the conditions of a segment cut, as far as it is known. */
export interface AttritionFigures {
  /** Customers in the segment. */
  readonly inside: number;
  /** Customers without the part at a path. */
  readonly without: ReadonlyMap<NodePath, number>;
  /** The part that cuts most; null when none cuts alone. */
  readonly most: NodePath | null;
  /** Whether none of them is a condition of which gentler forms are known. */
  readonly untried: boolean;
  /** Gentler forms of the conditions at or within it that keep most people out; undefined while they are tried. */
  readonly relaxations: readonly Relaxation[] | undefined;
}
