import type { EventTableName } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Problem } from '../../core/problem';
import type { Catalog, Row, TraitType, Unit } from '../../core/relation';
import { walk, type NodeCount, type NodePath } from '../../core/tree';
import type { Lang, Words } from '../../core/words';
import type { Unplaced } from '../../segments/unplaced';
import type { Edit } from './edit';

/** A value of a category and how many customers (or rows) have it. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** Whose values are asked for: a trait's, or those of a column of an event table. */
export type ValueSource =
  | { readonly kind: 'trait'; readonly trait: string }
  | { readonly kind: 'column'; readonly table: EventTableName; readonly column: string };

/** The most frequent values first; nothing when they cannot be had. */
export type ValuesFor = (source: ValueSource) => Promise<readonly ValueCount[]>;

/** How many customers have an address in no known area; nothing when it cannot be had. */
export type UnplacedFor = (trait: string) => Promise<Unplaced | undefined>;

/** A column of the sample. */
export interface SampleColumn {
  readonly name: string;
  readonly label: Words;
  readonly unit: Unit;
  readonly type: TraitType;
}

/** A few members of a segment, with the columns that matter. */
export interface Sample {
  readonly columns: readonly SampleColumn[];
  readonly rows: readonly Row[];
}

/** The views of the editor that may have to be computed when they are opened. */
export type EditorTab = 'words' | 'conditions' | 'sql' | 'json' | 'sample';

/** Where the keyboard goes after an edit: the first control of the node, or its menu; nowhere when not said. */
export type Landing = 'first' | 'menu';

/** What every node of the tree is drawn with. */
export interface Scene {
  readonly segment: Segment;
  readonly catalog: Catalog;
  readonly segments: readonly Segment[];
  readonly counts: ReadonlyMap<NodePath, NodeCount>;
  readonly total: number;
  readonly computing: boolean;
  readonly problems: readonly Problem[];
  readonly lang: Lang;
  readonly currency: string;
  readonly valuesFor: ValuesFor;
  readonly unplacedFor?: UnplacedFor | undefined;
  /** The condition that cuts most, once it is known. */
  readonly cutsMost?: NodePath | undefined;
  /** `field` as in the editor's `onchange`; found out from the edit when not said. */
  readonly apply: (edit: Edit, landing?: Landing, field?: string) => void;
  /** Says that the reader lets a written SELECT run; where it is missing, none can. */
  readonly allowSql?: ((sql: string) => void) | undefined;
}

/** The problems at one of these paths. */
export function problemsAt(problems: readonly Problem[], paths: readonly NodePath[]): readonly Problem[] {
  return problems.filter(({ place }) => place !== undefined && paths.includes(place));
}

/** Problems that no node of the condition shows. */
export function problemsElsewhere(segment: Segment, problems: readonly Problem[]): readonly Problem[] {
  const places = new Set(walk(segment.condition).map(({ path }) => path));
  return problems.filter(({ place }) => place === undefined || !places.has(place));
}
