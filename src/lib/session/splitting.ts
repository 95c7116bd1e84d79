import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import { freshId } from './fresh-id';
import type { Session } from './session.svelte';

/** A part of a segment that becomes one of its own. */
export interface Part {
  readonly name: string;
  readonly condition: Condition;
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
 * stop whom it stops. With `archive` the whole goes into the archive, so that no list of it sends to a part that is held
 * out. Returns the ids of the parts.
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
  for (const { name, condition } of parts) {
    const fresh = freshId('s', [...segments, ...made]);
    made = [
      ...made,
      {
        name: `${whole.name} · ${name}`.slice(0, 200),
        condition,
        ...inherited(whole),
        ...defined,
        id: fresh,
      },
    ];
  }
  const ids = made.map((one) => one.id);
  const left: Segment = archive ? { ...whole, archived: true } : whole;
  const stops = scheme?.suppress.includes(id) && {
    scheme: { ...scheme, suppress: [...scheme.suppress, ...ids] },
  };
  session.change(
    { ...session.notebook, segments: segments.toSpliced(at, 1, ...made, left), ...stops },
    { kind: 'add', name: made.map(({ name }) => name).join(', ') },
  );
  return ids;
}
