import type { LeafOf, Limit, SequenceStep } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { clockLater, dayLater, dayNumber, dayOf } from '../../sql/calendar';
import { date, stamp } from '../../sql/quote';
import { isByDay, isClock, minutesOf } from '../limit';
import { doneSteps, sameColumnOf } from '../same';
import type { Scope } from '../scope';
import { mayRepeat, momentsSelect, neededFrom } from './sequence-moments';
import { startBefore } from './sequence-start';
import { around, DAY, dayOfLatest, EARLIER, LATER, partition, reaching } from './sequence-windows';

type Sequence = LeafOf<'sequence'>;

/** An aggregate over the moments of other days. */
function onOtherDays(leaf: Sequence, aggregate: string, stretch: string): string {
  const day = dayNumber(dayOf('z.t'));
  return `${aggregate} OVER (${partition(leaf)} ORDER BY ${day} RANGE BETWEEN ${stretch})`;
}

function clockOf({ within }: SequenceStep): Limit | null {
  return within !== null && isClock(within) ? within : null;
}

/** When the latest moment that ended the steps before the `k`th came; for hours, of those with a time of day. */
function endedBefore(leaf: Sequence, k: number, step: SequenceStep): string {
  if (clockOf(step)) {
    const timed = around(leaf, 'max(CASE WHEN z.r AND z.w = z.t THEN z.w END)', 'w', EARLIER);
    return reaching('NULL', timed);
  }
  const ended = 'max(CASE WHEN z.r THEN z.w END)';
  if (k === 2) {
    const any = around(leaf, ended, 't', `UNBOUNDED PRECEDING AND ${DAY} FOLLOWING EXCLUDE CURRENT ROW`);
    return reaching(any, around(leaf, ended, 't', EARLIER));
  }
  const any = around(leaf, ended, 'w', 'UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE CURRENT ROW');
  const repeated = `CASE WHEN z.a${k} THEN ${onOtherDays(leaf, ended, EARLIER)} ELSE ${any} END`;
  return reaching(mayRepeat(leaf, k) ? repeated : any, around(leaf, ended, 'w', EARLIER));
}

/** When the next moment of the last step comes, by the same rules. */
function nextAfter(leaf: Sequence, step: SequenceStep): string {
  const k = leaf.steps.length;
  if (clockOf(step)) return around(leaf, `min(CASE WHEN z.s${k} AND z.w = z.t THEN z.w END)`, 'w', LATER);
  const repeats = mayRepeat(leaf, k);
  const again = `z.s${k} AND z.a${k} AND z.w > z.t`;
  const next = `min(CASE WHEN z.s${k}${repeats ? ` AND NOT (${again})` : ''} THEN z.w END)`;
  const from = k === 2 ? `${DAY} PRECEDING` : 'CURRENT ROW';
  const any = around(leaf, next, 'w', `${from} AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW`);
  const all = reaching(any, around(leaf, next, 'w', LATER));
  return repeats ? `least(${all}, ${onOtherDays(leaf, `min(CASE WHEN ${again} THEN z.w END)`, LATER)})` : all;
}

/** SQL of "the moment `to` is in time after `from`", parts for `AND`; both as the latest that they were, `to` also as it stands. */
function inTime(from: string, to: string, within: Limit | null): string[] {
  if (within === null) return [];
  if (isClock(within)) return [`${to} <= ${clockLater(from, minutesOf(within))}`];
  return isByDay(within) ? [`${dayOf(to)} <= ${dayLater(dayOfLatest(from), within.n, within.unit)}`] : [];
}

/** SQL of "the steps so far are not longer in all than they may be", asked of the last that is done. */
function inAll(leaf: Sequence, k: number): string[] {
  const { total } = leaf;
  if (!total || k !== doneSteps(leaf)) return [];
  return [...inTime('y.p', 'y.t', total), ...(isClock(total) ? ['y.w = y.t'] : [])];
}

/** The nearest moment, before or after, of what must not lie in between; of another table than the steps, whatever it is about. */
function between(leaf: Sequence, k: number, { without }: SequenceStep, side: 'max' | 'min'): string {
  if (!without) return '';
  const any = leaf.same && sameColumnOf(leaf, without.table) === undefined;
  const aggregate = `${side}(CASE WHEN z.x${k} THEN z.w END)`;
  return `, ${around(any ? null : leaf, aggregate, 'w', side === 'max' ? EARLIER : LATER)} AS o`;
}

/**
 * Moments with `r`, whether they end the steps up to `k`. The latest earlier moment that ended the step before is the
 * nearest, so no other could be in time, or have less in between, where it is not. With a limit in all, `s` is the latest
 * that the steps may have begun.
 */
