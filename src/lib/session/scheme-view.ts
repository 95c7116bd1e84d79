import type { Lang } from '../core/words';
import { segmentsAtHand } from '../plan/plan';
import { restsOnList } from '../segments/keeping/static-list';
import { roleOf } from '../segments/scheme';
import type { SchemeData, SchemeRow } from '../ui/scheme/data';
import { restingWords } from '../ui/segment/term-words';
import type { Session } from './session.svelte';

/** The segments of the notebook as the card of priorities lists them, with the last good numbers. */
export function schemeData(session: Session, lang: Lang): SchemeData {
  const { tray, notebook, catalog } = session;
  const { kind, suppress } = notebook.scheme ?? { kind: 'overlapping' as const, suppress: [] };
  const shares = tray?.scheme?.sizes.shares ?? [];
  const total = tray?.sizes.total.customers ?? 0;
  const rows = segmentsAtHand(notebook)
    .filter(({ archived }) => !archived)
    .map((segment): SchemeRow => {
      const { id, name } = segment;
      const share = shares.find((one) => one.id === id);
      const size = tray?.sizes.segments[tray.ids.indexOf(id)]?.customers;
      return {
        id,
        name,
        stops: suppress.includes(id),
        heldOut: roleOf(notebook.scheme, segment) === 'holdout',
        fits: share?.fits ?? size,
        taken: share?.taken ?? size,
        left: share?.left,
        fixed: catalog !== undefined && restsOnList(segment, notebook.segments, catalog),
        rests: restingWords(segment, notebook.asOf, lang),
      };
    });
  return {
    kind,
    rows,
    total,
    suppressed: tray?.scheme?.sizes.suppressed ?? 0,
    several: tray?.several ?? 0,
    outside: tray?.sizes.outside.customers ?? 0,
  };
}
