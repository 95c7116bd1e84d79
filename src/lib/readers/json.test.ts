import { existsSync, readdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openNative } from '../../../tests/engine/native';
import { bare } from './bytes/packed';
import { openJson } from './json/open';
import { JsonStream } from './json/stream';
import { JsonTable } from './json/table';
import { answered } from './refusal';
import type { TextTable } from './rows/note';
import { ownRows } from './testing/own-rows';
import { calmWork } from './testing/work';

const SUITE = join(import.meta.dirname, '../../../../shared/data/naughty/JSONTestSuite/test_parsing');

async function firstTable(bytes: BlobPart): Promise<TextTable> {
  const [sheet] = await openJson(bare(new Blob([bytes])), calmWork());
  if (!sheet) throw new Error('no table');
  return sheet.table(calmWork());
}

function codeOf(bytes: BlobPart): Promise<string> {
  return answered(calmWork().signal, () => firstTable(bytes)).then((r) => (r.ok ? 'read' : r.problem.code));
}

/** Cases that this reader forgives on purpose: Python's NaN and Infinity, and a tab inside of a string. */
const FORGIVEN = new Set([
  'n_number_NaN.json',
  'n_number_infinity.json',
  'n_number_minus_infinity.json',
  'n_string_unescaped_tab.json',
]);

const STARTS = /^\s*[[{]/;

describe('the JSON test suite', () => {
  const names = existsSync(SUITE) ? readdirSync(SUITE) : [];
  const wellFormed = names.filter((name) => name.startsWith('y_'));
  const broken = names.filter((name) => name.startsWith('n_') && !FORGIVEN.has(name));

  it.skipIf(names.length === 0)(
    'is read where it is well-formed and begins with a list or an object',
    async () => {
      for (const name of wellFormed) {
        const bytes = readFileSync(join(SUITE, name));
        if (!STARTS.test(bytes.toString('utf8'))) continue;
        expect([name, await codeOf(bytes)]).toEqual([name, expect.stringMatching(/^(read|json-no-table)$/)]);
      }
    },
  );

  it.skipIf(names.length === 0)('is refused where it is broken', async () => {
    const accepted: string[] = [];
    for (const name of broken) {
      const bytes = readFileSync(join(SUITE, name));
      if (!STARTS.test(bytes.toString('utf8'))) continue;
      const code = await codeOf(bytes);
      if (code === 'read') accepted.push(name);
    }
    expect(accepted).toEqual([]);
  });
});

describe('records', () => {
  const key = fc.stringMatching(/^[a-z가-힣]{1,4}$/);
  const scalar = fc.oneof(
    fc.string({ unit: 'grapheme' }).map((s) => s.replace(/\r\n?/g, '\n')),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const record = fc.dictionary(key, scalar, { minKeys: 1, maxKeys: 5 });

  it('come out as they went in, whatever the shape', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 2, maxLength: 30 }),
        fc.boolean(),
        async (records, lines) => {
          const text = lines
            ? records.map((r) => JSON.stringify(r)).join('\n')
            : JSON.stringify(records, null, 2);
          const rows = ownRows(await (await firstTable(text)).text.text());
          const columns = [...new Set(records.flatMap((r) => Object.keys(r)))];
          // Keys that look like array indices are sorted by JavaScript itself; there are none here.
          expect(rows[0]).toEqual(columns);
          const cells = records.map((r) =>
            columns.map((c) => (r[c] === undefined || r[c] === null ? '' : String(r[c]))),
          );
          expect(rows.slice(1)).toEqual(cells);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are whole wherever the pieces break', async () => {
    const records = [
      { a: 'x"\\', b: -12.5e3, c: { d: [1, { e: null }] } },
      { a: '김', b: 0, f: true },
      {},
      { a: '' },
    ];
    const text = ` [ ${records.map((r) => JSON.stringify(r, null, 1)).join(' , ')} ] `;
    for (let size = 1; size < 12; size++) {
      const pieces = async function* () {
        for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
      };
      const stream = new JsonStream(pieces());
      const table = new JsonTable();
      await stream.peek();
      await stream.elements(table);
      const outcome = table.finish([]);
      expect('text' in outcome && ownRows(await outcome.text.text())).toEqual([
        ['a', 'b', 'c.d', 'f'],
        ['x"\\', '-12500', '[1,{"e":null}]', ''],
        ['김', '0', '', 'true'],
        ['', '', '', ''],
        ['', '', '', ''],
      ]);
    }
  });

  it('get the columns that only late records have', async () => {
    const early = Array.from({ length: 12_000 }, (_, i) => `{"id":${i}}`);
    const table = await firstTable([...early, '{"id":1,"late":"x, y"}'].join('\n'));
    const rows = ownRows(await table.text.text());
    expect(rows[0]).toEqual(['id', 'late']);
    expect(rows.at(-1)).toEqual(['1', 'x, y']);
    expect(rows).toHaveLength(12_002);
  });

  it('may be larger than the pieces they come in', async () => {
    const long = 'ㅎ'.repeat(3_000_000);
    const rows = ownRows(await (await firstTable(JSON.stringify([{ a: long }, { a: 'x' }]))).text.text());
    expect(rows).toEqual([['a'], [long], ['x']]);
  });

  it('agree with native DuckDB', async () => {
    const records = Array.from({ length: 500 }, (_, i) => ({
      id: `id-${i}`,
      큰수: `9${String(i).padStart(15, '0')}`,
      이름: ['김하늘', '이 "바다"', 'a,b', '두\n줄', null][i % 5],
      안: { 값: i * 7, 참: i % 2 === 0 },
      목록: [1, 2, i],
    }));
    const folder = mkdtempSync(join(tmpdir(), 'gyul-json-'));
    const path = join(folder, 'records.json');
    for (const text of [JSON.stringify(records), records.map((r) => JSON.stringify(r)).join('\n')]) {
      writeFileSync(path, text);
      const native = await openNative();
      const theirs = await native.query(
        `SELECT id, 큰수, 이름, 안.값::VARCHAR AS v, 안.참::VARCHAR AS b, to_json(목록)::VARCHAR AS l FROM read_json_auto('${path}')`,
      );
      native.close();
      const ours = ownRows(await (await firstTable(text)).text.text()).slice(1);
      expect(ours).toEqual(
        theirs.map((row) => [row['id'], row['큰수'], row['이름'] ?? '', row['v'], row['b'], row['l']]),
      );
    }
    rmSync(folder, { recursive: true });
  });
});
