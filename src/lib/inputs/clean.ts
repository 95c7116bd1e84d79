import type { Day } from '../core/day';
import type { Catalog, Statement } from '../core/relation';
import type { InputFile } from '../sql/csv';
import { basePlan } from './base';
import { NO_FACTS, type Facts } from './facts';
import { idsStatement } from './ids';
import { ordersPlan, type OrdersPlan } from './orders';
import { rawTable, type RawTable } from './raw';

/** The tables that a set of files becomes. */
export interface CleanPlan {
  /** One for each file, in their order. */
  readonly raws: readonly RawTable[];
  readonly ids: Statement;
  readonly orders: OrdersPlan | undefined;
  /** All statements, in the order in which they are run; those of `loadStatements` come first. */
  readonly statements: readonly Statement[];
  /** Tables that steps and segments read; the raw tables may go once quality has been asked for. */
  readonly keep: readonly string[];
  readonly catalog: Catalog;
}

/** Statements that read each file, once: to run before `factsSelects`. */
export function loadStatements(files: readonly InputFile[]): Statement[] {
  return files.map(rawTable).flatMap((raw) => [raw.statement, ...(raw.refused ? [raw.refused] : [])]);
}

/**
 * The clean tables of these files at an as-of day. Orders do not depend on the day. With '' the computed traits are left
 * out. `facts` (from `readFacts`) make categories ENUM; without them the tables hold the same values as text.
 */
export function cleanTables(
  files: readonly InputFile[],
  asOf: Day | '',
  facts: Facts = NO_FACTS,
  currency = 'KRW',
): CleanPlan {
  const raws = files.map(rawTable);
  const ids = idsStatement(raws);
  const orders = ordersPlan(raws, ids, facts);
  const base = basePlan(ids, raws, orders?.events, asOf, facts);
  const made = [ids, ...(orders ? [orders.statement] : []), base.statement];
  return {
    raws,
    ids,
    orders,
    statements: [...loadStatements(files), ...made],
    keep: [
      ...made.map(({ table }) => table),
      ...raws.flatMap(({ refused }) => (refused ? [refused.table] : [])),
    ],
    catalog: {
      base: base.statement.table,
      traits: base.traits,
      events: orders ? [orders.events] : [],
      asOf,
      currency,
    },
  };
}
