import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Condition, EventTableName } from '../core/condition';
import type { Catalog } from '../core/relation';
import { explainSql } from './explain-sql';
import { columnOf, traitOf, worldSql } from './fixture';
import { planCondition } from './plan';
import { evidenceTraits, sampleSelect } from './sample';
import { finePrint } from './words/fine-print';
import { say } from './words/say';

const STRINGS = [
  "'; DROP TABLE base; --",
  '"; DROP TABLE base; --',
  "' OR '1'='1",
  "\\'; DROP TABLE base; --",
  '/* */ UNION SELECT 1 --',
  '${process.exit()}',
  '$$; DROP TABLE base; $$',
  "E'\\n'",
  '😀👩‍👩‍👧',
  '\u202eevil\u202c',
  'שלום',
  '한글 "따옴표"',
  'line\nbreak\ttab',
  '%_%',
  'CON',
  'null',
  '%s%d',
  "''''",
  '""""',
  'x'.repeat(1000),
];

const TABLES: readonly EventTableName[] = ['orders', 'events', 'messages', 'surveys', 'tickets'];
/** Columns whose values sentences say in words of their own. */
const SPOKEN: Readonly<Record<EventTableName, string>> = {
  orders: 'category',
  events: 'event',
  messages: 'campaign',
  surveys: 'question',
  tickets: 'category',
};

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

describe.each(STRINGS.map((text) => [text.slice(0, 30), text] as const))(
  'the name and value %s',
  (_, text) => {
    const catalog: Catalog = {
      base: `base ${text}`,
      customers: 10,
      traits: [traitOf(text, 'text', `base ${text}`)],
      events: TABLES.map((name) => ({
        name,
        table: `${name} ${text}`,
        rowsAreOrders: true,
        columns: [...new Set([text, SPOKEN[name]])].map((column) => columnOf(column, 'category')),
      })),
      asOf: '2026-03-31',
      currency: text,
    };
    const where = [{ column: text, test: { op: 'ends' as const, text } }];
    const tree: Condition = {
      kind: 'all',
      of: [
        { kind: 'trait', trait: text, test: { op: 'in', values: [text] } },
        { kind: 'trait', trait: text, test: { op: 'contains', text } },
        ...TABLES.flatMap((table): Condition[] => [
          {
            kind: 'did',
            table,
            where,
            window: { kind: 'ever' },
            measure: { kind: 'distinct', column: text },
            test: { op: '=', value: 1 },
          },
          {
            kind: 'did',
            table,
            where: [{ column: SPOKEN[table], test: { op: 'in', values: [text] } }],
            window: { kind: 'ever' },
            measure: { kind: 'times' },
            test: { op: '=', value: 1 },
          },
        ]),
      ],
    };

    const orders = { table: 'orders' as const, where };
    const ever = { kind: 'ever' as const };
    const step = { ...orders, within: null, without: null };
    const of = { kind: 'share' as const, of: where, by: null };
    const more: Condition = {
      kind: 'all',
      of: [
        { kind: 'trait', trait: text, test: { op: 'matches', pattern: text } },
        { kind: 'trait', trait: text, test: { op: 'same', trait: text } },
        { kind: 'trait', trait: text, test: { op: 'area', areas: [text] } },
        { kind: 'split', salt: text, from: 0, to: 1, within: text },
        { kind: 'nth', ...orders, nth: 1, window: ever },
        { kind: 'did', ...orders, window: ever, measure: of, test: { op: '=', value: 1 } },
        {
          kind: 'did',
          table: 'orders',
          where: [{ column: text, test: { op: 'same', trait: text, of: 'customer' } }],
          window: { kind: 'any', n: 1, unit: 'day' },
          measure: { kind: 'most', column: text },
          test: { op: '=', value: 1 },
        },
        { kind: 'not', of: { kind: 'sequence', steps: [step, step], missing: false, window: ever } },
      ],
    };

    it('is nothing but a name and a value', () => {
      const customers = [
        { c: 1, traits: new Map([[text, text]]) },
        { c: 2, traits: new Map([[text, 'other']]) },
      ];
      const orders = customers.map(({ c, traits }, i) => ({
        c,
        t: '2026-01-01 00:00:00',
        orderNo: i + 1,
        values: new Map([...Object.values(SPOKEN).map((name) => [name, text] as const), ...traits]),
      }));
      const rows = Object.fromEntries(TABLES.map((table) => [table, orders]));
      for (const sql of worldSql(catalog, customers, rows)) engine.query(sql);
      const plan = planCondition(tree, catalog, []);
      engine.run(plan.statements);
      expect(engine.query(`SELECT c FROM "${plan.table}" WHERE m`)).toEqual([{ c: 1 }]);
      expect(engine.query(explainSql(tree, catalog, []))).toEqual([{ customer_id: 'C1' }]);
      expect(engine.query(explainSql(more, catalog, []))).toEqual([{ customer_id: 'C1' }]);
      const sample = engine.query(sampleSelect(plan.table, catalog, evidenceTraits(tree, catalog, [])));
      expect(sample).toEqual([{ customer_id: 'C1', [text]: text }]);
    });

    it('is said without turning the sentence around', () => {
      for (const lang of ['ko', 'en'] as const) {
        const sentence = say(tree, catalog, [{ id: 's', name: text, condition: tree }], lang);
        expect(sentence).not.toMatch(/[\u202a-\u202e\u2066-\u2069\n]/);
        expect(sentence.length).toBeLessThan(2500);
        expect(finePrint(tree, catalog, lang).length).toBeGreaterThan(0);
      }
    });
  },
);

it('refuses NUL in a name rather than cutting it', () => {
  const catalog: Catalog = {
    base: 'b',
    customers: 1,
    traits: [traitOf('a\0b', 'text', 'b')],
    events: [],
    asOf: '2026-03-31',
    currency: 'KRW',
  };
  const leaf: Condition = { kind: 'trait', trait: 'a\0b', test: { op: 'blank' } };
  expect(() => explainSql(leaf, catalog, [])).toThrow(RangeError);
});
