import { join } from 'node:path';
import type { Person } from '../person';
import { same, type Journey } from '../journey';
import { FILES } from '../notebook';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** The bytes of a text in CP949: browsers only decode it, so all pairs are decoded and looked up the other way. */
async function cp949(person: Person, text: string): Promise<Uint8Array> {
  const codes = await person.tab.value(`(() => {
    const decoder = new TextDecoder('euc-kr');
    const codes = new Map();
    for (let lead = 0x81; lead <= 0xfd; lead++)
      for (let trail = 0x41; trail <= 0xfe; trail++)
        codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    return [...${JSON.stringify(text)}].flatMap((char) => (char < '\\x80' ? [char.charCodeAt(0)] : codes.get(char)));
  })()`);
  if (!Array.isArray(codes)) throw new Error('no bytes');
  return Uint8Array.from(codes, Number);
}

/** Opens a file on the start page and gives the names and the first row that the mapping shows. */
async function firstCells(person: Person, start: string, path: string): Promise<string[][]> {
  await person.tab.goto(start);
  await person.open(FILES, path);
  await person.sees({ role: 'button', name: 'Use this mapping' });
  const table = { role: 'table', name: 'First rows of' } as const;
  await person.sees({ role: 'cell', within: table });
  const names = await person.tab.value(
    `[...document.querySelectorAll('th[scope=col] .name')].map((name) => name.textContent)`,
  );
  const cells = await person.texts({ role: 'cell', within: table });
  const width = Array.isArray(names) ? names.length : 0;
  return [Array.isArray(names) ? names.map(String) : [], cells.slice(0, width)];
}

/** A workbook, a Parquet file and a CSV in CP949 open with the right first cells. */
export const formats: Journey = {
  name: 'xlsx, Parquet, CP949',
  async go({ start, write, newcomer }) {
    const person = await newcomer();
    const book = await firstCells(person, start, join(FIXTURES, 'books/files/korean-orders.xlsx'));
    same(
      'the workbook',
      [book[0], book[1]?.[0], book[1]?.[3]],
      [['주문번호', '주문일', '고객명', '금액'], 'A-1', '12000'],
    );
    const parquet = await firstCells(person, start, join(FIXTURES, 'columns/v2-zstd.parquet'));
    same(
      'the Parquet file',
      [parquet[0]?.slice(0, 4), parquet[1]?.slice(1, 4)],
      [
        ['고객번호', '카테고리', 'quantity', 'big'],
        ['상의', '-7', '4611686018427387904'],
      ],
    );
    const text =
      '주문번호,고객번호,주문일,금액,비고\nA1,0007,2026-03-01,12000,뷁똠펲\nA2,0008,2026-03-02,900,없음\n';
    const file = write('cp949.csv', await cp949(person, text));
    const csv = await firstCells(person, start, file);
    same(
      'the CSV in CP949',
      [csv[0], csv[1]?.[3], csv[1]?.[4]],
      [['주문번호', '고객번호', '주문일', '금액', '비고'], '12000', '뷁똠펲'],
    );
    return undefined;
  },
};
