import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Catalog, Row } from '../core/relation';
import { membersAt } from '../segments/members-at';
import { sizesOverDays } from '../segments/over-days/sizes-over-days';
import { planCondition } from '../segments/plan';
import { CONDITIONS, CUT, filesBefore, LAST, opened } from './fixture-cut';
import { tablesAt } from './load';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

function idsIn(catalog: Catalog, table: string, m: string): unknown[] {
  const sql = `SELECT i.customer_id FROM "${catalog.base}" AS i JOIN "${table}" AS s ON s.c = i.c WHERE s.${m} ORDER BY i.customer_id`;
  return engine.query(sql).map((row: Row) => row['customer_id']);
}

it.each([true, false])(
  'as of a day, all data say what data cut at that day say (a customers file: %s)',
  async (people) => {
    const data = await opened(engine, filesBefore(engine, `whole-${people}`, LAST, people), LAST);
    const cut = await opened(engine, filesBefore(engine, `cut-${people}`, CUT, people), CUT);
    expect([data.later, cut.later]).toEqual([0, 0]);
    expect(data.catalog.customers).toBeGreaterThan(cut.catalog.customers + 30);
    const view = tablesAt(data)(CUT, undefined)!;
    const then = membersAt(CONDITIONS, view, []);
    engine.run(then.statements);
    const over = sizesOverDays(
      CONDITIONS,
      [CUT, LAST].map((day) => ({ day, then: tablesAt(data)(day, undefined)! })),
      data.catalog,
      [],
    );
    engine.run(over.statements);
    const [sizes = {}] = engine.query(over.selects[0]!.select);
    for (const [i, condition] of CONDITIONS.entries()) {
      const plan = planCondition(condition, cut.catalog, []);
      engine.run(plan.statements);
      const expected = idsIn(cut.catalog, plan.table, 'm');
      expect(idsIn(data.catalog, then.table, `m${i}`), JSON.stringify(condition)).toEqual(expected);
      expect(sizes[`n${i}`], JSON.stringify(condition)).toBe(expected.length);
    }
  },
);
