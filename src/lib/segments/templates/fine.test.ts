import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { Catalog, EventTable } from '../../core/relation';
import { checkCondition } from '../check';
import { explainSql } from '../explain-sql';
import { readTemplateFacts } from './facts';
import { loadSmall } from './fixture-small';
import { NO_FACTS, type TemplateFacts } from './template';
import { TEMPLATES, templateFactsSelects } from './templates';

let engine: TestEngine;
let catalog: Catalog;
beforeAll(async () => {
  engine = await openWasm();
  catalog = await loadSmall(engine);
});
afterAll(() => engine.close());

function members(id: string, of: Catalog, facts: TemplateFacts = NO_FACTS): string {
  const resolved = TEMPLATES.find((one) => one.id === id)?.resolve(of, facts);
  if (!resolved?.ok) throw new Error(JSON.stringify(resolved?.missing));
  expect(checkCondition(resolved.condition, of, [])).toEqual([]);
  const rows = engine.query(explainSql(resolved.condition, of, []));
  return rows.map((row) => row['customer_id']).join('');
}

/** The catalog with an event table in the place of that of its name, made anew. */
function remade(name: string, table: string, select: (of: EventTable) => string): Catalog {
  const events = catalog.events.map((one) => {
    if (one.name !== name) return one;
    engine.run([{ table, select: select(one), reads: [one.table], label: { ko: '', en: '' } }]);
    return { ...one, table };
  });
  return { ...catalog, events };
}

function without(of: Catalog, ...names: readonly string[]): Catalog {
  const kept = ({ name }: { readonly name: string }) => !names.includes(name);
  const events = of.events.filter(kept).map((table) => ({ ...table, columns: table.columns.filter(kept) }));
  return {
    ...of,
    events,
    traits: of.traits.filter(({ family }) => names.length === 0 || family !== 'attitude'),
  };
}

describe('what is fine', () => {
  it('is most of what they buy: half of two orders or more', () => {
    const unasked = without(catalog, 'surveys', 'discount');
    // C's three orders are of 스페셜티 원두; nobody else bought any.
    expect(members('need-quality', unasked)).toBe('C');
    expect(members('coffee-premium', without(catalog, '체류시간(분)'))).toBe('C');
    const diluted = remade(
      'orders',
      'orders_diluted',
      ({ table }) =>
        `SELECT * REPLACE (CASE WHEN t >= TIMESTAMP '2026-01-01' AND product LIKE '스페셜티%' THEN '컵' ELSE product END AS product) FROM "${table}"`,
    );
    // One of three is no half.
    expect(members('need-quality', without(diluted, 'surveys', 'discount'))).toBe('');
    expect(members('coffee-premium', without(diluted, '체류시간(분)'))).toBe('');
    // How long they stay is enough without a name of a product.
    expect(members('coffee-premium', without(catalog, 'product', 'category'))).toBe('CD');
  });
});

describe('brands that are searched again and again', () => {
  it('are all taken, however many there are', () => {
    const searches = remade(
      'events',
      'events_of_brands',
      ({ table }) =>
        `SELECT e.* REPLACE (b.c AS c, TIMESTAMP '2026-03-01' + to_days(CAST(r.i AS INTEGER)) AS t, 'brand' || b.c AS term)
         FROM (SELECT * FROM "${table}" LIMIT 1) AS e CROSS JOIN "${catalog.base}" AS b CROSS JOIN range(3) AS r(i) ORDER BY ALL`,
    );
    const bought = remade(
      'orders',
      'orders_of_brands',
      ({ table }) => `SELECT * REPLACE ('brand' || c AS "브랜드") FROM "${table}"`,
    );
    const events = [
      ...bought.events.filter(({ name }) => name === 'orders'),
      ...searches.events.filter(({ name }) => name !== 'orders'),
    ];
    const of = { ...catalog, events };
    const facts = readTemplateFacts(
      templateFactsSelects(of).map((select) => engine.query(select)),
      of,
    );
    // E has no orders, so that nobody sells their brand.
    expect(members('brand-search', of, facts)).toBe('ABCDFGHIJ');
  });
});
