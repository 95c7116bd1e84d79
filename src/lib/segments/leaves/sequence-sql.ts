import type { EventTableName, LeafOf, Rows, SequenceStep } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { dayLater, dayNumber, dayOf, latestOf, micros } from '../../sql/calendar';
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

/** A flag that is made of others: `a3` and so on, rows of a step that may be those of a step before the one before. */
interface Repeated {
  readonly name: string;
  readonly of: readonly string[];
}

function repeatedOf({ steps }: Sequence): Repeated[] {
  return steps.flatMap(({ table }, i) => {
    const of = steps.flatMap((step, j) => (j < i - 1 && step.table === table ? [`s${j + 1}`] : []));
    return of.length === 0 ? [] : [{ name: `a${i + 1}`, of }];
  });
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
  const lines = own.length > 1 && !table.rowsAreOrders;
  const all = `SELECT e.c, e.t${lines ? ', e.order_no' : ''}, ${flags.join(', ')}\n${scope.from()}\nWHERE ${known}`;
  const made = [
    ...asked.map(({ name: flag }) => [flag, `q.${flag}`] as const),
    ...repeatedOf(leaf).map(
      ({ name: flag, of }) => [flag, of.map((one) => `q.${one}`).join(' OR ')] as const,
    ),
  ];
  const rows = `FROM (\n${all}\n) AS q\nWHERE ${own.join(' OR ')}`;
  const moment = `q.c, q.t, ${latestOf('q.t')} AS w`;
  if (!lines)
    return `SELECT ${[moment, ...made.map(([flag, of]) => `${of} AS ${flag}`)].join(', ')}\n${rows}`;
  // The lines of one order are one moment, so that none of them follows another.
  const held = made.map(([flag, of]) => `bool_or(${of}) AS ${flag}`);
  return `SELECT ${[moment, ...held].join(', ')}\n${rows}\nGROUP BY q.c, q.t, q.order_no`;
}

function momentsSelect(leaf: Sequence, catalog: Catalog, outer: Scope): string {
  const tables = [...new Set(askedOf(leaf).map(({ rows }) => rows.table))];
  return tables.map((name) => flaggedRows(leaf, name, catalog, outer)).join('\nUNION ALL\n');
}

/** Microseconds of a day, less one. */
const DAY = 86_399_999_999;
const EARLIER = 'UNBOUNDED PRECEDING AND 1 PRECEDING';
const LATER = '1 FOLLOWING AND UNBOUNDED FOLLOWING';

/** An aggregate over the other moments of the customer in a stretch of time around each, by `t` or by `w`. */
function around(aggregate: string, by: 't' | 'w', stretch: string): string {
  return `${aggregate} OVER (PARTITION BY z.c ORDER BY ${micros(`z.${by}`)} RANGE BETWEEN ${stretch})`;
}

/**
 * For a moment without a time of day one aggregate, over all but itself, for any other another. As a first step it stands at
 * the start of its day, as any other at the end, and of two that stand at the end of one day either follows the other.
 */
function reaching(untimed: string, timed: string): string {
  return `CASE WHEN z.w > z.t THEN ${untimed} ELSE ${timed} END`;
}

/** An aggregate over the moments of other days. */
function onOtherDays(aggregate: string, stretch: string): string {
  const day = dayNumber(dayOf('z.t'));
  return `${aggregate} OVER (PARTITION BY z.c ORDER BY ${day} RANGE BETWEEN ${stretch})`;
}

/** Whether rows of the `k`th step may be those of a step before the one before; without a time of day they must be of a later day. */
function mayRepeat(leaf: Sequence, k: number): boolean {
  return repeatedOf(leaf).some(({ name }) => name === `a${k}`);
}

/** When the latest moment that ended the steps before the `k`th came. */
function endedBefore(leaf: Sequence, k: number): string {
  const ended = 'max(CASE WHEN z.r THEN z.w END)';
  if (k === 2) {
    const any = around(ended, 't', `UNBOUNDED PRECEDING AND ${DAY} FOLLOWING EXCLUDE CURRENT ROW`);
    return reaching(any, around(ended, 't', EARLIER));
  }
  const any = around(ended, 'w', 'UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE CURRENT ROW');
  const repeated = `CASE WHEN z.a${k} THEN ${onOtherDays(ended, EARLIER)} ELSE ${any} END`;
  return reaching(mayRepeat(leaf, k) ? repeated : any, around(ended, 'w', EARLIER));
}

