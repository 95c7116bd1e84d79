import { decoded } from '../bytes/decoded';
import type { Packed } from '../bytes/packed';
import { TEXT_BUDGET } from '../bytes/packed';
import { unpacked } from '../bytes/unpacked';
import type { Work } from '../work';
import { JsonStream } from './stream';

/** A JSON text that is read from its beginning, with what is known of how far. */
export interface JsonSource {
  readonly stream: JsonStream;
  /** Unpacked bytes that were asked for so far. */
  bytesRead(): number;
  /** All unpacked bytes, as far as the file states them. */
  readonly bytesTotal: number;
}

/** JSON unpacks to about ten times its packed size where the packing does not state it. */
const USUAL_RATIO = 10;

/** Opens a JSON text; of more than `most` records only the first pieces are read. */
export function sourceOf(packed: Packed, encoding: string, work: Work, most: number): JsonSource {
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of unpacked(packed, TEXT_BUDGET, work)) {
      bytes += chunk.byteLength;
      yield chunk;
    }
  }
  const { blob, pack, statedBytes } = packed;
  return {
    stream: new JsonStream(decoded(counted(), encoding), most),
    bytesRead: () => bytes,
    bytesTotal: pack === 'none' ? blob.size : (statedBytes ?? blob.size * USUAL_RATIO),
  };
}
