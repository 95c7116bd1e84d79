import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SHEET_BUDGET } from '../bytes/packed';
import { unpackedWhole } from '../bytes/unpacked';
import { calmWork } from '../testing/work';
import { entryBytes, readDirectory } from './directory';

async function contents(bytes: Uint8Array): Promise<[string, string][]> {
  const blob = new Blob([new Uint8Array(bytes)]);
  const out: [string, string][] = [];
  for (const entry of await readDirectory(blob)) {
    const text = await unpackedWhole(await entryBytes(blob, entry), SHEET_BUDGET, calmWork());
    out.push([entry.name, await text.text()]);
  }
  return out;
}

const FILES = { 'a.csv': strToU8('id\n1\n'), '폴더/나.csv': strToU8('x\n'.repeat(500)) };
const EXPECTED = [
  ['a.csv', 'id\n1\n'],
  ['폴더/나.csv', 'x\n'.repeat(500)],
];

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** The same archive as it is written past 4 GiB: sizes and offsets in extra fields, and a second end record. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const entries: Uint8Array[] = [];
  for (let at = start; at < end;) {
    const length = 46 + view.getUint16(at + 28, true);
    const extra = new Uint8Array(28);
    const fields = new DataView(extra.buffer);
    fields.setUint16(0, 1, true);
    fields.setUint16(2, 24, true);
    [24, 20, 42].forEach((from, i) =>
      fields.setBigUint64(4 + i * 8, BigInt(view.getUint32(at + from, true)), true),
    );
    const header = bytes.slice(at, at + length);
    const wide = new DataView(header.buffer);
    for (const from of [24, 20, 42]) wide.setUint32(from, 0xffffffff, true);
    wide.setUint16(30, 28, true);
    entries.push(header, extra);
    at += length;
  }
  const directory = joined(...entries);
  const tail = new Uint8Array(56 + 20 + 22);
  const ends = new DataView(tail.buffer);
  ends.setUint32(0, 0x06064b50, true);
  ends.setBigUint64(4, 44n, true);
  ends.setBigUint64(32, BigInt(entries.length / 2), true);
  ends.setBigUint64(40, BigInt(directory.length), true);
  ends.setBigUint64(48, BigInt(start), true);
  ends.setUint32(56, 0x07064b50, true);
  ends.setBigUint64(64, BigInt(start + directory.length), true);
  ends.setUint32(76, 0x06054b50, true);
  ends.setUint16(86, 0xffff, true);
  ends.setUint32(88, 0xffffffff, true);
  ends.setUint32(92, 0xffffffff, true);
  return joined(bytes.slice(0, start), directory, tail);
}

describe('the directory of a zip', () => {
  it('tells the entries and where their bytes lie', async () => {
    expect(await contents(zipSync(FILES))).toEqual(EXPECTED);
  });

  it('is found behind something in front, and before a comment', async () => {
    const bytes = zipSync(FILES);
    const comment = strToU8('a comment');
    bytes[bytes.length - 2] = comment.length;
    expect(await contents(joined(strToU8('#!/bin/sh\nexit\n'), bytes, comment))).toEqual(EXPECTED);
  });

  it('may be of the kind for more than 4 GiB', async () => {
    expect(await contents(asZip64(zipSync(FILES)))).toEqual(EXPECTED);
  });
});
