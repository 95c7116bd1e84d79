import type { Problem } from '../core/problem';

/** What a browser tab gives DuckDB at most: 80 % of the four gigabytes that WebAssembly can address. */
export const TAB_LIMIT_BYTES = 3.1 * 2 ** 30;

/** What a file to be loaded is known to hold before it is loaded. */
export interface LoadSize {
  readonly rows: number;
  /** Columns that will be loaded. */
  readonly columns: number;
  /** Bytes of the text of these columns; for Parquet and Arrow left out. */
  readonly bytes?: number;
}

/** A cell of a table that is being made: compressed tables are so only once they are whole. */
const CELL_BYTES = 18.5;
/** Text of a cell that a cell holds at no cost of its own, on the average of a row. */
const SHORT_BYTES = 8;
/** What each byte of text beyond takes: it is copied while a table is filled. */
const LONG_TEXT = 2.3;

/**
 * About how much memory a load takes at its peak, in bytes: the tables of all typed cells, and the sorted ones, are
 * whole before they are compressed. Fitted to loads that were measured (`fits.test.ts`) within a quarter; how long the texts
 * of Parquet and Arrow files are is not known beforehand.
 */
export function peakBytes({ rows, columns, bytes = 0 }: LoadSize): number {
  const cells = rows * columns;
  return cells * CELL_BYTES + Math.max(0, bytes - cells * SHORT_BYTES) * LONG_TEXT;
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
