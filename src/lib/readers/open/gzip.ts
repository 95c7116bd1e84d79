import type { Packed } from '../bytes/packed';

/** A gzip as a packed source; its last four bytes state the unpacked size modulo 4 GiB, of the last member. */
export async function gunzipped(blob: Blob): Promise<Packed> {
  const tail = new DataView(await blob.slice(Math.max(0, blob.size - 4)).arrayBuffer());
  const stated = tail.byteLength === 4 ? tail.getUint32(0, true) : 0;
  // Less than what is packed is no size of the whole.
  return stated > blob.size ? { blob, pack: 'gzip', statedBytes: stated } : { blob, pack: 'gzip' };
}
