import { afterAll, beforeAll, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import { checkProperties } from './fixture-property';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

it('gives the same customers in the engine of the page: 2048 random conditions', { timeout: 1_500_000 }, () =>
  checkProperties(engine, 20260335, 64),
);
