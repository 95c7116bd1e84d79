import { addDays, isDay } from '../core/day';
import type { Basis, Segment } from '../core/notebook';
import type { LimitId } from '../segments/health/facts';
import { usualLimit } from '../segments/health/limits';
import { setSegment } from './edits';
import type { Session } from './session.svelte';

/** How a segment is kept: everything beside its condition and its messages. */
export type Kept = Pick<Segment, 'note' | 'basis' | 'reviewBy' | 'starts' | 'ends'>;

/** Days until the next review when a person does not say. */
const REVIEW_DAYS = 90;

/** The segment with a field of its keeping changed; an empty value takes the field away. */
export function kept<K extends keyof Kept>(
  segment: Segment,
  field: K,
  value: Kept[K] | '' | undefined,
): Segment {
  const { [field]: _, ...rest } = segment;
  return (value === '' || value === undefined ? rest : { ...rest, [field]: value }) as Segment;
}

/** Changes how a segment is kept; typing in one field is one undo step. */
export function setKept(
  session: Session,
  id: string,
  changes: { readonly [K in keyof Kept]?: Kept[K] | '' },
): void {
  const segment = session.notebook.segments.find((one) => one.id === id);
  if (!segment) return;
  const fields = Object.keys(changes) as (keyof Kept)[];
  const next = fields.reduce((now, field) => kept(now, field, changes[field]), segment);
  setSegment(session, next, fields.join(','));
}

function changeAll(
  session: Session,
  ids: readonly string[],
  kind: 'segment' | 'archive',
  change: (segment: Segment) => Segment,
): void {
  const names: string[] = [];
  const segments = session.notebook.segments.map((segment) => {
    if (!ids.includes(segment.id)) return segment;
    names.push(segment.name);
    return change(segment);
  });
  if (names.length > 0) session.change({ ...session.notebook, segments }, { kind, name: names.join(', ') });
}

/** Archives segments, in one undo step: they keep their definition and are neither computed nor counted. */
export function archiveSegments(session: Session, ids: readonly string[]): void {
  if (session.editing !== undefined && ids.includes(session.editing)) session.edit(undefined);
  changeAll(session, ids, 'archive', (segment) => ({ ...segment, archived: true }));
}

/** Takes a segment back out of the archive. */
export function unarchiveSegment(session: Session, id: string): void {
  changeAll(session, [id], 'segment', ({ archived: _, ...segment }) => segment);
}

/** Sets the day on which segments are looked at again: 90 days after the as-of day. */
export function setReviews(session: Session, ids: readonly string[]): void {
  const { asOf } = session.notebook;
  if (!isDay(asOf)) return;
  changeAll(session, ids, 'segment', (segment) => ({ ...segment, reviewBy: addDays(asOf, REVIEW_DAYS) }));
}

/** Says that definitions still fit, as of the as-of day. */
export function confirmDefinitions(session: Session, ids: readonly string[]): void {
  const { asOf, segments } = session.notebook;
  if (!isDay(asOf)) return;
  const older = segments.filter(({ id, defined }) => ids.includes(id) && defined !== asOf);
  if (older.length === 0) return;
  const which = older.map(({ id }) => id);
  changeAll(session, which, 'segment', (segment) => ({ ...segment, defined: asOf }));
}

/** Says that segments are meant to change within days. */
export function setShortLived(session: Session, ids: readonly string[]): void {
  changeAll(session, ids, 'segment', (segment) => ({ ...segment, shortLived: true }));
}

/** Says on what segments rest. */
export function setBasis(session: Session, ids: readonly string[], basis: Basis): void {
  changeAll(session, ids, 'segment', (segment) => ({ ...segment, basis }));
}

/** Goes back to an earlier definition; the one now becomes a version. */
export function goBackTo(session: Session, id: string, version: number): void {
  const segment = session.notebook.segments.find((one) => one.id === id);
  const earlier = segment?.versions?.[version];
  if (segment && earlier) setSegment(session, { ...segment, condition: earlier.condition });
}

/** Changes a limit of the health check; the usual one is not written down. */
export function setLimit(session: Session, id: LimitId, limit: number): void {
  const { health = {}, ...rest } = session.notebook;
  const { [id]: _, ...others } = health;
  const next = usualLimit(id) === limit ? others : { ...others, [id]: limit };
  const set = Object.keys(next).length > 0 ? { health: next } : {};
  session.change({ ...rest, ...set }, { kind: 'health' }, `health:${id}`);
}
