import type { EventTableName, LeafOf, Rows, SequenceStep } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { dayLater, dayOf, micros } from '../../sql/calendar';
import { date, stamp } from '../../sql/quote';
import { eventsOf } from '../rows/columns';
import { inWindow, rowScope, rowTests } from '../rows/row-source';
import type { Scope } from '../scope';
import { eventSpan } from '../span';

/** Rows that are asked about: `s1` and so on are the steps, `x2` and so on what must not lie just before them. */
interface Asked {
  readonly name: string;
  readonly rows: Rows;
}

type Sequence = LeafOf<'sequence'>;

function askedOf({ steps }: Sequence): Asked[] {
  return steps.flatMap((step, i) => [
    { name: `s${i + 1}`, rows: step },
    ...(i > 0 && step.without ? [{ name: `x${i + 1}`, rows: step.without }] : []),
  ]);
}

/**
 * Rows of one table that are asked about, with a flag for each question of all; in the first step's is its window too.
 * Nothing before that window can follow its first row.
 */
function flaggedRows(leaf: Sequence, name: EventTableName, catalog: Catalog, outer: Scope): string {
  const asked = askedOf(leaf);
  const table = eventsOf(catalog, name);
  const scope = rowScope(table, outer);
  const inside = inWindow(leaf.window, catalog);
  const flags = asked.map(({ name: flag, rows }) => {
    if (rows.table !== name) return `FALSE AS ${flag}`;
    const tests = [...rowTests(rows, null, table, catalog, scope), ...(flag === 's1' ? inside : [])];
    return `${tests.join(' AND ') || 'TRUE'} AS ${flag}`;
  });
  const own = asked.flatMap(({ name: flag, rows }) => (rows.table === name ? [`q.${flag}`] : []));
  const { from } = eventSpan(leaf.window, catalog.asOf);
  const known = [...(from === null ? [] : [`e.t >= ${stamp(from)}`]), `e.t < ${stamp(catalog.asOf)}`].join(
    ' AND ',
  );
  const all = `SELECT e.c, ${micros('e.t')} AS u, e.t, ${flags.join(', ')}\n${scope.from()}\nWHERE ${known}`;
  return `SELECT q.*\nFROM (\n${all}\n) AS q\nWHERE ${own.join(' OR ')}`;
}

function momentsSelect(leaf: Sequence, catalog: Catalog, outer: Scope): string {
  const tables = [...new Set(askedOf(leaf).map(({ rows }) => rows.table))];
  return tables.map((name) => flaggedRows(leaf, name, catalog, outer)).join('\nUNION ALL\n');
}

const BY_TIME = 'OVER (PARTITION BY z.c ORDER BY z.u RANGE BETWEEN';
const EARLIER = `${BY_TIME} UNBOUNDED PRECEDING AND 1 PRECEDING)`;
const LATER = `${BY_TIME} 1 FOLLOWING AND UNBOUNDED FOLLOWING)`;

function inTime(from: string, moment: string, { within }: SequenceStep): string[] {
  return within === null ? [] : [`${dayOf(moment)} <= ${dayLater(dayOf(from), within.n, within.unit)}`];
}

/** Columns that the steps from `k` on still need. */
function neededFrom(leaf: Sequence, k: number): string[] {
  return askedOf(leaf).flatMap(({ name }) => (Number(name.slice(1)) >= k ? [name] : []));
}

/**
 * Moments with `r`, whether they end the steps up to `k`. The latest earlier moment that ended the step before is the
 * nearest, so no other could be in time, or have less in between, where it is not.
 */
function reached(leaf: Sequence, k: number, moments: string): string {
  const rest = neededFrom(leaf, k + 1).map((name) => `, y.${name}`);
  const step = leaf.steps[k - 1];
  if (k === 1 || !step) return `SELECT y.c, y.u, y.t${rest.join('')}, y.s1 AS r\nFROM (\n${moments}\n) AS y`;
  const own = neededFrom(leaf, k).map((name) => `, z.${name}`);
  const before = `max(CASE WHEN z.r THEN z.t END) ${EARLIER} AS p`;
  const between = step.without ? `, max(CASE WHEN z.x${k} THEN z.t END) ${EARLIER} AS o` : '';
  const looked = `SELECT z.c, z.u, z.t${own.join('')}, ${before}${between}\nFROM (\n${reached(leaf, k - 1, moments)}\n) AS z`;
  const clear = step.without ? ['(y.o IS NULL OR y.o <= y.p)'] : [];
  const all = [`y.s${k}`, 'y.p IS NOT NULL', ...inTime('y.p', 'y.t', step), ...clear].join(' AND ');
  return `SELECT y.c, y.u, y.t${rest.join('')}, ${all} AS r\nFROM (\n${looked}\n) AS y`;
}

/** Moments that end all steps but the last, and whether the last did not follow; its nearest row is the one most surely in time. */
function unfollowed(leaf: Sequence, moments: string, asOf: string): string {
  const k = leaf.steps.length;
  const last = leaf.steps[k - 1];
  if (!last) throw new RangeError('a sequence without steps');
  const next = `min(CASE WHEN z.s${k} THEN z.t END) ${LATER} AS p`;
  const between = last.without ? `, min(CASE WHEN z.x${k} THEN z.t END) ${LATER} AS o` : '';
  const looked = `SELECT z.c, z.t, z.r, ${next}${between}\nFROM (\n${reached(leaf, k - 1, moments)}\n) AS z`;
  const clear = last.without ? ['(y.o IS NULL OR y.o >= y.p)'] : [];
  const follows = ['y.p IS NOT NULL', ...inTime('y.t', 'y.p', last), ...clear].join(' AND ');
  const { within } = last;
  const known =
    within === null ? '' : ` AND ${dayLater(dayOf('y.t'), within.n, within.unit)} < ${date(asOf)}`;
  return `SELECT y.c, y.r AND NOT coalesce(${follows}, FALSE)${known} AS r\nFROM (\n${looked}\n) AS y`;
}

/** SELECT of `c`, `t` and `r`: moments, and whether they end the steps up to `k`, from 1; whatever the last must not do. */
export function reachedSelect(leaf: Sequence, k: number, catalog: Catalog, scope: Scope): string {
  return `SELECT v.c, v.t, v.r\nFROM (\n${reached(leaf, k, momentsSelect(leaf, catalog, scope))}\n) AS v`;
}

/** SQL of "did one thing, then another", by one pass over the moments for each step. */
export function sequenceSql(leaf: Sequence, catalog: Catalog, scope: Scope): string {
  const moments = momentsSelect(leaf, catalog, scope);
  const ends = leaf.missing
    ? unfollowed(leaf, moments, catalog.asOf)
    : reached(leaf, leaf.steps.length, moments);
  return `${scope.group(`SELECT DISTINCT w.c\nFROM (\n${ends}\n) AS w\nWHERE w.r`)}.c IS NOT NULL`;
}
