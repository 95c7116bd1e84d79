import type { OverTimeSpec } from '../../core/notebook';
import { chosenSegments } from '../chosen';
import type { SchemeView, SegmentTable } from '../contract';

/** Segments that are followed when none were chosen: the first of the tray. */
const FIRST = 12;

/** The segments that the step follows. */
export function followedSegments(
  { segments }: OverTimeSpec,
  scheme: SchemeView | undefined,
): readonly SegmentTable[] {
  return chosenSegments(segments, scheme?.segments ?? [], FIRST);
}
