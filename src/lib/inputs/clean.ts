import type { Day } from '../core/day';
import type { Statement, Uncounted } from '../core/relation';
import { basePlan } from './base';
import { NO_FACTS, type Facts } from './facts';
import { knownOnly } from './people/before';
import { knownStatement } from './people/known';
import { peoplePlan, type PeoplePlan } from './people/plan';
import { rawTable, type RawTable } from './raw/raw-table';
import type { SourceFile } from './raw/source';
import type { EventPlan } from './tables/event-table';
import { eventsPlan } from './tables/events';
import { messagesPlan } from './tables/messages';
import { ordersPlan } from './tables/orders';
import { surveysPlan } from './tables/surveys';
import { ticketsPlan } from './tables/tickets';

/** Which customers, and which of their traits. */
export interface Chosen {
  /** These traits alone. */
  readonly only?: ReadonlySet<string> | undefined;
  /** Only the customers who were known before the as-of day, under the numbers that they have. */
  readonly past?: boolean;
  /** Only the customers who were known before this day, numbered anew, with their rows in tables of their own. */
  readonly before?: Day | undefined;
}

/** The tables that a set of files becomes. */
export interface CleanPlan {
  /** One for each file, in their order. */
  readonly raws: readonly RawTable[];
  readonly people: PeoplePlan;
  readonly orders: EventPlan | undefined;
  /** Every event table, orders first. */
  readonly events: readonly EventPlan[];
  /** All statements, in the order in which they are run; those of `loadStatements` come first. */
  readonly statements: readonly Statement[];
  /** Tables that steps and segments read; the raw tables may go once quality has been asked for. */
  readonly keep: readonly string[];
  /** Raw tables that nothing reads once the clean tables are there and quality is known: all but those of customers files. */
  readonly passing: readonly string[];
  readonly catalog: Uncounted;
}

/** Statements that read each file, once: to run before `factsSelects`. */
export function loadStatements(files: readonly SourceFile[]): Statement[] {
  return files.map(rawTable).flatMap((raw) => [raw.statement, ...(raw.refused ? [raw.refused] : [])]);
}

/**
 * The clean tables of these files (of `sourcesOf`) at an as-of day. Event tables do not depend on the day. With '' the
 * computed traits are left out. `facts` (from `readFacts`) make labels ENUM and tell the questions of surveys; without
 * them the tables hold the same values as text, and questions are no traits. `people`, `orders` and `events` of the plan
 * are those of everybody, whoever is chosen; the catalog has the chosen ones.
 */
export function cleanTables(
  files: readonly SourceFile[],
  asOf: Day | '',
  facts: Facts = NO_FACTS,
  currency = 'KRW',
  { only, past = false, before }: Chosen = {},
): CleanPlan {
  const raws = files.map(rawTable);
  const people = peoplePlan(raws);
  const events = [ordersPlan, eventsPlan, messagesPlan, surveysPlan, ticketsPlan].flatMap(
    (plan) => plan(raws, people, facts) ?? [],
  );
  const tables = events.map((one) => one.events);
  const since = knownStatement(people, raws, tables);
  const cut =
    since && before !== undefined ? knownOnly({ people, events: tables, known: since }, before) : undefined;
  const chosen = cut ?? { people, events: tables, known: since };
  const known = chosen.known?.table;
  const base = basePlan(chosen.people, raws, chosen.events, asOf, facts, {
    only,
    known: past ? known : undefined,
  });
  const dated = [...events.map(({ statement }) => statement), ...(since ? [since] : [])];
  const made = [...people.statements, ...dated, ...(cut?.statements ?? []), base.statement];
  const lasting = [people.ids, people.links, ...dated, ...(cut?.statements ?? []), base.statement];
  const refused = raws.flatMap((raw) => (raw.refused ? [raw.refused.table] : []));
  return {
    raws,
    people,
    orders: events.find((one) => one.events.name === 'orders'),
    events,
    statements: [...loadStatements(files), ...made],
    keep: [...new Set([...lasting.map(({ table }) => table), ...refused])],
    passing: raws
      .filter(({ file }) => file.spec.role !== 'customers')
      .map(({ statement: { table } }) => table),
    catalog: {
      base: base.statement.table,
      traits: base.traits,
      ...(known !== undefined && { known }),
      events: chosen.events,
      asOf,
      currency,
    },
  };
}
