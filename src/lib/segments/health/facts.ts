import type { EventTableName } from '../../core/condition';
import type { Day } from '../../core/day';
import type { Scheme, Segment } from '../../core/notebook';
import type { Words } from '../../core/words';
import type { Term } from '../keeping/term';
import type { Role } from '../scheme';
import type { Criterion } from './criteria';
import type { UnusedData } from './unused';

/** Members of an earlier day, and those of them who still are. */
export interface Earlier {
  readonly customers: number;
  readonly stayed: number;
}

/** What the health check knows of one segment. Numbers are null where the data cannot tell. */
export interface SegmentFacts {
  readonly segment: Segment;
  /** Why nothing is sent to it: it leaves its members out of others; undefined for one that is sent to. */
  readonly role?: Role | undefined;
  /** Where the as-of day stands in its time; undefined for one that is not for a time. */
  readonly term?: Term | undefined;
  /** Customers whom it takes, by the scheme; null when it cannot be computed. */
  readonly customers: number | null;
  /** Customers who fit it, whoever takes them. */
  readonly fits: number | null;
  /** Of those who fit, how many are left out by segments that suppress. */
  readonly stopped?: number | undefined;
  /** Whom it took some days before the as-of day, by the same condition and scheme. */
  readonly earlier: Earlier | null;
  /** The days of the shortest window that carries its members in and out; null where none does. */
  readonly shortest?: number | null | undefined;
  /** The largest effect size, without its sign, by which it differs from everybody else in a KPI that its condition does not ask about. */
  readonly effect: number | null;
  /** Whether the interval of that effect leaves out 0. */
  readonly sure?: boolean | undefined;
  /** The KPI of that effect. */
  readonly kpi: Words | null;
  /** Share of its members whom some channel reaches. */
  readonly reachable: number | null;
  /** Why it cannot be computed. */
  readonly lacks?: Words | undefined;
  /** What its condition goes by. */
  readonly criteria: ReadonlySet<Criterion>;
}

/** What the health check knows of the notebook. */
export interface HealthFacts {
  readonly asOf: Day | '';
  readonly total: number;
  /** Customers in no segment that is in use. */
  readonly outside: number;
  /** Customers in two segments or more whose plans tell them different things. */
  readonly contradicted: number;
  readonly scheme: Scheme['kind'];
  /** Days between the as-of day and the earlier one. */
  readonly shift: number;
  readonly segments: readonly SegmentFacts[];
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly both: number }[];
  /** Event tables and columns that no condition and no card reads; null where a written SELECT cannot be read. */
  readonly unused: readonly UnusedData[] | null;
  /** The table that tells what customers did, where there is one. */
  readonly deeds: EventTableName | null;
}

/**
 * What one click does about a finding. `open` opens the first segment, `say` at the message that is missing; `rebase` says
 * that the data bear them out, `confirm` that they are right as of today; `first` puts them before the others,
 * `short-lived` says that they are meant to change, `merge` into
 * another, `keep-out` takes the members of others out, `deepen` adds what customers did to the first; `look` shows a trait, `ask` begins a segment.
 */
export type Mend =
  | {
      /** The button names the segment, where a finding is about more than one. */
      readonly named?: true;
      readonly kind: 'open' | 'say' | 'archive' | 'review' | 'rebase' | 'confirm' | 'first' | 'short-lived';
      readonly segments: readonly string[];
    }
  | { readonly kind: 'merge'; readonly segments: readonly string[]; readonly into: string }
  | { readonly kind: 'deepen'; readonly segments: readonly string[]; readonly table: EventTableName }
  | {
      readonly kind: 'keep-out';
      /** Segments, each with those whose members it loses. */
      readonly from: readonly { readonly segment: string; readonly lists: readonly string[] }[];
    }
  | { readonly kind: 'waterfall' | 'rest' }
  | { readonly kind: 'card'; readonly card: 'over-time' | 'overlap' | 'difference' }
  | { readonly kind: 'look'; readonly trait: string; readonly label: Words }
  | {
      readonly kind: 'ask';
      readonly table: EventTableName;
      readonly column?: string | undefined;
      readonly label: Words;
    };

/** Something that a rule found. */
export interface Finding {
  readonly rule: RuleId;
  /** Ids of the segments that it is about; none when it is about the whole. */
  readonly segments: readonly string[];
  /** What was found, with its figures. */
  readonly evidence: Words;
  /** The segments that the evidence leaves out, each with its figure. */
  readonly rest?: readonly Words[] | undefined;
  readonly mend: Mend;
  /** Another way to mend it. */
  readonly instead?: Mend | undefined;
}

/** Rules of the health check. */
export const RULE_IDS = [
  'too-many',
  'too-small',
  'overlap',
  'alike',
  'same-people',
  'mixed-holdout',
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

/** Settings that are not the limit of a rule. */
export type SettingId = 'accessible' | 'shift' | 'drift' | 'split';
export type LimitId = RuleId | SettingId;

/** A number that a person may change. */
export interface Limit {
  readonly usual: number;
  readonly unit: 'count' | 'columns' | 'share' | 'days' | 'effect' | 'index';
}

/** A rule: why it exists, where it comes from, its limit where it has one, and what it finds. */
export interface Rule {
  readonly id: RuleId;
  readonly title: Words;
  /** The principle behind it. */
  readonly why: Words;
  /** The book or the author that it comes from. */
  readonly source: Words;
  readonly threshold: Limit | null;
  readonly find: (facts: HealthFacts, threshold: number) => readonly Finding[];
}
