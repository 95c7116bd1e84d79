import type { Condition } from '../core/condition';
import type { Day } from '../core/day';
import type { Scheme, Segment } from '../core/notebook';
import type { Row, Statement } from '../core/relation';
import { statement } from '../sql/name';
import { termOf } from './keeping/term';
import { sideBySide } from './positional';

/** A segment that can be computed: its id, and its table of `c`, `m`. */
export interface Placed {
  readonly id: string;
  readonly table: string;
  /** It is not in use on the as-of day: it leaves nobody out of others, and takes nobody in a waterfall or where it suppresses. */
  readonly rests?: boolean;
}

/** Who belongs to which segment once a scheme has been applied. */
export interface SchemePlan {
  /** Tables of `c`, `m` to make; each reads segment tables alone. */
  readonly statements: readonly Statement[];
  /** The table of those whom a segment takes, by id, in priority order; without those that only suppress. */
  readonly taken: ReadonlyMap<string, string>;
  /** One SELECT of one row, for `readScheme`. */
  readonly select: string;
}

/** What a segment gets: those who fit it, those whom it takes, and those whom nobody has taken after it. */
export interface Share {
  readonly id: string;
  readonly fits: number;
  readonly taken: number;
  readonly left: number;
  /** Of those who fit, how many are left out of every segment that takes customers. */
  readonly stopped: number;
}

/** A scheme in numbers; `suppressed`, all `taken` of a waterfall and the last `left` add up to `total`. */
export interface SchemeSizes {
  readonly total: number;
  readonly suppressed: number;
  readonly shares: readonly Share[];
}

const LABEL = { ko: '고객을 세그먼트에 나누고 있습니다', en: 'Assigning customers to segments' };

function anyOf(parts: readonly string[]): string {
  return parts.length === 0 ? 'FALSE' : `(${parts.join(' OR ')})`;
}

const takesAny =
  ({ kind, suppress }: Scheme) =>
  ({ id, rests = false }: Placed) =>
    !rests || (kind !== 'waterfall' && !suppress.includes(id));

/** Why nothing is sent to a segment: others leave its members out, and if so perhaps as a control group. */
export type Role = 'suppress' | 'holdout';

/** The role of a segment that others leave out; undefined for one that is sent to. */
export function roleOf(
  scheme: Scheme | undefined,
  { id, heldOut }: Pick<Segment, 'id' | 'heldOut'>,
): Role | undefined {
  if (!scheme?.suppress.includes(id)) return undefined;
  return heldOut ? 'holdout' : 'suppress';
}

/** Whether a scheme changes who belongs to what. */
export function hasEffect(scheme: Scheme | undefined): scheme is Scheme {
  return scheme !== undefined && (scheme.kind === 'waterfall' || scheme.suppress.length > 0);
}

/**
 * Ids of those whose members a segment does not take: the segments that suppress, and in a waterfall those before it. One
 * that suppresses gives way to nobody, and nobody gives way to one that rests. `ids` are in priority order.
 */
export function givesWayTo(
  scheme: Scheme,
  ids: readonly string[],
  id: string,
  resting: ReadonlySet<string> = new Set(),
): string[] {
  const stops = (one: string) => scheme.suppress.includes(one) && !resting.has(one);
  if (stops(id)) return [];
  const before = scheme.kind === 'waterfall' ? ids.slice(0, ids.indexOf(id)) : [];
  return [...ids.filter(stops), ...before.filter((one) => !stops(one) && !resting.has(one))];
}

/** The condition of a segment that takes nobody. */
export const NOBODY: Condition = { kind: 'any', of: [] };

/** Ids of the segments for a time that are not in use on a day. */
export function restingOn(asOf: Day | '', segments: readonly Segment[]): ReadonlySet<string> {
  const rests = (segment: Segment) => (termOf(segment, asOf) ?? 'active') !== 'active';
  return new Set(segments.filter(rests).map(({ id }) => id));
}

/** Whether a segment takes nobody, and leaves nobody out, on a day that it is not in use: one that suppresses, and any in a waterfall. */
export function restsOn(scheme: Scheme, segment: Segment | undefined, day: Day | ''): boolean {
  if (!segment || (scheme.kind !== 'waterfall' && !scheme.suppress.includes(segment.id))) return false;
  return restingOn(day, [segment]).size > 0;
}

