import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsx } from '../../../tests/fixtures/books/xlsx-parts';
import { bundleReaders, lookInThread } from './testing/bundled';
import { ownRows } from './testing/own-rows';
import { calmWork } from './testing/work';

const BOMBS = join(import.meta.dirname, '../../../../shared/data/naughty/xlsx_bombs');
const MIB = 1024 * 1024;
const VALID = [
  ['id', 'email'],
  ['1', 'a@x.kr'],
];

/** What each has to give: the code of its refusal, or the rows of a file that only looks dangerous. */
const EXPECTED: Readonly<Record<string, string | readonly (readonly string[])[]>> = {
  '00_valid.xlsx': VALID,
  '01_deflate_512MiB_sheet.xlsx': 'unpack-bomb',
  '02_billion_laughs_sharedstrings.xlsx': 'book-entities',
  '03_xxe_external_entity.xlsx': 'book-entities',
  '04_cell_ref_out_of_range.xlsx': 'sheet-out-of-range',
  '05_sparse_corners.xlsx': 'sheet-sparse',
  '06_proto_headers.xlsx': [
    ['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
    ['1', '2', '3', '4'],
  ],
  '07_formula_cells.xlsx': [['v'], ['click'], ["=cmd|'/c calc'!A1"], [''], ['TRUE']],
  '08_xss_sheetname_and_cells.xlsx': [
    ['<img src=x onerror=alert(1)>', '"};alert(1)//'],
    ['<script>alert(1)</script>', 'javascript:alert(1)'],
  ],
  '09_path_traversal_entries.xlsx': VALID,
  '10_sharedstring_index_oob.xlsx': 'file-damaged',
  '11_duplicate_refs_unsorted.xlsx': [
    ['dup', 'v'],
    ['', ''],
    ['', 'b3'],
  ],
  '12_dates_1904_serials.xlsx': [['d'], ['60'], ['-1'], ['2958466'], [`1${'0'.repeat(308)}`], ['NaN']],
  '13_merge_all.xlsx': [['x']],
  '14_dimension_lie.xlsx': [['x']],
  '15_row_attr_huge_span.xlsx': 'book-empty',
  '16_truncated.xlsx': 'file-damaged',
  '17_not_a_zip.xlsx': VALID,
  '18_html_table_as.xls': [['id'], ['=1+1']],
  '19_ole2_header_only.xls': 'file-damaged',
  '20_forged_uncompressed_size_2GiB.xlsx': VALID,
  '21_20000_entries.xlsx': VALID,
};

let url = '';

async function expectAnswer(path: string, expected: (typeof EXPECTED)[string]): Promise<void> {
  const { outcome, ms, extraBytes } = await lookInThread(url, path, 2000);
  if (typeof expected === 'string') expect(outcome).toMatchObject({ ok: false, problem: { code: expected } });
  else {
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const { head } = outcome.value;
    expect(head.kind === 'text' && ownRows(new TextDecoder().decode(head.bytes))).toEqual(expected);
  }
  expect(ms).toBeLessThan(2000);
  expect(extraBytes).toBeLessThan(300 * MIB);
}

/** Writes a number of four bytes wherever a central directory states another, so that it lies. */
function forged(bytes: Uint8Array, stated: number, lie: number): Uint8Array {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  for (let i = 0; i + 46 < out.length; i++)
    if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) === stated)
      view.setUint32(i + 24, lie, true);
  return out;
}

/** A sheet of so many equal rows, whose numbers alone differ. */
function sheetRows(count: number): string {
  return '<row><c t="str"><v>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA</v></c></row>'.repeat(count);
}

describe('files made to hurt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gyul-bombs-'));
  const put = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  beforeAll(async () => {
    url = await bundleReaders();
  });

  afterAll(() => {
    for (const path of [folder, dirname(fileURLToPath(url))]) rmSync(path, { recursive: true, force: true });
  });

  it.skipIf(!existsSync(BOMBS)).each(Object.entries(EXPECTED))('%s', async (name, expected) => {
    await expectAnswer(join(BOMBS, name), expected);
  });

  it('stops a sheet that states a small size and does not end', async () => {
    const bytes = xlsx({ sheets: [{ name: 'a', rows: sheetRows(300_000) }] });
    const stated = new DataView(bytes.buffer);
    let size = 0;
    for (let i = 0; i + 46 < bytes.length; i++)
      if (stated.getUint32(i, true) === 0x02014b50) size = Math.max(size, stated.getUint32(i + 24, true));
    await expectAnswer(put('forged.xlsx', forged(bytes, size, 4000)), 'file-damaged');
  });

  it('stops text that unpacks out of proportion', async () => {
    const zeros = new Uint8Array(80 * MIB).fill(48);
    const text = gzipSync(zeros, { level: 9 });
    await expectAnswer(put('zeros.csv.gz', text), 'unpack-bomb');
    await expectAnswer(put('zeros.zip', zipSync({ 'zeros.csv': [zeros, { level: 9 }] })), 'unpack-bomb');
  });

  it('refuses entries that share their bytes', async () => {
    const bytes = zipSync({ 'a.csv': strToU8('x\n1\n'), 'b.csv': strToU8('x\n2\n') }, { level: 0 });
    const view = new DataView(bytes.buffer);
    for (let i = 0; i + 46 < bytes.length; i++)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 42, 0, true);
    await expectAnswer(put('overlap.zip', bytes), 'file-damaged');
  });

  it('answers for every cut of a workbook, and for every byte turned over', async () => {
    const { lookFile } = await import('./look');
    const bytes = xlsx({ sheets: [{ name: 'a', rows: sheetRows(3) }] });
    const work = calmWork();
    for (let i = 0; i < bytes.length; i += 7) {
      await lookFile(new File([bytes.slice(0, i)], 'cut.xlsx'), undefined, work);
      const turned = new Uint8Array(bytes);
      turned[i] = (turned[i] ?? 0) ^ 0xff;
      const outcome = await lookFile(new File([turned], 'turned.xlsx'), undefined, work);
      expect(typeof outcome.ok).toBe('boolean');
    }
  });

  it('stops at once when it is told to', async () => {
    const { lookFile } = await import('./look');
    const stop = new AbortController();
    const big = xlsx({
      sheets: [
        {
          name: 'a',
          rows: Array.from({ length: 200_000 }, (_, i) => `<row><c><v>${i * 7919}</v></c></row>`).join(''),
        },
      ],
    });
    const promise = lookFile(new File([new Uint8Array(big)], 'big.xlsx'), undefined, {
      ...calmWork(),
      signal: stop.signal,
      onprogress: (done) => done > 1000 && stop.abort(),
    });
    expect(await promise).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(
      await lookFile(new File(['a'], 'a.csv'), undefined, {
        ...calmWork(),
        signal: stop.signal,
      }),
    ).toMatchObject({ problem: { code: 'cancelled' } });
  });
});
