import { kindIn } from '../../core/personal';
import type { Day } from '../../core/day';
import type { Field, InputSpec } from '../../core/input';
import type { Row } from '../../core/relation';
import { lostZeros } from '../values/lost-zeros';
import { readSummary } from './read-summary';
import {
  basicsSelect,
  binsSelect,
  distinctSelect,
  examplesSelect,
  headSelect,
  isMeasured,
  monthsSelect,
  MOST_DISTINCT,
  oddSelect,
  valuesSelect,
} from './profile-sql';
import type { ColumnSql, RowsSql } from './rows-sql';
import type { Profile, Spread } from './summary';

type Answers = readonly (readonly Row[])[];

/** The fields that date the rows of a file, the first that is mapped. */
const DATED: readonly Field[] = ['time', 'joined', 'consent_day'];

/** What a second look asks, and how its answers are told apart. */
export interface SecondLook {
  readonly selects: readonly string[];
  /** For each select, what it answers. */
  readonly about: readonly {
    readonly kind: 'values' | 'distinct' | 'bins' | 'odd' | 'months';
    readonly position: number;
  }[];
  readonly spreads: ReadonlyMap<number, Spread>;
  /** Widths of digits that lost zeros in front, by position. */
  readonly zeros: ReadonlyMap<number, number>;
}

/** Whether cells of a column must not be shown. */
export function isPersonal(spec: InputSpec, name: string): boolean {
  return (kindIn(spec.personal, name) ?? 'none') !== 'none';
}

/** Columns whose values may be shown as examples. */
export function shownColumns(spec: InputSpec, rows: RowsSql): ColumnSql[] {
  return rows.columns.filter(({ column }) => !isPersonal(spec, column.name));
}

/** The SELECTs of the first look: counts and quartiles, different values of the head, examples. */
export function profileSelects(spec: InputSpec, rows: RowsSql): string[] {
  return [basicsSelect(rows), headSelect(rows), examplesSelect(rows, shownColumns(spec, rows))];
}

function spreadsOf(rows: RowsSql, basics: Row): Map<number, Spread> {
  return new Map(
    rows.columns.filter(isMeasured).flatMap(({ position: i }) => {
      const q = (k: number) => basics[`q${k}_${i}`];
      if (typeof q(1) !== 'number') return [];
      const [min, low, median, high, max] = [1, 3, 4, 5, 7].map((k) => Number(q(k))) as [
        number,
        number,
        number,
        number,
        number,
      ];
      return [[i, { min, low, median, high, max }] as const];
    }),
  );
}

function zerosOf(rows: RowsSql, examples: readonly Row[]): Map<number, number> {
  return new Map(
    rows.columns.flatMap(({ position, column }) => {
      if (column.type !== 'text' && column.type !== 'number') return [];
      const values = examples.flatMap((row) => row[`e${position}`] ?? []).map(String);
      const lost = lostZeros(column.name, values);
      return lost ? [[position, lost.digits] as const] : [];
    }),
  );
}

/** The column that dates the rows, if any. */
export function datingColumn(spec: InputSpec, rows: RowsSql): ColumnSql | undefined {
  const dates = rows.columns.filter(({ column }) => column.type === 'date');
  for (const field of DATED) {
    const found = dates.find(({ column }) => column.name === spec.mapping[field]);
    if (found) return found;
  }
  return undefined;
}

/** What is asked after the first look. With '' as day no date is in the future. */
export function secondLook(spec: InputSpec, rows: RowsSql, first: Answers, asOf: Day | ''): SecondLook {
  const basics = first[0]?.[0] ?? {};
  const head = first[1]?.[0] ?? {};
  const spreads = spreadsOf(rows, basics);
  const asked: { select: string; kind: SecondLook['about'][number]['kind']; position: number }[] = [];
  for (const one of rows.columns) {
    const position = one.position;
    if (Number(head[`distinct_${position}`] ?? 0) <= MOST_DISTINCT) {
      const personal = isPersonal(spec, one.column.name);
      asked.push(
        personal || one.column.type === 'date'
          ? { select: distinctSelect(rows, one), kind: 'distinct', position }
          : { select: valuesSelect(rows, one), kind: 'values', position },
      );
    }
    const [from, to] = [Number(basics[`q2_${position}`]), Number(basics[`q6_${position}`])];
    if (spreads.has(position) && to > from)
      asked.push({ select: binsSelect(rows, one, from, to), kind: 'bins', position });
  }
  const zeros = zerosOf(rows, first[2] ?? []);
  const context = (i: number) => ({ spread: spreads.get(i), zeros: zeros.get(i), asOf });
  const few = (i: number) => Number(head[`distinct_${i}`] ?? 0) <= MOST_DISTINCT;
  const odd = oddSelect(spec, rows, context, few);
  if (odd !== undefined) asked.push({ select: odd, kind: 'odd', position: -1 });
  const dated = datingColumn(spec, rows);
  if (dated)
    asked.push({ select: monthsSelect(rows, dated, asOf), kind: 'months', position: dated.position });
  return {
    selects: asked.map(({ select }) => select),
    about: asked.map(({ kind, position }) => ({ kind, position })),
    spreads,
    zeros,
  };
}

/** The profile of a file from the answers of `profileSelects` and of `secondLook`, in their order. */
export function readProfile(
  spec: InputSpec,
  rows: RowsSql,
  first: Answers,
  look: SecondLook,
  second: Answers,
): Profile {
  const answer = (kind: string, position: number) =>
    second[look.about.findIndex((one) => one.kind === kind && one.position === position)];
  const months = second[look.about.findIndex(({ kind }) => kind === 'months')] ?? [];
  const odd = answer('odd', -1)?.[0] ?? {};
  return {
    rows: Number(first[0]?.[0]?.['rows'] ?? 0),
    columns: rows.columns.map((one) =>
      readSummary(one, isPersonal(spec, one.column.name), {
        basics: first[0]?.[0] ?? {},
        head: first[1]?.[0] ?? {},
        examples: first[2] ?? [],
        spread: look.spreads.get(one.position),
        zeros: look.zeros.get(one.position),
        values: answer('values', one.position),
        distinct: answer('distinct', one.position),
        bins: answer('bins', one.position),
        odd,
      }),
    ),
    months: months.map((row) => ({ month: String(row['month']), rows: Number(row['rows']) })),
    lastDay: months.length === 0 ? '' : String(months.at(-1)?.['last_day'] ?? ''),
  };
}
