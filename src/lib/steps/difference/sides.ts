import type { DifferenceSpec } from '../../core/notebook';
import type { Focus, SchemeView, SegmentTable } from '../contract';

/** The two groups that are compared: a segment, and another one or everybody else. */
export interface Sides {
  readonly segment: SegmentTable;
  /** Everybody else when undefined. */
  readonly against: SegmentTable | undefined;
}

/** The chosen segment; else the one being edited, else the first of the tray. */
export function sidesOf(
  spec: DifferenceSpec,
  scheme: SchemeView | undefined,
  focus: Focus | undefined,
): Sides | undefined {
  const all = scheme?.segments ?? [];
  const chosen = all.find(({ id }) => id === spec.segment);
  const segment = chosen ?? all.find(({ table }) => table === focus?.table) ?? all[0];
  if (!segment) return undefined;
  return { segment, against: all.find(({ id }) => id === spec.against && id !== segment.id) };
}
