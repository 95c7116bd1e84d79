import { describe, expect, it } from 'vitest';
import { columnNames } from './names';
import { parseHead } from './parse-head';
import { sniffReading } from './sniff';

const rows = (n: number, row: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => row(i)).join('\n');

describe('sniffReading', () => {
  it.each([
    ['comma', 'id,date,amount\n1,2024-01-01,5\n2,2024-01-02,6\n', { delimiter: ',', header: true, skip: 0 }],
    [
      'semicolon with decimal comma',
      'id;betrag\n1;1.234,56\n2;5,00\n3;7,25\n',
      { delimiter: ';', header: true },
    ],
    [
      'tab with commas inside',
      'id\tnote\n1\thello, you, there\n2\ta, b, c\n',
      { delimiter: '\t', header: true },
    ],
    ['pipe', '고객번호|금액\n1|2\n3|4\n', { delimiter: '|', header: true }],
    ['no header', '1,2024-01-01,5\n2,2024-01-02,6\n3,2024-01-03,7\n', { delimiter: ',', header: false }],
    ['Korean header, text cells', '이름,지역\n김,서울\n이,부산\n', { delimiter: ',', header: true }],
    [
      'one ragged line and a stray quote',
      `id,v\n${rows(50, (i) => `${i},a${i}`)}\n7\n8,5" disk\n9,"open\n${rows(50, (i) => `${i},b`)}`,
      { delimiter: ',', quote: '"', header: true },
    ],
    [
      'quoted delimiters and line ends',
      'id,text\n1,"a; b; c\nd; e"\n2,"f; g"\n',
      { delimiter: ',', quote: '"' },
    ],
    [
      'a title above',
      '2024년 매출 내역\n\n고객번호,금액,날짜\n1,5,2024-01-01\n2,6,2024-01-02\n',
      { delimiter: ',', header: true, skip: 2 },
    ],
    [
      'a title padded with delimiters',
      '매출 내역,,,\n,,,\n고객번호,금액,날짜,비고\n1,5,2024-01-01,x\n2,6,2024-01-02,y\n',
      { skip: 2, header: true },
    ],
    [
      'spaces',
      ' customer_id  date amount\n 00001 19970101   11.77\n 00002 19970112  12.00\n 00002 19970112 77.00\n',
      { delimiter: ' ', header: true },
    ],
    ['backslash escapes', 'id,text\n1,"say \\"hi\\""\n2,"a \\"b\\", c"\n', { delimiter: ',', escape: '\\' }],
    ['single quotes', "id,text\n1,'a, b'\n2,'c, d'\n3,'e, f'\n", { delimiter: ',', quote: "'" }],
    ['one column', 'id\n007\n008\n009\n', { delimiter: ',', header: true }],
    ['carriage returns only', 'id,n\r1,2\r3,4\r', { delimiter: ',', header: true }],
    ['BOM', '\ufeffid,n\r\n1,2\r\n', { delimiter: ',', header: true }],
    ['empty', '', { delimiter: ',', header: false, skip: 0 }],
  ])('%s', (_, text, expected) => {
    expect(sniffReading(text)).toMatchObject(expected);
  });

  it('never takes the letter of a cell for a delimiter that leaves one column', () => {
    const text = `id,v\n1,a\n2,b|c\n3,"d\n4,e\n${rows(30, (i) => `${i},x`)}`;
    expect(parseHead(text, sniffReading(text), 100)[0]).toEqual(['id', 'v']);
  });
});

describe('parseHead', () => {
  const reading = {
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    escape: '"',
    header: true,
    skip: 0,
  } as const;
  it.each([
    ['quotes', 'a,"b ""c""",d\n', [['a', 'b "c"', 'd']]],
    [
      'line end in a cell',
      'a,"b\nc"\r\nd,e\r\n',
      [
        ['a', 'b\nc'],
        ['d', 'e'],
      ],
    ],
    [
      'a quote in the middle',
      'a,5" disk\nb,c\n',
      [
        ['a', '5" disk'],
        ['b', 'c'],
      ],
    ],
    [
      'a quote that never closes',
      'a,"b\nc,d\n',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
    ],
    ['text after a closing quote', '"a"b,c\n', [['ab', 'c']]],
    [
      'empty cells and lines',
      'a,,\n\n,b,""\n',
      [
        ['a', '', ''],
        ['', 'b', ''],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a blank before a quote', 'a, "b, c"\n', [['a', 'b, c']]],
  ])('%s', (_, text, expected) => {
    expect(parseHead(text, reading, 10)).toEqual(expected);
  });

  it('skips lines and stops at a number of rows', () => {
    expect(parseHead('x\r\ny\r\na,b\r\nc,d\r\n', { ...reading, skip: 2 }, 1)).toEqual([['a', 'b']]);
  });
});

describe('columnNames', () => {
  it.each([
    [
      ['id', 'ID', 'Id ', ''],
      ['id', 'ID 2', 'Id 3', 'column4'],
    ],
    [
      ['a\nb', 'a\tb', 'a\0b'],
      ['a b', 'a b 2', 'a b 3'],
    ],
    [
      ['__proto__', 'constructor', '"; drop table t; --'],
      ['__proto__', 'constructor', '"; drop table t; --'],
    ],
    [
      ['😀', '\u202eevil', 'column1', ''],
      ['😀', '\u202eevil', 'column1', 'column4'],
    ],
    [
      ['x', 'x 2', 'x'],
      ['x', 'x 2', 'x 3'],
    ],
  ])('%j', (header, names) => {
    expect(columnNames(header, header.length)).toEqual(names);
  });

  it('cuts over-long names and keeps them different', () => {
    const [a = '', b = ''] = columnNames(['y'.repeat(9999), 'y'.repeat(9999)], 2);
    expect(a).not.toBe(b);
    expect(b.length).toBeLessThan(500);
  });
});
