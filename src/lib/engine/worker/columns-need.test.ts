import { describe, expect, it } from 'vitest';
import { cellsOf, columnsTable, nativeCell, type InputFile } from '../../sql/csv';
import { columnsNeeded } from './columns-need';

const file = (dropped: readonly string[] = []): InputFile => ({
  path: 'i1-2.csv',
  form: 'columns',
  spec: {
    id: 'i1',
    name: 'orders.parquet',
    role: 'orders',
    reading: {
      format: 'columns',
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      escape: '"',
      header: true,
      skip: 0,
    },
    columns: ['id', 'day', 'amount'].map((name) => ({ name, type: 'text' })),
    mapping: {},
    dropped,
  },
});

describe('what SQL needs of Parquet and Arrow inputs', () => {
  it('is every column that is loaded, and no other', () => {
    const table = columnsTable('i1-2.csv');
    expect(columnsNeeded([cellsOf(file())])).toEqual(new Map([[table, new Set([0, 1, 2])]]));
    expect(columnsNeeded([cellsOf(file(['day']))])).toEqual(new Map([[table, new Set([0, 2])]]));
  });

  it('is put together from several statements', () => {
    const table = columnsTable('b');
    const select = (i: number): string => `SELECT ${nativeCell(i)} FROM "${table}"`;
    expect(columnsNeeded([select(4), 'SELECT v9 FROM t', select(2)])).toEqual(
      new Map([[table, new Set([4, 2])]]),
    );
    expect(columnsNeeded(['SELECT v1 FROM "orders_1"'])).toEqual(new Map());
  });
});

describe('the table of an input', () => {
  it('is another for each path', () => {
    const paths = ['a-b', 'a_b', 'a.b', 'a b', 'ab', 'a_2d_b', '가', '나'];
    expect(new Set(paths.map(columnsTable)).size).toBe(paths.length);
    for (const path of paths) expect(columnsTable(path)).toMatch(/^columns_of_\w+$/);
  });
});
