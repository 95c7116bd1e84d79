import type { Condition, Duration } from './condition';
import type { Day } from './day';
import type { InputSpec } from './input';

/** Chapter G0: the question that all else answers. Free texts; empty when not said. */
export interface Purpose {
  readonly question: string;
  readonly goal: string;
  readonly market: string;
  readonly business: 'b2c' | 'b2b' | '';
}

/** Who says that these customers belong together: we ourselves, the customers, or the data. */
export type Basis = 'us' | 'customers' | 'data';

/** A definition as it was before a change, with the number of customers that it then held; null when it was not known. */
export interface SegmentVersion {
  readonly condition: Condition;
  readonly asOf: Day | '';
  readonly customers: number | null;
}

/** A named condition. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly condition: Condition;
  readonly note?: string;
  readonly basis?: Basis;
  /** Of a segment for a time: the first and the last day on which it is used, both included. */
  readonly starts?: Day;
  readonly ends?: Day;
  /** Kept for its results, but neither computed nor counted. */
  readonly archived?: true;
  /** A control group that a split keeps out: while the scheme leaves it out, nobody sends anything to it. */
  readonly heldOut?: true;
  /** Its members are meant to change within days; said of the definition that it has. */
  readonly shortLived?: true;
  /** Earlier definitions, oldest first. */
  readonly versions?: readonly SegmentVersion[];
  /** The day on which the definition was last changed or confirmed, as the notebook's as-of day told it then. */
  readonly defined?: Day;
  /** Who they are, what value they get, how they are reached. */
  readonly who?: string;
  readonly value?: string;
  readonly how?: string;
  readonly reviewBy?: Day;
  /** Set when the product proposed this segment: the kind of proposal, so that its reason can be shown. */
  readonly proposed?: ProposalKind;
  /** The entity whose members it chooses; the customer when left out. */
  readonly entity?: string;
}

/** Core segments that the product proposes. */
export type ProposalKind =
  | 'new'
  | 'loyal'
  | 'at-risk'
  | 'potential'
  | 'lapsed'
  | 'high-value'
  | 'cart'
  | 'searcher'
  | 'discount'
  | 'browser'
  | 'silent'
  | 'unhappy'
  | 'other';

/** The spec of the overview step. */
export interface OverviewSpec {
  readonly kind: 'overview';
}

/** The spec of the distribution step. */
export interface DistributionSpec {
  readonly kind: 'distribution';
  readonly trait: string;
  readonly scale: 'auto' | 'linear' | 'log';
}

/** Own cut points of one RFM dimension: ascending upper bounds, one fewer than bins. */
export interface RfmCuts {
  readonly recency?: readonly number[];
  readonly frequency?: readonly number[];
  readonly monetary?: readonly number[];
}

/** The spec of the RFM step. */
export interface RfmSpec {
  readonly kind: 'rfm';
  /** 3 to 10 bins for each of recency, frequency and monetary. */
  readonly bins: number;
  readonly cuts: RfmCuts;
  /** The as-of day whose quantiles the cut points are, where they were kept as they were. */
  readonly fitted?: Day;
  /** What the grid is coloured by. */
  readonly colour: 'customers' | 'revenue';
}

/** The spec of the overlap step. */
export interface OverlapSpec {
  readonly kind: 'overlap';
  /** Ids of the segments that are compared; the first of the tray when there are none. */
  readonly segments: readonly string[];
}

/** The spec of the over-time step: so many weeks or months back from the as-of day. */
export interface OverTimeSpec {
  readonly kind: 'over-time';
  readonly unit: 'week' | 'month';
  readonly n: number;
  /** The change of a size since the day before that is told, as a share of it. */
  readonly alert: number;
  /** Ids of the segments that are followed; the first of the tray when left out. */
  readonly segments?: readonly string[];
  /** The trait whose groups are followed in place of segments. */
  readonly by?: string;
}

/** What was decided in a regular review, by block; blocks without a text are left out. */
export interface Review {
  readonly behaviour?: string;
  readonly preference?: string;
  readonly feedback?: string;
}

