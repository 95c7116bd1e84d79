import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { CleaningStep } from '../../core/cleaning';
import type { ColumnType, InputSpec } from '../../core/input';
import { typedCell } from '../../sql/cell';
import { cellName } from '../../sql/csv';
import { ident, text } from '../../sql/quote';
import { rawRows } from '../checks/rows-sql';
import { rawTable } from '../raw/raw-table';
import { cleaningCounts } from './counts';
import { changedBy, cleanedRows } from './testing/cleaned-rows';

const FOLDER = join(import.meta.dirname, '../../../../tests/fixtures/cleaning');

/** What stands beside a CSV: the steps, and what must come out. */
interface Fixture {
  readonly steps: readonly CleaningStep[];
  /** Types of columns; text where none is named. */
  readonly types?: Readonly<Record<string, ColumnType>>;
  /** The column of the customer; `id` when left out. */
  readonly customer?: string;
  readonly expected: {
    /** Rows in use, as they are read. */
    readonly rows: readonly (readonly string[])[];
    /** Rows set aside and cells changed, by step. */
    readonly aside: Readonly<Record<string, number>>;
    readonly changed: Readonly<Record<string, number>>;
  };
}

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => name.slice(0, -4));

function load(name: string): { fixture: Fixture; csv: string; spec: InputSpec } {
  const fixture: Fixture = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
  const csv = readFileSync(join(FOLDER, `${name}.csv`), 'utf8');
  const header = csv.slice(0, csv.indexOf('\n')).split(',');
  const spec: InputSpec = {
    id: name,
    name: `${name}.csv`,
    role: 'customers',
    reading: { encoding: 'utf-8', delimiter: ',', quote: '"', escape: '"', header: true, skip: 0 },
    columns: header.map((one) => ({ name: one, type: fixture.types?.[one] ?? 'text' })),
    mapping: { customer: fixture.customer ?? 'id' },
    cleaning: fixture.steps,
  };
  return { fixture, csv, spec };
}

type Answer = readonly Readonly<Record<string, unknown>>[];

function outcome(
  spec: InputSpec,
  answer: Answer,
  isUsed: (row: Answer[number]) => boolean,
): Fixture['expected'] {
  const aside: Record<string, number> = {};
  const changed: Record<string, number> = {};
  for (const row of answer) {
    const step = isUsed(row) ? undefined : String(row['set_by']);
    if (step !== undefined) aside[step] = (aside[step] ?? 0) + 1;
    for (const { step: at } of cleaningCounts(spec, cellName)) {
      const cells = Number(row[changedBy(at)]);
      if (cells > 0) changed[at] = (changed[at] ?? 0) + cells;
    }
  }
  const rows = answer.filter(isUsed).map((row) => spec.columns.map((_, i) => String(row[`t${i}`] ?? '')));
  return { rows, aside, changed };
}

describe('cleaning fixtures', () => {
  let wasm: TestEngine;
  let native: NativeEngine;
  beforeAll(async () => {
    wasm = await openWasm();
    native = await openNative();
  });
  afterAll(() => {
    wasm.close();
    native.close();
  });

  it('are at least 25', () => {
    expect(names.length).toBeGreaterThanOrEqual(25);
  });

  it.each(names)('%s, loaded as the product does', (name) => {
    const { fixture, csv, spec } = load(name);
    wasm.file(`${name}.csv`, csv);
    const raw = rawTable({ spec, path: `${name}.csv` });
    wasm.run([raw.statement]);
    const counts = cleaningCounts(spec, cellName).map(
      ({ step }) => `CAST(${changedBy(step)} AS DOUBLE) AS ${changedBy(step)}`,
    );
    const asides = fixture.steps.some(({ kind }) => kind === 'set-aside' || kind === 'duplicates');
    const values = rawRows(raw).columns.map(
      ({ value, position }) => `CAST(${value} AS VARCHAR) AS t${position}`,
    );
    const columns = [
      'CAST(reason AS DOUBLE) AS reason',
      ...(asides ? ['CAST(set_by AS DOUBLE) AS set_by'] : []),
      ...counts,
      ...values,
    ];
    const answer = wasm.query(`SELECT ${columns.join(', ')} FROM ${ident(raw.statement.table)} ORDER BY n`);
    expect(outcome(spec, answer, (row) => row['reason'] === 0)).toEqual(fixture.expected);
  });

  it.each(names)('%s, in native DuckDB with its own reader', async (name) => {
    const { fixture, spec } = load(name);
    const cells = spec.columns.map(({ name: one }, i) => `coalesce(${ident(one)}, '') AS ${cellName(i)}`);
    const source = `(SELECT ${cells.join(', ')} FROM read_csv(${text(join(FOLDER, `${name}.csv`))}, header = true, all_varchar = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', columns = {${spec.columns.map(({ name: one }) => `${text(one)}: 'VARCHAR'`).join(', ')}}))`;
    const values = spec.columns.map(
      (column, i) => `CAST(${typedCell(cellName(i), column)} AS VARCHAR) AS t${i}`,
    );
    const answer = await native.query(
      `SELECT *, ${values.join(', ')} FROM ${cleanedRows(spec, source)} ORDER BY n`,
    );
    expect(outcome(spec, answer, (row) => Number(row['set_by']) < 0)).toEqual(fixture.expected);
  });
});
