import type { Day } from '../../core/day';
import type { Segment } from '../../core/notebook';

/** Why a segment wants a look after newer data came. */
export type AlertKind = 'empty' | 'gone' | 'size' | 'review';

/** A segment that passed a threshold. */
export interface SegmentAlert {
  readonly kind: AlertKind;
  readonly id: string;
  readonly name: string;
  /** Customers before and now; null where there is no figure. */
  readonly before: number | null;
  readonly now: number | null;
  /** The change as a share of the size before; null from nothing, or without a figure. */
  readonly change: number | null;
  readonly reviewBy: Day | null;
  /** Its definition changed since the figures before, so that not the data alone changed its size. */
  readonly redefined: boolean;
}

/** What alerts are told of. */
export interface AlertFacts {
  readonly segments: readonly Segment[];
  /** Sizes by segment id. */
  readonly before: Readonly<Record<string, number>>;
  readonly now: Readonly<Record<string, number>>;
  /** Ids of the segments whose definitions changed since the figures before. */
  readonly redefined: ReadonlySet<string>;
  readonly asOf: Day | '';
  /** The change of a size that is told, as a share of it. */
  readonly threshold: number;
}

function sizeAlert(before: number, now: number | null, threshold: number): AlertKind | null {
  if (now === null) return 'gone';
  if (before === now) return null;
  if (now === 0) return 'empty';
  return before === 0 || Math.abs(now - before) >= threshold * before ? 'size' : null;
}

const own = (sizes: Readonly<Record<string, number>>, id: string) =>
  Object.hasOwn(sizes, id) ? (sizes[id] ?? null) : null;

/**
 * Segments that passed a threshold since the earlier figures: emptied, not computable any more, a size that changed by the
 * threshold or more (from nothing always), or a review day that has come. Archived ones are left alone; one segment may be
 * told twice, of its size and of its review.
 */
export function segmentAlerts({
  segments,
  before,
  now,
  redefined,
  asOf,
  threshold,
}: AlertFacts): SegmentAlert[] {
  const told = segments.filter(({ archived }) => !archived);
  const sizes = told.flatMap(({ id, name }): SegmentAlert[] => {
    const [a, b] = [own(before, id), own(now, id)];
    const kind = a === null ? null : sizeAlert(a, b, threshold);
    if (a === null || kind === null) return [];
    const change = a > 0 && b !== null ? b / a - 1 : null;
    return [{ kind, id, name, before: a, now: b, change, reviewBy: null, redefined: redefined.has(id) }];
  });
  const order: readonly AlertKind[] = ['empty', 'gone', 'size'];
  const weight = ({ change }: SegmentAlert) => (change === null ? Infinity : Math.abs(change));
  sizes.sort((x, y) => order.indexOf(x.kind) - order.indexOf(y.kind) || weight(y) - weight(x) || 0);
  const due = told.flatMap(({ id, name, reviewBy }): SegmentAlert[] =>
    asOf !== '' && reviewBy !== undefined && reviewBy <= asOf
      ? [
          {
            kind: 'review',
            id,
            name,
            before: own(before, id),
            now: own(now, id),
            change: null,
            reviewBy,
            redefined: false,
          },
        ]
      : [],
  );
  return [...sizes, ...due];
}
