import type { EventTableName, LeafOf, Rows } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { latestOf, untimed } from '../../sql/calendar';
import { ident, stamp } from '../../sql/quote';
import { inkSql } from '../../sql/texts';
import { isClock } from '../limit';
import { columnOf, eventsOf } from '../rows/columns';
import { inWindow, rowScope, rowTests } from '../rows/row-source';
import { doneSteps, sameColumnOf } from '../same';
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

/** Whether rows of the `k`th step may be those of a step before the one before; without a time of day they must be of a later day. */
export function mayRepeat(leaf: Sequence, k: number): boolean {
  return repeatedOf(leaf).some(({ name }) => name === `a${k}`);
}

/** Columns of moments that the steps from `k` on still need. */
export function neededFrom(leaf: Sequence, k: number): string[] {
  const flags = [...askedOf(leaf), ...repeatedOf(leaf)].flatMap(({ name }) =>
    Number(name.slice(1)) >= k ? [name] : [],
  );
  return leaf.same ? ['v', ...flags] : flags;
}

/** SQL of what the rows `e` of a table are about; undefined where it is not asked. */
export function thingSql(leaf: Sequence, name: EventTableName, catalog: Catalog): string | undefined {
  const column = sameColumnOf(leaf, name);
  if (column === undefined) return undefined;
  return `CAST(e.${ident(columnOf(eventsOf(catalog, name), column).name)} AS VARCHAR)`;
}

/** Where hours are counted from the first step, it must have a time of day. */
function timedOnly(leaf: Sequence): string[] {
  const { total } = leaf;
  return total && isClock(total) && doneSteps(leaf) > 1 ? [`NOT (${untimed('e.t')})`] : [];
}

/**
 * Rows of one table that are asked about, with a flag for each question of all; in the first step's is its window too.
 * Nothing before that window can follow its first row. `v` is what they are about.
 */
function flaggedRows(leaf: Sequence, name: EventTableName, catalog: Catalog, outer: Scope): string {
  const asked = askedOf(leaf);
  const table = eventsOf(catalog, name);
  const scope = rowScope(table, outer);
  const inside = [...inWindow(leaf.window, catalog), ...timedOnly(leaf)];
  const thing = thingSql(leaf, name, catalog);
  const flags = asked.map(({ name: flag, rows }) => {
    if (rows.table !== name) return `FALSE AS ${flag}`;
    const tests = [
      ...rowTests(rows, null, table, catalog, scope),
      ...(flag === 's1' ? inside : []),
      ...(thing ? [`coalesce(${inkSql(thing)}, FALSE)`] : []),
    ];
    return `${tests.join(' AND ') || 'TRUE'} AS ${flag}`;
  });
  const own = asked.flatMap(({ name: flag, rows }) => (rows.table === name ? [`q.${flag}`] : []));
  const { from } = eventSpan(leaf.window, catalog.asOf);
  const known = [...(from === null ? [] : [`e.t >= ${stamp(from)}`]), `e.t < ${stamp(catalog.asOf)}`].join(
    ' AND ',
  );
  const lines = own.length > 1 && !table.rowsAreOrders;
  const value = leaf.same ? [`${thing ?? 'CAST(NULL AS VARCHAR)'} AS v`] : [];
  const read = ['e.c', 'e.t', ...(lines ? ['e.order_no'] : []), ...value, ...flags];
  const all = `SELECT ${read.join(', ')}\n${scope.from()}\nWHERE ${known}`;
  const made = [
    ...asked.map(({ name: flag }) => [flag, `q.${flag}`] as const),
    ...repeatedOf(leaf).map(
      ({ name: flag, of }) => [flag, of.map((one) => `q.${one}`).join(' OR ')] as const,
    ),
  ];
  const rows = `FROM (\n${all}\n) AS q\nWHERE ${own.join(' OR ')}`;
  const moment = ['q.c', 'q.t', `${latestOf('q.t')} AS w`, ...(leaf.same ? ['q.v'] : [])];
  if (!lines)
    return `SELECT ${[...moment, ...made.map(([flag, of]) => `${of} AS ${flag}`)].join(', ')}\n${rows}`;
  // The lines of one order are one moment, so that none of them follows another.
  const held = made.map(([flag, of]) => `bool_or(${of}) AS ${flag}`);
  const each = ['q.c', 'q.t', 'q.order_no', ...(leaf.same ? ['q.v'] : [])];
  return `SELECT ${[...moment, ...held].join(', ')}\n${rows}\nGROUP BY ${each.join(', ')}`;
}

/** SELECT of the moments that a sequence is about: `c`, `t`, `w`, the latest that it was, and a flag for each question. */
export function momentsSelect(leaf: Sequence, catalog: Catalog, outer: Scope): string {
  const tables = [...new Set(askedOf(leaf).map(({ rows }) => rows.table))];
  return tables.map((name) => flaggedRows(leaf, name, catalog, outer)).join('\nUNION ALL\n');
}