/** The scheme's view of segments: those that are not in use on a day rest. */
export function placedOn(
  asOf: Day | '',
  segments: readonly Segment[],
  tables: ReadonlyMap<string, { readonly table: string }>,
): Placed[] {
  const resting = restingOn(asOf, segments);
  return segments.flatMap(({ id }) => {
    const made = tables.get(id);
    return made ? [{ id, table: made.table, rests: resting.has(id) }] : [];
  });
}

/** Of each segment, in priority order, the positions of those whose members it does not take; of none without a scheme. */
export function precedence(
  scheme: Scheme | undefined,
  ids: readonly string[],
  resting?: ReadonlySet<string>,
): number[][] {
  return ids.map((id) =>
    scheme ? givesWayTo(scheme, ids, id, resting).map((other) => ids.indexOf(other)) : [],
  );
}

/** Plans the tables of a scheme over segments in priority order; `base` is the customer table. */
export function planScheme(scheme: Scheme, segments: readonly Placed[], base: string): SchemePlan {
  const stops = ({ id, rests = false }: Placed) => scheme.suppress.includes(id) && !rests;
  const stopping = segments.filter(stops);
  const taking = segments.filter((one) => !stops(one));
  const waterfall = scheme.kind === 'waterfall';
  const takes = takesAny(scheme);
  const statements = taking.map((one, i) => {
    const { table } = one;
    const before = waterfall ? taking.slice(0, i).filter(takes) : [];
    const tables = [table, ...stopping.map((other) => other.table), ...before.map((other) => other.table)];
    const { from, m, tables: reads } = sideBySide(tables, base);
    const others = anyOf([...stopping, ...before].map((other) => m(other.table)));
    return statement(
      'taken',
      `SELECT l0.c AS c, ${takes(one) ? `${m(table)} AND NOT ${others}` : 'FALSE'} AS m ${from} ORDER BY l0.c`,
      reads,
      LABEL,
    );
  });
  return {
    statements,
    taken: new Map(taking.map(({ id }, i) => [id, statements[i]?.table ?? ''])),
    select: schemeSelect(taking, stopping, scheme, base),
  };
}

function schemeSelect(
  taking: readonly Placed[],
  stopping: readonly Placed[],
  scheme: Scheme,
  base: string,
): string {
  const { from, m, tables } = sideBySide(
    [...taking, ...stopping].map(({ table }) => table),
    base,
  );
  const key = ({ table }: Placed) => `g.k${tables.indexOf(table)}`;
  const sum = (name: string, when: string) =>
    `CAST(coalesce(sum(CASE WHEN ${when} THEN g.n ELSE 0 END), 0) AS DOUBLE) AS ${name}`;
  const stopped = anyOf(stopping.map(key));
  const takes = takesAny(scheme);
  const waterfall = scheme.kind === 'waterfall';
  const columns = taking.flatMap((one, i) => {
    const before = waterfall ? taking.slice(0, i).filter(takes).map(key) : [];
    const mine = `${key(one)} AND NOT ${anyOf([...stopping.map(key), ...before])}`;
    return [
      sum(`f${i}`, key(one)),
      sum(`s${i}`, `${key(one)} AND ${stopped}`),
      sum(`t${i}`, takes(one) ? mine : 'FALSE'),
      sum(`l${i}`, `NOT ${anyOf([...stopping, ...taking.slice(0, i + 1).filter(takes)].map(key))}`),
    ];
  });
  const by = tables.length === 0 ? '' : ` GROUP BY ${tables.map(m).join(', ')}`;
  const grouped = [...tables.map((table, i) => `${m(table)} AS k${i}`), 'count(*) AS n'].join(', ');
  return `SELECT ${[sum('total', 'TRUE'), sum('stopped', stopped), ...columns].join(', ')} FROM (SELECT ${grouped} ${from}${by}) AS g`;
}

/** The sizes from the row of `SchemePlan.select`; `ids` are the keys of `taken`. */
export function readScheme(row: Row, ids: readonly string[]): SchemeSizes {
  const n = (name: string) => Number(row[name] ?? 0);
  return {
    total: n('total'),
    suppressed: n('stopped'),
    shares: ids.map((id, i) => ({
      id,
      fits: n(`f${i}`),
      taken: n(`t${i}`),
      left: n(`l${i}`),
      stopped: n(`s${i}`),
    })),
  };
}
