import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../tests/engine/native';
import { emptyNotebook, type Notebook, type Segment } from '../core/notebook';
import { ok } from '../core/problem';
import type { Catalog, Row } from '../core/relation';
import { shopCatalog, shopRows, shopSql } from '../segments/fixture-shop';
import { planSegments } from '../segments/plan';
import { CustomerView } from './customer-view.svelte';
import type { Session } from './session.svelte';

const AS_OF = '2026-03-31';
const shop = shopCatalog(AS_OF);
const often: Segment = {
  id: 'often',
  name: 'Often',
  condition: { kind: 'trait', trait: 'orders', test: { op: '>=', value: 4 } },
};

/** The same customers but for some, under other numbers. */
const numbered = (base: string): Catalog => ({
  ...shop,
  base,
  traits: shop.traits.map((trait) => ({ ...trait, table: base })),
  events: [],
});

let engine: NativeEngine;
beforeAll(async () => {
  engine = await openNative();
  for (const sql of shopSql(shopRows(40, 7, AS_OF), AS_OF)) await engine.query(sql);
  await engine.query(
    `CREATE TABLE fewer AS SELECT CAST(row_number() OVER (ORDER BY c DESC) AS INTEGER) AS c, * EXCLUDE (c) FROM base
     WHERE c > 2 ORDER BY 1`,
  );
});
afterAll(() => engine.close());

/** A session whose notebook and catalog the test changes. */
async function begin(notebook: Notebook, catalog: Catalog) {
  const made = new Set<string>();
  const of = async (selects: readonly string[]) => {
    const answers: Row[][] = [];
    for (const select of selects) answers.push(await engine.query(select));
    return ok(answers);
  };
  let plan = planSegments(notebook.segments, catalog);
  const session = {
    keeper: { postpone: () => undefined },
    answers: { of },
    pseudonyms: { learn: () => Promise.resolve(), shown: (_: string, id: string) => id },
    notebook,
    catalog,
    computing: false,
    segmentPlan: (id: string) => plan.segments.get(id),
  };
  const settle = async () => {
    plan = planSegments(session.notebook.segments, session.catalog);
    for (const { table, select } of plan.statements)
      if (!made.has(table)) await engine.query(`CREATE OR REPLACE TABLE "${table}" AS ${select}`);
    plan.statements.forEach(({ table }) => made.add(table));
  };
  await settle();
  return { session, settle, view: new CustomerView(session as unknown as Session) };
}

const notebook: Notebook = { ...emptyNotebook(), segments: [often] };

it('says why of the same customer after all were numbered anew', async () => {
  const { session, settle, view } = await begin(notebook, numbered('base'));
  const [who] = await engine.query(
    'SELECT b.customer_id AS id, b.orders FROM base AS b JOIN fewer AS f USING (c) WHERE b.c > 2 AND b.orders <> f.orders ORDER BY b.c LIMIT 1',
  );
  await view.find(String(who?.['id']), undefined, session.catalog);
  session.catalog = numbered('fewer');
  await settle();
  await view.why(often, session.catalog);
  expect(view.page?.id).toBe(who?.['id']);
  expect(view.page?.why?.leaves[0]?.fact?.row['value']).toBe(who?.['orders']);
});
