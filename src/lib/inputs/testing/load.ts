import type { Day } from '../../core/day';
import type { InputSpec } from '../../core/input';
import type { Catalog, Row, Statement } from '../../core/relation';
import type { InputFile } from '../../sql/csv';
import type { SourceFile } from '../raw/source';
import { cleanTables, loadStatements, type CleanPlan } from '../clean';
import { factsSelects, nextDay, readFacts, type Facts } from '../facts';
import { guessInput } from '../guess';
import { laterSelect } from '../people/before';
import { qualitySelects, readQuality } from '../quality';

/** What an engine of the tests can do; every engine is asked in the same way. */
export interface AskedEngine {
  query(sql: string): Row[] | Promise<Row[]>;
  run(statements: readonly Statement[]): void | Promise<void>;
}

/** A file of a test: its text, and what is to be changed in the spec that is guessed. */
export interface TestFile {
  readonly name: string;
  readonly text: string;
  readonly change?: (spec: InputSpec) => InputSpec;
}

/** Everything that loading made. */
export interface Loaded {
  readonly files: readonly SourceFile[];
  readonly facts: Facts;
  /** Over everybody; the catalog leaves out those who came later. */
  readonly plan: CleanPlan;
  readonly later: number;
  readonly catalog: Catalog;
  readonly quality: ReturnType<typeof readQuality>;
}

/** The file as the product would read it. */
export function guessedFile(file: TestFile): InputFile {
  const { spec } = guessInput({
    id: file.name.replace(/\W/g, '_'),
    name: file.name,
    encoding: 'utf-8',
    text: file.text,
  });
  return { spec: file.change ? file.change(spec) : spec, path: file.name };
}

/** Loads files that the engine can already read, as a session does. */
export async function load(engine: AskedEngine, files: readonly SourceFile[], asOf?: Day): Promise<Loaded> {
  await engine.run(loadStatements(files));
  const ask = async (selects: readonly string[]) => {
    const answers: Row[][] = [];
    for (const select of selects) answers.push(await engine.query(select));
    return answers;
  };
  const facts = readFacts(await ask(factsSelects(files)));
  const plan = cleanTables(files, asOf ?? nextDay(facts), facts);
  await engine.run(plan.statements);
  const quality = readQuality(await ask(qualitySelects(plan)), plan);
  const { asOf: day, known } = plan.catalog;
  const [late] = known === undefined || day === '' ? [] : await engine.query(laterSelect(known, day));
  const later = Number(late?.['n'] ?? 0);
  const chosen = later === 0 ? plan : cleanTables(files, day, facts, 'KRW', { before: day });
  await engine.run(chosen.statements);
  const [people] = await engine.query(`SELECT CAST(count(*) AS DOUBLE) AS n FROM "${chosen.catalog.base}"`);
  const catalog = { ...chosen.catalog, customers: Number(people?.['n']) };
  return { files, facts, plan, later, catalog, quality };
}

/** Rows of a table with every value as text. */
export async function textRows(engine: AskedEngine, table: string, columns = '*'): Promise<Row[]> {
  return await engine.query(
    `SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (SELECT ${columns} FROM "${table}") AS t`,
  );
}
