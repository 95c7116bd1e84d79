import type { Condition } from '../../../src/lib/core/condition';
import type { Day } from '../../../src/lib/core/day';
import type { Segment } from '../../../src/lib/core/notebook';
import { orderedLately, ordersInAll, recent, revenue, spent, variety, type Question } from './questions';

/** The twelve leaves of the tree; the edits change the first by turns with the second. */
export function leavesOfEdit(edit: number): readonly Question[] {
  return [
    orderedLately(120 + 7 * Math.ceil(edit / 2), 1, 'channel', ['app', 'web']),
    ordersInAll(2 + Math.floor(edit / 2)),
    recent(400),
    spent(365, 100_000),
    orderedLately(300, 1, 'category', ['knit', 'tee']),
    orderedLately(180, 1, 'channel', ['app']),
    orderedLately(90, 1, 'category', ['bag']),
    revenue(200_000),
    spent(180, 50_000),
    variety(2),
    orderedLately(500, 2, 'category', ['shoes', 'dress']),
    variety(4),
  ];
}

interface Words<T> {
  readonly all: (path: string, of: T[]) => T;
  readonly any: (path: string, of: T[]) => T;
  readonly not: (path: string, of: T) => T;
}

/** The tree: seven nodes over twelve leaves, each with its path. */
function tree<T>(leaf: readonly T[], { all, any, not }: Words<T>): T {
  const [a, b, c, d, e, f, g, h, i, j, k, l] = leaf as [T, T, T, T, T, T, T, T, T, T, T, T];
  const third = any('3', [f, not('3.1', g), all('3.2', [h, i])]);
  return all('', [a, b, any('2', [c, d, e]), third, any('4', [j, k, l])]);
}

const PATHS = ['0', '1', '2.0', '2.1', '2.2', '3.0', '3.1.0', '3.2.0', '3.2.1', '4.0', '4.1', '4.2'];

/** The condition of twelve leaves. */
export function twelve(edit: number): Condition {
  const leaves = leavesOfEdit(edit).map(({ condition }) => condition);
  return tree<Condition>(leaves, {
    all: (_, of) => ({ kind: 'all', of }),
    any: (_, of) => ({ kind: 'any', of }),
    not: (_, of) => ({ kind: 'not', of }),
  });
}

/** The size of each of its nodes by its path, as one query that knows no tables but the clean ones. */
export function twelveNaive(edit: number, base: string, orders: string, asOf: Day): string {
  const questions = leavesOfEdit(edit);
  const leaves = PATHS.map((_, i) => `l${i}.c IS NOT NULL`);
  const nodes = leaves.map((sql, i): [string, string] => [PATHS[i] ?? '', sql]);
  const noted = (path: string, sql: string): string => {
    nodes.push([path, sql]);
    return sql;
  };
  tree<string>(leaves, {
    all: (path, of) => noted(path, `(${of.join(' AND ')})`),
    any: (path, of) => noted(path, `(${of.join(' OR ')})`),
    not: (path, of) => noted(path, `(NOT ${of})`),
  });
  const sizes = nodes.map(
    ([path, sql]) => `CAST(sum(CASE WHEN ${sql} THEN 1 ELSE 0 END) AS DOUBLE) AS "n${path}"`,
  );
  const joins = questions.map(
    ({ naive }, i) => `LEFT JOIN (${naive(orders, asOf)}) AS l${i} ON l${i}.c = b.c`,
  );
  return `SELECT ${sizes.join(', ')} FROM "${base}" AS b ${joins.join(' ')}`;
}

/** Segments of a notebook, each of two questions. */
export function pairs(count: number): readonly (readonly Question[])[] {
  const categories = ['outerwear', 'knit', 'tee', 'shirt', 'trousers', 'dress', 'shoes', 'bag'];
  return Array.from({ length: count }, (_, i) => [
    orderedLately(60 + 15 * i, 1 + (i % 2), 'category', [
      categories[i % 8] ?? '',
      categories[(i + 3) % 8] ?? '',
    ]),
    [recent(90 + 10 * i), revenue(50_000 + 10_000 * i), ordersInAll(1 + (i % 5)), spent(200 + i, 40_000)][
      i % 4
    ] as Question,
  ]);
}

/** The segments of a notebook. */
export function segmentsOf(count: number): Segment[] {
  return pairs(count).map((both, i) => ({
    id: `s${i + 1}`,
    name: `Segment ${i + 1}`,
    condition: { kind: 'all', of: both.map(({ condition }) => condition) },
  }));
}

/** Which combinations of them occur, naively. */
export function combinationsNaive(count: number, base: string, orders: string, asOf: Day): string {
  const joins = pairs(count).map(
    (both, i) => `LEFT JOIN (${memberNaive(both, orders, asOf)}) AS s${i} ON s${i}.c = b.c`,
  );
  const columns = joins.map((_, i) => `s${i}.c IS NOT NULL AS m${i}`).join(', ');
  const named = joins.map((_, i) => `m${i}`).join(', ');
  return `SELECT ${named}, CAST(count(*) AS DOUBLE) AS n FROM (SELECT ${columns} FROM "${base}" AS b ${joins.join(' ')}) GROUP BY ${named}`;
}

/** Who is in one of them, naively. */
export function memberNaive(both: readonly Question[], orders: string, asOf: Day): string {
  return both.map(({ naive }) => `(${naive(orders, asOf)})`).join(' INTERSECT ');
}
