import type { EventTableName, Leaf, RowFilter, Rows, Test } from '../core/condition';
import { columnFilters } from '../core/filters';
import { isRanking } from './ranking';

/** What a leaf reads: traits, and event tables. */
export interface LeafReads {
  readonly traits: readonly string[];
  readonly tables: readonly EventTableName[];
}

function besides(test: Test): string[] {
  return 'trait' in test ? [test.trait] : [];
}

function ofCustomer(filters: readonly RowFilter[]): string[] {
  return columnFilters(filters).flatMap(({ test }) =>
    'of' in test && test.of === 'customer' ? besides(test) : [],
  );
}

function ofRows(...all: readonly Rows[]): LeafReads {
  return { traits: all.flatMap(({ where }) => ofCustomer(where)), tables: all.map(({ table }) => table) };
}

function together(...all: readonly LeafReads[]): LeafReads {
  return { traits: all.flatMap(({ traits }) => traits), tables: all.flatMap(({ tables }) => tables) };
}

const NOTHING: LeafReads = { traits: [], tables: [] };

function ofDid(leaf: Extract<Leaf, { kind: 'did' }>): LeafReads {
  const { measure, test, window: range } = leaf;
  const anchor = range.kind === 'near' ? range.anchor : null;
  return together(
    ofRows(leaf),
    measure.kind === 'share' ? { traits: ofCustomer(measure.of), tables: [] } : NOTHING,
    test.op === 'than' ? ofRows(test.other) : NOTHING,
    isRanking(test) && test.within !== null ? { traits: [test.within], tables: [] } : NOTHING,
    anchor === null
      ? NOTHING
      : anchor.kind === 'row'
        ? ofRows(anchor)
        : { traits: [anchor.trait], tables: [] },
  );
}

/** The segment that a leaf names: the one that it asks about, or the one whose members it divides. */
export function segmentIn(leaf: Leaf): string | undefined {
  if (leaf.kind === 'member') return leaf.segment;
  return leaf.kind === 'split' ? leaf.among : undefined;
}

/** The traits and event tables that a leaf names; those of written SQL and of other segments are not looked into. */
export function readsOf(leaf: Leaf): LeafReads {
  switch (leaf.kind) {
    case 'trait':
      return { traits: [leaf.trait, ...besides(leaf.test)], tables: [] };
    case 'rank':
      return { traits: [leaf.trait, ...(leaf.within === null ? [] : [leaf.within])], tables: [] };
    case 'distance':
      return { traits: [leaf.lat, leaf.lon], tables: [] };
    case 'split':
      return { traits: leaf.within === null ? [] : [leaf.within], tables: [] };
    case 'did':
      return ofDid(leaf);
    case 'nth':
    case 'regular':
    case 'returned':
    case 'overdue':
      return ofRows(leaf);
    case 'sequence':
      return ofRows(...leaf.steps, ...leaf.steps.flatMap(({ without }) => without ?? []));
    case 'member':
    case 'sql':
      return NOTHING;
  }
}
