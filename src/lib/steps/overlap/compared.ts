import type { OverlapSpec } from '../../core/notebook';
import { chosenSegments } from '../chosen';
import type { SchemeView, SegmentTable } from '../contract';

/** Segments that are compared when none were chosen: the first of the tray. */
const FIRST = 8;

/** The segments that the step compares. */
export function comparedSegments(
  { segments }: OverlapSpec,
  scheme: SchemeView | undefined,
): readonly SegmentTable[] {
  return chosenSegments(segments, scheme?.segments ?? [], FIRST);
}
