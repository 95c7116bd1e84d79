import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import { freshId } from './fresh-id';
import type { Session } from './session.svelte';

/** A part of a segment that becomes one of its own. */
export interface Part {
  readonly name: string;
  readonly condition: Condition;
  /** It gets nothing, so that others can be held against it. */
  readonly heldOut?: true;
}

/** What a part has of the segment that it is a part of. */
function inherited({ entity, starts, ends }: Segment): Partial<Segment> {
  return {
    ...(entity === undefined ? {} : { entity }),
    ...(starts === undefined ? {} : { starts }),
    ...(ends === undefined ? {} : { ends }),
  };
}

/**
 * Makes parts of a segment, in one undo step: they stand before it in the order, so that it does not take them all, and
 * stop whom it stops. A part that is held out belongs to no other segment or list. With `archive` the whole goes into the
 * archive. Returns the ids of the parts.
 */
export function splitSegment(
  session: Session,
  id: string,
  parts: readonly Part[],
  archive: boolean,
): readonly string[] {
  const { segments, scheme, asOf } = session.notebook;
  const at = segments.findIndex((one) => one.id === id);
  const whole = segments[at];
  if (!whole) return [];
  if (archive && session.editing === id) session.edit(undefined);
  const defined = asOf === '' ? {} : { defined: asOf };
  let made: readonly Segment[] = [];
  for (const { name, condition, heldOut } of parts) {
    const fresh = freshId('s', [...segments, ...made]);
    made = [
      ...made,
      {
        name: `${whole.name} · ${name}`.slice(0, 200),
        condition,
        ...inherited(whole),
        ...defined,
        ...(heldOut ? { heldOut } : {}),
        id: fresh,
      },
    ];
  }
  const ids = made.map((one) => one.id);
  const left: Segment = archive ? { ...whole, archived: true } : whole;
  const { kind, suppress } = scheme ?? { kind: 'overlapping' as const, suppress: [] };
  const stopping = suppress.includes(id) ? made : made.filter(({ heldOut }) => heldOut);
  const stops = stopping.length > 0 && {
    scheme: { kind, suppress: [...suppress, ...stopping.map((one) => one.id)] },
  };
  session.change(
    { ...session.notebook, segments: segments.toSpliced(at, 1, ...made, left), ...stops },
    { kind: 'add', name: made.map(({ name }) => name).join(', ') },
  );
  return ids;
}
