import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { Condition } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { checkCondition } from '../check';
import { explainSql } from '../explain-sql';
import { planCondition } from '../plan';
import { loadSmall } from './fixture-small';
import { readTemplateFacts } from './facts';
import { NO_FACTS, type TemplateFacts } from './template';
import { TEMPLATES, templateFactsSelects } from './templates';

let engine: TestEngine;
let catalog: Catalog;
beforeAll(async () => {
  engine = await openWasm();
  catalog = await loadSmall(engine);
});
afterAll(() => engine.close());

/** Worked out from the rows of the files, with the round numbers that hold when nothing is known of the data. */
const WHO: readonly (readonly [template: string, customers: string])[] = [
  ['new', 'DHJ'], // first order in the last 90 days
  ['repurchase', 'G'], // 2 to 4 orders, 22 days after a gap of 190; C is late (59 > 1.5 × 31), B gone
  ['loyal', 'A'], // 6 orders, the last 31 days ago, usually 31 days
  ['at-risk', 'CI'], // 59 days is more than 1.5 and at most 3 times 31, 365 than 166; B's 243 is more than 3 times 30.5
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
  ['high-value', 'AC'], // 2 of 10
  ['premium-explorer', 'D'],
  ['discount-only', 'B'],
  ['season-price', 'BC'], // C wrote about the price
  ['large-baskets', 'CD'], // 2 of 9 with orders
  ['birthday', 'A'], // D's is on the eighth day
  ['anniversary', 'B'],
  ['capital-area', 'ACD'],
  ['twenties', 'AD'],
  ['high-income', 'A'],
  ['adventure', 'A'],
  ['lifestyle', 'D'],
  ['eco', 'B'],
  ['electronics-new', 'DHJ'],
  ['electronics-repeat', 'ACG'],
  ['electronics-risk', 'BI'],
  ['coffee-commuter', 'H'], // J comes on Saturdays
  ['coffee-student', 'A'],
  ['coffee-premium', 'CD'], // C chose fine beans, D stayed half an hour
  ['coffee-stay', 'CD'],
  ['bank-youth', 'AD'],
  ['bank-worker', 'BE'],
  ['bank-retiree', 'C'],
  ['delivery-consumer', 'AC'], // two of the last three months
  ['delivery-store', 'E'],
  ['b2b-size', 'B'],
  ['b2b-cycle', ''],
  ['regular-buyers', 'AHJ'],
  ['irregular-buyers', 'I'], // gaps of 2, 149, 183 and 496 days
  ['short-term', 'BF'], // B bought in 61 of 304 days; I in 821 of 1186
  ['season', 'I'], // on the first of the sixty days a year ago
  ['need-price', 'B'],
  ['need-quality', 'CD'],
  ['need-trust', 'AC'],
  ['daily-pattern', 'AD'],
  ['leisure', 'B'],
  ['health', 'BC'],
  ['culture', 'C'],
  ['growth', 'AD'],
  ['joy', 'CD'],
  ['self-expression', 'A'],
  ['eco-buyer', 'I'],
];

/** With what the data tells: the names of events, times of orders and the reasons that were chosen. */
const KNOWN: readonly (readonly [template: string, customers: string])[] = [
  ['left-midway', 'B'], // looked and filled a cart; A bought the day after, E filled none
  ['payment-drop-off', 'BE'], // A and G bought the day after
  ['cart-item-left', 'B'], // A's cart is older than 30 days
  ['look-item-left', 'E'], // B looked twice at one thing, D at three things
  ['main-region', 'C'], // one of each: the first by name
  ['b2b-industry', 'AB'],
  ['need-price', 'BC'],
  ['need-quality', 'ACD'],
  ['need-trust', 'ACD'],
  ['self-expression', 'AB'],
];

/** Where the survey is not there. */
const UNASKED: readonly (readonly [template: string, customers: string])[] = [
  ['need-price', 'B'], // G had a discount on half of the orders
  ['need-quality', 'CD'],
  ['need-trust', 'ABG'], // F's orders are older than a year; those of H and J name no brand
  ['joy', 'G'],
  ['self-expression', 'J'],
];

