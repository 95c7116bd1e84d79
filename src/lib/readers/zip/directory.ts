import type { Packed } from '../bytes/packed';
import { damaged, encrypted, unsupported } from '../problems';
import { refuse } from '../refusal';
import { entryName } from './names';

/** One file of a zip archive, from its central directory. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  /** As stated, never trusted. */
  readonly statedBytes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const ZIP = { ko: 'zip', en: 'zip' };
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL = 0xffffffff;

/** More entries than any table needs; a directory of this size is still listed in a few milliseconds. */
const MAX_ENTRIES = 100_000;

async function viewOf(blob: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await blob.slice(from, to).arrayBuffer());
}

function broken(detail: string): never {
  return refuse(damaged(ZIP, detail));
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the end record itself lies. */
  readonly at: number;
}

function big(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  return Number.isSafeInteger(value) ? value : broken('number too large');
}

async function readEnd64(blob: Blob, at: number, end: End): Promise<End> {
  if (end.count !== 0xffff && end.size !== FULL && end.offset !== FULL) return end;
  if (at < 20) return end;
  const locator = await viewOf(blob, at - 20, at);
  if (locator.getUint32(0, true) !== END64_LOCATOR) return end;
  const at64 = big(locator, 8);
  if (at64 + 56 > blob.size) broken('zip64 end outside of the file');
  const view = await viewOf(blob, at64, at64 + 56);
  if (view.getUint32(0, true) !== END64) broken('no zip64 end');
  return { count: big(view, 32), size: big(view, 40), offset: big(view, 48), at: at64 };
}

async function readEnd(blob: Blob): Promise<End> {
  const from = Math.max(0, blob.size - 65_557);
  const view = await viewOf(blob, from, blob.size);
  for (let i = view.byteLength - 22; i >= 0; i--) {
    if (view.getUint32(i, true) !== END) continue;
    const end: End = {
      count: view.getUint16(i + 10, true),
      size: view.getUint32(i + 12, true),
      offset: view.getUint32(i + 16, true),
      at: from + i,
    };
    return readEnd64(blob, from + i, end);
  }
  return broken('no end of central directory');
}

interface Sizes {
  readonly packedBytes: number;
  readonly statedBytes: number;
  readonly offset: number;
}

/** Sizes beyond 4 GiB stand in an extra field, in this order, only those that do not fit. */
function wideSizes(view: DataView, from: number, to: number, sizes: Sizes): Sizes {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const limit = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    const wide = (value: number) => {
      if (value !== FULL) return value;
      if (next + 8 > limit) return broken('zip64 field too short');
      next += 8;
      return big(view, next - 8);
    };
    const statedBytes = wide(sizes.statedBytes);
    const packedBytes = wide(sizes.packedBytes);
    return { statedBytes, packedBytes, offset: wide(sizes.offset) };
  }
  return sizes;
}

function readEntries(view: DataView, count: number, shift: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count && at + 46 <= view.byteLength) {
    if (view.getUint32(at, true) !== CENTRAL) broken('no central header');
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > view.byteLength) broken('central header cut off');
    const sizes = wideSizes(view, nameEnd, extraEnd, {
      packedBytes: view.getUint32(at + 20, true),
      statedBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    entries.push({
      name: entryName(view, at + 46, nameEnd, extraEnd, (flags & 0x800) !== 0),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      packedBytes: sizes.packedBytes,
      statedBytes: sizes.statedBytes,
      offset: sizes.offset + shift,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  if (entries.length < count) broken('directory cut off');
  return entries;
}

/** Entries that share bytes are how small archives unpack to terabytes. */
function refuseOverlaps(entries: readonly ZipEntry[], end: number): void {
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < free) broken(`entries overlap: ${entry.name}`);
    free = entry.offset + 30 + entry.packedBytes;
  }
  if (free > end) broken('entry outside of the file');
}

/** The directory of a zip archive, without unpacking anything. */
export async function readDirectory(blob: Blob): Promise<readonly ZipEntry[]> {
  const end = await readEnd(blob);
  if (end.count > MAX_ENTRIES) broken('too many entries');
  // Archives with something in front of them state offsets that are too small by its length.
  const start = end.at - end.size;
  if (start < 0 || start < end.offset) broken('directory outside of the file');
  const view = await viewOf(blob, start, end.at);
  const entries = readEntries(view, end.count, start - end.offset);
  refuseOverlaps(entries, start);
  return entries;
}

/** Where the bytes of an entry lie, ready to be unpacked. */
export async function entryBytes(blob: Blob, entry: ZipEntry): Promise<Packed> {
  if (entry.encrypted) refuse(encrypted());
  if (entry.method !== 0 && entry.method !== 8) {
    const method = `${entry.name}, method ${entry.method}`;
    refuse(unsupported({ ko: `zip 압축 방식 (${method})`, en: `a compression of zip (${method})` }));
  }
  const header = await viewOf(blob, entry.offset, entry.offset + 30);
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL) broken(`no local header: ${entry.name}`);
  const from = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = blob.slice(from, from + entry.packedBytes);
  if (packed.size < entry.packedBytes) broken(`entry cut off: ${entry.name}`);
  return { blob: packed, pack: entry.method === 8 ? 'deflate' : 'none', statedBytes: entry.statedBytes };
}
