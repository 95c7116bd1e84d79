import type { Data } from 'apache-arrow';
import {
  parquetMetadataAsync,
  parquetSchema,
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
} from 'hyparquet';
import type { Words } from '../../../core/words';
import { batchOf } from '../batch';
import { rowsAtOnce, type ColumnsChunk, type OpenColumns } from '../open';
import { Unsupported } from '../problems';
import { Cursor } from './cursor';
import { NestedCursor } from './nested';
import { plansOf, type Plan } from './plan';
import { Sink } from './sink';

/** Files of more columns are read without reading ahead, so that memory stays bounded. */
const READ_AHEAD_COLUMNS = 64;

type Take = (rows: number) => Promise<Data>;

function notesOf(plans: readonly Plan[]): Words[] {
  const names = plans.filter(({ from }) => from === 'nested').map(({ shape }) => shape.name);
  if (names.length === 0) return [];
  const list = names.slice(0, 5).join(', ') + (names.length > 5 ? ' …' : '');
  return [
    {
      ko: `목록이나 깊이 중첩된 열 ${names.length}개는 JSON 글자로 읽습니다: ${list}`,
      en: `Columns that are lists, maps or deeply nested are read as JSON text (${names.length}): ${list}`,
    },
  ];
}

/** Loads the decompressors only for files that need more than none. */
async function compressorsFor({ row_groups }: FileMetaData): Promise<Compressors> {
  if (
    row_groups.some(({ columns }) => columns.some((c) => c.crypto_metadata ?? c.encrypted_column_metadata))
  ) {
    throw new Unsupported('열이 암호화되어 있습니다.', 'its columns are encrypted.');
  }
  const codecs = new Set(
    row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec)),
  );
  if (codecs.has('LZO')) throw new Unsupported('LZO로 압축되어 있습니다.', 'it is compressed with LZO.');
  if ([...codecs].every((codec) => codec === undefined || codec === 'UNCOMPRESSED')) return {};
  return (await import('hyparquet-compressors')).compressors;
}

function takes(
  file: Blob,
  buffer: AsyncBuffer,
  metadata: FileMetaData,
  plans: readonly Plan[],
  compressors: Compressors,
): Take[] {
  const ahead = plans.length <= READ_AHEAD_COLUMNS;
  return plans.map((plan) => {
    if (plan.from === 'nested') {
      const cursor = new NestedCursor(buffer, metadata, plan, compressors);
      return (rows) => cursor.take(rows);
    }
    const cursor = new Cursor(file, metadata, plan, compressors, ahead);
    return async (rows) => {
      const sink = new Sink(plan.kind, rows);
      await cursor.take(rows, sink);
      return sink.data();
    };
  });
}

/** Opens a Parquet file. Throws when it is damaged, `Unsupported` when it needs what is not here. */
export async function openParquet(file: Blob): Promise<OpenColumns> {
  const buffer = {
    byteLength: file.size,
    slice: (start: number, end?: number) => file.slice(start, end).arrayBuffer(),
  };
  const metadata = await parquetMetadataAsync(buffer);
  const plans = plansOf(parquetSchema(metadata));
  const rows = metadata.row_groups.reduce((sum, { num_rows }) => sum + Number(num_rows), 0);
  if (plans.length === 0) throw new RangeError('the file has no columns');
  if (!Number.isSafeInteger(rows) || rows < 0) throw new RangeError(`the file has ${rows} rows`);
  const compressors = await compressorsFor(metadata);

  async function* chunks(
    wanted: readonly number[],
    signal: AbortSignal,
    atOnce = rowsAtOnce(wanted.length),
  ): AsyncGenerator<ColumnsChunk, void> {
    const chosen = wanted.flatMap((i) => plans[i] ?? []);
    const columns = takes(file, buffer, metadata, chosen, compressors);
    for (let row = 0; row < rows;) {
      const count = Math.min(atOnce, rows - row);
      const datas: Data[] = [];
      for (const take of columns) {
        signal.throwIfAborted();
        datas.push(await take(count));
      }
      row += count;
      yield { batch: batchOf(wanted, datas, count), done: Math.round((file.size * row) / rows) };
    }
  }

  return { columns: plans.map(({ shape }) => shape), rows, notes: notesOf(plans), chunks };
}
