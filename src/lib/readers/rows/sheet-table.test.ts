import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal';
import { ownRows } from '../testing/own-rows';
import type { Merge } from './merges';
import type { SheetRow } from './sheet-row';
import { SheetTable } from './sheet-table';

const LARGE = 80_000;

function sheetRow(index: number, columns: number[]): SheetRow {
  return { index, columns, texts: columns.map((column) => `${index}.${column}`) };
}

/** Reads rows as a reader does: once, and again when the first pass has learnt something. */
async function read(
  rows: () => Iterable<SheetRow>,
  merges: readonly Merge[] = [],
): Promise<{ rows: string[][]; passes: number }> {
  const first = new SheetTable();
  for (const row of rows()) first.add(row);
  const outcome = first.finish(merges);
  if (!('again' in outcome)) return { rows: ownRows(await outcome.text.text()), passes: 1 };
  const second = new SheetTable(outcome.again);
  for (const row of rows()) second.add(row);
  const settled = second.finish(merges);
  if ('again' in settled) throw new Error('a third pass');
  return { rows: ownRows(await settled.text.text()), passes: 2 };
}

function* large(odd?: SheetRow): Generator<SheetRow> {
  for (let i = 0; i < LARGE; i++) yield odd?.index === i ? odd : sheetRow(i, [1, 2, 3]);
}

describe('a large sheet', () => {
  it('is written as it comes when its first rows tell its columns', async () => {
    const { rows, passes } = await read(() => large());
    expect(passes).toBe(1);
    expect(rows).toHaveLength(LARGE);
    expect(rows.at(-1)).toEqual(['79999.1', '79999.2', '79999.3']);
  });

  it.each([
    ['to the right', sheetRow(75_000, [1, 5]), ['75000.1', '', '', '', '75000.5']],
    ['to the left', sheetRow(75_000, [0, 3]), ['75000.0', '', '', '75000.3']],
  ])('is read again when a late row goes further %s', async (_, odd, expected) => {
    const { rows, passes } = await read(() => large(odd));
    expect(passes).toBe(2);
    expect(rows).toHaveLength(LARGE);
    expect(rows[75_000]).toEqual(expected);
    expect(rows[0]).toHaveLength(expected.length);
  });

  it('is read again when it has merged cells', async () => {
    const merges = [
      { top: 10, left: 1, bottom: 10, right: 2 },
      { top: 78_000, left: 2, bottom: 78_002, right: 2 },
    ];
    const gaps = function* () {
      for (const row of large()) {
        if (row.index === 10) yield sheetRow(10, [1, 3]);
        else if (row.index === 78_001) continue;
        else if (row.index === 78_002) yield sheetRow(78_002, [1]);
        else yield row;
      }
    };
    const { rows, passes } = await read(gaps, merges);
    expect(passes).toBe(2);
    expect(rows).toHaveLength(LARGE);
    expect(rows[10]).toEqual(['10.1', '10.1', '10.3']);
    expect(rows.slice(78_000, 78_003)).toEqual([
      ['78000.1', '78000.2', '78000.3'],
      ['', '78000.2', ''],
      ['78002.1', '78000.2', ''],
    ]);
  });

  it('is refused when a stray cell would blow it up, or when its rows go back', async () => {
    await expect(read(() => large(sheetRow(75_000, [1, 16_000])))).rejects.toBeInstanceOf(Refusal);
    const back = function* () {
      yield* large();
      yield sheetRow(5, [1]);
    };
    await expect(read(back)).rejects.toBeInstanceOf(Refusal);
  });
});
