import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { InputSpec, Reading } from '../../core/input';
import { BEYOND, cellName, cellsOf } from '../../sql/csv';
import { headTable } from './head-table';
import { inspectText } from './inspect';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

const work = { signal: new AbortController().signal, onprogress: () => undefined };
const RUNS = Number(process.env['REGULAR_RUNS'] ?? 1500);
const SEED = Number(process.env['REGULAR_SEED'] ?? 7);
let fresh = 0;

function duckdbCells(text: string, reading: Reading, width: number): string[][] {
  const path = `regular-${++fresh}.csv`;
  engine.file(path, text);
  const columns = Array.from({ length: width }, (_, i) => ({ name: `n${i}`, type: 'text' as const }));
  const spec: InputSpec = { id: 'r', name: path, role: 'orders', reading, columns, mapping: {} };
  const names = columns.map((_, i) => cellName(i));
  const rows = engine.query(`SELECT ${[...names, BEYOND].join(', ')} FROM ${cellsOf({ spec, path })}`);
  return rows.map((row) => [...names, BEYOND].map((name) => (row[name] === null ? '∅' : String(row[name]))));
}

/** Whether a text counts as regular; then DuckDB must give the cells that we read ourselves. */
async function check(text: string, reading: Reading): Promise<boolean> {
  const inspected = await inspectText(new Blob([text]), reading, work);
  if (!inspected.ok || !inspected.value.regular) return false;
  const ours = headTable(text, reading, 100_000);
  expect(ours.end).toBeUndefined();
  if (ours.width === 0) return false;
  const theirs = duckdbCells(text, reading, ours.width);
  expect({ text, cells: theirs }).toEqual({ text, cells: ours.rows.map((row) => [...row, '∅']) });
  expect(inspected.value.rows).toBe(theirs.length);
  return true;
}

const PIECES = [
  'a',
  'b',
  '1',
  '2024-01-02',
  ' ',
  '한글',
  '"',
  '""',
  "'",
  ',',
  ';',
  '\n',
  '\r\n',
  '\r',
  '\\',
  '\\"',
  'x\ufeff',
  '-',
  '🍊',
  '#',
];
const piece = fc.constantFrom(...PIECES);
const rare = fc.constantFrom('\u0001', '\0', 'a\0b');
const rawCell = fc.oneof(
  { weight: 30, arbitrary: fc.array(piece, { maxLength: 3 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: rare },
);
const plain = fc.constantFrom(
  '',
  'a',
  'b c',
  '한글',
  '1',
  '12.5',
  '2024-01-02',
  ' x',
  "it's",
  '-',
  '0',
  'NULL',
  '#',
);
const READINGS: readonly Pick<Reading, 'delimiter' | 'quote' | 'escape'>[] = [
  { delimiter: ',', quote: '"', escape: '"' },
  { delimiter: ';', quote: '"', escape: '"' },
  { delimiter: '\t', quote: '"', escape: '"' },
  { delimiter: '|', quote: "'", escape: "'" },
  { delimiter: ',', quote: '"', escape: '\\' },
  { delimiter: ',', quote: '', escape: '' },
  { delimiter: '\u001f', quote: '"', escape: '"' },
  { delimiter: ' ', quote: '', escape: '' },
];

/** Texts that are nearly in order: some quoting and some faults. */
const texts = fc
  .record({
    cut: fc.constantFrom(...READINGS),
    width: fc.integer({ min: 1, max: 5 }),
    rows: fc.integer({ min: 0, max: 12 }),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    last: fc.boolean(),
    header: fc.boolean(),
    skip: fc.constantFrom(0, 0, 0, 1, 2),
    blank: fc.constantFrom('', '', '', '', '', 'middle', 'end', 'start'),
    oddness: fc.constantFrom(0, 0, 0, 0, 0.03),
    picks: fc.infiniteStream(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), plain, rawCell)),
  })
  .map(({ cut, width, rows, end, last, header, skip, blank, oddness, picks }) => {
    const cell = (): string => {
      const [chance, simple, odd] = picks.next().value;
      if (chance < oddness) return odd;
      if (chance < 0.25 && cut.quote !== '') {
        const inner = odd.replaceAll(cut.quote, cut.escape + cut.quote);
        return `${cut.quote}${cut.escape === '\\' ? odd.replaceAll('\\', '\\\\').replaceAll('"', '\\"') : inner}${cut.quote}`;
      }
      return simple.includes(cut.delimiter) ? 'x' : simple;
    };
    const lines = Array.from({ length: rows + (header ? 1 : 0) }, () =>
      Array.from({ length: width }, cell).join(cut.delimiter),
    );
    for (let n = 0; n < skip; n++) lines.unshift(n === 0 ? 'title' : 'more');
    if (blank === 'middle') lines.splice(Math.floor(lines.length / 2), 0, '');
    if (blank === 'end') lines.push('', '');
    if (blank === 'start') lines.unshift('');
    const text = lines.join(end) + (last ? end : '');
    const reading: Reading = {
      encoding: 'utf-8',
      ...cut,
      header,
      skip: blank === 'start' && skip > 0 ? skip + 1 : skip,
    };
    return { text, reading };
  });

describe('texts that count as regular', () => {
  it('read alike in DuckDB', async () => {
    let regular = 0;
    await fc.assert(
      fc.asyncProperty(texts, async ({ text, reading }) => {
        if (await check(text, reading)) regular++;
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(regular).toBeGreaterThan(RUNS * 0.15);
  });
});
