import type { Snapshot } from '../core/notebook';
import type { Lang } from '../core/words';
import { keepingText } from '../text/areas/keeping';
import type { ComparedRow } from '../ui/keeping/comparison';
import { segmentsAtHand } from '../plan/plan';
import type { Session } from './session.svelte';

/** The earlier figures to compare with: the last ones kept. */
export function lastSnapshot(session: Session): Snapshot | undefined {
  return session.notebook.snapshots?.at(-1);
}

/** Earlier figures beside those of now: all customers, then the segments of now. */
export function comparedRows(session: Session, before: Snapshot, lang: Lang): ComparedRow[] {
  const { tray, notebook } = session;
  const segments = segmentsAtHand(notebook).map(({ id, name }): ComparedRow => {
    const at = tray?.ids.indexOf(id) ?? -1;
    const now = at < 0 ? undefined : tray?.sizes.segments[at]?.customers;
    return { id, name, before: before.sizes[id], now };
  });
  const total = tray?.sizes.total.customers;
  return [{ id: '', name: keepingText[lang].everyone, before: before.customers, now: total }, ...segments];
}

/** The notebook without earlier figures, as one undo step. */
export function forgetSnapshots(session: Session): void {
  const { snapshots: _, ...rest } = session.notebook;
  session.change(rest, { kind: 'inputs' });
}
