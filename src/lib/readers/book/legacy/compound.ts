import { damaged } from '../../problems';
import { refuse } from '../../refusal';

const FREE = 0xfffffffa;
const DIRECTORY_SECTORS = 256;
const COMPOUND = { ko: 'OLE2', en: 'OLE2' };

interface Layout {
  readonly view: DataView;
  readonly sectorBytes: number;
  readonly fat: readonly number[];
}

function broken(detail: string): never {
  return refuse(damaged(COMPOUND, detail));
}

function sectorAt(layout: Pick<Layout, 'view' | 'sectorBytes'>, sector: number): number {
  const at = (sector + 1) * layout.sectorBytes;
  return sector < FREE && at + layout.sectorBytes <= layout.view.byteLength
    ? at
    : broken('sector outside of the file');
}

/** The sector that follows another in a chain, by the allocation table. */
function nextSector(layout: Layout, sector: number): number {
  const perSector = layout.sectorBytes / 4;
  const table = layout.fat[Math.floor(sector / perSector)];
  if (table === undefined) return FREE;
  return layout.view.getUint32(sectorAt(layout, table) + (sector % perSector) * 4, true);
}

function entryNames(layout: Layout, sector: number): string[] {
  const names: string[] = [];
  for (let at = sectorAt(layout, sector), end = at + layout.sectorBytes; at < end; at += 128) {
    const length = layout.view.getUint16(at + 64, true);
    if (length < 4 || length > 64 || layout.view.getUint8(at + 66) === 0) continue;
    const bytes = new Uint8Array(layout.view.buffer, layout.view.byteOffset + at, length - 2);
    names.push(new TextDecoder('utf-16le').decode(bytes));
  }
  return names;
}

/**
 * Names of the streams and storages in an OLE2 compound file (MS-CFB), by which its kind is known. Reads the directory
 * alone, follows its chain for at most so many sectors, and trusts no length.
 */
export function compoundNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 512) broken('header cut off');
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) broken(`sector shift ${shift}`);
  const fat = Array.from({ length: 109 }, (_, i) => view.getUint32(76 + i * 4, true)).filter(
    (sector) => sector < FREE,
  );
  const layout: Layout = { view, sectorBytes: 2 ** shift, fat };
  const names: string[] = [];
  let sector = view.getUint32(48, true);
  for (let i = 0; i < DIRECTORY_SECTORS && sector < FREE; i++) {
    names.push(...entryNames(layout, sector));
    sector = nextSector(layout, sector);
  }
  return names;
}
