import type { Lang } from '../core/words';
import { restsOnList } from '../segments/keeping/static-list';
import { restingOn, roleOf } from '../segments/scheme';
import { termWords } from '../ui/segment/term-words';
import type { ArchivedSegment, Pair, RingCounts, TraySegment } from '../ui/tray/data';
import type { TrayOutcome } from './outcome';
import { segmentsAtHand } from '../plan/plan';
import type { Session } from './session.svelte';

function share(part: number | null | undefined, whole: number | null | undefined): number | undefined {
  return part === null || part === undefined || !whole ? undefined : part / whole;
}

/** The segments of the notebook as the tray lists them, with the last good numbers. */
export function traySegments(session: Session, lang: Lang): TraySegment[] {
  const { tray, notebook, catalog } = session;
  const current = segmentsAtHand(notebook).filter(({ archived }) => !archived);
  const resting = restingOn(notebook.asOf, current);
  return current.map((segment) => {
    const { id, name, proposed } = segment;
    const at = tray?.ids.indexOf(id) ?? -1;
    const size = tray?.sizes.segments[at];
    return {
      id,
      name,
      size: size?.customers,
      fits: tray?.scheme?.sizes.shares.find((share) => share.id === id)?.fits,
      role: resting.has(id) ? undefined : roleOf(notebook.scheme, segment),
      share: share(size?.customers, tray?.sizes.total.customers),
      revenueShare: share(size?.revenue, tray?.sizes.total.revenue),
      warning: tray?.problems.get(id)?.[0]?.message[lang],
      proposed: proposed !== undefined,
      fixed: catalog !== undefined && restsOnList(segment, notebook.segments, catalog),
      term: termWords(segment, notebook.asOf, lang),
    };
  });
}

/** The segments that are kept but not used, as the tray lists them at its end. */
export function archivedSegments({ notebook }: Session): ArchivedSegment[] {
  const kept = segmentsAtHand(notebook).filter(({ archived }) => archived);
  return kept.map(({ id, name }) => ({ id, name }));
}

function pairsOf({ ids, overlap }: TrayOutcome): Pair[] {
  return ids.flatMap((a, i) => ids.flatMap((b, j) => (i < j ? [{ a, b, size: overlap[i]?.[j] ?? 0 }] : [])));
}

/** Everybody counted once, for the ring. */
export function ringOf(session: Session): RingCounts | undefined {
  const { tray } = session;
  if (!tray) return undefined;
  return {
    total: tray.sizes.total.customers,
    only: Object.fromEntries(tray.ids.map((id, i) => [id, tray.only[i] ?? 0])),
    several: tray.several,
    outside: tray.sizes.outside.customers,
    outsideRevenueShare: share(tray.sizes.outside.revenue, tray.sizes.total.revenue),
    pairs: pairsOf(tray),
  };
}
