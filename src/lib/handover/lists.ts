import type { Trait } from '../core/relation';
import type { Lang } from '../core/words';
import { ident, text } from '../sql/quote';
import { cellsSql, type CsvForm, type ExportColumn } from './csv-safe';

/** A segment of a list: its table has `c` and `m` (BOOLEAN, one row for each customer). */
export interface ListSegment {
  readonly name: string;
  readonly table: string;
}

/** What a list holds. */
export interface ListSpec {
  /** The table that numbers the customers. */
  readonly base: string;
  /** The column of `base` that holds the customer's id; also its header. */
  readonly idColumn: string;
  /** In the order chosen. */
  readonly columns: readonly Trait[];
  /** `members`: those of the one segment. `all`: every customer, with a 1 or 0 for each segment. */
  readonly rows: 'members' | 'all';
  readonly segments: readonly ListSegment[];
  readonly form: CsvForm;
  /** Headers are the traits' labels in this language; their names when it is left out. */
  readonly headers?: Lang;
}

interface Parts {
  readonly columns: ExportColumn[];
  readonly inner: string;
}

function traitTables(spec: ListSpec): string[] {
  return [...new Set(spec.columns.map(({ table }) => table))].filter((table) => table !== spec.base);
}

function joins(spec: ListSpec): string {
  const traits = traitTables(spec).map((table, i) => `LEFT JOIN ${ident(table)} AS t${i} ON t${i}.c = b.c`);
  const members = spec.segments.map((segment, i) =>
    spec.rows === 'members'
      ? `JOIN ${ident(segment.table)} AS s${i} ON s${i}.c = b.c AND s${i}.m`
      : `LEFT JOIN ${ident(segment.table)} AS s${i} ON s${i}.c = b.c`,
  );
  return [`FROM ${ident(spec.base)} AS b`, ...traits, ...members].join(' ');
}

/** The value of a trait; in a list for people, what they read in place of codes. */
function valueSql({ name, valueLabels }: Trait, table: string, lang: Lang | undefined): string {
  const column = `${table}.${ident(name)}`;
  if (lang === undefined || valueLabels === undefined) return column;
  const cases = Object.entries(valueLabels).map(
    ([code, label]) => `WHEN ${text(code)} THEN ${text(label[lang])}`,
  );
  return `CASE ${column} ${cases.join(' ')} ELSE ${column} END`;
}

function partsOf(spec: ListSpec): Parts {
  const tables = traitTables(spec);
  const alias = (table: string) => (table === spec.base ? 'b' : `t${tables.indexOf(table)}`);
  const flags = spec.rows === 'all' ? spec.segments : [];
  const inner = [
    'b.c AS c',
    `b.${ident(spec.idColumn)} AS id`,
    ...spec.columns.map((trait, i) => `${valueSql(trait, alias(trait.table), spec.headers)} AS v${i}`),
    ...flags.map((_, i) => `CASE WHEN s${i}.m THEN 1 ELSE 0 END AS m${i}`),
  ];
  const header = (trait: Trait) => (spec.headers ? trait.label[spec.headers] : trait.name);
  return {
    columns: [
      { name: spec.idColumn, type: 'text', source: 'id' },
      ...spec.columns.map((trait, i) => ({ name: header(trait), type: trait.type, source: `v${i}` })),
      ...flags.map(({ name }, i) => ({ name, type: 'number' as const, source: `m${i}` })),
    ],
    inner: `SELECT ${inner.join(', ')} ${joins(spec)}`,
  };
}

/** The SELECT of a list, ordered by customer number: the id, the chosen columns, then the segments. */
export function listSelect(spec: ListSpec): string {
  if (spec.rows === 'members' && spec.segments.length !== 1) {
    throw new RangeError('a list of members is about one segment');
  }
  const { columns, inner } = partsOf(spec);
  return `SELECT ${cellsSql(columns, spec.form)} FROM (${inner}) AS rows_out ORDER BY c`;
}

/** What `riskyCellsSelect` needs to count the risky cells of a list. */
export function listCells(spec: ListSpec): {
  readonly columns: readonly ExportColumn[];
  readonly select: string;
} {
  const { columns, inner } = partsOf(spec);
  return { columns, select: inner };
}
