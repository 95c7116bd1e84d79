import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Catalog } from '../core/relation';
import { traitOf } from './fixture';
import { readUnplaced, unplacedSelect } from './unplaced';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

/** Each address with whether it names an area. */
const ADDRESSES: readonly (readonly [string | null, boolean])[] = [
  ['서울특별시 마포구 월드컵로 1', true],
  ['대한민국 경기도 성남시', true],
  ['강남구', true],
  ['Seoul, Korea', true],
  ['서울', true],
  ['중구', false], // six towns have one
  ['서울우유', false],
  ['토론토', false],
  ['it\'s "here"', false],
  ['', false],
  ['　 ', false],
  [null, false],
];

const catalog: Catalog = {
  base: 'base',
  customers: 20,
  traits: [{ ...traitOf('home', 'text', 'base'), personal: 'address' }],
  events: [],
  asOf: '2026-03-31',
  currency: 'KRW',
};

it('counts the customers with an address in no known area, by hand', () => {
  const cells = [...ADDRESSES, ...ADDRESSES].map(([value], i) => {
    const sql = value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`;
    return `(${i + 1}, 'C${i}', ${sql})`;
  });
  engine.query(`CREATE TABLE base AS SELECT * FROM (VALUES ${cells.join(', ')}) AS v(c, customer_id, home)`);
  const select = unplacedSelect('home', catalog);
  const filled = ADDRESSES.filter(([value]) => value !== null && value.trim() !== '');
  expect(readUnplaced(engine.query(select ?? '')[0] ?? {})).toEqual({
    filled: 2 * filled.length,
    unplaced: 2 * filled.filter(([, placed]) => !placed).length,
  });
});

it('asks nothing of a column that is not there', () => {
  expect(unplacedSelect('nowhere', catalog)).toBeUndefined();
  expect(readUnplaced({})).toEqual({ filled: 0, unplaced: 0 });
});
