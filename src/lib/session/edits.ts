import type { Condition } from '../core/condition';
import type { Day } from '../core/day';
import type { CleaningStep } from '../core/cleaning';
import type { Entity, Notebook, Purpose, Scheme, Segment, StepSpec, StitchKey } from '../core/notebook';
import type { Done } from './done-words';
import { freshId } from './fresh-id';
import { dependsOn, membersIn } from '../segments/cycle';
import { segmentsAtHand } from '../plan/plan';
import { withNamed, type WithNamed } from '../segments/named';
import { sameCondition, withVersion } from '../segments/keeping/versions';
import type { Session } from './session.svelte';

function withSegments(session: Session, segments: readonly Segment[], done: Done, key = ''): void {
  session.change({ ...session.notebook, segments }, done, key);
}

/** Customers who fit a segment as it is defined now; null when they are not counted yet. */
export function countedSize(session: Session, id: string): number | null {
  const { tray } = session;
  const at = tray?.ids.indexOf(id) ?? -1;
  if (!tray || at < 0 || tray.tables[at] !== session.segmentPlan(id)?.table) return null;
  const share = tray.scheme?.sizes.shares.find((one) => one.id === id);
  return share?.fits ?? tray.sizes.segments[at]?.customers ?? null;
}

/**
 * Whether the definition of a segment came by the very last change and is still being counted: a person who goes through
 * the choices of a list passes over it.
 */
function passesOver(session: Session, { id, condition }: Segment): boolean {
  const before = session.history.before?.segments.find((each) => each.id === id);
  return session.computing && before !== undefined && !sameCondition(before.condition, condition);
}

/**
 * Changes one segment; the same field changed twice in a row is one undo step. A changed condition leaves the earlier one
 * among the versions.
 */
export function setSegment(session: Session, segment: Segment, field = ''): void {
  const key = field && `${segment.id}:${field}`;
  const { asOf } = session.notebook;
  const segments = session.notebook.segments.map((each) => {
    if (each.id !== segment.id) return each;
    const customers = countedSize(session, segment.id);
    const passing = customers === null && passesOver(session, each);
    return withVersion(each, segment, { asOf, customers, typing: session.history.goesOn(key), passing });
  });
  withSegments(session, segments, { kind: 'segment', name: segment.name }, key);
}

/** Adds segments under ids of their own, in one undo step; returns the ids. */
export function addSegments(session: Session, added: readonly Omit<Segment, 'id'>[]): string[] {
  let segments = session.notebook.segments;
  const { entity, asOf } = session.notebook;
  const of = {
    ...(entity === undefined ? {} : { entity }),
    ...(asOf === '' ? {} : { defined: asOf }),
  };
  for (const segment of added) segments = [...segments, { ...segment, ...of, id: freshId('s', segments) }];
  withSegments(session, segments, { kind: 'add', name: added.map(({ name }) => name).join(', ') });
  return segments.slice(-added.length).map(({ id }) => id);
}

/** Adds a segment and opens it in the editor; `named` are segments that its condition may name and that are not there yet. */
export function newSegment(
  session: Session,
  name: string,
  condition: Condition,
  named: readonly Segment[] = [],
): void {
  const kept = keptWith(session, condition, named);
  const id = addSegments(session, [...kept.added, { name, condition: kept.condition }]).at(-1);
  session.edit(id);
}

function keptWith(session: Session, condition: Condition, named: readonly Segment[]): WithNamed {
  const { segments } = session.notebook;
  const { editing } = session;
  // What is made of the segment that is edited cannot be a part of it.
  const free = segmentsAtHand(session.notebook).filter(
    ({ id }) => editing === undefined || (id !== editing && !dependsOn(id, editing, segments)),
  );
  const nextId = (others: readonly Segment[]) =>
    freshId('s', [...segments, ...others.filter(({ id }) => !segments.some((each) => each.id === id))]);
  return withNamed(condition, named, free, nextId);
}

/** A copy right after the original, opened in the editor. */
export function duplicateSegment(session: Session, id: string, name: (of: string) => string): void {
  const { segments } = session.notebook;
  const at = segments.findIndex((each) => each.id === id);
  const original = segments[at];
  if (!original) return;
  const { proposed: _, versions: __, archived: ___, heldOut: ____, ...rest } = original;
  const { asOf } = session.notebook;
  const defined = asOf === '' ? {} : { defined: asOf };
  const copy = { ...rest, ...defined, id: freshId('s', segments), name: name(original.name) };
  withSegments(session, segments.toSpliced(at + 1, 0, copy), { kind: 'add', name: copy.name });
  session.edit(copy.id);
}

/** Takes a segment out; conditions that name it then say so. */
export function removeSegment(session: Session, id: string): void {
  const removed = session.notebook.segments.find((each) => each.id === id);
  if (!removed) return;
  if (session.editing === id) session.edit(undefined);
  const segments = session.notebook.segments.filter((each) => each.id !== id);
  const { scheme, ...rest } = session.notebook;
  const kept = scheme && { scheme: { ...scheme, suppress: scheme.suppress.filter((one) => one !== id) } };
  session.change({ ...rest, ...kept, segments }, { kind: 'remove', name: removed.name });
}

/** Moves a segment up (-1) or down (1) in the order. */
export function moveSegment(session: Session, id: string, by: -1 | 1): void {
  const { segments } = session.notebook;
  const at = segments.findIndex((each) => each.id === id);
  const moved = segments[at];
  if (!moved || at + by < 0 || at + by >= segments.length) return;
  withSegments(session, segments.toSpliced(at, 1).toSpliced(at + by, 0, moved), { kind: 'order' });
}

