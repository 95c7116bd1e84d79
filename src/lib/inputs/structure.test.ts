import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { rejectsSelect } from './rejects';
import { guessedFile, load, type TestFile } from './testing/load';

let engine: TestEngine;
let fresh = 0;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

const HEAD = 'customer_id,order_date,amount,note\n';
const good = (n: number, from = 0) =>
  Array.from({ length: n }, (_, i) => `${i + from},2024-01-01,5,n${i}\n`).join('');

async function quality(text: string, change?: TestFile['change']) {
  const file = guessedFile({ name: `s${++fresh}.csv`, text, ...(change ? { change } : {}) });
  engine.file(file.path, text);
  const loaded = await load(engine, [file]);
  return { ...loaded.quality.files[0], plan: loaded.plan, file };
}

describe('rows that are broken', () => {
  it.each([
    ['a short row', `${HEAD}${good(5)}9,2024-01-01\n${good(5)}`, { rows: 11, used: 10, structure: 1 }],
    [
      'a long row',
      `${HEAD}${good(5)}9,2024-01-01,5,n,extra\n${good(5)}`,
      { rows: 11, used: 10, structure: 1 },
    ],
    [
      'a delimiter at the end of every row',
      `${HEAD}${good(5).replaceAll('\n', ',\n')}`,
      { rows: 5, used: 5, structure: 0 },
    ],
    [
      'a quote in the middle of a cell',
      `${HEAD}${good(5)}9,2024-01-01,5,5" disk\n`,
      { rows: 6, used: 6, structure: 0 },
    ],
    ['empty lines', `${HEAD}${good(3)}\n\n${good(3)}\n`, { rows: 6, used: 6, structure: 0 }],
    [
      'rows of delimiters only',
      `${HEAD}${good(3)},,,\n${good(3)}`,
      { rows: 7, used: 6, structure: 0, blank: 1 },
    ],
    [
      'a quote that never closes, in the middle',
      `${HEAD}${good(5)}9,"2024-01-01,5,n\n${good(7)}`,
      { rows: 6, used: 5, structure: 1, lines: 8 },
    ],
    [
      'a quote that never closes, in the last column',
      `${HEAD}${good(5)}9,2024-01-01,5,"n\n${good(7)}`,
      { rows: 6, used: 5, structure: 1, lines: 7 },
    ],
    [
      'a quote that never closes, in the first column',
      `${HEAD}${good(5)}"9,2024-01-01,5,n\n${good(7)}`,
      { rows: 6, used: 5, structure: 1, lines: 8 },
    ],
    [
      'line ends of all kinds',
      `${HEAD}1,2024-01-01,5,a\r\n2,2024-01-01,5,b\n3,2024-01-01,5,"c\r\nd"\r\n`,
      { rows: 3, used: 3, structure: 0 },
    ],
    ['CRLF', `${HEAD}${good(5)}`.replaceAll('\n', '\r\n'), { rows: 5, used: 5, structure: 0 }],
    ['CR', `${HEAD}${good(5)}`.replaceAll('\n', '\r'), { rows: 5, used: 5, structure: 0 }],
    [
      'a long text with lines and delimiters',
      `${HEAD}${good(2)}9,2024-01-01,5,"dear all,\nthanks, bye\nx"\n`,
      { rows: 3, used: 3, structure: 0 },
    ],
    ['no line end at the end', `${HEAD}${good(5)}`.trimEnd(), { rows: 5, used: 5, structure: 0 }],
    ['a header and nothing else', HEAD, { rows: 0, used: 0, structure: 0 }],
  ])('%s', async (_, text, expected) => {
    const found = await quality(text);
    const { structure, blank } = found.aside ?? { structure: -1, blank: -1 };
    expect({ rows: found.rows, used: found.used, structure }).toEqual({
      rows: expected.rows,
      used: expected.used,
      structure: expected.structure,
    });
    expect(blank).toBe('blank' in expected ? expected.blank : 0);
    if ('lines' in expected) expect(found.linesTaken).toBeGreaterThanOrEqual(expected.lines - 1);
  });

  it.each([
    ['a title and an empty line', '2024 sales\n\n', '\n'],
    ['the same with CRLF', '2024 sales\n\n', '\r\n'],
    ['titles padded with delimiters', 'sales,,,\n,,,\n', '\n'],
    ['a BOM and a title', '\ufeff2024 sales, "all"\n', '\n'],
  ])('passes over %s', async (_, before, end) => {
    const found = await quality(`${before}${HEAD}${good(9)}`.replaceAll('\n', end));
    expect(found).toMatchObject({ rows: 9, used: 9 });
    expect(found.file?.spec.columns.map(({ name }) => name)).toEqual(HEAD.trim().split(','));
  });

  it('counts and hands out lines that are no UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEAD}${good(3)}`),
      Buffer.from([0x39, 0x2c, 0xff, 0xfe, 0x2c, 0x35, 0x2c, 0x6e, 0x0a]),
      Buffer.from(good(2)),
    ]);
    const file = guessedFile({ name: 'bad-bytes.csv', text: `${HEAD}${good(5)}` });
    engine.file(file.path, bytes);
    const loaded = await load(engine, [file]);
    expect(loaded.quality.files[0]).toMatchObject({ rows: 6, used: 5, aside: { refused: 1 } });
    const rows = engine.query(rejectsSelect(file, 'en'));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ row: '5' });
    // The same again after the raw table was dropped: what was refused is not counted twice.
    engine.query(`DROP TABLE "${loaded.plan.raws[0]?.statement.table}"`);
    engine.query(`DROP TABLE "${loaded.plan.raws[0]?.refused?.table}"`);
    expect((await load(engine, [file])).quality.files[0]).toMatchObject({
      rows: 6,
      used: 5,
      aside: { refused: 1 },
    });
  });

  it('tells how much a quote that never closes swallowed, when that is over 2 MB', async () => {
    const text = `${HEAD}${good(5)}9,"2024-01-01,5,n\n${good(120_000)}`;
    const found = await quality(text.slice(0, 100) + text.slice(100));
    expect(found.used).toBe(5);
    expect(found.aside?.refused).toBeGreaterThanOrEqual(1);
    expect(found.linesTaken).toBeGreaterThanOrEqual(120_000);
  });
});

describe('spaces as delimiter', () => {
  it('reads runs of spaces, and sets rows of another width aside', async () => {
    const text =
      ' id order_date  units dollars\n' +
      ' 00099 19970101  1   1.00\n'.repeat(40) +
      ' 00004 19970101  1   29.33\n 00004 19970118  1 29.73\n 00021 19970102 3\n 00021 19970103 3 63.34 x\n 00050 19970103  1   6.79\n';
    const found = await quality(text, (spec) => ({
      ...spec,
      role: 'orders',
      mapping: { customer: 'id', time: 'order_date', quantity: 'units', amount: 'dollars' },
      columns: spec.columns.map((column) =>
        column.name === 'dollars' ? { name: 'dollars', type: 'money' } : column,
      ),
    }));
    expect(found).toMatchObject({ rows: 45, used: 43, aside: { structure: 2 } });
    const rows = engine.query(
      `SELECT customer_id, CAST(revenue AS DOUBLE) AS revenue FROM "${found.plan.catalog.base}" ORDER BY c`,
    );
    expect(rows).toEqual([
      { customer_id: '00004', revenue: 59.06 },
      { customer_id: '00050', revenue: 6.79 },
      { customer_id: '00099', revenue: 40 },
    ]);
  });
});
