import type { Notebook, Segment, StepSpec } from '../../core/notebook';
import { membersIn } from '../cycle';

/** What would miss a segment. */
export interface SegmentUses {
  /** Segments whose conditions name it. */
  readonly segments: readonly Segment[];
  /** Cards that were set to look at it. */
  readonly cards: readonly StepSpec[];
  /** Its members are left out of every other segment. */
  readonly suppresses: boolean;
}

function looksAt(spec: StepSpec, id: string): boolean {
  if (spec.kind === 'overlap') return spec.segments.includes(id);
  if (spec.kind === 'over-time' || spec.kind === 'migration') return spec.segments?.includes(id) ?? false;
  return spec.kind === 'difference' && (spec.segment === id || spec.against === id);
}

/** Where a notebook uses a segment. */
export function usesOf(id: string, { segments, steps, scheme }: Notebook): SegmentUses {
  return {
    segments: segments.filter((one) => one.id !== id && membersIn(one.condition).includes(id)),
    cards: steps.flatMap(({ spec }) => (looksAt(spec, id) ? [spec] : [])),
    suppresses: scheme?.suppress.includes(id) ?? false,
  };
}
