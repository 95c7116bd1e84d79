import { isLinkHash } from '../handover/recipe-link';
import { Keeper } from './keeper.svelte';
import type { Session } from './session.svelte';

/** Opens what the page was asked for: the notebook of a link, else what this tab worked on before it was reloaded. */
export async function resume(session: Session, hash: string): Promise<void> {
  if (isLinkHash(hash)) {
    const opened = await session.arrival.openLink(hash);
    if (!opened.ok) session.notify(opened.problem);
    history.replaceState(history.state, '', location.pathname + location.search);
    return;
  }
  if (session.arrival.begun) return;
  const last = Keeper.last();
  if (last !== '') await session.arrival.openKept(last);
}
