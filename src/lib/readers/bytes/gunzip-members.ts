import { Gunzip } from 'fflate';
import { damaged } from '../problems';
import { refuse } from '../refusal';

/** Unpacks a gzip of one or more members with fflate; the first `skipBytes` of what comes out are left out. */
export async function* gunzipMembers(
  chunks: AsyncIterable<Uint8Array>,
  skipBytes: number,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let ended = false;
  const gunzip = new Gunzip((data, final) => {
    ready.push(data);
    ended = final;
  });
  let skip = skipBytes;
  const push = (data: Uint8Array, final: boolean) => {
    try {
      gunzip.push(data, final);
    } catch (error) {
      refuse(damaged({ ko: 'gzip', en: 'gzip' }, String(error)));
    }
  };
  const take = () => {
    const out = ready.map((data) => {
      const from = Math.min(skip, data.length);
      skip -= from;
      return data.subarray(from);
    });
    ready = [];
    return out.filter((data) => data.length > 0);
  };
  for await (const chunk of chunks) {
    push(chunk, false);
    yield* take();
  }
  push(new Uint8Array(0), true);
  yield* take();
  if (!ended) refuse(damaged({ ko: 'gzip', en: 'gzip' }, 'unexpected end'));
}
