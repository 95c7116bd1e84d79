import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../../core/relation';
import { openNodeEngine, type NodeEngine } from '../../../../tests/engine/node-engine';
import { decode } from './decode';
import { enumColumns, enumsAsText } from './enum-columns';

let engine: NodeEngine;

beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

async function value(expression: string): Promise<Value | undefined> {
  const { schema, batches } = await engine.send(`SELECT ${expression} AS v`);
  return decode(schema, batches)[0]?.['v'];
}

describe('values that leave the engine', () => {
  const cases: readonly (readonly [string, Value])[] = [
    ['NULL', null],
    ['NULL::BIGINT', null],
    ['NULL::VARCHAR', null],
    ['true', true],
    ['(-128)::TINYINT', -128],
    ['65535::USMALLINT', 65535],
    ['(-2147483648)::INTEGER', -2147483648],
    ['9007199254740991::BIGINT', 9007199254740991],
    ['9007199254740992::BIGINT', '9007199254740992'],
    ['(-9223372036854775808)::BIGINT', '-9223372036854775808'],
    ['18446744073709551615::UBIGINT', '18446744073709551615'],
    ['count(*)', 1],
    ['0.1::FLOAT::DOUBLE', 0.10000000149011612],
    [`'NaN'::DOUBLE`, NaN],
    [`'-inf'::DOUBLE`, -Infinity],
    [`''`, ''],
    [`'귤 🍊'`, '귤 🍊'],
    ['sum(7)::DOUBLE', 7],
    ['12.34::DECIMAL(18,2)::VARCHAR', '12.34'],
    [`TIMESTAMP '2024-02-29 23:59:59.5'::VARCHAR`, '2024-02-29 23:59:59.5'],
  ];
  it.each(cases)('%s', async (expression, expected) => {
    expect(await value(expression)).toBe(expected);
  });

  it.each([
    '12.34',
    '1::DECIMAL(38,0)',
    'sum(1)',
    '1::HUGEINT',
    `INTERVAL '2 years'`,
    `TIMESTAMP '2024-01-02'`,
    `DATE '2024-01-02'`,
    `TIME '10:00:00'`,
    `'a'::BLOB`,
    '[1, 2]',
    `{'a': 1}`,
  ])('%s must be cast', async (expression) => {
    await expect(value(expression)).rejects.toThrow(/cast column v/);
  });
});

describe('rows', () => {
  it('are none for an empty result', async () => {
    const { schema, batches } = await engine.send('SELECT 1 AS a WHERE false');
    expect(decode(schema, batches)).toEqual([]);
  });

  it('come in order over many batches', async () => {
    const { schema, batches } = await engine.send('SELECT range AS i FROM range(10000)');
    expect(decode(schema, batches).map(({ i }) => i)).toEqual(Array.from({ length: 10000 }, (_, i) => i));
  });

  it('keep hostile column names as plain names', async () => {
    const { schema, batches } = await engine.send(`SELECT 1 AS "__proto__", 2 AS "constructor", 3 AS "a""b"`);
    const [row] = decode(schema, batches);
    expect(Object.entries(row ?? {})).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['a"b', 3],
    ]);
  });

  it('never lose a column to another of the same name', async () => {
    const { schema, batches } = await engine.send('SELECT 1 AS a, 2 AS a');
    expect(() => decode(schema, batches)).toThrow(/same name/);
  });
});

describe('ENUM columns', () => {
  const select = `SELECT x, CASE WHEN x = 3 THEN NULL ELSE CAST(w AS ENUM ('가', '나''다')) END AS "e ""1""", w AS e2
    FROM (VALUES (3, '가'), (1, '나''다'), (2, '가')) v(x, w) ORDER BY x DESC -- note`;

  it('lose their words in send(), which is why they are sent as text', async () => {
    const { schema, batches } = await engine.send(select);
    expect(enumColumns(schema)).toEqual(['e "1"']);
    expect(decode(schema, batches).map((row) => row['e "1"'])).toEqual([null, null, null]);
  });

  it('come as text, in the order of the SELECT', async () => {
    const { schema, batches } = await engine.send(enumsAsText(select, ['e "1"']));
    expect(decode(schema, batches)).toEqual([
      { x: 3, 'e "1"': null, e2: '가' },
      { x: 2, 'e "1"': '가', e2: '가' },
      { x: 1, 'e "1"': `나'다`, e2: `나'다` },
    ]);
  });
});
