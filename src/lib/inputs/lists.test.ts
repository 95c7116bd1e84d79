import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { planCondition } from '../segments/plan';
import { checkCondition } from '../segments/check';
import { say } from '../segments/words/say';
import { csvOf, describedFile } from './testing/files';
import { load } from './testing/load';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

const ORDERS = {
  name: 'orders.csv',
  role: 'orders' as const,
  columns: { who: 'text', day: 'day', paid: 'money', mail: 'text' } as const,
  mapping: { customer: 'who', time: 'day', amount: 'paid', email: 'mail' },
};
const ORDER_ROWS = [
  ['a', '2024-01-05', '10', 'a@shop.kr'],
  ['b', '2024-01-06', '20', 'b@shop.kr'],
  ['c', '2024-01-07', '30', ''],
];

function described(file: Parameters<typeof describedFile>[0], rows: (string | null)[][]) {
  engine.file(file.name, csvOf(Object.keys(file.columns), rows));
  return describedFile(file);
}

async function onList(files: ReturnType<typeof describedFile>[], label: string) {
  const { catalog } = await load(engine, files, '2024-03-01');
  const trait = catalog.traits.find((one) => one.label.en === label);
  if (!trait) return { catalog, trait, ids: undefined };
  const condition = { kind: 'trait', trait: trait.name, test: { op: 'is', value: true } } as const;
  expect(checkCondition(condition, catalog, [])).toEqual([]);
  const plan = planCondition(condition, catalog, []);
  engine.run(plan.statements);
  const rows = engine.query(
    `SELECT b.customer_id FROM "${catalog.base}" AS b JOIN "${plan.table}" AS s ON s.c = b.c WHERE s.m ORDER BY b.c`,
  );
  return { catalog, trait, condition, ids: rows.map(({ customer_id }) => customer_id) };
}

const list = (name: string, rows: string[]) =>
  described(
    { name, role: 'customers', columns: { id: 'text' }, mapping: { customer: 'id' } },
    rows.map((id) => [id]),
  );

it('makes a file of ids a list that conditions can ask about', async () => {
  const orders = described(ORDERS, ORDER_ROWS);
  const found = await onList([orders, list('vip.csv', ['c', 'a', 'a', 'nobody'])], 'On the list vip.csv');
  expect(found.ids).toEqual(['a', 'c', 'nobody']);
  expect(say(found.condition!, found.catalog, [], 'ko')).toContain('vip.csv 목록에 있음');
  const two = [orders, list('first.csv', ['a']), list('lost.csv', ['b', 'c'])];
  expect((await onList(two, 'On the list first.csv')).ids).toEqual(['a']);
  expect((await onList(two, 'On the list lost.csv')).ids).toEqual(['b', 'c']);
});

it('makes no list of a file that says more, or that is all there is', async () => {
  const more = described(
    {
      name: 'people.csv',
      role: 'customers',
      columns: { id: 'text', city: 'text' },
      mapping: { customer: 'id' },
    },
    [['a', '서울']],
  );
  const orders = described(ORDERS, ORDER_ROWS);
  expect((await onList([orders, more], 'On the list people.csv')).trait).toBeUndefined();
  expect((await onList([list('all.csv', ['a'])], 'On the list all.csv')).trait).toBeUndefined();
});

it('finds people on a list of e-mail addresses where ids are joined by them', async () => {
  const orders = { ...described(ORDERS, ORDER_ROWS), stitch: ['email' as const] };
  const mails = described(
    { name: 'mails.csv', role: 'customers', columns: { mail: 'text' }, mapping: { email: 'mail' } },
    [['A@shop.kr'], ['c@shop.kr']],
  );
  const found = await onList([orders, { ...mails, stitch: ['email' as const] }], 'On the list mails.csv');
  expect(found.ids).toContain('a');
  expect(found.ids).not.toContain('b');
});
