import type { Condition } from '../core/condition';
import type { StepSpec } from '../core/notebook';
import { segmentsAtHand } from '../plan/plan';
import { defaultDid } from '../segments/default-did';
import { findEvents } from '../segments/find';
import type { Finding, Mend } from '../segments/health/facts';
import { addStep, newSegment, setScheme } from './edits';
import { archiveSegments, setBasis, setReviews } from './keeping-edits';
import type { Session } from './session.svelte';

/** Those in no segment, as a condition. */
function restOf(session: Session): Condition {
  const now = segmentsAtHand(session.notebook).filter(({ archived }) => !archived);
  const of = now.map(({ id }): Condition => ({ kind: 'not', of: { kind: 'member', segment: id } }));
  return { kind: 'all', of };
}

/** The card that answers a finding. */
function cardFor({ segments }: Finding, card: Extract<Mend, { kind: 'card' }>['card']): StepSpec {
  switch (card) {
    case 'overlap':
      return { kind: 'overlap', segments: [...segments] };
    case 'difference':
      return { kind: 'difference', segment: segments[0] ?? '', against: '' };
    case 'over-time':
      return { kind: 'over-time', unit: 'week', n: 8, alert: 0.2 };
  }
}

/** Whether a card that is there answers as a new one would. */
function answers(there: StepSpec, wanted: StepSpec): boolean {
  if (wanted.kind === 'over-time') return there.kind === 'over-time';
  return JSON.stringify(there) === JSON.stringify(wanted);
}

/** Where the page goes after a mend: to the editor, to a card, or nowhere. */
export type Landing =
  { readonly kind: 'editor' } | { readonly kind: 'card'; readonly step: string } | undefined;

/** Shows a card that is there and answers the same, or a new one. */
function show(session: Session, spec: StepSpec): Landing {
  const there = session.notebook.steps.find((step) => answers(step.spec, spec));
  if (!there) addStep(session, spec);
  return { kind: 'card', step: (there ?? session.notebook.steps.at(-1))?.id ?? '' };
}

/** Does what one click on a finding does, as one undo step; says what to show then. `name` is that of a segment that is made. */
export function mend(session: Session, finding: Finding, name: string): Landing {
  const done = finding.mend;
  switch (done.kind) {
    case 'archive':
      archiveSegments(session, done.segments);
      return undefined;
    case 'review':
      setReviews(session, done.segments);
      return undefined;
    case 'rebase':
      setBasis(session, done.segments, 'data');
      return undefined;
    case 'open':
      session.edit(done.segments[0]);
      return { kind: 'editor' };
    case 'rest':
      newSegment(session, name, restOf(session));
      return { kind: 'editor' };
    case 'waterfall':
      setScheme(session, { kind: 'waterfall', suppress: session.notebook.scheme?.suppress ?? [] });
      return undefined;
    case 'look':
      return show(session, { kind: 'distribution', trait: done.trait, scale: 'auto' });
    case 'ask': {
      const table = session.catalog && findEvents(session.catalog, done.table);
      if (table) newSegment(session, name, { kind: 'all', of: [defaultDid(table, true)] });
      return table && { kind: 'editor' };
    }
    case 'card':
      return show(session, cardFor(finding, done.card));
  }
}
