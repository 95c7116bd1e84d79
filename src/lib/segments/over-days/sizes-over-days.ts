import type { Condition } from '../../core/condition';
import type { Day } from '../../core/day';
import type { Segment } from '../../core/notebook';
import type { Catalog, PastView, Statement } from '../../core/relation';
import { leavesOf } from '../../core/tree';
import { knownBefore } from '../../sql/calendar';
import { ident } from '../../sql/quote';
import { treeSql } from '../leaf-sql';
import { membersAt } from '../members-at';
import type { TableAt } from '../table-at';
import { daysTable } from './days-table';
import { inRows, type DaysLeaf } from './in-rows';

/** A day, and the files as of it. */
export interface DayView {
  readonly day: Day;
  readonly then: PastView;
}

/** Tables to make, and for each day one SELECT of one row: `day`, `n0`, `k0`, `n1`, …, by the places of what is counted. */
export interface SizesOverDays {
  readonly statements: readonly Statement[];
  readonly selects: readonly { readonly day: Day; readonly select: string }[];
}

/** What is counted: those who fit a condition and none of some others, all by their places among the conditions. */
export interface Counted {
  readonly of: number;
  readonly but: readonly number[];
}

const key = (leaf: unknown): string => JSON.stringify(leaf);

/** The SQL of who fits each condition as of a day, by its place among the days. */
type Member = (condition: number, at: number) => string;

/**
 * How many are counted as of each day (`n`), and how many of those of the first day among them (`k`). Without `counted`, it
 * is all who fit each condition. A leaf about rows in time takes one
 * pass for all days; what needs the customers as they were (a usual gap, a rank) takes a table for each day. On days on
 * which a condition `rests` nobody fits it.
 */
export function sizesOverDays(
  conditions: readonly Condition[],
  views: readonly DayView[],
  catalog: Catalog,
  segments: readonly Segment[],
  counted: readonly Counted[] = conditions.map((_, of) => ({ of, but: [] })),
  rests: (condition: number, day: Day) => boolean = () => false,
): SizesOverDays {
  const days = views.map(({ day }) => day);
  const { known } = catalog;
  const told = conditions.map((condition) => inRows(condition, catalog, segments));
  const leaves = new Map<string, DaysLeaf>(
    told.flatMap((each) =>
      each ? (leavesOf(each) as DaysLeaf[]).map((leaf) => [key(leaf), leaf] as const) : [],
    ),
  );
  const wide = new Map([...leaves].map(([text, leaf]) => [text, daysTable(leaf, days, catalog)] as const));
  const rest = conditions.flatMap((condition, i) => (told[i] ? [] : [{ i, condition }]));
  const made = rest.length === 0 ? [] : views.map(({ then }) => membersOf(rest, then, segments));
  const places = new Map([...wide.keys()].map((text, at) => [text, at] as const));
  const member: Member = (i, at) => {
    const each = told[i];
    if (rests(i, days[at] ?? catalog.asOf)) return 'FALSE';
    if (!each) return `${at === 0 ? 'f' : 'a'}.m${rest.findIndex((one) => one.i === i)}`;
    const tree = treeSql(each, (leaf) => `w${places.get(key(leaf))}.m${at}`);
    const day = days[at] ?? catalog.asOf;
    return known && day !== catalog.asOf ? `(${tree} AND ${knownBefore('kn.t', day)})` : tree;
  };
  const shared = [...wide.values()].map(({ table }, at) => `${ident(table)} AS w${at}`);
  if (known) shared.push(`${ident(known)} AS kn`);
  return {
    statements: [...wide.values(), ...made.flatMap(({ statements }) => statements)],
    selects: days.map((day, at) => {
      const past = [...new Set([0, at])].flatMap((one) =>
        made[one] ? [`${ident(made[one].table)} AS ${one === 0 ? 'f' : 'a'}`] : [],
      );
      const tables = [...shared, ...past];
      const from = (tables.length > 0 ? tables : [`${ident(catalog.base)} AS b`]).join(' POSITIONAL JOIN ');
      return { day, select: sizesSql(day, counted, membersSql(conditions.length, at, member, from)) };
    }),
  };
}

function membersOf(
  rest: readonly { readonly condition: Condition }[],
  then: PastView,
  segments: readonly Segment[],
): TableAt {
  return membersAt(
    rest.map(({ condition }) => condition),
    then,
    segments,
  );
}

/** Who fits each condition as of a day, `m0`, `m1`, …, and as of the first, `f0`, `f1`, …. */
function membersSql(count: number, at: number, member: Member, from: string): string {
  const columns = Array.from({ length: count }, (_, i) => [
    `${member(i, at)} AS m${i}`,
    `${member(i, 0)} AS f${i}`,
  ]).flat();
  return `SELECT ${['1 AS one', ...columns].join(', ')} FROM ${from}`;
}

function sizesSql(day: Day, counted: readonly Counted[], members: string): string {
  const count = (sql: string, name: string) =>
    `CAST(count(CASE WHEN ${sql} THEN 1 END) AS DOUBLE) AS ${name}`;
  const inside = (side: string, { of, but }: Counted) =>
    [`${side}${of}`, ...but.map((one) => `NOT ${side}${one}`)].join(' AND ');
  const columns = counted.flatMap((one, i) => [
    count(inside('m', one), `n${i}`),
    count(`${inside('m', one)} AND ${inside('f', one)}`, `k${i}`),
  ]);
  return `SELECT ${[`'${day}' AS day`, ...columns].join(', ')} FROM (${members}) AS s`;
}
