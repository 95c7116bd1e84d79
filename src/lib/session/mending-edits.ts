import type { Condition } from '../core/condition';
import { withVersion } from '../segments/keeping/versions';
import { countedSize } from './edits';
import type { Session } from './session.svelte';

/** Puts segments before all others, in the order in which they are named, so that they take their customers first. */
export function putFirst(session: Session, ids: readonly string[]): void {
  const { segments } = session.notebook;
  const first = ids.flatMap((id) => segments.find((one) => one.id === id) ?? []);
  const rest = segments.filter(({ id }) => !ids.includes(id));
  session.change({ ...session.notebook, segments: [...first, ...rest] }, { kind: 'order' });
}

function either(conditions: readonly Condition[]): Condition {
  return { kind: 'any', of: conditions.flatMap((one) => (one.kind === 'any' ? one.of : [one])) };
}

/** Takes the members of others out of segments, in one undo step. */
export function keepOut(
  session: Session,
  from: readonly { readonly segment: string; readonly lists: readonly string[] }[],
): void {
  const { segments, asOf } = session.notebook;
  const names: string[] = [];
  const next = segments.map((one) => {
    const lists = from.find(({ segment }) => segment === one.id)?.lists ?? [];
    if (lists.length === 0) return one;
    names.push(one.name);
    const inside = one.condition.kind === 'all' ? one.condition.of : [one.condition];
    const outside = lists.map((segment): Condition => ({ kind: 'not', of: { kind: 'member', segment } }));
    const at = { asOf, customers: countedSize(session, one.id), typing: false };
    return withVersion(one, { ...one, condition: { kind: 'all', of: [...inside, ...outside] } }, at);
  });
  if (names.length === 0) return;
  session.change({ ...session.notebook, segments: next }, { kind: 'segment', name: names.join(', ') });
}

/** Adds the conditions of segments to another as alternatives and archives them, in one undo step. */
export function mergeSegments(session: Session, ids: readonly string[], into: string): void {
  const { segments, asOf } = session.notebook;
  const merged = segments.filter(({ id }) => ids.includes(id) && id !== into);
  const target = segments.find(({ id }) => id === into);
  if (!target || merged.length === 0) return;
  if (session.editing !== undefined && ids.includes(session.editing)) session.edit(undefined);
  const condition = either([target.condition, ...merged.map((one) => one.condition)]);
  const at = { asOf, customers: countedSize(session, into), typing: false };
  const next = segments.map((one) => {
    if (one.id === into) return withVersion(one, { ...one, condition }, at);
    return merged.includes(one) ? { ...one, archived: true as const } : one;
  });
  session.change({ ...session.notebook, segments: next }, { kind: 'segment', name: target.name });
}
