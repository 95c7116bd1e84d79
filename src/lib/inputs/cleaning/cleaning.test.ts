import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { CleaningStep } from '../../core/cleaning';
import type { InputSpec } from '../../core/input';
import { text } from '../../sql/quote';
import { changedBy, cleanedRows } from './testing/cleaned-rows';
import { cellChanged, changedPositions, cleanedCell } from './cells';
import { cleaningCounts } from './counts';
import { emailKey, phoneKey } from './identity';
import { cleanNaively, type NaiveResult } from './testing/naive';

const spec = (cleaning: readonly CleaningStep[]): InputSpec => ({
  id: 'a',
  name: 'a.csv',
  role: 'customers',
  reading: { encoding: 'utf-8', delimiter: ',', quote: '"', escape: '"', header: true, skip: 0 },
  columns: ['id', 'city', 'mail', 'spend'].map((name) => ({ name, type: 'text' })),
  mapping: { customer: 'id' },
  cleaning,
});

const tableOf = (rows: readonly (readonly string[])[]) =>
  `(SELECT * FROM (VALUES ${rows.map((row) => `(${row.map((cell) => text(cell)).join(', ')})`).join(', ')}) AS t(c0, c1, c2, c3))`;

const readCells = (row: Readonly<Record<string, unknown>>) =>
  [0, 1, 2, 3].map((i) => String(row[`c${i}`] ?? ''));

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

function sqlOf(one: InputSpec, rows: readonly (readonly string[])[]): string {
  const counts = cleaningCounts(one, (i) => `c${i}`).map(
    ({ step }) => `CAST(${changedBy(step)} AS DOUBLE) AS ${changedBy(step)}`,
  );
  const columns = [
    'CAST(n AS DOUBLE) AS n',
    'CAST(set_by AS DOUBLE) AS set_by',
    'c0',
    'c1',
    'c2',
    'c3',
    ...counts,
  ];
  return `SELECT ${columns.join(', ')} FROM ${cleanedRows(one, tableOf(rows))} ORDER BY 1`;
}

function resultOf(one: InputSpec, answer: readonly Readonly<Record<string, unknown>>[]): NaiveResult {
  const changed: Record<number, number> = {};
  for (const { step } of cleaningCounts(one, (i) => `c${i}`)) {
    const sum = answer.reduce((total, row) => total + Number(row[changedBy(step)]), 0);
    if (sum > 0) changed[step] = sum;
  }
  const rows = answer.map((row) => ({
    n: Number(row['n']),
    cells: readCells(row),
    setBy: Number(row['set_by']),
  }));
  return { rows, changed };
}

