import type { Problem } from '../core/problem';
import type { Catalog } from '../core/relation';
import type { NodeCount } from '../core/tree';
import type { Bits } from '../segments/bits/bits';
import type { SchemeSizes } from '../segments/scheme';
import type { Sizes } from '../segments/sizes';
import type { Results } from '../steps/contract';

/** What a card shows. `results` are the last good ones; `stale` while they are computed anew. */
export interface CardOutcome {
  readonly results: Results | undefined;
  readonly problems: readonly Problem[];
  readonly stale: boolean;
}

/** The cards, all of them marked as computed anew or as good. */
export function marked(
  cards: Readonly<Record<string, CardOutcome>>,
  stale: boolean,
): Record<string, CardOutcome> {
  return Object.fromEntries(Object.entries(cards).map(([id, card]) => [id, { ...card, stale }]));
}

/** A scheme applied: its numbers, and the tables of those whom each segment takes, by id. */
export interface SchemeOutcome {
  readonly sizes: SchemeSizes;
  readonly taken: ReadonlyMap<string, string>;
}

/** Sizes and overlaps of the segments, by id: of those whom they take, where a scheme says who takes whom. */
export interface TrayOutcome {
  /** Segments that could be computed, in order; `sizes.segments` and `overlap` follow it. */
  readonly ids: readonly string[];
  /** The tables that were counted: of those who fit each segment. */
  readonly tables: readonly string[];
  readonly sizes: Sizes;
  /** Customers in both of two segments, by position; the size itself on the diagonal. */
  readonly overlap: readonly (readonly number[])[];
  /** Customers in this segment and no other. */
  readonly only: readonly number[];
  /** Customers in two segments or more. */
  readonly several: number;
  /** Customers of each, of whom `overlap`, `only` and `several` are counted. */
  readonly members: readonly Bits[];
  /** What is wrong with segments that could not be computed, or could be better, by id. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  readonly scheme: SchemeOutcome | undefined;
}

/** What the editor of a segment shows beside the segment itself. */
export interface EditorOutcome {
  readonly segment: string;
  readonly counts: readonly NodeCount[];
}

/** Everything that was computed from the notebook and the files. */
export interface Outcome {
  readonly catalog: Catalog;
  readonly cards: Readonly<Record<string, CardOutcome>>;
  readonly tray: TrayOutcome | undefined;
  readonly editor: EditorOutcome | undefined;
}
