import { afterAll, beforeAll, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { checkProperties } from './fixture-property';

let engine: NativeEngine;
beforeAll(async () => {
  engine = await openNative();
});
afterAll(() => engine.close());

it('gives the same customers by SQL as one by one: 2048 random conditions', { timeout: 1_500_000 }, () =>
  checkProperties(engine, 20260332, 64),
);
