import type { LeafOf, Rows, SequenceStep } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { dayLater, dayOf } from '../../sql/calendar';
import { date } from '../../sql/quote';
import { fromRows, inWindow, rowSource } from '../rows/row-source';
import type { Scope } from '../scope';

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

/** One row for each customer and moment `t`, with a flag for each question, and `f`: a first step in the window. */
function momentsSelect(leaf: Sequence, catalog: Catalog, outer: Scope): string {
  const asked = askedOf(leaf);
  const inside = inWindow(leaf.window, catalog).join(' AND ');
  const parts = asked.map(({ name, rows }) => {
    const source = rowSource(rows, null, catalog, outer);
    const flags = asked.map((each) => `${each.name === name} AS ${each.name}`);
    const first = name === 's1' ? inside : 'FALSE';
    const columns = ['e.c', 'e.t', `${first} AS f`, ...flags].join(', ');
    return `SELECT ${columns}\n${fromRows(source, inWindow({ kind: 'ever' }, catalog))}`;
  });
  const flags = ['f', ...asked.map(({ name }) => name)].map((name) => `bool_or(q.${name}) AS ${name}`);
  return `SELECT q.c, q.t, ${flags.join(', ')}\nFROM (\n${parts.join('\nUNION ALL\n')}\n) AS q\nGROUP BY q.c, q.t`;
}

const EARLIER = 'OVER (PARTITION BY z.c ORDER BY z.t ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)';
const LATER = 'OVER (PARTITION BY z.c ORDER BY z.t ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)';

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
  if (k === 1 || !step)
    return `SELECT y.c, y.t${rest.join('')}, y.s1 AND y.f AS r\nFROM (\n${moments}\n) AS y`;
  const own = neededFrom(leaf, k).map((name) => `, z.${name}`);
  const before = `max(CASE WHEN z.r THEN z.t END) ${EARLIER} AS p`;
  const between = step.without ? `, max(CASE WHEN z.x${k} THEN z.t END) ${EARLIER} AS o` : '';
  const looked = `SELECT z.c, z.t${own.join('')}, ${before}${between}\nFROM (\n${reached(leaf, k - 1, moments)}\n) AS z`;
  const clear = step.without ? ['(y.o IS NULL OR y.o <= y.p)'] : [];
  const all = [`y.s${k}`, 'y.p IS NOT NULL', ...inTime('y.p', 'y.t', step), ...clear].join(' AND ');
  return `SELECT y.c, y.t${rest.join('')}, ${all} AS r\nFROM (\n${looked}\n) AS y`;
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

/** SQL of "did one thing, then another", by one pass over the moments for each step. */
export function sequenceSql(leaf: Sequence, catalog: Catalog, scope: Scope): string {
  const moments = momentsSelect(leaf, catalog, scope);
  const ends = leaf.missing
    ? unfollowed(leaf, moments, catalog.asOf)
    : reached(leaf, leaf.steps.length, moments);
  return `${scope.group(`SELECT DISTINCT w.c\nFROM (\n${ends}\n) AS w\nWHERE w.r`)}.c IS NOT NULL`;
}
