import type { LeafOf } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { dayOf } from '../../sql/calendar';
import { nthSelect } from '../leaves/nth-sql';
import { timesSelect } from '../leaves/once';
import { cycleSql, cyclic } from '../leaves/overdue-sql';
import { periodsDoneSql } from '../leaves/regular-sql';
import { returnsSelect } from '../leaves/returned-sql';
import { reachedSelect } from '../leaves/sequence-sql';
import { createScope } from '../scope';
import { factSelect, shownDay, shownNumber, type LeafFact, type Whose } from './fact';

const NUMBER = { type: 'number', unit: 'none', other: null, test: null, compare: null, whole: true } as const;

/** The day of the nth time, and how often they did it in all. */
export function nthFact(leaf: LeafOf<'nth'>, catalog: Catalog, c: Whose): LeafFact {
  const scope = createScope(catalog);
  const found = scope.group(nthSelect(leaf, catalog, scope));
  const times = timesSelect(leaf, { kind: 'ever' }, catalog, scope);
  const all = scope.group(`SELECT x.c, count(*) AS n\nFROM (\n${times}\n) AS x\nGROUP BY x.c`);
  const select = factSelect(
    scope,
    shownDay(`${found}.t`),
    { times: shownNumber(`coalesce(${all}.n, 0)`) },
    c,
  );
  return { ...NUMBER, select, says: 'nth', type: 'date', whole: false };
}

/** In how many of the periods they did it. */
export function regularFact(leaf: LeafOf<'regular'>, catalog: Catalog, c: Whose): LeafFact {
  const scope = createScope(catalog);
  const done = shownNumber(`coalesce(${periodsDoneSql(leaf, catalog, scope)}, 0)`);
  const test = { op: '>=', value: leaf.least } as const;
  return { ...NUMBER, select: factSelect(scope, done, {}, c), says: 'regular', test };
}

/** The longest break, in days, that ended in the window; one that is long enough before any other. */
export function returnedFact(leaf: LeafOf<'returned'>, catalog: Catalog, c: Whose): LeafFact {
  const { n, unit } = leaf.gap;
  const scope = createScope(catalog);
  const apart = `${dayOf('y.t')} - ${dayOf('y.p')}`;
  const ordered = `row_number() OVER (PARTITION BY y.c ORDER BY y.back DESC, ${apart} DESC, y.t DESC)`;
  const all = `SELECT y.c, y.t, y.p, ${apart} AS gap, ${ordered} AS r\nFROM (\n${returnsSelect(leaf, catalog, scope)}\n) AS y\nWHERE y.p IS NOT NULL`;
  const longest = scope.group(`SELECT x.c, x.t, x.p, x.gap\nFROM (\n${all}\n) AS x\nWHERE x.r = 1`);
  const days = { at: shownDay(`${longest}.t`), before: shownDay(`${longest}.p`) };
  const least = unit === 'day' ? n : unit === 'week' ? 7 * n : null;
  const test = least === null ? null : ({ op: '>=', value: least } as const);
  const select = factSelect(scope, shownNumber(`${longest}.gap`), days, c);
  return { ...NUMBER, select, says: 'returned', unit: 'days', test };
}

/** Days since the last time beside the usual days between. */
export function overdueFact(leaf: LeafOf<'overdue'>, catalog: Catalog, c: Whose): LeafFact {
  const scope = createScope(catalog);
  const cycle = cycleSql(leaf, catalog, scope);
  const regular = cyclic(leaf, cycle).join(' AND ');
  const more = {
    gap: shownNumber(cycle.gap),
    most: cycle.limit,
    days: shownNumber(`coalesce(${cycle.days}, 0)`),
    // Who is too irregular for a cycle is not moved by any number of days.
    needed: `CASE WHEN ${regular} THEN ${cycle.limit} END`,
  };
  const select = factSelect(scope, shownNumber(cycle.since), more, c);
  return { ...NUMBER, select, says: 'overdue', unit: 'days', compare: '>' };
}

/** The furthest step that was reached in time, and when. */
export function sequenceFact(leaf: LeafOf<'sequence'>, catalog: Catalog, c: Whose): LeafFact {
  const scope = createScope(catalog);
  const each = leaf.steps.map(
    (_, i) =>
      `SELECT v.c, ${i + 1} AS k, v.t\nFROM (\n${reachedSelect(leaf, i + 1, catalog, scope)}\n) AS v\nWHERE v.r`,
  );
  const furthest = scope.group(
    `SELECT q.c, max({'k': q.k, 't': q.t}) AS f\nFROM (\n${each.join('\nUNION ALL\n')}\n) AS q\nGROUP BY q.c`,
  );
  const select = factSelect(
    scope,
    shownNumber(`coalesce(${furthest}.f.k, 0)`),
    { at: shownDay(`${furthest}.f.t`) },
    c,
  );
  return { ...NUMBER, select, says: 'sequence' };
}