/** Moves a segment to a place in the order, counted without it. */
export function placeSegment(session: Session, id: string, at: number): void {
  const { segments } = session.notebook;
  const moved = segments.find((each) => each.id === id);
  if (!moved) return;
  const others = segments.filter((each) => each.id !== id);
  withSegments(session, others.toSpliced(at, 0, moved), { kind: 'order' });
}

/** Changes how segments are taken together; the usual way is not written down. */
export function setScheme(session: Session, scheme: Scheme): void {
  const { scheme: _, ...rest } = session.notebook;
  const usual = scheme.kind === 'overlapping' && scheme.suppress.length === 0;
  session.change(usual ? rest : { ...rest, scheme }, { kind: 'scheme' });
}

/** Changes the spec of a step. */
export function setStep(session: Session, id: string, spec: StepSpec): void {
  const steps = session.notebook.steps.map((step) => (step.id === id ? { ...step, spec } : step));
  session.change({ ...session.notebook, steps }, { kind: 'step' }, `step:${id}`);
}

/** Adds a step at the end. */
export function addStep(session: Session, spec: StepSpec): void {
  const { steps } = session.notebook;
  session.change(
    { ...session.notebook, steps: [...steps, { id: freshId('c', steps), spec }] },
    { kind: 'step' },
  );
}

/** Takes a step out. */
export function removeStep(session: Session, id: string): void {
  const steps = session.notebook.steps.filter((step) => step.id !== id);
  session.change({ ...session.notebook, steps }, { kind: 'step' });
}

/** Changes the day at which everything is computed. */
export function setAsOf(session: Session, asOf: Day): void {
  session.change({ ...session.notebook, asOf }, { kind: 'as-of' });
}

/** Changes the title; typing is one undo step. */
export function setTitle(session: Session, title: string): void {
  session.change({ ...session.notebook, title }, { kind: 'title' }, 'title');
}

/** Changes the purpose; typing in one field is one undo step. */
export function setPurpose(session: Session, purpose: Purpose, field: keyof Purpose): void {
  session.change({ ...session.notebook, purpose }, { kind: 'purpose' }, `purpose:${field}`);
}

/** Whether a condition can be joined to the segment being edited: it must not name that segment, nor one made of it. */
export function canJoin(session: Session, condition: Condition): boolean {
  const { segments } = session.notebook;
  const id = session.editing;
  if (id === undefined || !segments.some((each) => each.id === id)) return false;
  return membersIn(condition).every((member) => member !== id && !dependsOn(member, id, segments));
}

/** Joins a condition out of a selection on a chart to the segment being edited; a segment of its own where it cannot be. */
export function addCondition(
  session: Session,
  name: string,
  condition: Condition,
  named: readonly Segment[] = [],
): void {
  const edited = session.notebook.segments.find(({ id }) => id === session.editing);
  if (!edited || !canJoin(session, condition)) return newSegment(session, name, condition, named);
  const kept = keptWith(session, condition, named);
  if (kept.added.length > 0) addSegments(session, kept.added);
  const inside = edited.condition.kind === 'all' ? edited.condition.of : [edited.condition];
  setSegment(session, { ...edited, condition: { kind: 'all', of: [...inside, kept.condition] } });
}

/** Whether two notebooks ask for the same computation, so that titles and notes cost nothing. */
export function sameWork(a: Notebook, b: Notebook): boolean {
  return (
    a.inputs === b.inputs &&
    a.steps === b.steps &&
    a.asOf === b.asOf &&
    a.currency === b.currency &&
    a.stitch === b.stitch &&
    a.entity === b.entity &&
    a.entities === b.entities &&
    a.scheme === b.scheme &&
    a.segments.length === b.segments.length &&
    a.segments.every((segment, i) => {
      const other = b.segments[i];
      return (
        other?.id === segment.id &&
        other.condition === segment.condition &&
        other.name === segment.name &&
        other.archived === segment.archived &&
        other.starts === segment.starts &&
        other.ends === segment.ends
      );
    })
  );
}

/** Changes the currency in which money is shown; amounts stay as they are. */
export function setCurrency(session: Session, currency: string): void {
  session.change({ ...session.notebook, currency }, { kind: 'currency' });
}

/** Changes under which number of people counts are hidden in what leaves the device. */
export function setSmallest(session: Session, smallest: number): void {
  session.change({ ...session.notebook, smallest }, { kind: 'privacy' });
}

/** Changes how an input is cleaned; reordering and undoing are changes of the list. */
export function setCleaning(session: Session, input: string, cleaning: readonly CleaningStep[]): void {
  const inputs = session.notebook.inputs.map((each) => {
    if (each.id !== input) return each;
    const { cleaning: _, ...rest } = each;
    return cleaning.length > 0 ? { ...rest, cleaning } : rest;
  });
  session.change({ ...session.notebook, inputs }, { kind: 'cleaning' });
}

/** Changes by which identifiers ids of several files are joined. */
export function setStitch(session: Session, stitch: readonly StitchKey[]): void {
  const { stitch: _, ...rest } = session.notebook;
  session.change(stitch.length > 0 ? { ...rest, stitch } : rest, { kind: 'inputs' });
}

/** Changes which kind of entity the notebook is about: customers with undefined. */
export function setEntity(session: Session, entity: string | undefined): void {
  const { entity: _, ...rest } = session.notebook;
  session.edit(undefined);
  session.change(entity === undefined ? rest : { ...rest, entity }, { kind: 'inputs' });
}

/** Changes the kinds of entity beside the customer. */
export function setEntities(session: Session, entities: readonly Entity[]): void {
  const { entities: _, entity, ...rest } = session.notebook;
  const kept = entity !== undefined && entities.some(({ id }) => id === entity) ? { entity } : {};
  session.change({ ...rest, ...kept, ...(entities.length > 0 ? { entities } : {}) }, { kind: 'inputs' });
}
