import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { Catalog } from '../../core/relation';
import { checkCondition } from '../check';
import { explainSql } from '../explain-sql';
import { planCondition } from '../plan';
import { loadSmall } from './fixture-small';
import { NO_FACTS } from './template';
import { TEMPLATES } from './templates';

let engine: TestEngine;
let catalog: Catalog;
beforeAll(async () => {
  engine = await openWasm();
  catalog = await loadSmall(engine);
});
afterAll(() => engine.close());

/** Worked out from the rows of the files, with the round numbers that hold when nothing is known of the data. */
const WHO: readonly (readonly [template: string, customers: string])[] = [
  ['new', 'DH'], // first order in the last 90 days
  ['repurchase', 'G'], // 2 to 4 orders, 22 days after a gap of 190; C is late (59 > 1.5 × 31), B gone
  ['loyal', 'A'], // 6 orders, the last 31 days ago, usually 31 days
  ['at-risk', 'C'], // 59 days is more than 1.5 and at most 3 times 31; B's 243 is more than 3 times 30.5
  ['potential', 'E'],
  ['new-visitor', 'E'],
  ['returned', 'G'],
  ['churned', 'F'],
  ['cooling', 'A'], // 4 visits in 90 days, none in 30
  ['cart-unpaid', 'B'], // A bought the day after
  ['brand-search', 'A'], // G searched twice for one and once for another
  ['visits-then-leaves', 'E'], // one page a visit
  ['looks-often', 'E'],
  ['one-category', 'A'],
  ['brand-fan', 'AB'], // 5 of 6, 2 of 3; H's orders name no brand, G has two orders
  ['visits-often', 'E'], // A has more visits, but none in 30 days
  ['high-value', 'AC'], // 2 of 8
  ['premium-explorer', 'D'],
  ['discount-only', 'B'],
  ['season-price', 'BC'], // C wrote about the price
  ['large-baskets', 'CD'], // 2 of 7 with orders
  ['birthday', 'A'], // D's is on the eighth day
  ['anniversary', 'B'],
  ['capital-area', 'ACD'],
  ['main-region', 'ABCDE'],
  ['twenties', 'AD'],
  ['high-income', 'A'],
  ['adventure', 'A'],
  ['lifestyle', 'D'],
  ['eco', 'B'],
  ['electronics-new', 'DH'],
  ['electronics-repeat', 'ACG'],
  ['electronics-risk', 'B'],
  ['coffee-commuter', 'H'],
  ['coffee-student', 'A'],
  ['coffee-premium', 'C'],
  ['bank-youth', 'AD'],
  ['bank-worker', 'BE'],
  ['bank-retiree', 'C'],
  ['delivery-consumer', 'AC'], // two of the last three months
  ['delivery-store', 'E'],
  ['b2b-industry', 'ABC'],
  ['b2b-size', 'B'],
  ['b2b-cycle', ''],
];

describe('templates on files worked out by hand', () => {
  it('are all in the table but the one that lacks its file', () => {
    const absent = TEMPLATES.filter(({ id }) => !WHO.some(([template]) => template === id));
    expect(absent.map(({ id }) => id)).toEqual(['opens-no-order']);
    expect(absent[0]?.resolve(catalog)).toEqual({
      ok: false,
      missing: [expect.objectContaining({ en: 'Open a file of messages sent.' })],
    });
  });

  it.each(WHO)('%s holds %s', (id, customers) => {
    const resolved = TEMPLATES.find((one) => one.id === id)?.resolve(catalog, NO_FACTS);
    if (!resolved?.ok) throw new Error(JSON.stringify(resolved?.missing));
    expect(checkCondition(resolved.condition, catalog, [])).toEqual([]);
    const rows = engine.query(explainSql(resolved.condition, catalog, []));
    expect(rows.map((row) => row['customer_id']).join('')).toBe(customers);
    const plan = planCondition(resolved.condition, catalog, []);
    engine.run(plan.statements);
    const members = engine.query(
      `SELECT b.customer_id FROM "${plan.table}" AS s JOIN "${catalog.base}" AS b ON b.c = s.c WHERE s.m ORDER BY b.c`,
    );
    expect(members).toEqual(rows);
  });

  it('tell the hour of an order by its time where no column does', () => {
    const events = catalog.events.map((table) => ({
      ...table,
      columns: table.columns.filter(({ name }) => name !== '시간대'),
    }));
    const timed = { ...catalog, events };
    const resolved = TEMPLATES.find(({ id }) => id === 'coffee-commuter')?.resolve(timed);
    if (!resolved?.ok) throw new Error('nothing');
    expect(checkCondition(resolved.condition, timed, [], undefined, () => true)).toEqual([]);
    const rows = engine.query(explainSql(resolved.condition, timed, []));
    expect(rows).toEqual([{ customer_id: 'H' }]);
  });
});
