import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Inspection } from '../core/file';
import type { InputSpec, Reading } from '../core/input';
import type { Row } from '../core/relation';
import { inspectText } from '../readers/text/inspect';
import { mendText } from '../readers/text/mend';
import { BEYOND, cellName, cellsOf, fileName } from '../sql/csv';
import { text as quoted } from '../sql/quote';
import { guessEncoding } from './encoding';
import { faultWords } from './fault-words';
import { guessInput } from './guess';

const FOLDER = fileURLToPath(new URL('../../../tests/fixtures/csv/', import.meta.url));
const work = { signal: new AbortController().signal, onprogress: () => undefined };

interface Expected {
  readonly columns: string[];
  readonly rows: string[][];
  /** `kind done rows` of each fault. */
  readonly faults?: string[];
  readonly reading?: Partial<Reading>;
  readonly tables?: number;
}

interface Loaded {
  readonly spec: InputSpec;
  readonly inspection: Inspection;
  readonly rows: string[][];
}

let engine: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  engine = await openWasm();
  native = await openNative();
});
afterAll(() => {
  engine.close();
  native.close();
});

function cells(rows: readonly Row[], width: number): string[][] {
  return rows.map((row) => Array.from({ length: width }, (_, i) => String(row[cellName(i)] ?? '')));
}

/** The file as a user meets the product: encoding and reading guessed, inspected, and read by the engine. */
async function load(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Loaded> {
  const { encoding } = guessEncoding(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  const { spec } = guessInput({ id: 'f', name, encoding, text: decoded, whole: true });
  const inspected = await inspectText(new Blob([bytes]), spec.reading, work);
  if (!inspected.ok) throw new Error(inspected.problem.code);
  const inspection = inspected.value;
  const read = { ...spec, reading: inspection.reading };
  const width = spec.columns.length;
  if (width === 0) return { spec: read, inspection, rows: [] };
  const mended = await mendText(new Blob([bytes]), read.reading, width, work);
  if (!mended.ok) throw new Error(mended.problem.code);
  engine.file(`mended-${name}`, new Uint8Array(await mended.value.arrayBuffer()));
  const all = engine.query(
    `SELECT * FROM ${cellsOf({ spec: read, path: `mended-${name}`, form: 'mended' })}`,
  );
  const rows = cells(
    all.filter((row) => !String(row[BEYOND] ?? '').startsWith('!')),
    width,
  );
  if (inspection.regular) {
    engine.file(name, new TextEncoder().encode(decoded));
    const original = engine.query(`SELECT * FROM ${cellsOf({ spec: read, path: name, form: 'original' })}`);
    expect(cells(original, width)).toEqual(rows);
  }
  return { spec: read, inspection, rows };
}

/** The file as native DuckDB reads it when it is told how; texts in order must read alike there. */
async function nativeRows(name: string, { spec }: Loaded): Promise<string[][]> {
  const { delimiter, quote, escape, header, skip } = spec.reading;
  const names = spec.columns.map((_, i) => `'${cellName(i)}': 'VARCHAR'`).join(', ');
  const sql = `SELECT * FROM read_csv(${quoted(FOLDER + name)}, auto_detect = false, columns = {${names}}, delim = ${quoted(delimiter)}, quote = ${quoted(quote)}, escape = ${quoted(escape)}, header = ${header}, skip = ${skip}, nullstr = chr(1))`;
  return cells(await native.query(sql), spec.columns.length);
}

const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'));

describe('fixtures', () => {
  it('are many', () => {
    expect(files.length).toBeGreaterThanOrEqual(90);
  });

  it.each(files)('%s', async (name) => {
    const json = readFileSync(FOLDER + name.replace(/\.[^.]+$/, '.expected.json'), 'utf8');
    const expected: Expected = JSON.parse(json);
    const loaded = await load(name, new Uint8Array(readFileSync(FOLDER + name)));
    const { spec, inspection, rows } = loaded;
    expect({ columns: spec.columns.map((column) => column.name), rows }).toEqual({
      columns: expected.columns,
      rows: expected.rows,
    });
    expect(spec.reading).toMatchObject(expected.reading ?? {});
    const faults = inspection.faults.map(({ kind, done, rows: n }) => `${kind} ${done} ${n}`);
    if (expected.faults) expect(faults).toEqual(expected.faults);
    if (expected.tables) expect(inspection.tables).toHaveLength(expected.tables);
    for (const fault of inspection.faults) expect(faultWords(fault).ko).not.toBe('');
    expect(inspection.rows).toBe(rows.length + asideRows(inspection));
    if (inspection.regular && spec.reading.encoding === 'utf-8' && spec.reading.delimiter !== ' ') {
      expect(await nativeRows(name, loaded)).toEqual(rows);
    }
  });
});

function asideRows({ faults }: Inspection): number {
  return faults.filter(({ done }) => done === 'set-aside').reduce((sum, { rows }) => sum + rows, 0);
}

describe('what SQL is told of a mended file', () => {
  it('reads it as a file of its own form', () => {
    const reading: Reading = {
      encoding: 'euc-kr',
      delimiter: ';',
      quote: "'",
      escape: "'",
      header: true,
      skip: 3,
    };
    const spec: InputSpec = { id: 'm', name: 'm', role: 'orders', reading, columns: [], mapping: {} };
    const sql = cellsOf({ spec, path: 'm', form: 'mended' });
    expect(sql).toContain(fileName('m'));
    expect(sql).toContain('header = false, skip = 0');
  });
});
