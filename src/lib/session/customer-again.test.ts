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
    settled: () => settle(),
    segmentPlan: (id: string) => plan.segments.get(id),
  };
  const settle = async () => {
    plan = planSegments(session.notebook.segments, session.catalog);
    for (const { table, select } of plan.statements)
      if (!made.has(table)) await engine.query(`CREATE OR REPLACE TABLE "${table}" AS ${select}`);
    plan.statements.forEach(({ table }) => made.add(table));
    session.computing = false;
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
  await view.find(String(who?.['id']), undefined);
  session.catalog = numbered('fewer');
  await settle();
  await view.why(often);
  expect(view.page?.id).toBe(who?.['id']);
  expect(view.page?.why?.leaves[0]?.fact?.row['value']).toBe(who?.['orders']);
});

it('is stale after an edit, and belongs to what is asked now when it is looked at again', async () => {
  const { session, settle, view } = await begin(notebook, numbered('base'));
  const [who] = await engine.query('SELECT customer_id AS id FROM base WHERE orders = 4 ORDER BY c LIMIT 1');
  await view.find(String(who?.['id']), often);
  expect(view.stale).toBe(false);
  expect(view.page).toMatchObject({ why: { inside: true }, segments: [{ fits: true, belongs: true }] });

  const more: Segment = {
    ...often,
    name: 'More often',
    value: 'A gift',
    condition: { kind: 'trait', trait: 'orders', test: { op: '>=', value: 5 } },
  };
  session.computing = true;
  session.notebook = { ...notebook, segments: [more] };
  expect(view.stale).toBe(true);
  // What the notebook alone tells is told at once.
  expect(view.page?.segments).toMatchObject([{ name: 'More often', message: 'A gift', belongs: true }]);
  await view.look();
  expect(view.stale).toBe(true);
  await settle();
  await view.look();
  expect(view.stale).toBe(false);
  expect(view.page).toMatchObject({ why: { inside: false }, segments: [{ fits: false, belongs: false }] });

  session.notebook = { ...notebook, segments: [] };
  await settle();
  await view.look();
  expect(view.page).toMatchObject({ id: who?.['id'], why: undefined, segments: [] });
});

it('tells that somebody is not there any more, and finds them when they are there again', async () => {
  const { session, settle, view } = await begin(notebook, numbered('base'));
  const [who] = await engine.query('SELECT customer_id AS id FROM base WHERE c = 1');
  await view.find(String(who?.['id']), often);
  session.catalog = { ...numbered('fewer'), asOf: '2025-03-31' };
  await settle();
  await view.look();
  expect([view.missing, view.stale]).toEqual([false, false]);
  expect(view.page).toMatchObject({ id: who?.['id'], gone: true, asOf: '2025-03-31', segments: [] });
  session.catalog = numbered('base');
  await settle();
  await view.look();
  expect(view.page?.gone).toBeUndefined();
  expect(view.page).toMatchObject({ why: { segment: 'often' }, segments: [{ id: 'often' }] });
});

it('waits for what is being computed, and asks again what changed while it was asked', async () => {
  const { session, view } = await begin(notebook, numbered('base'));
  const [who] = await engine.query(
    'SELECT b.customer_id AS id, b.orders FROM base AS b JOIN fewer AS f USING (c) WHERE b.c > 2 AND b.orders <> f.orders ORDER BY b.c LIMIT 1',
  );
  const finding = view.find(String(who?.['id']), often);
  session.catalog = numbered('fewer');
  session.computing = true;
  await finding;
  expect(view.page?.why?.leaves[0]?.fact?.row['value']).toBe(who?.['orders']);
  expect(view.stale).toBe(false);
});

it('says which segments nothing is sent to', async () => {
  const scheme = { kind: 'overlapping', suppress: ['often'] } as const;
  const { session, view } = await begin({ ...notebook, scheme }, numbered('base'));
  await view.anyone();
  expect(view.page?.segments).toMatchObject([{ role: 'suppress' }]);
  session.notebook = { ...notebook, scheme, segments: [{ ...often, heldOut: true }] };
  expect(view.page?.segments).toMatchObject([{ role: 'holdout' }]);
  session.notebook = notebook;
  expect(view.page?.segments[0]?.role).toBeUndefined();
});
