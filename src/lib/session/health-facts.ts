import type { EventTableName } from '../core/condition';
import type { Notebook, Segment } from '../core/notebook';
import type { Catalog, Row } from '../core/relation';
import { VISITS } from '../inputs/traits/visits';
import { segmentsAtHand } from '../plan/plan';
import { countOf, either, noBits, type Bits } from '../segments/bits/bits';
import { findEvents } from '../segments/find';
import { contradictedOf } from '../segments/health/contradiction';
import { criteriaOf } from '../segments/health/criteria';
import type { Earlier, HealthFacts, SegmentFacts } from '../segments/health/facts';
import { readFigures, type SegmentFigures, type Spread } from '../segments/health/facts-sql';
import { termOf } from '../segments/keeping/term';
import { blocks } from '../segments/problems';
import { restingOn, roleOf } from '../segments/scheme';
import { shortestWindow } from '../segments/health/shortest-window';
import { kpisRead } from '../segments/health/kpis-read';
import { unusedOf } from '../segments/health/unused';
import { hedgesG, type Moments } from '../stats/effect';
import type { TrayOutcome } from './outcome';

/** What the engine was asked for the check of one segment. */
export interface HealthFigures extends SegmentFigures {
  /** Members of some days before the as-of day; null where the data cannot tell. */
  readonly earlier: Earlier | null;
}

/** Everything that the facts are made of. */
export interface HealthSources {
  readonly notebook: Notebook;
  readonly catalog: Catalog;
  readonly tray: TrayOutcome;
  /** By segment id; those that are not here cannot be computed, or are not counted yet. */
  readonly figures: ReadonlyMap<string, HealthFigures>;
  /** Days between the as-of day and the earlier one of the figures. */
  readonly shift: number;
}

/** The answers to `figuresSelect` and, where the data can tell, to `earlierSelect`, by segment id. */
export function figuresById(
  ids: readonly string[],
  figures: Row,
  earlier: readonly (Earlier | null)[],
  catalog: Catalog,
): ReadonlyMap<string, HealthFigures> {
  const read = readFigures(figures, ids.length, catalog);
  return new Map(read.map((one, i) => [ids[i] ?? '', { ...one, earlier: earlier[i] ?? null }]));
}

function momentsOf({ n, mean, variance }: Spread): Moments | null {
  return mean === null || variance === null ? null : { n, mean, variance };
}

/**
 * The KPI in which a segment differs most from everybody else, of those that its condition does not ask about: its effect
 * size without the sign. One whose interval leaves out 0 goes before one whose does not.
 */
function strongest(
  figures: HealthFigures | undefined,
  read: ReadonlySet<string>,
): Pick<SegmentFacts, 'effect' | 'kpi' | 'sure'> {
  const told = (figures?.kpis ?? []).filter(({ trait }) => !read.has(trait.name));
  const found = told.flatMap(({ trait, inside, outside }) => {
    const [a, b] = [momentsOf(inside), momentsOf(outside)];
    const g = a && b && hedgesG(a, b);
    return g ? [{ effect: Math.abs(g.value), kpi: trait.label, sure: g.low > 0 || g.high < 0 }] : [];
  });
  const [first] = found.sort((a, b) => Number(b.sure) - Number(a.sure) || b.effect - a.effect);
  return first ?? { effect: null, kpi: null };
}

function segmentFacts(segment: Segment, { catalog, notebook, figures, tray }: HealthSources): SegmentFacts {
  const known = figures.get(segment.id);
  const reached = known?.reachable ?? null;
  const share = tray.scheme?.sizes.shares.find(({ id }) => id === segment.id);
  return {
    segment,
    role: roleOf(notebook.scheme, segment),
    term: termOf(segment, notebook.asOf),
    customers: known?.customers ?? null,
    fits: known ? (share?.fits ?? known.customers) : null,
    stopped: share?.stopped ?? 0,
    earlier: known?.earlier ?? null,
    shortest: shortestWindow(segment.condition, segmentsAtHand(notebook)),
    ...strongest(known, kpisRead(segment.condition, catalog, segmentsAtHand(notebook))),
    reachable: known && reached !== null && known.customers > 0 ? reached / known.customers : null,
    lacks: tray.problems.get(segment.id)?.find(blocks)?.message,
    criteria: criteriaOf(segment.condition, catalog, segmentsAtHand(notebook)),
  };
}

function pairsOf({ ids, overlap }: TrayOutcome): HealthFacts['pairs'] {
  return ids.flatMap((a, i) => ids.flatMap((b, j) => (i < j ? [{ a, b, both: overlap[i]?.[j] ?? 0 }] : [])));
}

/** Segments in use on the as-of day with their members, as far as they are counted. */
function counted({ asOf }: Notebook, segments: readonly Segment[], { ids, members }: TrayOutcome) {
  const resting = restingOn(asOf, segments);
  return segments.flatMap((segment) => {
    const at = members[ids.indexOf(segment.id)];
    return at && !segment.archived && !resting.has(segment.id) ? [{ segment, members: at }] : [];
  });
}

/** Customers in no segment that is in use on the as-of day. */
function outsideOf(used: ReturnType<typeof counted>, { ids, members, sizes }: TrayOutcome): number {
  if (members.length === 0 || used.length === ids.length) return sizes.outside.customers;
  const nobody: Bits = noBits(members[0]?.length ?? 0);
  return sizes.total.customers - countOf(used.reduce((all, one) => either(all, one.members), nobody));
}

/** What to ask of first, to learn what customers did. */
const DEEDS: readonly EventTableName[] = ['orders', 'events', 'messages', 'tickets', 'surveys'];

/** What the rules of the health check are given: the segments of the entity at hand that are not archived; new ones once they are counted. */
export function healthFacts(sources: HealthSources): HealthFacts {
  const { notebook, catalog, tray, figures, shift } = sources;
  const segments = segmentsAtHand(notebook);
  const used = counted(notebook, segments, tray);
  const specs = notebook.steps.map(({ spec }) => spec);
  return {
    asOf: notebook.asOf,
    total: tray.sizes.total.customers,
    outside: outsideOf(used, tray),
    contradicted: contradictedOf(used.filter(({ segment }) => !roleOf(notebook.scheme, segment))),
    scheme: notebook.scheme?.kind ?? 'overlapping',
    shift,
    segments: segments
      .filter((one) => !one.archived && (figures.has(one.id) || tray.problems.get(one.id)?.some(blocks)))
      .map((one) => segmentFacts(one, sources)),
    pairs: pairsOf(tray),
    unused: unusedOf(catalog, segments, specs, new Set(VISITS)),
    deeds: DEEDS.find((name) => findEvents(catalog, name)) ?? null,
  };
}
