import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../../tests/engine/native';
import { lookColumns } from '../look';
import { compareWithNative } from '../testing/against-native';
import { openColumnsEngine, type ColumnsEngine } from '../testing/engine';

const CORPUS = resolve('../shared/data/parquet_testing');

/** Bytes that are no text, and deep records, which native DuckDB writes in a way of its own; times beyond what it can hold. */
const OTHERWISE =
  /^(binary|binary_truncated_min_max|byte_stream_split_extended\.gzip|fixed_length_byte_array|int96_from_spark|nonnullable\.impala|nullable\.impala)\.parquet$/;
/** A map of texts of a gigabyte. */
const TOO_LARGE = 'large_string_map.brotli.parquet';

function files(folder: string): string[] {
  const path = join(CORPUS, folder);
  return existsSync(path)
    ? readdirSync(path).filter((name) => name.includes('.parquet') && !name.endsWith('.json'))
    : [];
}

const bytesOf = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path));

describe.skipIf(!existsSync(CORPUS))('the files of parquet-testing', () => {
  let native: NativeEngine;
  let wasm: ColumnsEngine;
  beforeAll(async () => {
    native = await openNative();
    await native.query(`SET TimeZone = 'UTC'`);
    wasm = await openColumnsEngine();
  });
  afterAll(() => {
    native.close();
    wasm.close();
  });

  it('hold what native DuckDB reads in them', async () => {
    const compared: Record<string, number> = {};
    for (const name of files('data')) {
      if (OTHERWISE.test(name) || name === TOO_LARGE || name.endsWith('.encrypted')) continue;
      const path = join(CORPUS, 'data', name);
      const columns = await compareWithNative(bytesOf(path), path, wasm, native);
      expect(columns, name).toEqual(expect.any(Number));
      compared[name] = Number(columns);
    }
    const counts = Object.values(compared);
    console.log(`${counts.length} files, ${counts.reduce((a, b) => a + b, 0)} columns compared`);
    expect(counts.length).toBeGreaterThan(50);
  });

  it('are refused by name when they are encrypted', async () => {
    for (const name of files('data').filter((file) => file.endsWith('.encrypted'))) {
      const file = new Blob([bytesOf(join(CORPUS, 'data', name))]);
      expect(await wasm.fill(file), name).toBe('columns-unsupported');
    }
  });

  it('end in an error within two seconds when they are damaged', async () => {
    const ends: Record<string, unknown> = {};
    for (const name of files('bad_data')) {
      const start = performance.now();
      const file = new Blob([bytesOf(join(CORPUS, 'bad_data', name))]);
      const looked = await lookColumns(file, {
        signal: new AbortController().signal,
        onprogress: () => undefined,
      });
      expect(looked.ok ? name : looked.problem.code).toBe(looked.ok ? name : 'columns-damaged');
      ends[name] = await wasm.fill(file).catch((error: unknown) => String(error));
      expect(performance.now() - start, name).toBeLessThan(2_000);
    }
    console.log(ends);
    // One of them is sound for whoever does not read its statistics.
    expect(Object.values(ends).filter((end) => typeof end === 'number').length).toBeLessThanOrEqual(1);
  });
});
