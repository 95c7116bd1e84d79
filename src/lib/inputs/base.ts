import type { Day } from '../core/day';
import type { EventTable, Statement, Trait, Unit } from '../core/relation';
import { sameWords } from '../core/words';
import { statement } from '../sql/name';
import { ident } from '../sql/quote';
import { computedSql, type ComputedSql } from './computed-sql';
import { COMPUTED, computedTrait } from './computed-traits';
import type { Facts } from './facts';
import { ownColumnsOf, type OwnColumn } from './own-columns';
import { fieldColumn, type RawTable } from './raw';

/** Names that a customers file's own columns must not take. */
const RESERVED = ['c', 'customer_id', 'm', ...COMPUTED];

/** Rows of the customers files, one for each customer: the first file's first row wins. */
function ownPart(raws: readonly RawTable[], own: readonly OwnColumn[]): string {
  const values = (at: number) => own.map(({ sql }, i) => `${sql[at] ?? 'NULL'} AS v${i}`);
  const rows = raws.map(
    ({ statement: { table } }, at) =>
      `SELECT ${[`${at} AS src`, 'n', `${fieldColumn('customer')} AS customer_id`, ...values(at)].join(', ')} FROM ${ident(table)} WHERE reason = 0`,
  );
  const every = rows.join(' UNION ALL ');
  const first = `SELECT customer_id AS first_id, min(CAST(src AS BIGINT) * 4294967296 + n) AS place FROM every GROUP BY customer_id`;
  return `every AS (${every}), f AS (SELECT every.* FROM every JOIN (${first}) AS first ON first_id = customer_id AND place = CAST(src AS BIGINT) * 4294967296 + n)`;
}

/** The customer table and what its columns mean. */
export interface BasePlan {
  readonly statement: Statement;
  readonly traits: readonly Trait[];
}

function ownTrait(own: OwnColumn, table: string): Trait {
  const unit: Unit = own.type === 'money' ? 'currency' : 'none';
  return {
    name: own.name,
    type: own.type,
    unit,
    label: sameWords(own.name),
    definition: {
      ko: `고객 파일의 ‘${own.fileName}’ 열입니다.`,
      en: `The column “${own.fileName}” of the customers file.`,
    },
    family: 'profile',
    table,
  };
}

function selectBase(
  ids: string,
  computed: ComputedSql | undefined,
  customers: readonly RawTable[],
  own: readonly OwnColumn[],
): string {
  const parts = [...(computed?.parts ?? []), ...(own.length > 0 ? [ownPart(customers, own)] : [])];
  const columns = [
    'i.c',
    'i.customer_id',
    ...(computed?.columns ?? []).map(({ name, sql }) => `${sql} AS ${ident(name)}`),
    ...own.map(({ name }, i) => `f.v${i} AS ${ident(name)}`),
  ];
  const joins = [
    ...(computed?.joins ?? []),
    ...(own.length > 0 ? ['LEFT JOIN f ON f.customer_id = i.customer_id'] : []),
  ];
  const head = parts.length > 0 ? `WITH ${parts.join(',\n')}\n` : '';
  return `${head}SELECT ${columns.join(', ')}\nFROM ${[ident(ids) + ' AS i', ...joins].join('\n')}\nORDER BY i.c`;
}

/** The customer table: `c`, `customer_id`, traits computed from orders before the as-of day, columns of the customers files. */
export function basePlan(
  ids: Statement,
  raws: readonly RawTable[],
  events: EventTable | undefined,
  asOf: Day | '',
  facts: Facts,
): BasePlan {
  const customers = raws.filter((raw) => raw.file.spec.role === 'customers');
  const own = ownColumnsOf(customers, RESERVED, facts);
  const computed = events && asOf !== '' ? computedSql(events, asOf) : undefined;
  const reads = [
    ids.table,
    ...(computed && events ? [events.table] : []),
    ...customers.map((raw) => raw.statement.table),
  ];
  const label = { ko: '고객별로 계산하기', en: 'Working out each customer' };
  const made = statement('customers', selectBase(ids.table, computed, customers, own), reads, label);
  const traits = [
    ...(computed?.columns ?? []).map(({ name }) => computedTrait(name, made.table)),
    ...own.map((column) => ownTrait(column, made.table)),
  ];
  return { statement: made, traits };
}
