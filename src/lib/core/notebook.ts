import type { Condition } from './condition';
import type { Day } from './day';
import type { InputSpec } from './input';

/** Chapter G0: the question that all else answers. Free texts; empty when not said. */
export interface Purpose {
  readonly question: string;
  readonly goal: string;
  readonly market: string;
  readonly business: 'b2c' | 'b2b' | '';
}

/** A named condition. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly condition: Condition;
  /** Who they are, what value they get, how they are reached. */
  readonly who?: string;
  readonly value?: string;
  readonly how?: string;
  readonly reviewBy?: Day;
  /** Set when the product proposed this segment: the kind of proposal, so that its reason can be shown. */
  readonly proposed?: ProposalKind;
}

/** Core segments that the product proposes. */
export type ProposalKind = 'new' | 'loyal' | 'at-risk' | 'potential' | 'lapsed' | 'high-value' | 'other';

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
  /** What the grid is coloured by. */
  readonly colour: 'customers' | 'revenue';
}

export type StepSpec = OverviewSpec | DistributionSpec | RfmSpec;
export type StepKind = StepSpec['kind'];

/** One cell of the notebook. */
export interface Step<S extends StepSpec = StepSpec> {
  readonly id: string;
  readonly spec: S;
  readonly note?: string;
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
