import { describe, expect, it } from 'vitest';
import type { Reading } from '../../core/input';
import { inspectText } from './inspect';
import { mendText } from './mend';

const READING: Reading = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: '"',
  header: true,
  skip: 0,
};
const work = { signal: new AbortController().signal, onprogress: () => undefined };
const good = Array.from({ length: 9 }, (_, i) => `${i + 1},2026-01-0${i + 1},${(i + 1) * 100}\n`).join('');

async function mend(
  text: string | Uint8Array<ArrayBuffer>,
  reading: Partial<Reading>,
  width: number,
): Promise<string> {
  const result = await mendText(new Blob([text]), { ...READING, ...reading }, width, work);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.text();
}

describe('mendText', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', {}, '1,2,\n'],
    ['semicolons with commas inside', 'a;b\r\n1,5;"x;y"\r\n', { delimiter: ';' }, '"1,5","x;y",\n'],
    [
      'single quotes',
      "a|b\n'x|y'|'it''s'\n",
      { delimiter: '|', quote: "'", escape: "'" },
      '"x|y","it\'s",\n',
    ],
    ['backslashes', 'a,b\n"say \\"hi\\"","c:\\\\"\n', { escape: '\\' }, '"say ""hi""","c:\\",\n'],
    ['quotes that are letters', 'a,b\n5",x\n', { quote: '', escape: '' }, '"5""",x,\n'],
    ['lines in cells', 'a,b\n"1\n2",3\n', {}, '"1\n2",3,\n'],
    ['carriage returns', 'a,b\r1,2\r3,4\r', {}, '1,2,\n3,4,\n'],
    ['no header', '1,2\n3,4\n', { header: false }, '1,2,\n3,4,\n'],
    ['lines above and below', 'title\na,b\n1,2\n3,4\ntotal,6\n', { skip: 1, end: 4 }, '1,2,\n3,4,\n'],
    ['runs of spaces', 'a b\n 1   2\n 3 4\n', { delimiter: ' ', quote: '', escape: '' }, '1,2,\n3,4,\n'],
    ['NUL', 'a,b\n1,x\0y\n', {}, '1,x\0y,\n'],
  ] as const)('rewrites %s', async (_, text, reading, expected) => {
    expect(await mend(text, reading, 2)).toBe(expected);
  });

  it('says what was wrong with a row', async () => {
    const text = `a,b,c\n${good}10,2026-01-10\n11,2026-01-11,100,,\n12,"2026-01-12,5\n?\n`;
    const rows = (await mend(text, {}, 3)).split('\n').slice(9);
    expect(rows).toEqual([
      '10,2026-01-10,,short-row',
      '11,2026-01-11,100,long-row',
      '12,"""2026-01-12",5,stray-quote',
      '?,,,!short-row',
      '',
    ]);
  });

  it('reads other encodings', async () => {
    const cp949 = Uint8Array.from([0x61, 0x2c, 0x62, 0x0a, 0xb0, 0xed, 0xb0, 0xb4, 0x2c, 0x31, 0x0a]);
    expect(await mend(cp949, { encoding: 'euc-kr' }, 2)).toBe('고객,1,\n');
  });

  it('leaves out the mark of a spreadsheet-safe list', async () => {
    expect(await mend('a,b,gyul:safe:v1\n1,2,\n3,4,\n', { guarded: true }, 2)).toBe('1,2,\n3,4,\n');
  });
});

describe('inspectText', () => {
  it('tells nothing of an empty text', async () => {
    const inspected = await inspectText(new Blob(['']), READING, work);
    expect(inspected).toMatchObject({ ok: true, value: { rows: 0, faults: [], tables: [{ columns: [] }] } });
  });
});
