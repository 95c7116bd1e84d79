import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { emptyNotebook, type Segment } from '../core/notebook';
import { ok } from '../core/problem';
import { PLANTED, plantedSql } from '../segments/split-evidence/fixture-planted';
import type { Session } from './session.svelte';
import { SplitView } from './split-view.svelte';

let engine: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  engine = await openWasm();
  native = await openNative();
  const made = plantedSql({ seed: 3, customers: 4000, members: 3000, region: 0.8, age: 0.3 });
  // The segment fits 3000; one before it takes every second of them.
  for (const sql of [
    ...made,
    'CREATE TABLE taken AS SELECT c, m AND c % 2 = 0 AS m FROM segment ORDER BY c',
  ]) {
    engine.query(sql);
    await native.query(sql);
  }
});
afterAll(() => {
  engine.close();
  native.close();
});

const segment: Segment = { id: 's1', name: 's1', condition: { kind: 'all', of: [] } };

function viewOf(health: Readonly<Record<string, number>> = {}): SplitView {
  const shares = [{ id: 's1', fits: 3000, taken: 1500, left: 0, stopped: 0 }];
  const session = {
    notebook: { ...emptyNotebook(), health },
    tray: {
      sizes: { total: { customers: 4000 } },
      scheme: { taken: new Map([['s1', 'taken']]), sizes: { total: 4000, suppressed: 0, shares } },
    },
    segmentPlan: () => ({ table: 'segment' }),
    keeper: { postpone: () => undefined },
    activities: { nextKey: () => 'k', during: (_: string, __: unknown, work: () => unknown) => work() },
    answers: {
      of: (selects: readonly string[]) => Promise.resolve(ok(selects.map((one) => engine.query(one)))),
    },
  };
  return new SplitView(session as unknown as Session);
}

it('judges those whom a segment keeps where segments before it take some away', async () => {
  const view = viewOf();
  await view.look(segment, PLANTED);
  const found = view.evidence('s1', PLANTED);
  expect(found?.members).toBe(1500);
  expect(view.lost('s1')).toBe(1500);
  const region = found?.splits.find(({ trait }) => trait.name === 'region');
  const [row] = await native.query(
    `SELECT CAST(count(*) AS DOUBLE) AS n, avg(CAST(revenue AS DOUBLE)) AS mean FROM base
     WHERE c IN (SELECT c FROM taken WHERE m) AND region = '서울'`,
  );
  expect(region?.inside).toEqual({ customers: row?.['n'], mean: expect.closeTo(Number(row?.['mean']), 6) });
});

it('follows the limits without another look, and asks anew for another figure', async () => {
  const [usual, strict] = [viewOf(), viewOf({ split: 3 })];
  await usual.look(segment, PLANTED);
  await strict.look(segment, PLANTED);
  expect(usual.evidence('s1', PLANTED)?.splits.length).toBeGreaterThan(0);
  expect(strict.evidence('s1', PLANTED)?.splits).toEqual([]);
  usual.kpi = 'recency';
  expect(usual.evidence('s1', PLANTED)).toBeUndefined();
  await usual.look(segment, PLANTED);
  expect(usual.evidence('s1', PLANTED)?.kpis.map(({ name }) => name)).toEqual(['recency']);
});
