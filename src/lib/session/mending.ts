import type { Condition, EventTableName } from '../core/condition';
import type { Segment, StepSpec } from '../core/notebook';
import { segmentsAtHand } from '../plan/plan';
import { defaultDid } from '../segments/default-did';
import { defaultTest } from '../segments/default-test';
import { findColumn, findEvents } from '../segments/find';
import type { Finding, Mend } from '../segments/health/facts';
import { restingOn } from '../segments/scheme';
import { addStep, newSegment, setScheme, setSegment } from './edits';
import { archiveSegments, confirmDefinitions, setBasis, setReviews, setShortLived } from './keeping-edits';
import { keepOut, mergeSegments, putFirst } from './mending-edits';
import type { Session } from './session.svelte';

/** Those in no segment that is in use and can be computed, as a condition. */
function restOf({ notebook, tray }: Session): Condition {
  const atHand = segmentsAtHand(notebook);
  const resting = restingOn(notebook.asOf, atHand);
  const counted = (id: string) => tray?.sizes.segments[tray.ids.indexOf(id)] !== undefined;
  const now = atHand.filter(({ id, archived }) => !archived && !resting.has(id) && counted(id));
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
  | { readonly kind: 'editor' }
  | { readonly kind: 'message'; readonly field: 'value' | 'how' }
  | { readonly kind: 'card'; readonly step: string }
  | undefined;

/** Shows a card that is there and answers the same, or a new one. */
function show(session: Session, spec: StepSpec): Landing {
  const there = session.notebook.steps.find((step) => answers(step.spec, spec));
  if (!there) addStep(session, spec);
  return { kind: 'card', step: (there ?? session.notebook.steps.at(-1))?.id ?? '' };
}

function segmentOf(session: Session, id: string | undefined): Segment | undefined {
  return session.notebook.segments.find((one) => one.id === id);
}

/** Opens the first segment at the part of its plan that is missing. */
function askMessage(session: Session, id: string | undefined): Landing {
  session.edit(id);
  return { kind: 'message', field: segmentOf(session, id)?.value?.trim() ? 'how' : 'value' };
}

/** Adds to a segment that its members did something, and opens it. */
function deepen(session: Session, id: string | undefined, name: EventTableName): Landing {
  const segment = segmentOf(session, id);
  const table = session.catalog && findEvents(session.catalog, name);
  if (!segment || !table) return undefined;
  const { condition } = segment;
  const inside = condition.kind === 'all' ? condition.of : [condition];
  setSegment(session, { ...segment, condition: { kind: 'all', of: [...inside, defaultDid(table, true)] } });
  session.edit(segment.id);
  return { kind: 'editor' };
}

/** Begins a segment with a question to a table, of that column where one is named. */
function ask(session: Session, name: string, mend: Extract<Mend, { kind: 'ask' }>): Landing {
  const table = session.catalog && findEvents(session.catalog, mend.table);
  if (!table) return undefined;
  const column = mend.column === undefined ? undefined : findColumn(table, mend.column);
  const leaf = defaultDid(table, true);
  const where = column ? [{ column: column.name, test: defaultTest(column) }] : leaf.where;
  newSegment(session, name, { kind: 'all', of: [{ ...leaf, where }] });
  return { kind: 'editor' };
}

/** Does what one click on a finding does, as one undo step; says what to show then. `name` is that of a segment that is made. */
export function mend(session: Session, finding: Finding, done: Mend, name: string): Landing {
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
    case 'confirm':
      confirmDefinitions(session, done.segments);
      return undefined;
    case 'short-lived':
      setShortLived(session, done.segments);
      return undefined;
    case 'first':
      putFirst(session, done.segments);
      return undefined;
    case 'keep-out':
      keepOut(session, done.from);
      return undefined;
    case 'merge':
      mergeSegments(session, done.segments, done.into);
      return undefined;
    case 'open':
      session.edit(done.segments[0]);
      return { kind: 'editor' };
    case 'say':
      return askMessage(session, done.segments[0]);
    case 'deepen':
      return deepen(session, done.segments[0], done.table);
    case 'rest':
      newSegment(session, name, restOf(session));
      return { kind: 'editor' };
    case 'waterfall':
      setScheme(session, { kind: 'waterfall', suppress: session.notebook.scheme?.suppress ?? [] });
      return undefined;
    case 'look':
      return show(session, { kind: 'distribution', trait: done.trait, scale: 'auto' });
    case 'ask':
      return ask(session, name, done);
    case 'card':
      return show(session, cardFor(finding, done.card));
  }
}
