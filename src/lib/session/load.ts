import { addDays, isDay, type Day } from '../core/day';
import type { InputSpec } from '../core/input';
import { ok, type Result } from '../core/problem';
import type { Catalog, Statement } from '../core/relation';
import type { Engine, Key, Progress } from '../engine/protocol';
import { cleanTables, loadStatements, type CleanPlan } from '../inputs/clean';
import { factsSelects, readFacts, type Facts } from '../inputs/facts';
import { qualitySelects, readQuality, type Links, type Quality } from '../inputs/quality';
import type { InputFile } from '../sql/csv';
import { ident } from '../sql/quote';
import type { Answers } from './answers';
import { defaultAsOf } from './begin';
import type { InputFiles } from './input-files.svelte';
import type { Tables } from './tables';

/** Clean tables that exist, and what was found on the way. */
export interface CleanData {
  readonly specs: readonly InputSpec[];
  readonly files: readonly InputFile[];
  readonly facts: Facts;
  readonly asOf: Day | '';
  readonly plan: CleanPlan;
  readonly catalog: Catalog;
  readonly statements: readonly Statement[];
  /** One for each file, in their order. */
  readonly quality: readonly Quality[];
  /** How orders and customers fit together; undefined when there is only one of them. */
  readonly links: Links | undefined;
}

/** What is loaded, and with what. */
export interface Loading {
  readonly engine: Engine;
  readonly tables: Tables;
  readonly answers: Answers;
  readonly files: InputFiles;
  readonly specs: readonly InputSpec[];
  /** '' for the day after the last order. */
  readonly asOf: Day | '';
  readonly currency: string;
  readonly timeZone: string;
  readonly key: Key;
  readonly onprogress: (progress: Progress) => void;
}

/** Reads the files into clean tables; nothing is made twice. */
export async function loadClean(work: Loading): Promise<Result<CleanData>> {
  const { specs, key, onprogress, tables, answers } = work;
  const opened = await work.files.open(specs, work.timeZone, key, onprogress);
  if (!opened.ok) return opened;
  const files = opened.value;
  const selects = factsSelects(files);
  if (!answers.knows(selects)) {
    const read = await tables.make(loadStatements(files), key, onprogress);
    if (!read.ok) return read;
  }
  const found = await answers.of(selects, key);
  if (!found.ok) return found;
  const facts = readFacts(found.value);
  const asOf = work.asOf || defaultAsOf(facts.lastDay) || (await latestDay(work, files, facts));
  const plan = cleanTables(files, asOf, facts, work.currency);
  const made = await tables.make(plan.statements, key, onprogress, plan.keep);
  if (!made.ok) return made;
  const quality = await qualityOf(work, files, plan);
  if (!quality.ok) return quality;
  const dropped = new Set(rawOrders(plan));
  return ok({
    specs,
    files,
    facts,
    asOf,
    plan,
    catalog: plan.catalog,
    statements: plan.statements.filter(({ table }) => !dropped.has(table)),
    ...quality.value,
  });
}

/** Without orders, the day after the latest date of the customers; '' when there is none. The clock is never read. */
async function latestDay(
  { tables, answers, key, onprogress, currency }: Loading,
  files: readonly InputFile[],
  facts: Facts,
): Promise<Day | ''> {
  const { statements, keep, catalog } = cleanTables(files, '', facts, currency);
  const dates = catalog.traits.filter(({ type, table }) => type === 'date' && table === catalog.base);
  if (dates.length === 0) return '';
  const made = await tables.make(statements, key, onprogress, keep);
  const latest = dates.map(({ name }) => `max(${ident(name)})`).join(', ');
  const select = `SELECT strftime(greatest(${latest}), '%Y-%m-%d') AS day FROM ${ident(catalog.base)}`;
  const answer = made.ok ? await answers.of([select], key) : made;
  const day = answer.ok ? answer.value[0]?.[0]?.['day'] : undefined;
  return typeof day === 'string' && isDay(day) ? addDays(day, 1) : '';
}

/** The tables of order files as read: large, and of no use once the clean ones are there. */
function rawOrders(plan: CleanPlan): string[] {
  const orders = plan.raws.filter(({ file }) => file.spec.role === 'orders');
  return orders.map(({ statement }) => statement.table);
}

/** Counts what was set aside, then lets the tables go that only this needed. */
async function qualityOf(
  work: Loading,
  files: readonly InputFile[],
  plan: CleanPlan,
): Promise<Result<Pick<CleanData, 'quality' | 'links'>>> {
  const selects = qualitySelects(plan);
  if (!work.answers.knows(selects)) {
    const raws = await work.tables.make(loadStatements(files), work.key, work.onprogress);
    if (!raws.ok) return raws;
  }
  const answers = await work.answers.of(selects, work.key);
  if (!answers.ok) return answers;
  await work.tables.drop(rawOrders(plan));
  const { files: quality, links } = readQuality(answers.value, plan);
  return ok({ quality, links });
}

/** Whether two lists hold the very same items. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
