import type { Day } from '../../../core/day';
import type { Row, Statement } from '../../../core/relation';
import type { RawTable } from '../../raw/raw-table';
import { firstLook, nextLook, readFileQuality, type FileQuality } from '../file-quality';

/** What an engine of the tests can do. */
export interface AskedEngine {
  query(sql: string): Row[] | Promise<Row[]>;
  run(statements: readonly Statement[]): void | Promise<void>;
}

/** Answers of several SELECTs, in order. */
export async function askAll(engine: AskedEngine, selects: readonly string[]): Promise<Row[][]> {
  const answers: Row[][] = [];
  for (const select of selects) answers.push(await engine.query(select));
  return answers;
}

/** The quality of a file whose raw table has been made. */
export async function qualityOf(engine: AskedEngine, raw: RawTable, asOf: Day | ''): Promise<FileQuality> {
  const look = firstLook(raw, asOf);
  const first = await askAll(engine, look.selects);
  const next = nextLook(look, first);
  return readFileQuality(look, first, next, await askAll(engine, next.selects));
}
