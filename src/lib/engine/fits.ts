import type { Problem } from '../core/problem';

/** What a browser tab gives DuckDB at most: 80 % of the four gigabytes that WebAssembly can address. */
export const TAB_LIMIT_BYTES = 3.1 * 2 ** 30;

/** What a file to be loaded is known to hold before it is loaded. */
export interface LoadSize {
  readonly rows: number;
  /** Columns that will be loaded. */
  readonly columns: number;
  /** Bytes of the whole text; for Parquet and Arrow left out. */
  readonly bytes?: number;
}

/** Bytes of a row in the largest step of a load, the sort of the clean table: for itself, and for each column. */
const ROW_BYTES = 24;
const COLUMN_BYTES = 9;
/** Share of the text that stays in memory, compressed, while the clean tables are made. */
const KEPT_SHARE = 0.35;
/** The compressed rows of a Parquet or Arrow file, for each cell. */
const CELL_BYTES = 3;

/**
 * About how much memory a load takes at its peak, in bytes. Measured with orders of 8 columns in Chromium; texts of
 * other lengths differ, so that this is told as an estimate.
 */
export function peakBytes({ rows, columns, bytes }: LoadSize): number {
  const kept = bytes === undefined ? rows * columns * CELL_BYTES : bytes * KEPT_SHARE;
  return kept + rows * (ROW_BYTES + columns * COLUMN_BYTES);
}

/** The share of customers that fits, in steps that people say: a half, a third, …; 1 when all fit. */
export function shareThatFits(sizes: readonly LoadSize[], limit = TAB_LIMIT_BYTES): number {
  const need = sizes.reduce((sum, size) => sum + peakBytes(size), 0);
  return need <= limit ? 1 : 1 / Math.ceil(need / (limit * 0.9));
}

const giga = (bytes: number): string => (bytes / 2 ** 30).toFixed(1);

/**
 * Whether files can be loaded together in one tab: undefined when they can, else the problem `too-large`, which offers
 * fewer columns (`InputSpec.dropped`) or a sample by customer (`InputSpec.share`, of `shareThatFits`).
 */
export function fits(sizes: readonly LoadSize[], limit = TAB_LIMIT_BYTES): Problem | undefined {
  const need = sizes.reduce((sum, size) => sum + peakBytes(size), 0);
  if (need <= limit) return undefined;
  const rows = sizes.reduce((sum, size) => sum + size.rows, 0);
  const percent = Math.floor(shareThatFits(sizes, limit) * 100);
  const [ko, en] = [rows.toLocaleString('ko-KR'), rows.toLocaleString('en-US')];
  return {
    code: 'too-large',
    message: {
      ko: `${ko}행을 모두 불러오려면 메모리가 약 ${giga(need)}GB 필요한데, 브라우저 탭에서는 ${giga(limit)}GB까지 쓸 수 있습니다.`,
      en: `Loading all ${en} rows would take about ${giga(need)} GB of memory; a browser tab has ${giga(limit)} GB.`,
    },
    hint: {
      ko: `필요 없는 열을 빼거나, 고객의 ${percent}%만 표본으로 불러오세요. 같은 고객의 기록은 모두 함께 들어갑니다.`,
      en: `Leave out columns you do not need, or load a sample of ${percent}% of the customers, each with all their rows.`,
    },
    detail: `${Math.round(need)} bytes estimated, ${Math.round(limit)} available`,
  };
}
