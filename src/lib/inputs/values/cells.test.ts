import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { Value } from '../../core/relation';
import { booleanCell, decimalCell, numberCell, timeCell } from '../../sql/cell';
import { NO_WORDS, YES_WORDS } from '../../sql/cell-boolean';
import { text } from '../../sql/quote';
import { readBoolean } from './read-boolean';
import { readNumber } from './read-number';
import { readTime } from './read-time';

let wasm: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  [wasm, native] = [await openWasm(), await openNative()];
});
afterAll(() => {
  wasm.close();
  native.close();
});

/** What both engines make of the cells; they must agree. */
async function values(expression: (cell: string) => string, cells: readonly string[]): Promise<Value[]> {
  const rows = cells.map((cell, i) => `(${i}, ${text(cell)})`).join(', ');
  const sql = `SELECT ${expression('x')} AS v FROM (VALUES ${rows}) AS t(i, x) ORDER BY i`;
  const ours = wasm.query(sql).map((row) => row['v'] ?? null);
  expect((await native.query(sql)).map((row) => row['v'] ?? null)).toEqual(ours);
  return ours;
}

const FORMATS = [
  '%Y-%m-%d',
  '%Y-%m-%d %H:%M:%S',
  '%Y-%m-%dT%H:%M:%S.%f%z|%Y-%m-%dT%H:%M:%S%z',
  '%y.%m.%d.',
  '%d/%m/%Y',
  '%m/%d/%y %I:%M %p',
  '%b %d, %Y',
  '%Y%m%d',
  '%Y%m',
  '%y%m%d@1930',
  'korean',
  'korean-day@1930',
  'excel',
  'epoch-s',
  'epoch-ms',
  'epoch-us',
  '%Y-%m-%d|korean|excel',
];

const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
const small = fc.integer({ min: 0, max: 40 }).map(String);
const year = fc.oneof(fc.integer({ min: 1900, max: 2105 }).map(String), two);
const mark = fc.constantFrom('-', '/', '.', '. ', '년 ', '년', '월 ', '월', ' ', '年', '月');
const tail = fc.constantFrom('', '.', '일', '日', '일(일)', ' (월요일)', 'Z', ' +09:00');
const clock = fc
  .tuple(
    fc.constantFrom('', ' 오전 ', ' 오후', ' ', 'T'),
    small,
    fc.constantFrom(':', '시 ', '시'),
    two,
    fc.constantFrom('', ':30', '분', ' PM'),
  )
  .map((parts) => parts.join(''));
const timeText = fc.oneof(
  fc
    .tuple(year, mark, small, mark, small, tail, fc.oneof(fc.constant(''), clock))
    .map((parts) => parts.join('')),
  fc.double({ min: 0, max: 80_000, noNaN: true }).map((n) => n.toFixed(n > 40_000 ? 5 : 0)),
  fc.integer({ min: 0, max: 9_999_999_999 }).map(String),
  fc.integer({ min: 1_000_000_000_000, max: 9_999_999_999_999 }).map(String),
  fc.integer({ min: 19_000_101, max: 21_001_231 }).map(String),
);

/** The engine writes fractions of a second to the microsecond, cut or rounded; the reading to the nanosecond. */
const toMicros = (time: string | null | undefined) => (time ? time.replace(/(\.\d{6})\d+$/, '$1') : null);