const CELLS = [
  '',
  ' ',
  '-',
  'NULL',
  '서울',
  ' 서울',
  '서울　시',
  'Seoul',
  'SEOUL ',
  'ｓｅｏｕｌ',
  'İ',
  '가',
  "'; DROP TABLE t; --",
  'a\\b',
  '1',
  '-5',
  '120.5',
  '7',
  '0012',
  'x@y.kr',
  'X@Y.KR',
  'Kim <x@y.kr>',
  '^$.*',
  '(a|b)',
  'tab\there',
  '\u200bzero',
  '%_',
  '"q"',
  '%',
];
const cell = fc.oneof(
  fc.constantFrom(...CELLS),
  fc.string({ maxLength: 4 }).map((s) => s.replace(/[\0\d]/g, '')),
);
const column = fc.constantFrom('id', 'city', 'mail', 'spend');
const test = fc.oneof(
  fc.constant({ kind: 'missing' as const }),
  fc.record({ kind: fc.constant('values' as const), values: fc.array(cell, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('matches' as const),
    text: fc.constantFrom('', 'seoul', "'", '%', '\\', '서울'),
  }),
  fc.record({
    kind: fc.constant('outside' as const),
    low: fc.constantFrom(-1, 0, 5),
    high: fc.constantFrom(8, 100),
  }),
);
const step: fc.Arbitrary<CleaningStep> = fc.oneof(
  fc.record({
    kind: fc.constant('even-out' as const),
    columns: fc.uniqueArray(column, { minLength: 1, maxLength: 2 }),
    forms: fc.uniqueArray(
      fc.constantFrom('trim' as const, 'spaces' as const, 'nfc' as const, 'width' as const, 'lower' as const),
    ),
  }),
  fc.record({
    kind: fc.constant('merge' as const),
    column,
    merges: fc.array(fc.record({ from: fc.array(cell, { minLength: 1, maxLength: 3 }), to: cell }), {
      maxLength: 3,
    }),
  }),
  fc.record({ kind: fc.constant('fill' as const), column, value: cell }),
  fc.record({ kind: fc.constant('blank' as const), column, test }),
  fc.record({
    kind: fc.constant('set-aside' as const),
    column,
    test,
    why: fc.constantFrom('other' as const),
  }),
  fc.record({ kind: fc.constant('leading-zeros' as const), column, digits: fc.constantFrom(3, 5) }),
  fc.record({
    kind: fc.constant('duplicates' as const),
    by: fc.oneof(
      fc.constant({ kind: 'row' as const }),
      fc.record({
        kind: fc.constant('columns' as const),
        columns: fc.uniqueArray(column, { minLength: 1, maxLength: 2 }),
      }),
      fc.constant({ kind: 'email' as const, column: 'mail' }),
    ),
    keep: fc.constantFrom('first' as const, 'last' as const, 'fullest' as const),
  }),
);

describe('cleaning', () => {
  it('does what a naive reading does, in both engines, and its counts add up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.array(step, { maxLength: 5 }),
        async (rows, steps) => {
          const one = spec(steps);
          const expected = cleanNaively(one, rows);
          const sql = sqlOf(one, rows);
          const found = resultOf(one, wasm.query(sql));
          expect(found).toEqual(expected);
          expect(resultOf(one, await native.query(sql))).toEqual(found);
          const used = found.rows.filter(({ setBy }) => setBy < 0).length;
          const aside = steps.map((_, at) => found.rows.filter(({ setBy }) => setBy === at).length);
          expect(used + aside.reduce((sum, n) => sum + n, 0)).toBe(rows.length);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('changes nothing when a step that mends cells is done twice', () => {
    const mends = step.filter(({ kind }) => ['even-out', 'fill', 'blank', 'leading-zeros'].includes(kind));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 }),
        mends,
        (rows, mend) => {
          const one = spec([mend, mend]);
          expect(resultOf(one, wasm.query(sqlOf(one, rows))).changed[1] ?? 0).toBe(0);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('costs nothing without steps', () => {
    const none = spec([]);
    expect(cleanedCell(none, 1, 'c1')).toBe('c1');
    expect(cellChanged(none, 1, 'c1')).toBe('false');
    expect(cleaningCounts(none, (i) => `c${i}`)).toEqual([]);
    expect(changedPositions(none, { kind: 'duplicates', by: { kind: 'row' }, keep: 'first' })).toEqual([]);
  });

  it('grows its text by the step, not by the power of steps', () => {
    const steps: CleaningStep[] = Array.from({ length: 12 }, (_, i) => ({
      kind: 'fill',
      column: 'city',
      value: `v${i}`,
    }));
    expect(cleanedCell(spec(steps), 1, 'c1').length).toBeLessThan(6000);
  });

  it('leaves a NULL cell NULL unless it is filled', () => {
    const even = cleanedCell(
      spec([{ kind: 'even-out', columns: ['city'], forms: ['trim', 'width'] }]),
      1,
      'c1',
    );
    const fill = cleanedCell(spec([{ kind: 'fill', column: 'city', value: '?' }]), 1, 'c1');
    expect(wasm.query(`SELECT ${even} AS a, ${fill} AS b FROM (SELECT CAST(NULL AS VARCHAR) AS c1)`)).toEqual(
      [{ a: null, b: '?' }],
    );
  });
});

describe('who is the same', () => {
  it.each([
    ['Kim@Example.com', 'kim@example.com'],
    [' ＫＩＭ＠example.com ', 'kim@example.com'],
    ['김 <kim@a.co.kr>', 'kim@a.co.kr'],
    ['mailto:kim@a.co.kr', 'kim@a.co.kr'],
    ['kim@a', null],
    ['', null],
    ["o'; DROP TABLE x;@a.kr", null],
  ])('e-mail %s is %s', (written, key) => {
    expect(wasm.query(`SELECT ${emailKey('c')} AS k FROM (SELECT ${text(written)} AS c)`)[0]?.['k']).toBe(
      key,
    );
  });

  it.each([
    ['010-1234-5679', '01012345679'],
    ['1012345679', '01012345679'],
    ['+82 10-1234-5679', '01012345679'],
    ['+82 (0)10 1234 5679', '01012345679'],
    ['0082-10-1234-5679', '01012345679'],
    ['０１０－１２３４－５６７９', '01012345679'],
    ['02-345-6789', '023456789'],
    ['집 031-345-6789 / 010-1', '0313456789'],
    ['+1 415 555 0132', '+14155550132'],
    ['010-0000-0000', null],
    ['010-1234-5678', null],
    ['12345', null],
    ['없음', null],
    ['', null],
  ])('phone %s is %s', (written, key) => {
    expect(wasm.query(`SELECT ${phoneKey('c')} AS k FROM (SELECT ${text(written)} AS c)`)[0]?.['k']).toBe(
      key,
    );
  });
});
