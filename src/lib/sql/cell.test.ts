import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { booleanCell, decimalCell, isNoId, isNothing, numberCell, textCell, timeCell } from './cell';
import { text } from './quote';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

/** The value of an expression over a cell that stands in a table, as a file's cells do. */
function value(expression: (cell: string) => string, cell: string): unknown {
  return engine.query(`SELECT ${expression('x')} AS v FROM (SELECT ${text(cell)} AS x) AS cells`)[0]?.['v'];
}

describe('cells as SQL', () => {
  it.each([
    ['12000', '.', '12000.0000'],
    [' 12 ', '.', '12.0000'],
    ['1,234,567', '.', '1234567.0000'],
    ['₩12,000', '.', '12000.0000'],
    ['￦ 12,000', '.', '12000.0000'],
    ['12,000원', '.', '12000.0000'],
    ['12,000 원', '.', '12000.0000'],
    ['$1,234.50', '.', '1234.5000'],
    ['-$5', '.', '-5.0000'],
    ['₩-1,000', '.', '-1000.0000'],
    ['(1,234)', '.', '-1234.0000'],
    ['(₩1,234)', '.', '-1234.0000'],
    ['1,234-', '.', '-1234.0000'],
    ['△1,234', '.', '-1234.0000'],
    ['−7', '.', '-7.0000'],
    ["1'234.5", '.', '1234.5000'],
    ['1 234', '.', '1234.0000'],
    ['12,34,567', '.', '1234567.0000'],
    ['3개', '.', '3.0000'],
    ['15%', '.', '15.0000'],
    ['0.00005', '.', '0.0001'],
    ['1.234,56 €', ',', '1234.5600'],
    ['1.234', ',', '1234.0000'],
    ['7,5', ',', '7.5000'],
    ['-1.234,5', ',', '-1234.5000'],
    ['1,2,3', '.', null],
    ['12,34', '.', null],
    ['1.2.3', '.', null],
    ['abc', '.', null],
    ['5 apples', '.', null],
    ['', '.', null],
    ['-', '.', null],
    ['NaN', '.', null],
    ['999999999999999999', '.', null],
  ] as const)('%s with %s is %s', (cell, decimal, expected) => {
    expect(value((x) => `CAST(${decimalCell(x, decimal)} AS VARCHAR)`, cell)).toBe(expected);
    const number = value((x) => numberCell(x, decimal), cell);
    if (expected !== null && cell !== '0.00005') expect(number).toBeCloseTo(Number(expected), 9);
    if (expected === null && !/^9+$/.test(cell)) expect(number).toBeNull();
  });

  it.each([['nan'], ['inf'], ['-infinity'], ['1e999']])('%s is no number', (cell) => {
    expect(value((x) => numberCell(x), cell)).toBeNull();
  });

  it.each([
    ['2024-03-01', '%Y-%m-%d', '2024-03-01 00:00:00'],
    ['2024-3-1', '%Y-%m-%d', '2024-03-01 00:00:00'],
    ['2024-03-01', '%Y-%m-%d %H:%M|%Y-%m-%d', '2024-03-01 00:00:00'],
    ['2024. 3. 1.', '%Y. %m. %d.', '2024-03-01 00:00:00'],
    ['2024년 3월 1일', '%Y년 %m월 %d일', '2024-03-01 00:00:00'],
    ['26.3.1.', '%y.%m.%d.', '2026-03-01 00:00:00'],
    ['20240301', '%Y%m%d', '2024-03-01 00:00:00'],
    ['3/1/2024', '%m/%d/%Y', '2024-03-01 00:00:00'],
    ['3/1/2024', '%d/%m/%Y', '2024-01-03 00:00:00'],
    ['2024-03-01 오후 3:05:00', '%Y-%m-%d %p %I:%M:%S', '2024-03-01 15:05:00'],
    ['2024-03-01 오전 12:05', '%Y-%m-%d %p %I:%M', '2024-03-01 00:05:00'],
    ['2024-03-01T10:00:00Z', '%Y-%m-%dT%H:%M:%S%z', '2024-03-01 10:00:00'],
    ['2024-03-01 10:00:00 +0900', '%Y-%m-%d %H:%M:%S%z', '2024-03-01 10:00:00'],
    ['2024-03-01T10:00:00.123Z', '%Y-%m-%dT%H:%M:%S.%f%z', '2024-03-01 10:00:00.123'],
    ['12/25/10 8:26', '%m/%d/%y %H:%M', '2010-12-25 08:26:00'],
    ['January 7, 2018', '%B %d, %Y', '2018-01-07 00:00:00'],
    ['2024-02-30', '%Y-%m-%d', null],
    ['0000-00-00', '%Y-%m-%d', null],
    ['', '%Y-%m-%d', null],
  ])('%s by %s is %s', (cell, format, expected) => {
    expect(value((x) => `CAST(${timeCell(x, format)} AS VARCHAR)`, cell)).toBe(expected);
  });

  it.each([
    ['2024-03-01T10:00:00Z', 'Asia/Seoul', '2024-03-01 19:00:00'],
    ['2024-03-01T10:00:00+09:00', 'Asia/Seoul', '2024-03-01 10:00:00'],
    ['2024-03-01T10:00:00-0500', 'Asia/Seoul', '2024-03-02 00:00:00'],
    ['2024-03-01T23:30:00.5+00', 'Asia/Kolkata', '2024-03-02 05:00:00.5'],
    ['2024-03-10T06:59:59Z', 'America/New_York', '2024-03-10 01:59:59'],
    ['2024-03-10T07:00:00Z', 'America/New_York', '2024-03-10 03:00:00'],
    ['2024-11-03T06:00:00Z', 'America/New_York', '2024-11-03 01:00:00'],
    ['2024-03-01T10:00:00', 'Asia/Seoul', '2024-03-01 10:00:00'],
    ['2024-03-01', 'Asia/Seoul', '2024-03-01 00:00:00'],
    ['2024-03-01T10:00:00Z', 'Nowhere/At_All', '2024-03-01 10:00:00'],
  ])('%s in %s is %s', (cell, zone, expected) => {
    const format = '%Y-%m-%dT%H:%M:%S%z|%Y-%m-%dT%H:%M:%S.%f%z|%Y-%m-%d';
    expect(value((x) => `CAST(${timeCell(x, format, zone)} AS VARCHAR)`, cell)).toBe(expected);
  });

  it.each([
    ['Y', true],
    ['예', true],
    ['TRUE', true],
    ['1', true],
    ['아니오', false],
    ['n', false],
    ['0', false],
    ['maybe', null],
    ['', null],
  ])('%s is %s', (cell, expected) => {
    expect(value(booleanCell, cell)).toBe(expected);
  });

  it.each([
    [' 007 ', '007'],
    ['\u00a0x\u3000', 'x'],
    ['   ', null],
    ['O\'Brien; "x"', 'O\'Brien; "x"'],
  ])('the text of %j is %j', (cell, expected) => {
    expect(value(textCell, cell)).toBe(expected);
  });

  it.each([
    ['', true],
    ['NULL', true],
    ['nan', true],
    ['-', true],
    [' ', true],
    ['0', false],
    ['x', false],
  ])('%j holds nothing: %s', (cell, expected) => {
    expect(value(isNothing, cell)).toBe(expected);
  });

  it.each([
    ['NULL', true],
    ['\\N', true],
    ['NaN', true],
    ['na', false],
    ['-', false],
    ['0001', false],
  ])('%j is no id: %s', (cell, expected) => {
    expect(value(isNoId, cell)).toBe(expected);
  });
});
