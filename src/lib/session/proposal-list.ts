import type { Segment } from '../core/notebook';
import type { Proposal } from '../ui/builder/proposal';
import type { Proposed } from './begin';
import type { Session } from './session.svelte';

/**
 * The segment of the tray that came from each proposal: one of its kind. Several proposals may share a kind, so those
 * of the same name find each other first; the others are those that a person renamed.
 */
function heldBy(proposals: readonly Proposed[], segments: readonly Segment[]): Map<Proposed, Segment> {
  const found = new Map<Proposed, Segment>();
  const left = new Set(segments.filter(({ proposed }) => proposed !== undefined));
  const pair = (fits: (segment: Segment, wanted: Segment) => boolean) => {
    for (const proposed of proposals.filter((each) => !found.has(each))) {
      const match = [...left].find((segment) => fits(segment, proposed.segment));
      if (!match) continue;
      found.set(proposed, match);
      left.delete(match);
    }
  };
  pair((segment, wanted) => segment.proposed === wanted.proposed && segment.name === wanted.name);
  pair((segment, wanted) => segment.proposed === wanted.proposed);
  return found;
}

/** The proposed core segments; one that the tray holds is shown as it is there, with its size. */
export function proposalList(session: Session): Proposal[] {
  const { tray, notebook, proposals } = session;
  const found = heldBy(proposals, notebook.segments);
  return proposals.map((proposed, i) => {
    const held = found.get(proposed);
    const at = held ? (tray?.ids.indexOf(held.id) ?? -1) : -1;
    return {
      segment: held ?? { ...proposed.segment, id: `proposed-${i + 1}` },
      reason: proposed.reason,
      size: tray?.sizes.segments[at]?.customers,
      added: held !== undefined,
    };
  });
}
