import { addMonths, daysBetween, isDay, type Day } from '../../core/day';
import type { InputSpec } from '../../core/input';
import { DROPPED_KINDS } from '../../core/personal';
import type { Row } from '../../core/relation';
import type { Check, CheckId } from './check';
import { hasBehind, ODDS_OF } from './check-sql';
import { CHECK_WORDS } from './check-words';
import { isExpected } from './expected';
import { isPersonal } from './profile';
import { isCategory } from './read-summary';
import type { RowsSql } from './rows-sql';
import type { ColumnSummary, MonthCount, Profile } from './summary';

/** What the checks of one file are made from. */
export interface CheckInput {
  readonly spec: InputSpec;
  readonly rows: RowsSql;
  readonly profile: Profile;
  /** Answers of `checkSelects`, in order. */
  readonly answers: readonly (readonly Row[])[];
  readonly asOf: Day | '';
  /** Rows of the file and how many of them were not whole (reasons `structure` and `refused`). */
  readonly structure?: { readonly rows: number; readonly broken: number };
  /** Customers of this file, and how many of them no file of another role knows; none with a single role. */
  readonly unmatched?: { readonly customers: number; readonly of: number };
}

type Found = Pick<Check, 'concerned' | 'of' | 'unit'> & Partial<Pick<Check, 'columns' | 'said'>>;

function typesOf(id: CheckId): (column: ColumnSummary) => boolean {
  switch (id) {
    case 'unreadable':
      return ({ type }) => type !== 'text';
    case 'outliers':
      return ({ type }) => type === 'number' || type === 'money';
    case 'dates':
      return ({ type }) => type === 'date';
    case 'lost-zeros':
      return ({ odd }) => odd.some(({ kind }) => kind === 'lost-zeros');
    case 'spellings':
      return ({ type, values, filled }) => type === 'text' && isCategory(values, filled);
    default:
      return ({ type }) => type === 'text';
  }
}

function cellsFound(id: CheckId, { columns }: Profile): Found | undefined {
  const kinds = ODDS_OF[id] ?? [];
  const asked = columns.filter(typesOf(id));
  if (asked.length === 0) return undefined;
  const cells = (one: ColumnSummary) =>
    one.odd.reduce((sum, odd) => sum + (kinds.includes(odd.kind) ? odd.cells : 0), 0);
  const total = (count: (one: ColumnSummary) => number) => asked.reduce((sum, one) => sum + count(one), 0);
  return {
    concerned: total(cells),
    of: total(({ filled, unreadable }) => filled + (id === 'unreadable' ? unreadable : 0)),
    unit: 'cells',
    columns: asked.filter((one) => cells(one) > 0).map(({ name }) => name),
  };
}

function missing({ spec, profile }: CheckInput): Found | undefined {
  const asked = profile.columns.filter(({ name }) => isExpected(spec, name));
  if (asked.length === 0) return undefined;
  return {
    concerned: asked.reduce((sum, one) => sum + one.missing, 0),
    of: asked.length * profile.rows,
    unit: 'cells',
    columns: asked.filter((one) => one.missing > 0).map(({ name }) => name),
  };
}

/** Nothing is lost up to a month; all is lost at a year. */
const FRESH = 31;
const STALE = 365;

function age({ profile: { lastDay }, asOf }: CheckInput): Found | undefined {
  if (!isDay(asOf) || lastDay === '') return undefined;
  const days = daysBetween(lastDay, asOf);
  const said = {
    ko: `마지막 날짜 ${lastDay}, 기준일까지 ${days}일`,
    en: `last date ${lastDay}, ${days} days before the as-of day`,
  };
  return { concerned: Math.max(0, Math.min(days, STALE) - FRESH), of: STALE - FRESH, unit: 'days', said };
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

/** The months without rows between the first and the last, `YYYY-MM`. */
export function gapMonths(months: readonly MonthCount[]): string[] {
  const have = new Set(months.map(({ month }) => month));
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: monthNumber(last) - monthNumber(first) + 1 }, (_, k) =>
    addMonths(`${first}-01`, k).slice(0, 7),
  ).filter((month) => !have.has(month));
}

function gaps({ profile: { months } }: CheckInput): Found | undefined {
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  if (first === undefined || last === undefined) return undefined;
  return {
    concerned: gapMonths(months).length,
    of: monthNumber(last) - monthNumber(first) + 1,
    unit: 'months',
  };
}

function forbidden({ spec }: CheckInput): Found {
  const kinds = DROPPED_KINDS as readonly string[];
  const names = Object.entries(spec.personal ?? {}).flatMap(([name, kind]) =>
    kinds.includes(kind) ? [name] : [],
  );
  const loaded = names.filter((name) => !spec.dropped?.includes(name));
  return { concerned: loaded.length, of: names.length, unit: 'columns', columns: loaded };
}

function unused({ spec, profile }: CheckInput): Found {
  const personal = profile.columns.filter(({ name }) => isPersonal(spec, name));
  const mapped = new Set<string>(Object.values(spec.mapping));
  const loose = personal.filter(({ name }) => !mapped.has(name)).map(({ name }) => name);
  return { concerned: loose.length, of: personal.length, unit: 'columns', columns: loose };
}

/** Counts that `checkSelects` gave, by name; undefined where it did not ask. */
function counted({ answers }: CheckInput, name: string): number | undefined {
  const value = answers[1]?.[0]?.[name];
  return typeof value === 'number' ? value : undefined;
}

function answered(input: CheckInput, id: CheckId): Found | undefined {
  const name = id.replaceAll('-', '_');
  const [concerned, of] = [counted(input, name), counted(input, `${name}_of`) ?? counted(input, 'every_row')];
  return concerned === undefined || of === undefined ? undefined : { concerned, of, unit: 'rows' };
}

function found(id: CheckId, input: CheckInput): Found | undefined {
  const { spec, structure, unmatched } = input;
  switch (id) {
    case 'structure':
      return structure && { concerned: structure.broken, of: structure.rows, unit: 'rows' };
    case 'missing':
      return missing(input);
    case 'duplicates': {
      const every = counted(input, 'every_row');
      const different = input.answers[0]?.[0]?.['different'];
      if (every === undefined || typeof different !== 'number') return undefined;
      return { concerned: every - different, of: every, unit: 'rows' };
    }
    case 'unmatched':
      return unmatched && { concerned: unmatched.customers, of: unmatched.of, unit: 'customers' };
    case 'age':
      return age(input);
    case 'gaps':
      return gaps(input);
    case 'forbidden':
      return forbidden(input);
    case 'personal-unused':
      return unused(input);
    case 'consent-missing': {
      if (spec.role !== 'customers') return undefined;
      const every = counted(input, 'every_row') ?? 0;
      return answered(input, id) ?? { concerned: every, of: every, unit: 'rows' };
    }
    default:
      return ODDS_OF[id] ? cellsFound(id, input.profile) : answered(input, id);
  }
}

/** The checks of one file, in the order shown; those that cannot be asked of it are left out. */
export function checksOf(input: CheckInput): Check[] {
  const { spec, rows, profile, asOf } = input;
  return (Object.keys(CHECK_WORDS) as CheckId[]).flatMap((id): Check[] => {
    const answer = found(id, input);
    if (!answer) return [];
    const behind = answer.concerned > 0 && hasBehind(id, spec, rows, profile, asOf);
    return [{ id, ...CHECK_WORDS[id], columns: [], ...answer, behind }];
  });
}
