import { gzipSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal';
import { gunzipMembers } from './gunzip-members';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.slice(i, i + size);
}

async function text(bytes: Uint8Array, size: number, skip = 0): Promise<string> {
  let out = '';
  for await (const chunk of gunzipMembers(pieces(bytes, size), skip)) out += strFromU8(chunk);
  return out;
}

describe('a gzip of several members, which DecompressionStream refuses in browsers', () => {
  const both = Uint8Array.from([...gzipSync(strToU8('id,v\n1,a\n')), ...gzipSync(strToU8('2,b\n'))]);

  it('is unpacked to its end, wherever the pieces break', async () => {
    for (const size of [1, 7, 64, 1000]) expect(await text(both, size)).toBe('id,v\n1,a\n2,b\n');
  });

  it('goes on behind what was unpacked already', async () => {
    expect(await text(both, 10, 9)).toBe('2,b\n');
    expect(await text(both, 10, 3)).toBe('v\n1,a\n2,b\n');
  });

  it('is refused when it is cut', async () => {
    await expect(text(both.slice(0, both.length - 12), 10)).rejects.toBeInstanceOf(Refusal);
  });
});
