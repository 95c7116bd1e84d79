import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog, TraitType, Unit } from '../../core/relation';
import type { Words } from '../../core/words';
import type { MeasuredColumn } from '../sample';
import { leavesWithin } from '../traits-read';
import { measureHeading } from '../words/measure-heading';
import { leafFact } from './leaf-facts';

/** Columns of what was measured; more would push the traits out of sight. */
const MOST = 3;

/** A column of a sample that holds what a leaf measured. */
export interface HeadedColumn extends MeasuredColumn {
  readonly label: Words;
  readonly type: TraitType;
  readonly unit: Unit;
}

/** What the conditions on what customers did measured, each once: at most three columns for `sampleSelect`. */
export function measuredColumns(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
): HeadedColumn[] {
  const found = new Map<string, HeadedColumn>();
  for (const leaf of leavesWithin([condition], segments)) {
    const fact = leaf.kind === 'did' ? leafFact(leaf, catalog, 'everybody') : null;
    if (leaf.kind !== 'did' || !fact || found.has(fact.select) || found.size === MOST) continue;
    const { select, type, unit } = fact;
    const label = measureHeading(leaf, { catalog, segments });
    found.set(select, { name: `did:${found.size}`, select, type, unit, label });
  }
  return [...found.values()];
}
