import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../tests/engine/native';
import type { Segment } from '../core/notebook';
import { emptyNotebook } from '../core/notebook';
import { fail, ok, type Problem } from '../core/problem';
import type { Row } from '../core/relation';
import { sameWords } from '../core/words';
import { shopCatalog, shopRows, shopSql } from '../segments/fixture-shop';
import { planSegments } from '../segments/plan';
import { CustomerView } from './customer-view.svelte';
import type { Session } from './session.svelte';

const AS_OF = '2026-03-31';
const catalog = shopCatalog(AS_OF);
const often: Segment = {
  id: 'often',
  name: 'Often',
  condition: { kind: 'trait', trait: 'orders', test: { op: '>=', value: 4 } },
};

let engine: NativeEngine;
let session: Session;
beforeAll(async () => {
  engine = await openNative();
  for (const sql of shopSql(shopRows(40, 7, AS_OF), AS_OF)) await engine.query(sql);
  const plan = planSegments([often], catalog);
  for (const { table, select } of plan.statements) await engine.query(`CREATE TABLE "${table}" AS ${select}`);
  const of = async (selects: readonly string[]) => {
    const answers: Row[][] = [];
    for (const select of selects) answers.push(await engine.query(select));
    return ok(answers);
  };
  session = {
    keeper: { postpone: () => undefined },
    answers: { of },
    pseudonyms: { learn: () => Promise.resolve(), shown: (_: string, id: string) => `shown ${id}` },
    notebook: { ...emptyNotebook(), segments: [often] },
    catalog,
    segmentPlan: (id: string) => plan.segments.get(id),
  } as unknown as Session;
});
afterAll(() => engine.close());

it('looks at customers while no segment is edited, and says why for each segment on demand', async () => {
  const view = new CustomerView(session);
  await view.why(often);
  expect(view.page).toBeUndefined();
  const everybody = await engine.query('SELECT c, customer_id, orders FROM base ORDER BY c LIMIT 6');
  for (const { customer_id: id, orders } of everybody) {
    await view.anyone();
    expect([view.page?.id, view.page?.why]).toEqual([`shown ${String(id)}`, undefined]);
    const fits = Number(orders) >= 4;
    expect(view.page?.segments).toMatchObject([{ name: 'Often', fits, belongs: fits }]);
    await view.why(often);
    expect(view.page?.id).toBe(`shown ${String(id)}`);
    expect(view.page?.why).toMatchObject({ segment: 'often', inside: fits });
  }
  const answers = everybody.map(({ orders }) => Number(orders) >= 4);
  expect(new Set(answers).size).toBe(2);
});

it('says what went wrong, and neither that nobody has an id nor that a customer fits nothing', async () => {
  const wrong: Problem = { code: 'x', message: sameWords('wrong'), hint: sameWords('again') };
  const told: Problem[] = [];
  const { of } = session.answers;
  let fails = (_: readonly string[]): boolean => true;
  const failing = {
    ...session,
    answers: {
      of: (selects: readonly string[], key: string) =>
        fails(selects) ? Promise.resolve(fail(wrong)) : of(selects, key),
    },
    notify: (one: Problem) => told.push(one),
  } as unknown as Session;
  const view = new CustomerView(failing);
  await view.find('nobody', undefined);
  expect([view.missing, view.page, told]).toEqual([false, undefined, [wrong]]);
  // Only what tells who somebody is can be answered.
  fails = (selects) => !selects[0]?.includes('customer_id');
  await view.anyone();
  expect(view.page).toBeUndefined();
  expect(told.length).toBeGreaterThan(1);
  fails = () => false;
  await view.find('nobody', undefined);
  expect(view.missing).toBe(true);
});
