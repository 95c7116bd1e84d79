import { createReadStream, createWriteStream, existsSync, openAsBlob, renameSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { DataType, RecordBatchStreamWriter, Table, Utf8, vectorFromArray } from 'apache-arrow';
import { withSource } from '../../../src/build/source.mjs';
import { ordersFile } from '../make-files.mjs';
import { writeXlsx } from './xlsx-file.mjs';

/** Most rows that a sheet can have. */
const SHEET_ROWS = 1_048_575;

const TYPED = `order_id, customer_id, CAST(order_date AS TIMESTAMP) AS order_date, category, channel, CAST(amount AS BIGINT) AS amount, CAST(discount AS BIGINT) AS discount, status`;

async function copy(/** @type {string} */ csv, /** @type {string} */ path, /** @type {string} */ options) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (SELECT ${TYPED} FROM read_csv('${csv}')) TO '${path}' (${options})`);
  connection.closeSync();
  instance.closeSync();
}

/** The same rows with texts as texts: our own batches hold dictionaries where these are shorter, and differ in that. */
function plainTexts(/** @type {import('apache-arrow').RecordBatch} */ batch) {
  const columns = batch.schema.fields.map((field, i) => {
    const vector = batch.getChildAt(i);
    if (vector === null) throw new Error(`no column ${field.name}`);
    return [
      field.name,
      DataType.isDictionary(field.type) ? vectorFromArray([...vector], new Utf8()) : vector,
    ];
  });
  return new Table(Object.fromEntries(columns)).batches;
}

/** The rows of a Parquet file as an Arrow stream; what is written is apache-arrow's. */
async function writeArrow(/** @type {string} */ parquet, /** @type {string} */ path) {
  await withSource(async (load) => {
    const { openColumns } = await load('/src/lib/readers/columns/open.ts');
    const work = { signal: new AbortController().signal, onprogress: () => {} };
    const { columns, chunks } = (await openColumns(await openAsBlob(parquet), work)).value;
    const writer = new RecordBatchStreamWriter({ autoDestroy: false });
    const done = pipeline(writer.toNodeStream(), createWriteStream(path));
    for await (const { batch } of chunks([...columns.keys()], work.signal)) {
      for (const part of plainTexts(batch)) writer.write(part);
    }
    writer.close();
    await done;
  });
}

/**
 * The same orders in each format, made once: paths by format.
 * @param {number} rows
 * @returns {Promise<Record<string, string>>}
 */
export async function formatFiles(rows) {
  const csv = await ordersFile(rows);
  const stem = csv.replace(/\.csv$/, '');
  /** @type {Record<string, (path: string) => Promise<unknown>>} */
  const makers = {
    'csv.gz': (path) => pipeline(createReadStream(csv), createGzip(), createWriteStream(path)),
    jsonl: (path) => copy(csv, path, 'FORMAT json'),
    parquet: (path) => copy(csv, path, 'FORMAT parquet, COMPRESSION snappy'),
    arrows: (path) => writeArrow(`${stem}.parquet`, path),
    ...(rows <= SHEET_ROWS ? { xlsx: (/** @type {string} */ path) => writeXlsx(csv, path) } : {}),
  };
  /** @type {Record<string, string>} */
  const files = { csv };
  for (const [format, make] of Object.entries(makers)) {
    const path = `${stem}.${format}`;
    if (!existsSync(path)) {
      await make(`${path}.part`);
      renameSync(`${path}.part`, path);
    }
    files[format] = path;
  }
  return files;
}
