import type { Proposal } from '../ui/builder/proposal';
import type { Session } from './session.svelte';

/** The proposed core segments; one that the tray holds is shown as it is there, with its size. */
export function proposalList(session: Session): Proposal[] {
  const { tray, notebook, proposals } = session;
  return proposals.map(({ segment, reason }) => {
    const held = notebook.segments.find(({ proposed }) => proposed === segment.proposed);
    const at = held ? (tray?.ids.indexOf(held.id) ?? -1) : -1;
    return {
      segment: held ?? { ...segment, id: `proposed-${segment.proposed}` },
      reason,
      size: tray?.sizes.segments[at]?.customers,
      added: held !== undefined,
    };
  });
}