/** When the next moment of the last step comes, by the same rules. */
function nextAfter(leaf: Sequence): string {
  const k = leaf.steps.length;
  const repeats = mayRepeat(leaf, k);
  const again = `z.s${k} AND z.a${k} AND z.w > z.t`;
  const next = `min(CASE WHEN z.s${k}${repeats ? ` AND NOT (${again})` : ''} THEN z.w END)`;
  const from = k === 2 ? `${DAY} PRECEDING` : 'CURRENT ROW';
  const any = around(next, 'w', `${from} AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW`);
  const all = reaching(any, around(next, 'w', LATER));
  return repeats ? `least(${all}, ${onOtherDays(`min(CASE WHEN ${again} THEN z.w END)`, LATER)})` : all;
}

/** The day of a moment that stands at the end of its day when it has no time of day. */
function dayOfLatest(moment: string): string {
  return dayOf(`(${moment} - INTERVAL 1 MICROSECOND)`);
}

function inTime(from: string, to: string, { within }: SequenceStep): string[] {
  return within === null ? [] : [`${to} <= ${dayLater(from, within.n, within.unit)}`];
}

/** Columns that the steps from `k` on still need. */
function neededFrom(leaf: Sequence, k: number): string[] {
  return [...askedOf(leaf), ...repeatedOf(leaf)].flatMap(({ name }) =>
    Number(name.slice(1)) >= k ? [name] : [],
  );
}

/**
 * Moments with `r`, whether they end the steps up to `k`. The latest earlier moment that ended the step before is the
 * nearest, so no other could be in time, or have less in between, where it is not.
 */
function reached(leaf: Sequence, k: number, moments: string): string {
  const rest = neededFrom(leaf, k + 1).map((name) => `, y.${name}`);
  const step = leaf.steps[k - 1];
  if (k === 1 || !step) return `SELECT y.c, y.t, y.w${rest.join('')}, y.s1 AS r\nFROM (\n${moments}\n) AS y`;
  const own = neededFrom(leaf, k).map((name) => `, z.${name}`);
  const between = step.without ? `, ${around(`max(CASE WHEN z.x${k} THEN z.w END)`, 'w', EARLIER)} AS o` : '';
  const looked = `SELECT z.c, z.t, z.w${own.join('')}, ${endedBefore(leaf, k)} AS p${between}\nFROM (\n${reached(leaf, k - 1, moments)}\n) AS z`;
  const clear = step.without ? ['(y.o IS NULL OR y.o <= y.p)'] : [];
  const all = [
    `y.s${k}`,
    'y.p IS NOT NULL',
    ...inTime(dayOfLatest('y.p'), dayOf('y.t'), step),
    ...clear,
  ].join(' AND ');
  return `SELECT y.c, y.t, y.w${rest.join('')}, ${all} AS r\nFROM (\n${looked}\n) AS y`;
}

/** Moments that end all steps but the last, and whether the last did not follow; its nearest row is the one most surely in time. */
function unfollowed(leaf: Sequence, moments: string, asOf: string): string {
  const k = leaf.steps.length;
  const last = leaf.steps[k - 1];
  if (!last) throw new RangeError('a sequence without steps');
  const between = last.without ? `, ${around(`min(CASE WHEN z.x${k} THEN z.w END)`, 'w', LATER)} AS o` : '';
  const looked = `SELECT z.c, z.t, z.r, ${nextAfter(leaf)} AS p${between}\nFROM (\n${reached(leaf, k - 1, moments)}\n) AS z`;
  const clear = last.without ? ['(y.o IS NULL OR y.o >= y.p)'] : [];
  const follows = ['y.p IS NOT NULL', ...inTime(dayOf('y.t'), dayOfLatest('y.p'), last), ...clear].join(
    ' AND ',
  );
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
