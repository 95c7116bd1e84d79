import { describe, expect, it } from 'vitest';
import { fits, peakBytes, shareThatFits } from './fits';

/** Orders as the benchmark makes them: 8 columns, 64 bytes a row. */
const orders = (rows: number) => ({ rows, columns: 8, bytes: rows * 64 });

/**
 * Peaks of `duckdb_memory()` in native DuckDB of the same version with one thread, while the product's statements made
 * the clean tables in the compressed database, in MiB. No limit was set: 10 M orders of CSV take more than they need, since
 * 20 M pass the same step in a tab of 3.1 GiB.
 */
const MEASURED = [
  { name: '10 M orders in CSV', rows: 10e6, columns: 8, bytes: 639_795_608, mebibytes: 1857 },
  { name: '10 M orders in Parquet', rows: 10e6, columns: 8, mebibytes: 1308 },
  {
    name: '2 M orders with reviews of 270 bytes',
    rows: 2e6,
    columns: 9,
    bytes: 664_652_988,
    mebibytes: 1458,
  },
  { name: '1 M orders of 60 columns', rows: 1e6, columns: 60, bytes: 342_907_778, mebibytes: 1174 },
];

describe('what fits into a tab', () => {
  it.each(MEASURED)('is estimated within a quarter: $name', ({ mebibytes, ...size }) => {
    expect(Math.abs(peakBytes(size) / (mebibytes * 2 ** 20) - 1)).toBeLessThan(0.25);
  });

  it('is what loaded in Chromium, and not what ended out of memory there', () => {
    for (const rows of [1e6, 5e6, 20e6]) expect(fits([orders(rows)])).toBeUndefined();
    expect(fits([orders(35e6)])).toMatchObject({ code: 'too-large' });
    expect(fits([{ rows: 10e6, columns: 8 }])).toBeUndefined();
    expect(fits([{ rows: 0, columns: 5000, bytes: 10 }])).toBeUndefined();
  });

  it('is told with the share that does', () => {
    const problem = fits([orders(60e6)]);
    expect(problem).toMatchObject({ code: 'too-large' });
    expect(problem?.message.en).toContain('60,000,000 rows');
    const share = shareThatFits([orders(60e6)]);
    expect(share).toBeLessThan(1);
    expect(fits([orders(60e6 * share)])).toBeUndefined();
    expect(problem?.hint.ko).toContain(`${Math.floor(share * 100)}%`);
  });

  it('counts all files together, and fewer columns as less', () => {
    expect(fits([orders(20e6), orders(20e6)])).toMatchObject({ code: 'too-large' });
    expect(peakBytes({ rows: 1e6, columns: 3, bytes: 64e6 })).toBeLessThan(peakBytes(orders(1e6)));
    expect(shareThatFits([orders(1e6)])).toBe(1);
  });
});
