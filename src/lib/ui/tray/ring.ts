import type { RingCounts } from './data';

/** Which part of the customer base a wedge is. */
export type WedgeKind = 'only' | 'several' | 'outside';

/** One wedge; angles in turns, clockwise from the top. */
export interface Wedge {
  /** The segment's id, or the kind for the two others. */
  readonly id: string;
  readonly kind: WedgeKind;
  /** Position of the segment in the tray, from 0; −1 for the two others. */
  readonly index: number;
  readonly size: number;
  readonly from: number;
  readonly to: number;
}

/** The wedges of the ring in order: each segment's own members, those in several, those in none; empty ones left out. */
export function wedgesOf(ids: readonly string[], counts: RingCounts): Wedge[] {
  const parts: Pick<Wedge, 'id' | 'kind' | 'index' | 'size'>[] = [
    ...ids.map((id, index) => ({ id, kind: 'only' as const, index, size: counts.only[id] ?? 0 })),
    { id: 'several', kind: 'several', index: -1, size: counts.several },
    { id: 'outside', kind: 'outside', index: -1, size: counts.outside },
  ];
  const total = parts.reduce((sum, part) => sum + part.size, 0);
  let from = 0;
  return parts
    .filter((part) => part.size > 0)
    .map((part) => {
      const to = from + part.size / total;
      const wedge = { ...part, from, to };
      from = to;
      return wedge;
    });
}

/** The stretches of the ring that hold one segment's members: its own wedge and its part of those in several. */
export function stretchesOf(
  id: string,
  size: number,
  wedges: readonly Wedge[],
): { readonly from: number; readonly to: number }[] {
  const own = wedges.find((wedge) => wedge.kind === 'only' && wedge.id === id);
  const several = wedges.find((wedge) => wedge.kind === 'several');
  const shared = Math.max(0, size - (own?.size ?? 0));
  const stretches = own ? [{ from: own.from, to: own.to }] : [];
  if (!several || shared === 0) return stretches;
  const part = Math.min(1, shared / several.size);
  return [...stretches, { from: several.from, to: several.from + (several.to - several.from) * part }];
}

const fixed = (n: number) => String(Math.round(n * 100) / 100);

/** A point at an angle (in turns) and radius round the middle (0, 0). */
export function pointAt(turn: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = turn * 2 * Math.PI;
  return { x: Math.sin(angle) * radius, y: -Math.cos(angle) * radius };
}

function at(turn: number, radius: number): string {
  const { x, y } = pointAt(turn, radius);
  return `${fixed(x)} ${fixed(y)}`;
}

function circle(radius: number): string {
  return `M${at(0, radius)}A${radius} ${radius} 0 1 1 ${at(0.5, radius)}A${radius} ${radius} 0 1 1 ${at(0, radius)}Z`;
}

/** SVG path of a wedge of a ring; a whole turn is two circles, to be filled by the even-odd rule. */
export function arcPath(from: number, to: number, inner: number, outer: number): string {
  if (to - from > 0.9999) return circle(outer) + circle(inner);
  const large = to - from > 0.5 ? 1 : 0;
  return (
    `M${at(from, inner)}L${at(from, outer)}A${outer} ${outer} 0 ${large} 1 ${at(to, outer)}` +
    `L${at(to, inner)}A${inner} ${inner} 0 ${large} 0 ${at(from, inner)}Z`
  );
}
