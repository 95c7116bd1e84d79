import * as fc from 'fast-check';
import { it } from 'vitest';
import { openNative } from '../../../../tests/engine/native';
import { checkRound } from './fixture-check-round';
import { roundsOf } from './fixture-round';

it('smoke', { timeout: 600_000 }, async () => {
  const engine = await openNative();
  await fc.assert(
    fc.asyncProperty(roundsOf(32), (round) => checkRound(engine, round)),
    {
      seed: Number(process.env['SEED'] ?? 1),
      numRuns: Number(process.env['RUNS'] ?? 20),
      endOnFailure: true,
    },
  );
  engine.close();
});