describe('times', () => {
  it.each(FORMATS)('%s reads as the plain reading does', async (format) => {
    const cells = fc.sample(timeText, { numRuns: 400, seed: 7 });
    for (const zone of [undefined, 'Asia/Seoul', 'America/New_York']) {
      const ours = await values((x) => `CAST(${timeCell(x, format, zone)} AS VARCHAR)`, cells);
      const differ = cells.flatMap((cell, i) => {
        const plain = toMicros(readTime(cell, format, zone));
        return plain === ours[i] ? [] : [{ cell, format, zone, sql: ours[i], plain }];
      });
      expect(differ).toEqual([]);
      if (!format.includes('%z') && !format.includes('epoch')) break;
    }
  });

  it.each([
    ['2026년 3월 1일', 'korean', '2026-03-01 00:00:00'],
    ['2026년3월1일(일)', 'korean', '2026-03-01 00:00:00'],
    ['2026년 3월 1일 일요일 오후 3시 5분 10초', 'korean', '2026-03-01 15:05:10'],
    ['26.3.1.', 'korean', '2026-03-01 00:00:00'],
    ['2026. 3. 1. 오후 3:05', 'korean', '2026-03-01 15:05:00'],
    ['2026. 3. 1. 오전 0:05', 'korean', '2026-03-01 00:05:00'],
    ['2026. 3. 1 오후 3:05:10', 'korean', '2026-03-01 15:05:10'],
    ['2026年3月1日', 'korean', '2026-03-01 00:00:00'],
    ['２０２６年３月１日', 'korean', '2026-03-01 00:00:00'],
    ['2026년 3월', 'korean', null],
    ['2026년 2월 30일', 'korean', null],
    ['3월 1일', 'korean', null],
    ['26.3.1', 'korean@1930', '2026-03-01 00:00:00'],
    ['62.3.1', 'korean@1930', '1962-03-01 00:00:00'],
    ['680301', '%y%m%d', '2068-03-01 00:00:00'],
    ['680301', '%y%m%d@1930', '1968-03-01 00:00:00'],
    ['290301', '%y%m%d@1930', '2029-03-01 00:00:00'],
    ['46082', 'excel', '2026-03-01 00:00:00'],
    ['46082.628', 'excel', '2026-03-01 15:04:19'],
    ['46082.6284722222', 'excel', '2026-03-01 15:05:00'],
    ['60', 'excel', null],
    ['61', 'excel', '1900-03-01 00:00:00'],
    ['1772323200', 'epoch-s', '2026-03-01 09:00:00'],
    ['1772323200000', 'epoch-ms', '2026-03-01 09:00:00'],
    ['1772323200123456', 'epoch-us', '2026-03-01 09:00:00.123456'],
    ['1012345678', 'epoch-s', '2002-01-30 08:07:58'],
    ['12345', 'epoch-s', null],
    ['26-3-1', '%Y-%m-%d', null],
    ['epoch', '%Y-%m-%d', null],
    ['infinity', '%Y-%m-%d', null],
    ['2026-03-01\u00a0', '%Y-%m-%d', '2026-03-01 00:00:00'],
    ['２０２６-０３-０１', '%Y-%m-%d', '2026-03-01 00:00:00'],
    ['2026-03-01T15:05:00.1234567Z', '%Y-%m-%dT%H:%M:%S.%n%z', '2026-03-02 00:05:00.123456'],
    ['1900-01-01', '%Y-%m-%d', '1900-01-01 00:00:00'],
    ['0999-12-31', '%Y-%m-%d', null],
  ])('%s by %s is %s', async (cell, format, expected) => {
    const [value] = await values((x) => `CAST(${timeCell(x, format, 'Asia/Seoul')} AS VARCHAR)`, [cell]);
    expect(value).toBe(expected);
    if (!format.includes('%n')) expect(readTime(cell, format, 'Asia/Seoul') ?? null).toBe(expected);
  });
});

const piece = fc.constantFrom(
  ..."0 1 2 5 9 12 123 1234 000 234 , . - + ( ) % ₩ $ € 원 만 억 천 백 개 \u00a0 \u2009 E e 1e5 ’ ' − △ USD US$ ￦ １ ２ ， _ 원정 달러".split(
    ' ',
  ),
  ' ',
);
const numberText = fc.array(piece, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));

