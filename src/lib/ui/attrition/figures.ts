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
  /** The single condition at or within it that keeps most people out; null when none does alone. */
  readonly keepsOut: NodePath | null;
  /** Gentler forms of that condition; undefined while they are tried. */
  readonly relaxations: readonly Relaxation[] | undefined;
}
