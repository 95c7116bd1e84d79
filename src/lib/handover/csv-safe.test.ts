import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { exactSelect, type ExportColumn, riskyCellsSelect, safeSelect } from './csv-safe';
import {
  guard,
  guardExpr,
  hasSafeMark,
  isRisky,
  riskyExpr,
  SAFE_MARK,
  unguard,
  unguardExpr,
} from '../sql/guard';
import { ATTACKS, MUST_SURVIVE } from './testing/attacks';
import { cellsOf, readCsv, textsSelect, writeCsv } from './testing/engine-csv';

interface Collection {
  readonly attack: readonly { readonly value: string }[];
  readonly must_survive: readonly { readonly value: string }[];
}

const OUTSIDE = new URL('../../../../shared/data/naughty/formula_injection.json', import.meta.url);

function outside(): string[] {
  if (!existsSync(OUTSIDE)) return [];
  const found = JSON.parse(readFileSync(OUTSIDE, 'utf8')) as Collection;
  return [...found.attack, ...found.must_survive].map(({ value }) => value);
}

const ALL = [...ATTACKS, ...MUST_SURVIVE, ...outside()];
const FORMULA = /^[\p{Z}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;
const COLUMNS: ExportColumn[] = [
  { name: 'a', type: 'text' },
  { name: '=b', type: 'number', source: 'i' },
];

const unicode = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(..."'';\t\r\n =+-@\0\u00a0\ufeffa\"", '＝', '귤'), maxLength: 12 }),
);

/** Texts leave the engine as bytes here: the Arrow reader takes a first U+FEFF of each value for a byte order mark. */
function hex(value: string): string {
  return Buffer.from(value, 'utf8').toString('hex').toUpperCase();
}

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

describe('guard', () => {
  it('comes back for any text', () => {
    fc.assert(
      fc.property(unicode, (value) => {
        expect(unguard(guard(value))).toBe(value);
        expect(isRisky(guard(value))).toBe(false);
      }),
      { numRuns: 20_000, seed: 1 },
    );
  });

  it('leaves plain texts alone', () => {
    for (const value of [
      '서울',
      'a-b',
      '2024-01-02',
      'x=1',
      'a@b.kr',
      '01012345678',
      '; ;',
      '|calc',
      '#N/A',
    ]) {
      expect(guard(value)).toBe(value);
    }
  });

  it('is the same in the engine', () => {
    const random = fc.sample(unicode, { numRuns: 3_000, seed: 2 });
    const values = [...ALL, ...random.map((value) => value.replace(/[\ud800-\udfff]/gu, ''))];
    for (let from = 0; from < values.length; from += 500) {
      const part = values.slice(from, from + 500);
      const rows = engine.query(
        `SELECT hex(${guardExpr('a')}) AS g, ${riskyExpr('a')} AS r, ${unguardExpr(guardExpr('a'))} = a AS same FROM (${textsSelect(part)}) ORDER BY i`,
      );
      expect(rows).toEqual(part.map((value) => ({ g: hex(guard(value)), r: isRisky(value), same: true })));
    }
  });
});

describe('the spreadsheet-safe form', () => {
  const csv = () => writeCsv(engine, safeSelect(COLUMNS, `${textsSelect(ALL)} ORDER BY i`));

  it.each([[','], [';'], ['\t']])('has no cell that starts a formula, even cut at %j', (delimiter) => {
    const cells = cellsOf(csv(), delimiter);
    expect(cells.length).toBeGreaterThan(ALL.length);
    expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([]);
  });

  it('comes back exactly through our own import', () => {
    const rows = readCsv(engine, 'safe.csv', csv(), `hex(${unguardExpr('a')}) AS a`);
    expect(rows.map((row) => row.a)).toEqual(ALL.map(hex));
  });

  it('says what it is in the last header', () => {
    const headers = (csv().split('\n', 1)[0] ?? '').split(',');
    expect(headers).toEqual(['a', "'=b", SAFE_MARK]);
    expect(hasSafeMark(headers)).toBe(true);
    expect(hasSafeMark([SAFE_MARK, 'a'])).toBe(false);
  });

  it('never touches typed values', () => {
    const columns: ExportColumn[] = [
      { name: 'n', type: 'number' },
      { name: 'm', type: 'money' },
      { name: 'd', type: 'date' },
      { name: 'b', type: 'boolean' },
      { name: 't', type: 'category' },
    ];
    const select = `SELECT -5 AS n, CAST('-1234567890.50' AS DECIMAL(18,2)) AS m, TIMESTAMP '2026-03-31 23:59:00' AS d, TRUE AS b, CAST(NULL AS VARCHAR) AS t`;
    expect(writeCsv(engine, safeSelect(columns, select))).toBe(
      `n,m,d,b,t,${SAFE_MARK}\n-5,-1234567890.5,2026-03-31,true,,\n`,
    );
  });
});

describe('the exact form', () => {
  it.each([
    ['12000.0000', '12000'],
    ['0.0000', '0'],
    ['-0.0100', '-0.01'],
    ['99999999999999.9999', '99999999999999.9999'],
    ['100', '100'],
  ])('writes money of %s as %s', (value, cell) => {
    const type = value.includes('.') ? 'DECIMAL(18,4)' : 'DECIMAL(18,0)';
    const select = exactSelect([{ name: 'm', type: 'money' }], `SELECT CAST('${value}' AS ${type}) AS m`);
    expect(engine.query(select)).toEqual([{ m: cell }]);
  });

  it('comes back byte by byte', () => {
    const csv = writeCsv(engine, exactSelect(COLUMNS, `${textsSelect(ALL)} ORDER BY i`));
    const rows = readCsv(engine, 'exact.csv', csv, 'hex(a) AS a');
    expect(rows.map((row) => row.a)).toEqual(ALL.map(hex));
  });

  it('keeps a blank apart from an empty text', () => {
    const csv = writeCsv(
      engine,
      exactSelect(COLUMNS, `SELECT 1 AS i, '' AS a UNION ALL SELECT 2, NULL ORDER BY i`),
    );
    expect(readCsv(engine, 'blank.csv', csv)).toEqual([
      { a: '', '=b': '1' },
      { a: null, '=b': '2' },
    ]);
  });

  it('counts its risky cells exactly', () => {
    const [row] = engine.query(riskyCellsSelect(COLUMNS, textsSelect(ALL)));
    expect(row?.cells).toBe(ALL.filter(isRisky).length);
    expect(engine.query(riskyCellsSelect(COLUMNS, 'SELECT 1 AS i, NULL AS a WHERE FALSE'))).toEqual([
      { cells: 0 },
    ]);
  });

  it('finds every attack that starts a cell', () => {
    const harmless = ['%0A-3+3', '"=1+1', 'a",=1+1,"', '|calc', "'=1+1"];
    expect(ATTACKS.filter((value) => !isRisky(value)).sort()).toEqual(harmless.sort());
  });
});

describe('headers', () => {
  it('are made unique, and none of them is empty or the mark', () => {
    const columns = ['a', 'A', '', '\0', SAFE_MARK, 'b\nc'].map((name): ExportColumn => ({
      name,
      type: 'number',
      source: 'i',
    }));
    const csv = writeCsv(engine, exactSelect(columns, 'SELECT 1 AS i'));
    expect(csv.split('\n')[0]).toBe(`a,A (2),column,column (2),${SAFE_MARK} (2),b c`);
  });
});
