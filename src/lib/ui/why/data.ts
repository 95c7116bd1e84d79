import type { EventTableName, Leaf } from '../../core/condition';
import type { Day } from '../../core/day';
import type { Row, Trait, TraitType, Unit, Value } from '../../core/relation';
import type { NodePath } from '../../core/tree';
import type { Words } from '../../core/words';
import type { Term } from '../../segments/keeping/term';
import type { Role } from '../../segments/scheme';
import type { Says } from '../../segments/why/fact';
import type { Edge } from '../../segments/why/nearest';
import type { Side } from '../../segments/why/sides';

/** A column of rows; `labels`: what people read in place of its codes. */
export interface WhyColumn {
  readonly name: string;
  readonly type: TraitType;
  readonly label: Words;
  readonly labels?: Readonly<Record<string, Words>>;
}

/** Rows of one customer that a leaf counts. */
export interface WhyRows {
  readonly columns: readonly WhyColumn[];
  /** What the columns are called that are not shown. */
  readonly hidden: readonly Words[];
  /** The latest, with `t` and `w0` and so on. */
  readonly rows: readonly Row[];
  /** How many there are. */
  readonly total: number;
}

/** What a customer has where a leaf asks: `value` and what is told beside it, as `Says` explains. */
export interface WhyFact {
  readonly says: Says;
  readonly row: Row;
  readonly type: TraitType;
  readonly unit: Unit;
  /** What it is compared with or ranked in, where that is another trait. */
  readonly other: Trait | null;
}

/** Where a date would have to lie, and how many days later than it does (earlier when below 0). */
export interface WhyMove {
  readonly day: Day;
  readonly by: number;
}

/** The other answer: the number that it would take, or the edge that a number without steps must pass; null and none where it is about no number. */
export interface WhyTurn {
  readonly to: number | null;
  readonly edge?: Edge | undefined;
  readonly move?: WhyMove | undefined;
}

/** One leaf of a condition for one customer. */
export interface WhyLeaf {
  /** Its place in the condition, the conditions of other segments written out. */
  readonly path: NodePath;
  readonly leaf: Leaf;
  readonly holds: boolean;
  /** The segment whose condition it stands in asks that it does not hold. */
  readonly negated: boolean;
  /** What that segment asks here is true. */
  readonly helps: boolean;
  /** What it stands in, outer before inner. */
  readonly sides: readonly Side[];
  /** Undefined where the answer is all there is to say. */
  readonly fact?: WhyFact | undefined;
  readonly rows: readonly WhyRows[];
  /** It must turn for the nearest change. */
  readonly turn?: WhyTurn | undefined;
  /** What the membership in another segment stands for. */
  readonly inner?: readonly WhyLeaf[] | undefined;
}

/** Why a customer is in a segment, or not. */
export interface Why {
  readonly segment: string;
  readonly inside: boolean;
  readonly leaves: readonly WhyLeaf[];
}

/** A segment of the notebook for one customer. */
export interface CustomerSegment {
  readonly id: string;
  readonly name: string;
  /** Fits its condition. */
  readonly fits: boolean;
  /** Belongs to it once priorities and exclusions have been applied. */
  readonly belongs: boolean;
  /** What its members are told: value and how, as the segment says. */
  readonly message: string;
  /** Where the as-of day stands in its time, of a segment for a time. */
  readonly term?: Term | undefined;
  /** Why nothing is sent to its members, whatever the message. */
  readonly role?: Role | undefined;
}

/** Something a customer did. */
export interface TimelineEntry {
  readonly kind: EventTableName;
  readonly t: string;
  readonly what: readonly Words[];
  readonly amount: number | null;
}

/** One customer: who, in which segments, and what happened. */
export interface CustomerPage {
  /** As it may be shown. */
  readonly id: string;
  /** What is told is as of this day; '' where there is none. */
  readonly asOf: Day | '';
  /** They are not among the customers, or not yet on that day: nothing else is known. */
  readonly gone?: boolean;
  readonly segments: readonly CustomerSegment[];
  readonly traits: readonly {
    readonly label: Words;
    readonly value: Value;
    readonly type: TraitType;
    readonly unit: Unit;
  }[];
  /** The latest. */
  readonly timeline: readonly TimelineEntry[];
  /** How much happened in all. */
  readonly happened: number;
  readonly why: Why | undefined;
}
