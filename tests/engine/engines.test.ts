import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from './native';
import { openWasm, type TestEngine } from './wasm';

let wasm: TestEngine;
let native: NativeEngine;

beforeAll(async () => {
  wasm = await openWasm();
  native = await openNative();
});
afterAll(() => {
  wasm.close();
  native.close();
});

describe('the two engines of the tests', () => {
  it('are the same version', async () => {
    const [a] = wasm.query('SELECT version() AS v');
    const [b] = await native.query('SELECT version() AS v');
    expect(a).toEqual(b);
  });

  it('read a registered file', () => {
    wasm.file('a.csv', 'id,v\n007,귤\n');
    expect(wasm.query(`FROM read_csv('input/a.csv', all_varchar=true)`)).toEqual([{ id: '007', v: '귤' }]);
  });
});