function conditionOf(id: string, of: Catalog, facts: TemplateFacts = NO_FACTS): Condition {
  const resolved = TEMPLATES.find((one) => one.id === id)?.resolve(of, facts);
  if (!resolved?.ok) throw new Error(JSON.stringify(resolved?.missing));
  return resolved.condition;
}

function membersOf(condition: Condition, of: Catalog): string {
  expect(checkCondition(condition, of, [], undefined, () => true)).toEqual([]);
  const rows = engine.query(explainSql(condition, of, []));
  return rows.map((row) => row['customer_id']).join('');
}

/** The catalog without some columns of its tables. */
function without(...names: string[]): Catalog {
  const kept = ({ name }: { readonly name: string }) => !names.includes(name);
  const events = catalog.events.map((table) => ({ ...table, columns: table.columns.filter(kept) }));
  return { ...catalog, events };
}

function factsOf(of: Catalog): TemplateFacts {
  return readTemplateFacts(
    templateFactsSelects(of).map((select) => engine.query(select)),
    of,
  );
}

describe('templates on files worked out by hand', () => {
  it('are all in the table but the one that lacks its file', () => {
    const told = [...WHO, ...KNOWN].map(([template]) => template);
    const absent = TEMPLATES.filter(({ id }) => !told.includes(id));
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

  it.each(KNOWN)('%s holds %s once the data is known', (id, customers) => {
    const { stats: _, ...told } = factsOf(catalog);
    expect(membersOf(conditionOf(id, catalog, { ...told, stats: {} }), catalog)).toBe(customers);
  });

  it.each(UNASKED)('%s holds %s where there is no survey', (id, customers) => {
    const traits = catalog.traits.filter(({ family }) => family !== 'attitude');
    const events = catalog.events.filter(({ name }) => name !== 'surveys');
    const unasked = { ...catalog, traits, events };
    expect(membersOf(conditionOf(id, unasked), unasked)).toBe(customers);
  });

  it.each([
    ['시간대', '요일'],
    ['시간대', ''],
    ['', '요일'],
  ])('tell mornings of working days without the columns %s %s', (hour, weekday) => {
    const timed = without(hour, weekday);
    expect(membersOf(conditionOf('coffee-commuter', timed), timed)).toBe('H');
  });
});

describe('orders that are dated by day', () => {
  let byDay: Catalog;
  beforeAll(() => {
    const label = { ko: '날짜', en: 'days' };
    const events = without('시간대').events.map((table) => {
      if (table.name !== 'orders') return table;
      const select = `SELECT * REPLACE (date_trunc('day', t) AS t) FROM "${table.table}"`;
      engine.run([{ table: 'orders_by_day', select, reads: [table.table], label }]);
      return { ...table, table: 'orders_by_day' };
    });
    byDay = { ...catalog, events };
  });

  it('have no hour, which is missing', () => {
    expect(factsOf(catalog).timed).toBe(true);
    const facts = factsOf(byDay);
    expect(facts.timed).toBe(false);
    expect(TEMPLATES.find(({ id }) => id === 'coffee-commuter')?.resolve(byDay, facts)).toEqual({
      ok: false,
      missing: [
        {
          ko: '주문 파일에 ‘주문 시각(시) 또는 시간대’ 열이 있어야 합니다.',
          en: 'A column with the hour or part of the day is needed in the orders file.',
        },
      ],
    });
  });

  it('are compared by days with what was begun', () => {
    const condition = conditionOf('payment-drop-off', byDay, factsOf(byDay));
    expect(membersOf(condition, byDay)).toBe('BE');
  });
});

describe('events that are not there', () => {
  it('are named', () => {
    const facts = { ...NO_FACTS, events: ['view', 'add_to_cart', 'purchase'] };
    expect(TEMPLATES.find(({ id }) => id === 'payment-drop-off')?.resolve(catalog, facts)).toEqual({
      ok: false,
      missing: [
        {
          ko: '행동 기록 파일에 ‘결제 시작’ 이벤트가 있어야 합니다.',
          en: 'The events file needs events for starts of checkout.',
        },
      ],
    });
  });
});
