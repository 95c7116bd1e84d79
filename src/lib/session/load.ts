import { addDays, isDay, type Day } from '../core/day';
import type { InputSpec } from '../core/input';
import type { Notebook } from '../core/notebook';
import { ok, type Result } from '../core/problem';
import type { Catalog, Statement } from '../core/relation';
import type { Engine, Key, Progress } from '../engine/protocol';
import { cleanTables, loadStatements, type CleanPlan } from '../inputs/clean';
import { factsSelects, readFacts, type Facts } from '../inputs/facts';
import { sourcesOf } from '../inputs/people/sources';
import { countsSelects, qualitySelects, readQuality, type QualityReport } from '../inputs/quality';
import type { SourceFile } from '../inputs/raw/source';
import type { TablesAt } from '../plan/scheme';
import { laterSelect } from '../inputs/people/before';
import { ident } from '../sql/quote';
import type { Answers } from './answers';
import { defaultAsOf } from './begin';
import type { InputFiles } from './input-files.svelte';
import type { Tables } from './tables';

/** Clean tables that exist, and what was found on the way. */
export interface CleanData {
  readonly specs: readonly InputSpec[];
  /** The notebook that it was loaded for. */
  readonly of: Notebook;
  readonly files: readonly SourceFile[];
  readonly facts: Facts;
  readonly asOf: Day | '';
  /** Over everybody; the catalog leaves out those who came later. */
  readonly plan: CleanPlan;
  /** How many customers the data could not know yet at the as-of day. */
  readonly later: number;
  readonly catalog: Catalog;
  readonly statements: readonly Statement[];
  readonly quality: QualityReport;
}

/** What is loaded, and with what. */
export interface Loading {
  readonly engine: Engine;
  readonly tables: Tables;
  readonly answers: Answers;
  readonly files: InputFiles;
  readonly specs: readonly InputSpec[];
  /** Its as-of day may be '': then it is the day after the last order. */
  readonly notebook: Notebook;
  readonly key: Key;
  readonly onprogress: (progress: Progress) => void;
}

/** Reads the files into clean tables; nothing is made twice. */
export async function loadClean(work: Loading): Promise<Result<CleanData>> {
  const { specs, notebook, key, onprogress, tables, answers } = work;
  const opened = await work.files.open(specs, notebook.timeZone, key, onprogress);
  if (!opened.ok) return opened;
  const files = sourcesOf(opened.value, notebook);
  const asked = factsSelects(files);
  // Rows are counted now: for a sample the file is read once more, which later would not fit beside its tables.
  const selects = [...asked, ...countsSelects(files)];
  if (!answers.knows(selects)) {
    const read = await tables.make(loadStatements(files), key, onprogress);
    if (!read.ok) return read;
  }
  const found = await answers.of(selects, key);
  if (!found.ok) return found;
  const facts = readFacts(found.value.slice(0, asked.length));
  const asOf = notebook.asOf || defaultAsOf(facts.lastDay) || (await latestDay(work, files, facts));
  const plan = cleanTables(files, asOf, facts, notebook.currency);
  // Quality first: what only it reads is gone when the customers are worked out, which takes the most memory.
  const before = plan.keep.filter((table) => table !== plan.catalog.base);
  const sorted = await tables.make(plan.statements, key, onprogress, before);
  if (!sorted.ok) return sorted;
  const quality = await qualityOf(work, files, plan);
  if (!quality.ok) return quality;
  const later = await laterThan(work, plan, facts);
  if (!later.ok) return later;
  const chosen =
    later.value === 0
      ? plan
      : cleanTables(files, asOf, facts, notebook.currency, { before: asOf || undefined });
  const { base } = chosen.catalog;
  const made = await tables.make(chosen.statements, key, onprogress, [base, ...rowTables(chosen)]);
  if (!made.ok) return made;
  const people = await answers.of([`SELECT CAST(count(*) AS DOUBLE) AS n FROM ${ident(base)}`], key);
  if (!people.ok) return people;
  const dropped = new Set([
    ...plan.passing,
    ...(chosen === plan ? [] : await dropLarge(work, plan, quality.value)),
  ]);
  return ok({
    specs,
    of: notebook,
    files,
    facts,
    asOf,
    plan,
    later: later.value,
    catalog: {
      ...chosen.catalog,
      customers: Number(people.value[0]?.[0]?.['n']),
      ...(facts.firstRow === '' ? {} : { since: facts.firstRow }),
    },
    statements: chosen.statements.filter(({ table }) => !dropped.has(table)),
    quality: quality.value,
  });
}

