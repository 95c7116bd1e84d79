import type { ColumnType } from '../../core/input';
import type { Row } from '../../core/relation';
import { isSpread } from './odd-sql';
import { BINS, binEdges, MOST_DISTINCT, MOST_VALUES } from './profile-sql';
import type { ColumnSql } from './rows-sql';
import { mistakesOf, variantsOf, type Spellings } from './spelling';
import type { Bin, ColumnSummary, Odd, OddKind, Spread, ValueCount } from './summary';

/** Answers of the engine about one column. */
export interface ColumnAnswers {
  readonly basics: Row;
  readonly head: Row;
  readonly examples: readonly Row[];
  readonly spread: Spread | undefined;
  readonly zeros: number | undefined;
  readonly values: readonly Row[] | undefined;
  readonly distinct: readonly Row[] | undefined;
  readonly bins: readonly Row[] | undefined;
  readonly odd: Row;
}

const COUNTED: readonly OddKind[] = [
  'outliers',
  'future',
  'long-ago',
  'placeholder-date',
  'placeholder',
  'lost-zeros',
  'mojibake',
];

function spellingOdd(kind: OddKind, found: readonly Spellings[]): Odd[] {
  const from = found.flatMap((one) => one.from.map(({ value, rows }) => ({ value, rows, to: one.to })));
  const cells = from.reduce((sum, { rows }) => sum + rows, 0);
  const examples = from.slice(0, 5).map(({ value, to }) => `${value} → ${to}`);
  return cells === 0 ? [] : [{ kind, cells, examples }];
}

/** Whether the values of a column are kinds of thing rather than names of single things. */
export function isCategory(values: readonly ValueCount[] | undefined, filled: number): boolean {
  return values !== undefined && values.length > 1 && filled >= values.length * 2;
}

function oddsOf(
  position: number,
  unread: number,
  filled: number,
  odd: Row,
  values: readonly ValueCount[] | undefined,
): Odd[] {
  const counted = COUNTED.flatMap((kind) => {
    const cells = Number(odd[`odd_${position}_${kind.replaceAll('-', '_')}`] ?? 0);
    const usual = kind === 'outliers' && isSpread(cells, filled);
    return cells > 0 && !usual ? [{ kind, cells, examples: [] }] : [];
  });
  const spelled = values
    ? [...spellingOdd('variants', variantsOf(values)), ...spellingOdd('near-spelling', mistakesOf(values))]
    : [];
  const unreadable: Odd[] = unread > 0 ? [{ kind: 'unreadable', cells: unread, examples: [] }] : [];
  return [...unreadable, ...counted, ...spelled];
}

function binsOf(rows: readonly Row[] | undefined, basics: Row, position: number): Bin[] | undefined {
  if (!rows) return undefined;
  const edges = binEdges(Number(basics[`q2_${position}`]), Number(basics[`q6_${position}`]));
  const counts = new Map(rows.map((row) => [Number(row['bin']), Number(row['rows'])]));
  return Array.from({ length: BINS }, (_, k) => ({
    low: edges[k] ?? 0,
    high: edges[k + 1] ?? 0,
    rows: counts.get(k) ?? 0,
  }));
}

/** A value as people read it: no trailing zeros, no midnight. */
function shown(value: unknown, type: ColumnType): string {
  const text = String(value);
  if (type === 'number' || type === 'money') return String(Number(text));
  return type === 'date' ? text.replace(' 00:00:00', '') : text;
}

function examplesOf(rows: readonly Row[], position: number, type: ColumnType): string[] {
  const values = rows.flatMap((row) => row[`e${position}`] ?? []);
  return [...new Set(values.map((value) => shown(value, type)))].slice(0, 3);
}

/** The summary of one column from what the engine answered. */
export function readSummary(one: ColumnSql, personal: boolean, found: ColumnAnswers): ColumnSummary {
  const { position: i, column } = one;
  const n = (name: string) => Number(found.basics[`${name}_${i}`] ?? 0);
  const rows = Number(found.basics['rows'] ?? 0);
  const [filled, unreadable] = [n('filled'), n('unread')];
  const list = found.values?.map((row): ValueCount => ({
    value: shown(row['value'], column.type),
    rows: Number(row['rows']),
  }));
  const counted = found.values ?? found.distinct;
  const distinct = Number(counted?.[0]?.['distinct_values'] ?? 0);
  const whole = list !== undefined && distinct <= MOST_VALUES && !personal ? list : undefined;
  const spelled = column.type === 'text' && isCategory(whole, filled) ? whole : undefined;
  const bins = binsOf(found.bins, found.basics, i);
  return {
    name: column.name,
    position: i,
    type: column.type,
    ...(column.type === 'number' && column.format === 'year' ? { year: true } : {}),
    rows,
    filled,
    missing: rows - filled - unreadable,
    unreadable,
    distinct:
      counted && distinct <= MOST_DISTINCT
        ? { count: distinct, exact: true }
        : { count: MOST_DISTINCT, exact: false },
    ...(found.spread ? { spread: found.spread } : {}),
    ...(column.type === 'text' && filled > 0
      ? { lengths: { shortest: n('short'), longest: n('long') } }
      : {}),
    ...(bins ? { bins } : {}),
    ...(whole ? { values: whole } : {}),
    examples: personal ? [] : examplesOf(found.examples, i, column.type),
    odd: oddsOf(i, unreadable, filled, found.odd, spelled),
    ...(found.zeros === undefined ? {} : { digits: found.zeros }),
    personal,
  };
}
