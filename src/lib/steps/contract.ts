import type { Component } from 'svelte';
import type { GenericSchema } from 'valibot';
import type { ChartSpec, Selection } from '../charts/spec';
import type { Condition } from '../core/condition';
import type { Day } from '../core/day';
import type { Scheme, Segment, StepSpec } from '../core/notebook';
import type { Problem } from '../core/problem';
import type { Catalog, PastView, Row, Statement, Trait } from '../core/relation';
import type { Lang, Words } from '../core/words';

/** What a step makes of its spec. */
export interface Compiled {
  /** Tables to make, in order. */
  readonly statements: readonly Statement[];
  /** Traits that it adds; each lives in one of its tables. */
  readonly traits: readonly Trait[];
  /** SELECTs of at most a few hundred rows, by name, for charts and words. */
  readonly queries: Readonly<Record<string, string>>;
}

/** Results of the queries of a step, by the same names. */
export type Results = Readonly<Record<string, readonly Row[]>>;

/** A segment that is looked at: a table of `c` and `m` (BOOLEAN, one row for each customer) and its name. */
export interface Focus {
  readonly table: string;
  readonly name: string;
}

/** A segment as a table of `c` and `m` (BOOLEAN), one row for each customer in order of `c`. */
export interface SegmentTable {
  readonly id: string;
  readonly name: string;
  readonly condition: Condition;
  readonly table: string;
  /** What it is called in both languages, where it is no name that a person gave. */
  readonly label?: Words;
}

/** The segments as steps that look at them see them: today, and as of any other day. */
export interface SchemeView {
  /** Those that can be computed and are not archived, in priority order. */
  readonly segments: readonly SegmentTable[];
  /** Every segment of the entity at hand, for conditions that name others. */
  readonly all: readonly Segment[];
  /** Ids of segments whose members belong to no other. */
  readonly suppress: readonly string[];
  readonly kind: Scheme['kind'];
  /** The same files as of another day, with the traits that these conditions read; undefined where the data cannot tell. */
  readonly at: (asOf: Day, conditions: readonly Condition[]) => PastView | undefined;
}

/** What views of a step are given. `results` are the last good ones. */
export interface StepView<S extends StepSpec> {
  readonly spec: S;
  readonly catalog: Catalog;
  readonly results: Results;
  readonly lang: Lang;
  /** Given to kinds that read segments. */
  readonly scheme?: SchemeView | undefined;
}

/** Props of the controls of a step. */
export interface EditorProps<S extends StepSpec> extends StepView<S> {
  readonly onchange: (spec: S) => void;
}

/** A kind of step. The registry in `index.ts` holds one for each kind. */
export interface StepKindDefinition<S extends StepSpec> {
  readonly kind: S['kind'];
  /** Whether it reads segments, whose tables then exist; such steps are computed after them and add no traits. */
  readonly reads: 'traits' | 'segments';
  readonly schema: GenericSchema<unknown, S>;
  /** The specs that a new notebook starts with, given its data; none when the data cannot feed the step. */
  readonly defaults: (catalog: Catalog) => S[];
  /** What is wrong with this spec on this data; nothing when all is well. */
  readonly check: (spec: S, catalog: Catalog, scheme?: SchemeView) => Problem[];
  /** Only called when `check` found nothing. */
  readonly compile: (spec: S, catalog: Catalog, focus: Focus | undefined, scheme?: SchemeView) => Compiled;
  readonly charts: (view: StepView<S>, focus: Focus | undefined) => ChartSpec[];
  /** The condition that a selection on a chart stands for; null when nothing is selected. */
  readonly toCondition: (view: StepView<S>, chart: string, selection: Selection) => Condition | null;
  /** What a segment of a selection is called, in the language of the view; null where the question says it better. */
  readonly nameOf?: (view: StepView<S>, chart: string, selection: Selection) => string | null;
  /** Segments that its conditions name beside those of the notebook, which then must get them. */
  readonly named?: (view: StepView<S>) => readonly Segment[];
  /** The title of the card: a question. */
  readonly question: (spec: S, catalog: Catalog) => Words;
  /** What the result says, in one or two sentences with its numbers. */
  readonly reading: (view: StepView<S>) => string;
  /** "How?": the definitions of every term and what to beware of. */
  readonly definitions: (view: StepView<S>) => Words[];
  readonly Editor: Component<EditorProps<S>>;
}