/** What conditions and steps read beside the customer table. */
function rowTables({ catalog: { events, known } }: CleanPlan): string[] {
  return [...events.map(({ table }) => table), ...(known === undefined ? [] : [known])];
}

/** How many customers came on or after the as-of day. It is not asked where the rows end before it. */
async function laterThan(work: Loading, { catalog }: CleanPlan, { lastRow }: Facts): Promise<Result<number>> {
  const { known, asOf } = catalog;
  if (asOf === '' || known === undefined || lastRow < asOf) return ok(0);
  const answer = await work.answers.of([laterSelect(known, asOf)], work.key);
  return answer.ok ? ok(Number(answer.value[0]?.[0]?.['n'])) : answer;
}

/** Rows of everybody that may stay beside those of the customers known at the as-of day: another day needs no second reading. */
const MOST_TWICE = 2_000_000;

/** Drops the rows of everybody when there are so many that they should not be there twice; says which tables. */
async function dropLarge(
  { tables }: Loading,
  { events }: CleanPlan,
  { files }: QualityReport,
): Promise<string[]> {
  if (files.reduce((sum, { used }) => sum + used, 0) <= MOST_TWICE) return [];
  const large = events.map(({ statement: { table } }) => table);
  await tables.drop(large);
  return large;
}

/** Without orders, the day after the latest date of the customers; '' when there is none. The clock is never read. */
async function latestDay(
  { tables, answers, key, onprogress, notebook }: Loading,
  files: readonly SourceFile[],
  facts: Facts,
): Promise<Day | ''> {
  const { statements, keep, catalog } = cleanTables(files, '', facts, notebook.currency);
  const dates = catalog.traits.filter(({ type, table }) => type === 'date' && table === catalog.base);
  if (dates.length === 0) return '';
  const made = await tables.make(statements, key, onprogress, keep);
  const latest = dates.map(({ name }) => `max(${ident(name)})`).join(', ');
  const select = `SELECT strftime(greatest(${latest}), '%Y-%m-%d') AS day FROM ${ident(catalog.base)}`;
  const answer = made.ok ? await answers.of([select], key) : made;
  const day = answer.ok ? answer.value[0]?.[0]?.['day'] : undefined;
  return typeof day === 'string' && isDay(day) ? addDays(day, 1) : '';
}

/** Counts what was set aside, then lets the tables go that only this needed. */
async function qualityOf(
  work: Loading,
  files: readonly SourceFile[],
  plan: CleanPlan,
): Promise<Result<QualityReport>> {
  const selects = qualitySelects(plan);
  if (!work.answers.knows(selects)) {
    const raws = await work.tables.make(loadStatements(files), work.key, work.onprogress);
    if (!raws.ok) return raws;
  }
  const answers = await work.answers.of(selects, work.key);
  if (!answers.ok) return answers;
  await work.tables.drop(plan.passing);
  return ok(readQuality(answers.value, plan));
}

/** The clean tables of the same data as of another day: only the customer table differs, which then has those alone who were known before it. */
export function tablesAt({
  files,
  facts,
  of,
  asOf: today,
  later,
  catalog: { customers },
}: CleanData): TablesAt {
  const before = later > 0 && today !== '' ? today : undefined;
  return (asOf, only) => {
    const chosen = { only, past: asOf !== today, before };
    const { catalog, statements } = cleanTables(files, asOf, facts, of.currency, chosen);
    return {
      catalog: { ...catalog, customers },
      statements: statements.filter(({ table }) => table === catalog.base),
    };
  };
}

/** Whether two lists hold the very same items. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** Whether clean tables are those of these inputs in a notebook: the same files, day, currency, and the same people. */
export function isLoaded(data: CleanData, specs: readonly InputSpec[], notebook: Notebook): boolean {
  const { of } = data;
  const people =
    of.stitch === notebook.stitch && of.entity === notebook.entity && of.entities === notebook.entities;
  return (
    people && of.currency === notebook.currency && data.asOf === notebook.asOf && sameItems(data.specs, specs)
  );
}

/** The clean tables; those of the last time when neither the files nor the day changed since. */
export async function loadAgain(last: CleanData | undefined, work: Loading): Promise<Result<CleanData>> {
  if (last && isLoaded(last, work.specs, work.notebook)) return ok(last);
  const loaded = await loadClean(work);
  // Rows that were numbered for another day would pile up with every day that is tried.
  if (loaded.ok && last && last.later > 0) {
    const now = new Set(loaded.value.statements.map(({ table }) => table));
    await work.tables.drop(last.catalog.events.map(({ table }) => table).filter((table) => !now.has(table)));
  }
  return loaded;
}
