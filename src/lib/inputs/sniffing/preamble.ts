import type { HeadRecord } from '../parse-head';
import { usualWidth } from './delimiter';

/** Records in which the table must begin. */
const SEARCHED = 40;
const AHEAD = 8;

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** Whether a record fills so little of the table that it is a title or a note above it. */
function isPreamble(cells: readonly string[], width: number): boolean {
  const title = width > 2 && (filled(cells) === 0 || (filled(cells) === 1 && cells[0]?.trim() !== ''));
  return cells.length * 2 <= width || title || cells[0]?.trimStart().startsWith('# ') === true;
}

interface Block {
  readonly start: number;
  readonly width: number;
  readonly length: number;
}

/** A stretch of records from `start` on of which most have the same width. */
function blockAt(records: readonly HeadRecord[], start: number): Block | undefined {
  const width = records[start]?.cells.length ?? 0;
  const ahead = records.slice(start + 1, start + 1 + AHEAD);
  const alike = ahead.filter(({ cells }) => cells.length === width).length;
  if (width < 2 || alike === 0 || alike < ahead.length * 0.6) return undefined;
  const end = records.findIndex(({ cells, apart }, i) => i > start && apart && cells.length !== width);
  return { start, width, length: (end < 0 ? records.length : end) - start };
}

/** Names and values above a table, one to a line, rather than a table. */
function isKeyValues(block: Block, next: Block | undefined): boolean {
  return (
    next !== undefined && block.width <= 3 && next.width >= 2 * block.width && next.length > block.length
  );
}

function firstBlock(records: readonly HeadRecord[]): Block | undefined {
  const blocks: Block[] = [];
  for (let i = 0; i < Math.min(SEARCHED, records.length); i++) {
    const block = blockAt(records, i);
    if (!block || (blocks.at(-1)?.width ?? 0) === block.width) continue;
    blocks.push(block);
  }
  return blocks.find((block, i) => !isKeyValues(block, blocks[i + 1]));
}

/** How many of the first records stand before the first table. */
export function preambleLength(records: readonly HeadRecord[]): number {
  const block = firstBlock(records);
  const width = block?.width ?? usualWidth(records).width;
  if (width < 2) return 0;
  let start = block?.start ?? 0;
  while (start > 0 && !records[start]?.apart && !isPreamble(records[start - 1]?.cells ?? [], width)) start--;
  const table = records.slice(start, start + 30).findIndex(({ cells }) => !isPreamble(cells, width));
  return table < 0 ? 0 : start + table;
}
