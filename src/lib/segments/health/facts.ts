import type { EventTableName } from '../../core/condition';
import type { Day } from '../../core/day';
import type { Scheme, Segment } from '../../core/notebook';
import type { Family } from '../../core/relation';
import type { Words } from '../../core/words';
import type { UnusedData } from './unused';

/** What the health check knows of one segment. Numbers are null where the data cannot tell. */
export interface SegmentFacts {
  readonly segment: Segment;
  /** Customers; null when it cannot be computed. */
  readonly customers: number | null;
  /** Customers a week before the as-of day, by the same condition. */
  readonly weekAgo: number | null;
  /** The largest effect size, without its sign, by which it differs from everybody else in a KPI. */
  readonly effect: number | null;
  /** The KPI of that effect. */
  readonly kpi: Words | null;
  /** Share of its members whom some channel reaches. */
  readonly reachable: number | null;
  /** Families of the traits that its condition reads; `did` when it reads what customers did. */
  readonly criteria: ReadonlySet<Family | 'did'>;
}

/** What the health check knows of the notebook. */
export interface HealthFacts {
  readonly asOf: Day | '';
  readonly total: number;
  /** Customers in no segment, and in two or more. */
  readonly outside: number;
  readonly several: number;
  readonly scheme: Scheme['kind'];
  readonly segments: readonly SegmentFacts[];
  readonly pairs: readonly {
    readonly a: string;
    readonly b: string;
    readonly both: number;
    readonly jaccard: number;
  }[];
  /** Event tables, and columns of customers files, that no condition and no card reads. */
  readonly unused: readonly UnusedData[];
}

/** What one click does about a finding; `open` opens the first, `rebase` says that the data bear them out, `look` shows a trait, `ask` begins a segment. */
export type Mend =
  | { readonly kind: 'open' | 'archive' | 'review' | 'rebase'; readonly segments: readonly string[] }
  | { readonly kind: 'waterfall' | 'rest' }
  | { readonly kind: 'card'; readonly card: 'over-time' | 'overlap' | 'difference' }
  | { readonly kind: 'look'; readonly trait: string; readonly label: Words }
  | { readonly kind: 'ask'; readonly table: EventTableName; readonly label: Words };

/** Something that a rule found. */
export interface Finding {
  readonly rule: RuleId;
  /** Ids of the segments that it is about; none when it is about the whole. */
  readonly segments: readonly string[];
  /** What was found, with its figures. */
  readonly evidence: Words;
  readonly mend: Mend;
}

/** Rules of the health check. */
export const RULE_IDS = [
  'too-many',
  'too-small',
  'overlap',
  'alike',
  'only-demographic',
  'only-internal',
  'no-message',
  'no-review',
  'stale',
  'unstable',
  'over',
  'unused',
  'outside',
  'broken',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** A rule: why it exists, its threshold where it has one, and what it finds. */
export interface Rule {
  readonly id: RuleId;
  readonly title: Words;
  /** The principle behind it, and where it comes from. */
  readonly why: Words;
  readonly threshold: { readonly usual: number; readonly unit: 'count' | 'share' | 'days' | 'effect' } | null;
  readonly find: (facts: HealthFacts, threshold: number) => readonly Finding[];
}
