import type { Trait } from '../core/relation';
import type { Lang } from '../core/words';
import { ident, text } from '../sql/quote';
import { columnOf, mayReceiveSql, type ConsentTraits } from '../segments/consent/may-receive';
import { isStaleSql } from './consent/rule';
import { cellsSql, type CsvForm, type ExportColumn } from './csv-safe';
import type { Day } from '../core/day';

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
  /** Leaves out those who did not consent; everybody stays when it is left out. */
  readonly consent?: { readonly traits: ConsentTraits; readonly night: boolean };
}

interface Parts {
  readonly columns: ExportColumn[];
  readonly inner: string;
}

function traitTables({ columns, consent, base }: ListSpec): string[] {
  const asked = consent ? Object.values(consent.traits) : [];
  return [...new Set([...columns, ...asked].map(({ table }) => table))].filter((table) => table !== base);
}

function aliasOf(spec: ListSpec): (table: string) => string {
  const tables = traitTables(spec);
  return (table) => (table === spec.base ? 'b' : `t${tables.indexOf(table)}`);
}

function mayReceive(spec: ListSpec): string {
  if (!spec.consent) return '';
  return ` WHERE ${mayReceiveSql(spec.consent.traits, spec.consent.night, columnOf(aliasOf(spec)))}`;
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
  const alias = aliasOf(spec);
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
    inner: `SELECT ${inner.join(', ')} ${joins(spec)}${mayReceive(spec)}`,
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

/**
 * SELECT of one row about the consent of those in a list: `people`, `allowed` of them, and `stale` of the allowed whose
 * consent is older than two years at `asOf`.
 */
export function consentSelect(spec: ListSpec, asOf: Day | ''): string {
  const { consent } = spec;
  const column = columnOf(aliasOf(spec));
  const allowed = consent ? mayReceiveSql(consent.traits, consent.night, column) : 'TRUE';
  const stale = consent && asOf !== '' ? isStaleSql(consent.traits, asOf, column) : 'FALSE';
  const count = (when: string) => `CAST(coalesce(sum(CASE WHEN ${when} THEN 1 ELSE 0 END), 0) AS DOUBLE)`;
  return `SELECT CAST(count(*) AS DOUBLE) AS people, ${count(allowed)} AS allowed, ${count(`(${allowed}) AND ${stale}`)} AS stale ${joins(spec)}`;
}
