import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { decimal, double } from './exact';
import { isWhite, whiteSql } from './texts';
import { text } from './quote';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

const value = (sql: string) => engine.query(`SELECT ${sql} AS v`)[0]?.['v'];

describe('numbers in SQL', () => {
  it.each([
    0,
    -0,
    0.1,
    0.30000000000000004,
    -1.5,
    1e21,
    1e-7,
    5e-324,
    Number.MAX_VALUE,
    2 ** 53,
    123456789.12345679,
  ])('%d reads back as the same double', (number) =>
    expect(value(`CAST(${double(number)} AS DOUBLE)`)).toBe(number + 0),
  );

  it.each([
    [0.1, '0.1'],
    [-2.5, '(-2.5)'],
    [1e-7, '0.0000001'],
    [1e17, '100000000000000000'],
    [12345678901.25, '12345678901.25'],
    [1e-9, '1e-9'],
    [1e21, '1e+21'],
  ])('%d is written %s', (number, sql) => expect(decimal(number)).toBe(sql));

  it('compares money exactly where doubles cannot', () => {
    const money = `CAST('9007199254740992.02' AS DECIMAL(18,2))`;
    expect(value(`${money} = ${double(9007199254740992)}`)).toBe(true);
    expect(value(`${money} = ${decimal(9007199254740992)}`)).toBe(false);
    expect(value(`CAST('0.30' AS DECIMAL(18,2)) = ${decimal(0.3)}`)).toBe(true);
  });

  it.each([NaN, Infinity, -Infinity])('%d is refused', (number) => {
    expect(() => double(number)).toThrow(RangeError);
    expect(() => decimal(number)).toThrow(RangeError);
  });
});

describe('white space', () => {
  it.each(['', ' ', '\t\r\n', '\u00a0', '\u3000 ', 'a', ' a ', '\u200b', '귤'])(
    '%j is the same in SQL',
    (string) => {
      expect(value(whiteSql(text(string)))).toBe(isWhite(string));
    },
  );
});
