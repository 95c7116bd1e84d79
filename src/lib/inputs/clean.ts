import type { Day } from '../core/day';
import type { Statement, Uncounted } from '../core/relation';
import { basePlan } from './base';
import { NO_FACTS, type Facts } from './facts';
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
 * them the tables hold the same values as text, and questions are no traits. With `only`, the customer table holds these
 * traits alone; `past`, only the customers who were known before the day.
 */
export function cleanTables(
  files: readonly SourceFile[],
  asOf: Day | '',
  facts: Facts = NO_FACTS,
  currency = 'KRW',
  only?: ReadonlySet<string>,
  past = false,
): CleanPlan {
  const raws = files.map(rawTable);
  const people = peoplePlan(raws);
  const events = [ordersPlan, eventsPlan, messagesPlan, surveysPlan, ticketsPlan].flatMap(
    (plan) => plan(raws, people, facts) ?? [],
  );
  const tables = events.map((one) => one.events);
  const known = knownStatement(people, raws, tables);
  const base = basePlan(people, raws, tables, asOf, facts, { only, known: past ? known?.table : undefined });
  const dated = [...events.map(({ statement }) => statement), ...(known ? [known] : [])];
  const made = [...people.statements, ...dated, base.statement];
  const lasting = [people.ids, people.links, ...dated, base.statement];
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
      ...(known && { known: known.table }),
      events: tables,
      asOf,
      currency,
    },
  };
}
