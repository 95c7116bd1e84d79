import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Condition, EventTableName } from '../core/condition';
import type { Catalog } from '../core/relation';
import { checkCondition } from './check';
import { defaultDid, firstFilter, visitsLeaf } from './default-did';
import { evaluate, type PlainRow } from './evaluate';
import { explainSql } from './explain-sql';
import { columnOf, traitOf, worldSql } from './fixture';
import { everyCatalog, leafOn, measuresOfTable } from './fixture-tables';
import { leafSelect } from './leaf-sql';
import { evidenceTraits } from './sample';
import { valuesSelect } from './values';

const NAMES: readonly EventTableName[] = ['orders', 'events', 'messages', 'surveys', 'tickets'];
const base = everyCatalog('2026-03-31');
/** Every table says that its rows are not orders of their own, and has a column like that of returns. */
const catalog: Catalog = {
  ...base,
  traits: [],
  events: base.events.map((table) => ({
    ...table,
    rowsAreOrders: false,
    columns: [...table.columns.filter(({ name }) => name !== 'is_return'), columnOf('is_return', 'boolean')],
  })),
};
const customers = [1, 2, 3].map((c) => ({ c, traits: new Map() }));

function row(c: number, t: string, orderNo: number, back: boolean): PlainRow {
  const values = new Map<string, string | number | boolean>([
    ['is_return', back],
    ['amount', '10.50'],
    ['cost', '0.10'],
    ['score', c],
    ['rating', 5 - c],
    ['closed', t],
  ]);
  for (const name of ['event', 'session', 'term', 'product', 'category', 'action', 'campaign', 'channel']) {
    values.set(name, `${name}${c}${orderNo}`);
  }
  for (const name of ['question', 'answer', 'text']) values.set(name, `${name}${c}`);
  return { c, t, orderNo, values };
}

/** Customer 1 has two rows with one number and a third that is a return; 2 has one on the as-of day; 3 has none. */
const held: readonly PlainRow[] = [
  row(1, '2026-03-30 10:00:00', 1, false),
  row(1, '2026-03-30 10:00:00', 1, false),
  row(1, '2026-03-29 10:00:00', 2, true),
  row(2, '2026-03-31 00:00:00', 3, false),
];
const rows = Object.fromEntries(NAMES.map((name) => [name, held]));

let engine: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  engine = await openWasm();
  native = await openNative();
  for (const sql of worldSql(catalog, customers, rows)) {
    engine.query(sql);
    await native.query(sql);
  }
});
afterAll(() => {
  engine.close();
  native.close();
});

describe.each(NAMES)('leaves about %s', (name) => {
  const times = (value: number): Condition => ({ ...leafOn(name), test: { op: '=', value } });
  const members = (condition: Condition) =>
    engine.query(explainSql(condition, catalog, [])).map(({ customer_id }) => customer_id);

  it('count rows, and only of orders the order numbers and no returns', () => {
    expect(members(times(name === 'orders' ? 1 : 3))).toEqual(['C1']);
    expect(members(times(0))).toEqual(['C2', 'C3']);
  });

  it('give the same in WASM, natively and one by one, for every measure', async () => {
    for (const measure of measuresOfTable(catalog, name)) {
      const leaf = { ...leafOn(name), measure, test: { op: '>=' as const, value: 1 } };
      expect(checkCondition(leaf, catalog, [])).toEqual([]);
      const sql = leafSelect(leaf, catalog);
      const found = engine.query(sql);
      expect(await native.query(sql)).toEqual(found);
      const plain = customers.map(({ c, traits }) => ({
        c,
        m: evaluate(leaf, { c, traits }, { catalog, segments: [], rows }),
      }));
      expect(found, JSON.stringify(measure)).toEqual(plain);
    }
  });

  it('say which data and which file are missing', () => {
    const bare: Catalog = { ...catalog, events: [] };
    const [missing] = checkCondition(leafOn(name), bare, []);
    expect(missing?.code).toBe('unknown-events');
    const others = NAMES.filter((other) => other !== name).map(
      (other) => checkCondition(leafOn(other), bare, [])[0],
    );
    for (const other of others) {
      expect(other?.message).not.toEqual(missing?.message);
      expect(other?.hint).not.toEqual(missing?.hint);
    }
    const [column] = checkCondition(leafOn(name, [['colour', ['red']]]), catalog, []);
    expect(column?.code).toBe('unknown-column');
    expect(column?.message.en).toContain('colour');
  });

  it('begin with what such data is asked first', () => {
    const table = base.events.find((one) => one.name === name)!;
    const column = {
      orders: 'category',
      events: 'event',
      messages: 'action',
      surveys: 'question',
      tickets: 'category',
    };
    expect(firstFilter(table)?.column).toBe(column[name]);
    for (const did of [true, false]) {
      const codes = checkCondition(defaultDid(table, did), base, []).map(({ code }) => code);
      expect(codes.every((code) => code === 'empty-value')).toBe(true);
    }
    expect(visitsLeaf(table) !== undefined).toBe(name === 'events');
  });

  it('list the values of columns, but not of personal ones', () => {
    const table = catalog.events.find((one) => one.name === name)!;
    const column = table.columns.find(({ type }) => type === 'category')!.name;
    const of = { kind: 'column', table: name, column } as const;
    expect(engine.query(valuesSelect(of, catalog)!).length).toBeGreaterThan(0);
    const guarded: Catalog = {
      ...catalog,
      events: catalog.events.map((one) => ({
        ...one,
        columns: one.columns.map((each) => ({ ...each, personal: 'name' as const })),
      })),
    };
    expect(valuesSelect(of, guarded)).toBeUndefined();
  });
});

it('lists numbers as codes are written', () => {
  const ratings = engine.query(
    valuesSelect({ kind: 'column', table: 'tickets', column: 'rating' }, catalog)!,
  );
  for (const { value } of ratings) expect(value).toMatch(/^-?\d+$/);
  expect(ratings.length).toBeGreaterThan(0);
});

it('shows what tells of the tables that a condition reads', () => {
  const traits = ['open_rate', 'mean_rating', 'visits_30d', 'revenue'].map((name) =>
    traitOf(name, 'number', 'base'),
  );
  const names = (condition: Condition) =>
    evidenceTraits(condition, { ...base, traits }, []).map(({ name }) => name);
  expect(names(leafOn('messages'))).toEqual(['open_rate', 'revenue']);
  expect(names({ kind: 'all', of: [leafOn('tickets'), leafOn('events')] })).toEqual([
    'mean_rating',
    'visits_30d',
    'revenue',
  ]);
});
