import type { OverlapSpec } from '../../core/notebook';
import type { SchemeView, SegmentTable } from '../contract';

/** Segments that are compared when none were chosen: the first of the tray. */
const FIRST = 8;

/** The segments that the step compares, in the order of the tray; the first eight when none were chosen. */
export function chosenSegments(spec: OverlapSpec, scheme: SchemeView | undefined): readonly SegmentTable[] {
  const all = scheme?.segments ?? [];
  const chosen = all.filter(({ id }) => spec.segments.includes(id));
  return chosen.length > 0 ? chosen : all.slice(0, FIRST);
}