describe('numbers', () => {
  it.each([
    ['.', undefined],
    [',', undefined],
    ['.', 'KRW'],
    ['.', '%'],
  ] as const)('with %s and %s read as the plain reading does', async (decimal, sign) => {
    const cells = fc.sample(numberText, { numRuns: 3000, seed: 11 });
    const doubles = await values((x) => numberCell(x, decimal, sign), cells);
    const exact = await values((x) => `CAST(${decimalCell(x, decimal, sign)} AS DOUBLE)`, cells);
    const differ = cells.flatMap((cell, i) => {
      const plain = readNumber(cell, decimal, sign) ?? null;
      const same = (value: Value | undefined, near: number) =>
        value === null || plain === null ? value === plain : Math.abs(Number(value) - plain) <= near;
      const money =
        plain === null || Math.abs(plain) < 1e14
          ? same(exact[i], 0.0001 + Math.abs(plain ?? 0) * 1e-12)
          : true;
      return same(doubles[i], Math.abs(plain ?? 0) * 1e-12) && money
        ? []
        : [{ cell, sql: doubles[i], exact: exact[i], plain }];
    });
    expect(differ).toEqual([]);
  });

  it.each([
    ['12,000원', 12000],
    ['₩12,000', 12000],
    ['\\12,000', 12000],
    ['１２，０００원', 12000],
    ['1만 2천원', 12000],
    ['3억 5천만', 350_000_000],
    ['3억 5천만원', 350_000_000],
    ['1억2,500만원', 125_000_000],
    ['1.5만', 15_000],
    ['12천원', 12_000],
    ['3백만원', 3_000_000],
    ['2조 3천억', 2_300_000_000_000],
    ['만원', 10_000],
    ['5만원', 50_000],
    ['-5만원', -50_000],
    ['2만5000', 25_000],
    ['1천2백3십4원', 1234],
    ['US$1,234.50', 1234.5],
    ['1 234,5', null],
    ['1\u202f234.5', 1234.5],
    ['1\u00a0234\u00a0567', 1234567],
    ['1’234.50', 1234.5],
    ['+5', 5],
    ['1,234-', -1234],
    ['(1,234)', -1234],
    ['(₩1,234)', -1234],
    ['▲1,234', -1234],
    ['1.5E+06', 1_500_000],
    ['29세', 29],
    ['1_000', null],
    ['12 34', null],
    ['5원3', null],
    ['(-5)', null],
    ['--5', null],
    ['(5', null],
    ['2만3억', null],
    ['천안시', null],
    ['만족', null],
    ['백', null],
    ['₩5$', null],
    ['1-2', null],
    ['010-1234', null],
  ] as const)('%s is %s', async (cell, expected) => {
    const [number] = await values((x) => numberCell(x), [cell]);
    expect(number).toBe(expected);
    const [money] = await values((x) => `CAST(${decimalCell(x)} AS VARCHAR)`, [cell]);
    expect(money).toBe(expected === null ? null : expected.toFixed(4));
    expect(readNumber(cell) ?? null).toBe(expected);
  });

  it('of another kind than the column’s are not read', async () => {
    expect(
      await values((x) => numberCell(x, '.', 'KRW'), ['₩5', '5원', '5', '$5', '5%', '3만원', 'US$3']),
    ).toEqual([5, 5, 5, null, null, 30000, null]);
    expect(
      await values((x) => `CAST(${decimalCell(x, '.', 'USD')} AS DOUBLE)`, ['$5', '5원', 'USD 7']),
    ).toEqual([5, null, 7]);
  });
});

describe('yes and no', () => {
  it('read in every word', async () => {
    expect(await values(booleanCell, YES_WORDS)).toEqual(YES_WORDS.map(() => true));
    expect(await values(booleanCell, NO_WORDS)).toEqual(NO_WORDS.map(() => false));
    expect(YES_WORDS.map(readBoolean).concat(NO_WORDS.map(readBoolean))).toEqual([
      ...YES_WORDS.map(() => true),
      ...NO_WORDS.map(() => false),
    ]);
  });

  it('are not read out of other words', async () => {
    expect(await values(booleanCell, ['', '보류', 'maybe', '2', 'yes no', '동의?'])).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