/** The spec of the migration step: from a day before the as-of day to a later one. */
export interface MigrationSpec {
  readonly kind: 'migration';
  readonly back: Duration;
  /** The later day, so long before the as-of day; the as-of day itself when left out. */
  readonly until?: Duration;
  /** Ids of the segments between which customers are followed; the first of the tray when left out. */
  readonly segments?: readonly string[];
  /** The trait between whose groups customers are followed, in place of segments. */
  readonly by?: string;
  /** The population stability index of a trait from which its drift is told. */
  readonly psi: number;
  readonly review?: Review;
}

/** The spec of the difference step; '' for the segment that is looked at, and for everybody else. */
export interface DifferenceSpec {
  readonly kind: 'difference';
  readonly segment: string;
  readonly against: string;
}

export type StepSpec =
  OverviewSpec | DistributionSpec | RfmSpec | OverlapSpec | OverTimeSpec | MigrationSpec | DifferenceSpec;
export type StepKind = StepSpec['kind'];

/** One cell of the notebook. */
export interface Step<S extends StepSpec = StepSpec> {
  readonly id: string;
  readonly spec: S;
  readonly note?: string;
}

/** What the rows of the customer table are: people by default; companies or the other side of a market besides. */
export interface Entity {
  readonly id: string;
  /** What one of them is called, e.g. 고객, company, restaurant. */
  readonly name: string;
  /** Its members are the accounts of the customers files: contacts and what they did are rolled up. */
  readonly accounts?: true;
}

/** Identifiers by which ids of several files are joined into one customer. */
export type StitchKey = 'email' | 'phone' | 'member';

/**
 * How segments are taken together. `waterfall`: each customer belongs to the first segment, in order, that they fit.
 * `suppress`: ids of segments whose members belong to none.
 */
export interface Scheme {
  readonly kind: 'overlapping' | 'waterfall';
  readonly suppress: readonly string[];
}

/** The figures of an earlier month, kept when an input is replaced or added. */
export interface Snapshot {
  readonly asOf: Day | '';
  /** Names of the files that they were computed of. */
  readonly files: readonly string[];
  readonly customers: number;
  /** Sizes by segment id. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Marks of the definitions by segment id, so that a change of them is told apart from a change of the data. */
  readonly definitions?: Readonly<Record<string, string>>;
}

/** The saved document: small plain JSON from which, with the files, everything else follows. */
export interface Notebook {
  readonly version: 1;
  readonly title: string;
  /** The day at which everything is computed, exclusive; '' until data is loaded. */
  readonly asOf: Day | '';
  /** IANA name, e.g. `Asia/Seoul`. */
  readonly timeZone: string;
  /** ISO 4217 code, e.g. `KRW`. */
  readonly currency: string;
  readonly seed: number;
  readonly purpose: Purpose;
  readonly inputs: readonly InputSpec[];
  readonly steps: readonly Step[];
  /** In priority order. */
  readonly segments: readonly Segment[];
  /** Sizes that the sender saw, by segment id; a link may carry them. */
  readonly expected?: Readonly<Record<string, number>>;
  /** Counts of fewer people than this are hidden in whatever leaves the device; 5 when left out. */
  readonly smallest?: number;
  /** Kinds of entity beside the customer; `entity` is the one at hand, the customer when left out. */
  readonly entities?: readonly Entity[];
  readonly entity?: string;
  readonly stitch?: readonly StitchKey[];
  /** Overlapping, with nobody left out, when there is none. */
  readonly scheme?: Scheme;
  /** Thresholds of the health check that were changed, by rule. */
  readonly health?: Readonly<Record<string, number>>;
  /** Oldest first. */
  readonly snapshots?: readonly Snapshot[];
}

/** A notebook with nothing in it. */
export function emptyNotebook(): Notebook {
  return {
    version: 1,
    title: '',
    asOf: '',
    timeZone: 'Asia/Seoul',
    currency: 'KRW',
    seed: 1,
    purpose: { question: '', goal: '', market: '', business: '' },
    inputs: [],
    steps: [],
    segments: [],
  };
}
