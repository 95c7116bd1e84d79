import type { Day } from '../core/day';
import type { EventTableName } from '../core/condition';
import type { EventTable, Statement, Trait } from '../core/relation';
import { statement } from '../sql/name';
import { knownBefore } from '../sql/calendar';
import { ident } from '../sql/quote';
import type { Facts } from './facts';
import { nameKey } from './names';
import type { People } from './people/people';
import type { RawTable } from './raw/raw-table';
import { attitudesTraits } from './traits/attitudes';
import { accountsTraits, customersTraits } from './traits/customers';
import { listedTraits } from './traits/listed';
import { ordersTraits } from './traits/orders-sql';
import { COMPUTED } from './traits/orders-traits';
import type { TraitPart } from './traits/part';
import { PROFILE } from './traits/profile';
import { RESPONSES, responsesTraits } from './traits/responses';
import { SERVICE, serviceTraits } from './traits/service';
import { VISITS, visitsTraits } from './traits/visits';

/** Columns of the customer table that are no traits, and names that were always kept free. */
const RESERVED = ['c', 'customer_id', 'm', ...COMPUTED];

/** Names of traits by the table or files that they come of: kept free only where these are there, so that old notebooks keep theirs. */
const NAMES: Readonly<Partial<Record<EventTableName, readonly string[]>>> = {
  events: VISITS,
  messages: RESPONSES,
  tickets: SERVICE,
};

/** The customer table and what its columns mean. */
export interface BasePlan {
  readonly statement: Statement;
  readonly traits: readonly Trait[];
}

function computedFrom(name: EventTableName, part: TraitPart): TraitPart {
  const columns = part.columns.map(({ sql, trait }) => ({ sql, trait: { ...trait, from: [name] } }));
  return { ...part, columns };
}

function eventParts(events: readonly EventTable[], asOf: Day): TraitPart[] {
  const table = (name: EventTableName) => events.find((one) => one.name === name);
  const [orders, visits] = [table('orders'), table('events')];
  const [messages, tickets] = [table('messages'), table('tickets')];
  return [
    ...(orders ? [computedFrom('orders', ordersTraits(orders, asOf))] : []),
    ...(visits ? [computedFrom('events', visitsTraits(visits, orders, asOf))] : []),
    ...(messages ? [computedFrom('messages', responsesTraits(messages, asOf))] : []),
    ...(tickets ? [computedFrom('tickets', serviceTraits(tickets, asOf))] : []),
  ];
}

function reservedNames(events: readonly EventTable[], customers: readonly RawTable[]): string[] {
  const fields = new Set<string>(customers.flatMap(({ file }) => Object.keys(file.spec.mapping)));
  const profile = PROFILE.filter((name) => fields.has(name === 'age' ? 'birth' : name));
  return [...RESERVED, ...events.flatMap(({ name }) => NAMES[name] ?? []), ...profile];
}

function filesPart(
  customers: readonly RawTable[],
  people: People,
  asOf: Day | '',
  facts: Facts,
  reserved: readonly string[],
  others: boolean,
): TraitPart[] {
  if (customers.some(({ file }) => file.accounts)) {
    return [accountsTraits(customers, people, facts, [...reserved, 'contacts'])];
  }
  const lists = listedTraits(customers, people, others);
  const taken = lists?.columns.map(({ trait }) => trait.name) ?? [];
  const part = customersTraits(customers, people, asOf, facts, [...reserved, ...taken]);
  return [part, lists].flatMap((one) => one ?? []);
}

/** Questions come last, so that their names give way. */
function surveyPart(
  events: readonly EventTable[],
  asOf: Day,
  facts: Facts,
  names: readonly string[],
): TraitPart[] {
  const surveys = events.find(({ name }) => name === 'surveys');
  const taken = new Set(names.map(nameKey));
  const part = surveys && attitudesTraits(surveys, asOf, facts, taken);
  return part ? [computedFrom('surveys', part)] : [];
}

/** What is asked of the customer table of another day. */
export interface Asked {
  /** These traits alone. */
  readonly only?: ReadonlySet<string> | undefined;
  /** The table that tells since when customers are known: only those known before the day. */
  readonly known?: string | undefined;
}

function selectBase({ ids }: People, parts: readonly TraitPart[], asOf: Day | '', known?: string): string {
  const sub = parts.flatMap((part) => part.parts);
  const columns = parts.flatMap((part) =>
    part.columns.map(({ sql, trait }) => `${sql} AS ${ident(trait.name)}`),
  );
  const joins = known === undefined ? [] : [`JOIN ${ident(known)} AS kn ON kn.c = i.c`];
  const from = [`${ident(ids.table)} AS i`, ...joins, ...parts.flatMap((part) => part.joins)];
  const where = known === undefined || asOf === '' ? '' : `WHERE ${knownBefore('kn.t', asOf)}\n`;
  const head = sub.length > 0 ? `WITH ${sub.join(',\n')}\n` : '';
  return `${head}SELECT ${['i.c', 'i.customer_id', ...columns].join(', ')}\nFROM ${from.join('\n')}\n${where}ORDER BY i.c`;
}

const JOINED = /^LEFT JOIN (\w+) ON /;

/** A part without the traits that nobody asked for, and without the joins that only these needed. */
function pruned(part: TraitPart, only: ReadonlySet<string> | undefined): TraitPart[] {
  const columns = only ? part.columns.filter(({ trait }) => only.has(trait.name)) : part.columns;
  if (columns.length === 0) return [];
  const used = (alias: string) => columns.some(({ sql }) => new RegExp(`\\b${alias}\\.`).test(sql));
  const joins = part.joins.filter((join) => used(JOINED.exec(join)?.[1] ?? ''));
  return [{ ...part, columns, joins: only ? joins : part.joins }];
}

/** The customer table: `c`, `customer_id`, traits computed from what was done before the as-of day, columns of the customers files; as they are asked for. */
export function basePlan(
  people: People,
  raws: readonly RawTable[],
  events: readonly EventTable[],
  asOf: Day | '',
  facts: Facts,
  { only, known: since }: Asked = {},
): BasePlan {
  const customers = raws.filter((raw) => raw.file.spec.role === 'customers');
  const reserved = reservedNames(events, customers);
  const computed = asOf === '' ? [] : eventParts(events, asOf);
  const files = filesPart(customers, people, asOf, facts, reserved, events.length > 0);
  const known = [...computed, ...files].flatMap((part) => part.columns.map(({ trait }) => trait.name));
  const surveys = asOf === '' ? [] : surveyPart(events, asOf, facts, [...reserved, ...known]);
  const parts = [...computed, ...files, ...surveys].flatMap((part) => pruned(part, only));
  const others = since === undefined ? [] : [since];
  const reads = [...new Set([people.ids.table, ...others, ...parts.flatMap((part) => part.reads)])];
  const label = { ko: '고객별로 계산하기', en: 'Working out each customer' };
  const made = {
    ...statement('customers', selectBase(people, parts, asOf, since), reads, label),
    perCustomer: [people.ids.table, ...events.map(({ table }) => table)],
  };
  const traits = parts.flatMap((part) => part.columns.map(({ trait }) => ({ ...trait, table: made.table })));
  return { statement: made, traits };
}
