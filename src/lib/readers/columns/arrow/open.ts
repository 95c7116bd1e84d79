import { RecordBatchReader, type RecordBatch, type Schema } from 'apache-arrow';
import type { Words } from '../../../core/words';
import type { Work } from '../../work';
import { batchOf } from '../batch';
import { rowsAtOnce, type ColumnsChunk, type OpenColumns } from '../open';
import { Unsupported } from '../problems';
import { columnData } from './convert';
import { unpackedFrame } from './decompress';
import { framesOf, type Frame } from './frames';
import { sourcesOf, type Source } from './shape';

/** The mark at the front of the random-access form, with its padding. */
const FILE_MARK = 'ARROW1';
const FILE_MARK_BYTES = 8;

/** A message as it stands in a stream. */
function streamed({ metadata, body }: { metadata: Uint8Array; body: Uint8Array }): Uint8Array {
  const out = new Uint8Array(8 + metadata.length + body.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0xffffffff, true);
  view.setUint32(4, metadata.length, true);
  out.set(metadata, 8);
  out.set(body, 8 + metadata.length);
  return out;
}

async function bodyOf(file: Blob, { bodyAt, bodyLength }: Frame): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(bodyAt, bodyAt + bodyLength).arrayBuffer());
}

/** Reads the batches one after another; `onbatch` hears of each before it is read. */
async function* batchesOf(
  file: Blob,
  frames: readonly Frame[],
  onbatch: (frame: Frame) => void,
): AsyncGenerator<RecordBatch, void> {
  async function* bytes(): AsyncGenerator<Uint8Array, void> {
    for (const frame of frames) {
      if (frame.kind === 'batch') onbatch(frame);
      yield streamed(await unpackedFrame(frame, await bodyOf(file, frame)));
    }
  }
  const reader = await RecordBatchReader.from(bytes());
  for await (const batch of reader) yield batch;
}

async function schemaOf(frame: Frame): Promise<Schema> {
  try {
    const reader = RecordBatchReader.from(streamed(await unpackedFrame(frame, new Uint8Array())));
    return (reader.isSync() ? reader.open() : await reader).schema;
  } catch (error) {
    // Views of texts, lists of views and runs are younger than the library.
    if (/type/i.test(String(error))) {
      throw new Unsupported(
        '이 프로그램이 모르는 Arrow 자료형이 있습니다.',
        `it has a type that is not known here (${String(error)}).`,
      );
    }
    throw error;
  }
}

function notesOf(sources: readonly Source[]): Words[] {
  const names = sources
    .filter(({ direct, shape }) => !direct && shape.native === undefined)
    .map(({ shape }) => shape.name);
  if (names.length === 0) return [];
  const list = names.slice(0, 5).join(', ') + (names.length > 5 ? ' …' : '');
  return [
    {
      ko: `목록이나 깊이 중첩된 열 ${names.length}개는 JSON 글자로 읽습니다: ${list}`,
      en: `Columns that are lists, maps or deeply nested are read as JSON text (${names.length}): ${list}`,
    },
  ];
}

/** Opens an Arrow IPC stream or file. Throws when it is damaged, `Unsupported` when it needs what is not here. */
export async function openArrow(file: Blob, { signal, onprogress }: Work): Promise<OpenColumns> {
  const mark = await file.slice(0, FILE_MARK.length).text();
  const frames: Frame[] = [];
  for await (const frame of framesOf(file, mark === FILE_MARK ? FILE_MARK_BYTES : 0, signal)) {
    frames.push(frame);
    onprogress(frame.bodyAt + frame.bodyLength, file.size);
  }
  const [first] = frames;
  if (first?.kind !== 'schema') throw new RangeError('the file does not begin with a schema');
  const sources = sourcesOf(await schemaOf(first));
  const rows = frames.reduce((sum, frame) => sum + frame.rows, 0);
  if (sources.length === 0) throw new RangeError('the file has no columns');
  if (!Number.isSafeInteger(rows) || rows < 0) throw new RangeError(`the file has ${rows} rows`);

  async function* chunks(
    wanted: readonly number[],
    stop: AbortSignal,
    atOnce = rowsAtOnce(wanted.length),
  ): AsyncGenerator<ColumnsChunk, void> {
    let done = 0;
    const chosen = wanted.flatMap((i) => sources[i] ?? []);
    for await (const whole of batchesOf(
      file,
      frames,
      ({ bodyAt, bodyLength }) => (done = bodyAt + bodyLength),
    )) {
      const columns = chosen.map((source) => columnData(whole, source));
      for (let row = 0; row < whole.numRows; row += atOnce) {
        stop.throwIfAborted();
        const count = Math.min(atOnce, whole.numRows - row);
        const parts = count === whole.numRows ? columns : columns.map((data) => data.slice(row, count));
        yield { batch: batchOf(wanted, parts, count), done };
      }
    }
  }

  return { columns: sources.map(({ shape }) => shape), rows, notes: notesOf(sources), chunks };
}
