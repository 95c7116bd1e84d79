/** Bytes inside a file, as they lie there, and how they are packed. */
export interface Packed {
  readonly blob: Blob;
  readonly pack: 'none' | 'gzip' | 'deflate';
  /** Unpacked size as the container states it; never trusted. */
  readonly statedBytes?: number;
}

/** Bytes that are not packed. */
export function bare(blob: Blob): Packed {
  return { blob, pack: 'none' };
}

/** What may come out of a packed source before it is refused. */
export interface Budget {
  readonly maxBytes: number;
  /** Unpacked bytes for one packed byte, counted past the first 64 MiB. */
  readonly maxRatio: number;
}

const MIB = 1024 * 1024;

/** Below this, no ratio is too high: it does no harm. */
export const FREE_BYTES = 64 * MIB;

/** Deflate cannot give more than 1032 bytes for one; who states more, misstates. */
const DEFLATE_MAX = 1032;

/** For delimited text and JSON. A text of nothing but one row again and again comes to 412 : 1, numbered rows to 15 : 1. */
export const TEXT_BUDGET: Budget = { maxBytes: 8192 * MIB, maxRatio: 800 };

/** For the XML of workbooks: sheets that name their cells come to 10 : 1; Apache POI draws the line at 100 : 1 as well. */
export const SHEET_BUDGET: Budget = { maxBytes: 4096 * MIB, maxRatio: 100 };

/** For what has to be unpacked as a whole before it can be read: books and columnar files inside archives. */
export const WHOLE_BUDGET: Budget = { maxBytes: 1024 * MIB, maxRatio: 100 };

/** Whether the container itself states a size that is out of proportion, so that nothing needs to be unpacked. */
export function statesBomb(packed: Packed, budget: Budget): boolean {
  const stated = packed.statedBytes ?? 0;
  if (packed.pack === 'none' || stated <= FREE_BYTES) return false;
  const ratio = stated / Math.max(1, packed.blob.size);
  return ratio > budget.maxRatio && ratio <= DEFLATE_MAX;
}

/**
 * Whether so many unpacked bytes are more than the directory of a zip states. Some packers state sizes beyond 4 GiB
 * modulo 4 GiB, so only sources that cannot unpack to that much are judged.
 */
export function exceedsStated(packed: Packed, given: number): boolean {
  if (packed.pack !== 'deflate' || packed.statedBytes === undefined) return false;
  return given > packed.statedBytes && packed.blob.size * DEFLATE_MAX < 2 ** 32;
}
