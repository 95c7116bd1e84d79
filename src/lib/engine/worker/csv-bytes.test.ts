import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeEngine, type NodeEngine } from '../../../../tests/engine/node-engine';
import { csvBytes, csvHeader } from './csv-bytes';

let engine: NodeEngine;

beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

async function csv(select: string): Promise<string> {
  const { schema, batches } = await engine.send(
    `SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (${select}\n) AS answer`,
  );
  const lines = batches.map((batch) => new TextDecoder().decode(csvBytes(batch)));
  return csvHeader(schema.fields.map(({ name }) => name)) + lines.join('');
}

/** Values that are hard to write, each with what it must become. */
const VALUES: readonly (readonly [string, string])[] = [
  [`'plain'`, 'plain'],
  [`''`, '""'],
  ['NULL', ''],
  [`' padded '`, ' padded '],
  [`'a,b'`, '"a,b"'],
  [`'a"b'`, '"a""b"'],
  [`'"'`, '""""'],
  [`'a' || chr(10) || 'b'`, '"a\nb"'],
  [`'a' || chr(13) || 'b'`, '"a\rb"'],
  [`'=1+1'`, '=1+1'],
  [`'귤 🍊'`, '귤 🍊'],
  ['9007199254740993', '9007199254740993'],
  ['12.30::DECIMAL(9,2)', '12.30'],
  [`DATE '2024-02-29'`, '2024-02-29'],
  ['true', 'true'],
  [`'가'::ENUM('가')`, '가'],
];

describe('CSV', () => {
  it.each(VALUES)('writes %s', async (expression, expected) => {
    expect(await csv(`SELECT ${expression} AS a, 1 AS b`)).toBe(`a,b\r\n${expected},1\r\n`);
  });

  it('writes a header that needs quotes, and no rows', async () => {
    expect(await csv(`SELECT 1 AS "x,y", 2 AS "q""", 3 AS "줄\n" WHERE false`)).toBe(
      '"x,y","q""","줄\n"\r\n',
    );
  });

  it('writes what DuckDB writes, but for the line ends', async () => {
    const columns = VALUES.filter(([expression]) => !expression.includes('chr('));
    const row = columns.map(([expression], i) => `${expression} AS c${i}`).join(', ');
    const select = `SELECT range AS n, CASE WHEN range % 3 = 0 THEN NULL ELSE 'v' || range END AS v, ${row} FROM range(5000)`;
    const path = join(await mkdtemp(join(tmpdir(), 'gyul-')), 'theirs.csv');
    await engine.send(`COPY (${select}) TO '${path}' (FORMAT CSV, HEADER)`);
    const theirs = await readFile(path, 'utf8');
    await rm(dirname(path), { recursive: true });
    expect(await csv(select)).toBe(theirs.replaceAll('\n', '\r\n'));
  });

  it('keeps the order of the SELECT', async () => {
    const text = await csv('SELECT range AS n FROM range(20000) ORDER BY range * 7919 % 20011');
    const numbers = text.split('\r\n').slice(1, -1).map(Number);
    const expected = Array.from({ length: 20000 }, (_, i) => i).sort(
      (a, b) => ((a * 7919) % 20011) - ((b * 7919) % 20011),
    );
    expect(numbers).toEqual(expected);
  });
});
