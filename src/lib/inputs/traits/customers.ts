import type { Day } from '../../core/day';
import type { Trait, Unit } from '../../core/relation';
import { sameWords } from '../../core/words';
import { ident } from '../../sql/quote';
import type { Facts } from '../facts';
import { isLinked, type People } from '../people/people';
import type { RawTable } from '../raw/raw-table';
import { ownColumnsOf, type OwnColumn } from '../tables/own-columns';
import type { TraitColumn, TraitPart } from './part';
import { profileColumns, type ProfileColumn } from './profile';

function ownTrait(own: OwnColumn): Omit<Trait, 'table'> {
  const unit: Unit = own.type === 'money' ? 'currency' : own.year ? 'year' : 'none';
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
    ...(own.personal && { personal: own.personal }),
    ...(own.byDay && { byDay: own.byDay }),
  };
}

/** Rows of the customers files with their values `v0` …; `who` is their customer. */
function everyRow(raws: readonly RawTable[], values: readonly (readonly string[])[], people: People): string {
  const rows = raws.map(({ statement: { table } }, at) => {
    const columns = values.map((sql, i) => `${sql[at] ?? 'NULL'} AS v${i}`);
    const select = [
      `${at} AS src`,
      'n',
      `m_customer AS ${isLinked(people) ? 'customer_id' : 'who'}`,
      ...columns,
    ];
    return `SELECT ${select.join(', ')} FROM ${ident(table)} WHERE reason = 0`;
  });
  const every = rows.join(' UNION ALL ');
  if (!isLinked(people)) return `every AS (${every})`;
  return `every AS (SELECT r.*, l.c AS who FROM (${every}) AS r JOIN ${ident(people.links.table)} AS l ON l.customer_id = r.customer_id)`;
}

const PLACE = 'CAST(src AS BIGINT) * 4294967296 + n';

/** One row for each customer: the first file's first row wins. */
const FIRST = `f AS (SELECT every.* FROM every JOIN (SELECT who AS first_who, min(${PLACE}) AS place FROM every GROUP BY who) AS first ON first_who = who AND place = ${PLACE})`;

function joinOf(people: People): string {
  return `LEFT JOIN f ON f.who = ${isLinked(people) ? 'i.c' : 'i.customer_id'}`;
}

/** The traits that the customers files bring: fields that the product knows, then columns under their own names. */
export function customersTraits(
  raws: readonly RawTable[],
  people: People,
  asOf: Day | '',
  facts: Facts,
  reserved: readonly string[],
): TraitPart | undefined {
  const own = ownColumnsOf(raws, reserved, facts);
  const profile = profileColumns(raws, asOf);
  if (own.length + profile.length === 0) return undefined;
  const values = [...profile.map(({ sql }) => sql), ...own.map(({ sql }) => sql)];
  const columns: TraitColumn[] = [
    ...profile.map((one, i) => ({ sql: one.trait(`f.v${i}`), trait: one.described })),
    ...own.map((one, i) => ({ sql: `f.v${profile.length + i}`, trait: ownTrait(one) })),
  ];
  return {
    parts: [everyRow(raws, values, people), FIRST],
    columns,
    joins: [joinOf(people)],
    reads: [...raws.map((raw) => raw.statement.table), people.links.table],
  };
}

const ROLLED: Readonly<Record<ProfileColumn['many'], readonly [string, string]>> = {
  any: [' 담당자 가운데 한 명이라도 그러면 그렇다고 봅니다.', ' For an account: of at least one contact.'],
  agreed: [
    ' 담당자의 값이 모두 같을 때만 채웁니다.',
    ' For an account: the value on which all contacts agree, else blank.',
  ],
};

function rolled(trait: Omit<Trait, 'table'>, many: ProfileColumn['many']): Omit<Trait, 'table'> {
  const [ko, en] = ROLLED[many];
  return { ...trait, definition: { ko: trait.definition.ko + ko, en: trait.definition.en + en } };
}

const CONTACTS: TraitColumn = {
  sql: 'CAST(coalesce(f.contacts, 0) AS INTEGER)',
  trait: {
    name: 'contacts',
    type: 'number',
    unit: 'none',
    family: 'profile',
    label: { ko: '담당자 수', en: 'Contacts' },
    definition: {
      ko: '고객 파일에서 이 회사에 속한 담당자(고객 번호)의 수입니다.',
      en: 'Contacts (customer ids) of the account in the customers files.',
    },
  },
};

/**
 * The traits of accounts: how many contacts they have, and what these agree on. Personal columns and ages are about one
 * person and are left out.
 */
export function accountsTraits(
  raws: readonly RawTable[],
  people: People,
  facts: Facts,
  reserved: readonly string[],
): TraitPart {
  const own = ownColumnsOf(raws, reserved, facts).filter(({ personal }) => personal === undefined);
  const profile = profileColumns(raws, '').filter(({ field }) => field !== 'account');
  const values = [...profile.map(({ sql }) => sql), ...own.map(({ sql }) => sql)];
  const many = [...profile.map((one) => one.many), ...own.map(() => 'agreed' as const)];
  const sums = many.map((how, i) =>
    how === 'any'
      ? `max(CASE WHEN v${i} THEN 1 ELSE 0 END) = 1 AS v${i}`
      : `CASE WHEN count(DISTINCT v${i}) = 1 THEN min(v${i}) END AS v${i}`,
  );
  const one = `f AS (SELECT ${['who', 'count(DISTINCT customer_id) AS contacts', ...sums].join(', ')} FROM every GROUP BY who)`;
  return {
    parts: [everyRow(raws, values, people), one],
    columns: [
      CONTACTS,
      ...profile.map((p, i) => ({ sql: p.trait(`f.v${i}`), trait: rolled(p.described, p.many) })),
      ...own.map((o, i) => ({ sql: `f.v${profile.length + i}`, trait: rolled(ownTrait(o), 'agreed') })),
    ],
    joins: ['LEFT JOIN f ON f.who = i.c'],
    reads: [...raws.map((raw) => raw.statement.table), people.links.table],
  };
}