function reached(leaf: Sequence, k: number, moments: string): string {
  const rest = neededFrom(leaf, k + 1).map((name) => `, y.${name}`);
  const step = leaf.steps[k - 1];
  if (k === 1 || !step) return `SELECT y.c, y.t, y.w${rest.join('')}, y.s1 AS r\nFROM (\n${moments}\n) AS y`;
  const own = neededFrom(leaf, k).map((name) => `, z.${name}`);
  const start = leaf.total ? ', y.p AS s' : '';
  const before = reached(leaf, k - 1, moments);
  const nearest = between(leaf, k, step, 'max');
  if (leaf.total && k > 2) {
    const placed = `SELECT z.c, z.t, z.w, z.r, z.s${own.join('')}${nearest}\nFROM (\n${before}\n) AS z`;
    const begun = `SELECT z.c, z.t, z.w${own.join('')}, ${startBefore(leaf, k, step)} AS p\nFROM (\n${placed}\n) AS z`;
    const all = [`y.s${k}`, 'y.p IS NOT NULL', ...inAll(leaf, k)].join(' AND ');
    return `SELECT y.c, y.t, y.w${rest.join('')}${start}, ${all} AS r\nFROM (\n${begun}\n) AS y`;
  }
  const looked = `SELECT z.c, z.t, z.w${own.join('')}, ${endedBefore(leaf, k, step)} AS p${nearest}\nFROM (\n${before}\n) AS z`;
  const clear = step.without ? ['(y.o IS NULL OR y.o <= y.p)'] : [];
  const all = [
    `y.s${k}`,
    'y.p IS NOT NULL',
    ...inTime('y.p', 'y.t', step.within),
    ...clear,
    ...inAll(leaf, k),
  ].join(' AND ');
  return `SELECT y.c, y.t, y.w${rest.join('')}${start}, ${all} AS r\nFROM (\n${looked}\n) AS y`;
}

/** SQL of "its time is over, as far as it can be told", parts for `AND`. */
function isOver(within: Limit | null, asOf: string): string[] {
  if (within === null) return [];
  if (isClock(within)) return ['y.w = y.t', `${clockLater('y.t', minutesOf(within))} < ${stamp(asOf)}`];
  return isByDay(within) ? [`${dayLater(dayOf('y.t'), within.n, within.unit)} < ${date(asOf)}`] : [];
}

/** SQL of "the moment `p` of the last step is in time". */
function nextInTime(within: Limit | null): string[] {
  if (within === null) return [];
  if (isClock(within)) return [`y.p <= ${clockLater('y.t', minutesOf(within))}`];
  return isByDay(within) ? [`${dayOfLatest('y.p')} <= ${dayLater(dayOf('y.t'), within.n, within.unit)}`] : [];
}

/** Moments that end all steps but the last, and whether the last did not follow; its nearest row is the one most surely in time. */
function unfollowed(leaf: Sequence, moments: string, asOf: string): string {
  const k = leaf.steps.length;
  const last = leaf.steps[k - 1];
  if (!last) throw new RangeError('a sequence without steps');
  const { within } = last;
  const hours = within !== null && isClock(within) ? minutesOf(within) : null;
  // A row that has a day alone may lie within hours, so that it cannot be told that nothing did.
  const maybe =
    hours === null
      ? ''
      : `, ${around(leaf, `min(CASE WHEN z.s${k} AND z.w > z.t THEN z.t END)`, 'w', LATER)} AS d`;
  const looked = `SELECT z.c, z.t, z.w, z.r, ${nextAfter(leaf, last)} AS p${between(leaf, k, last, 'min')}${maybe}\nFROM (\n${reached(leaf, k - 1, moments)}\n) AS z`;
  const clear = last.without ? ['(y.o IS NULL OR y.o >= y.p)'] : [];
  const follows = ['y.p IS NOT NULL', ...nextInTime(within), ...clear].join(' AND ');
  const all = [
    'y.r',
    `NOT coalesce(${follows}, FALSE)`,
    ...(hours === null ? [] : [`NOT coalesce(y.d <= ${clockLater('y.t', hours)}, FALSE)`]),
    ...isOver(within, asOf),
  ];
  return `SELECT y.c, ${all.join(' AND ')} AS r\nFROM (\n${looked}\n) AS y`;
}

/**
 * SELECT of `c`, `t`, `r` and, of sequences about the same thing, `v`: moments, whether they end the steps up to `k`, from 1,
 * whatever the last must not do, and what they are about.
 */
export function reachedSelect(leaf: Sequence, k: number, catalog: Catalog, scope: Scope): string {
  return `SELECT v.c, v.t, v.r${leaf.same ? ', v.v' : ''}\nFROM (\n${reached(leaf, k, momentsSelect(leaf, catalog, scope))}\n) AS v`;
}

/** SQL of "did one thing, then another", by one pass over the moments for each step. */
export function sequenceSql(leaf: Sequence, catalog: Catalog, scope: Scope): string {
  const moments = momentsSelect(leaf, catalog, scope);
  const ends = leaf.missing
    ? unfollowed(leaf, moments, catalog.asOf)
    : reached(leaf, leaf.steps.length, moments);
  return `${scope.group(`SELECT DISTINCT w.c\nFROM (\n${ends}\n) AS w\nWHERE w.r`)}.c IS NOT NULL`;
}
