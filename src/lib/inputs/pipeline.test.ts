import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { fingerprintOrder, fingerprintSelect } from './fingerprint';
import { rejectsSelect } from './rejects';
import { guessedFile, load, textRows, type TestFile } from './testing/load';

let engine: TestEngine;
let fresh = 0;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

async function loadTexts(files: readonly TestFile[], asOf?: string) {
  const named = files.map((file) => ({ ...file, name: `${++fresh}-${file.name}` }));
  named.forEach((file) => engine.file(file.name, file.text));
  return load(engine, named.map(guessedFile), asOf);
}

const ORDERS = `주문번호,고객번호,주문일시,결제금액,수량,할인금액,카테고리,주문상태,비고
A1,001,2024-01-01 10:00,"₩12,000",1,0,옷,완료,a
A2,002,2024-01-05 11:00,5000원,1,100,신발,완료,
A1,001,2024-01-01 10:00,3000,2,0,신발,완료,"두 줄
비고"
A3,001,2024-02-01 10:00,7000,1,0,옷,취소,
A4,,2024-02-01 10:00,7000,1,0,옷,완료,
A5,003,2024-02-31 10:00,7000,1,0,옷,완료,
A6,003,2024-02-11 10:00,abc,1,0,옷,완료,
A7,003
,,,,,,,,
A8,001,2024-03-01 10:00,1000,1,?,옷,교환,x
A9,002,2024-03-02 10:00,-500,-1,0,옷,완료,x
A10,002,2024-03-02 11:00,1,1,0,옷,완료,x,too,many
`;

describe('an orders file', () => {
  it('becomes orders sorted by customer and time, with returns, money exact', async () => {
    const { plan } = await loadTexts([{ name: 'o.csv', text: ORDERS }]);
    const rows = await textRows(
      engine,
      plan.orders?.statement.table ?? '',
      'c, t, order_no, amount, is_return, quantity, category, status, 비고',
    );
    const row = (
      c: string,
      t: string,
      order_no: string,
      amount: string,
      is_return: string,
      quantity: string,
      category: string,
      status: string,
      note: string | null,
    ) => ({ c, t: `${t}:00`, order_no, amount, is_return, quantity, category, status, 비고: note });
    expect(rows).toEqual([
      row('1', '2024-01-01 10:00', '1', '12000.0000', 'false', '1.0', '옷', '완료', 'a'),
      row('1', '2024-01-01 10:00', '1', '3000.0000', 'false', '2.0', '신발', '완료', '두 줄\n비고'),
      row('1', '2024-02-01 10:00', '2', '0.0000', 'true', '1.0', '옷', '취소', null),
      row('1', '2024-03-01 10:00', '3', '1000.0000', 'false', '1.0', '옷', '교환', 'x'),
      row('2', '2024-01-05 11:00', '4', '5000.0000', 'false', '1.0', '신발', '완료', null),
      row('2', '2024-03-02 10:00', '5', '-500.0000', 'true', '-1.0', '옷', '완료', 'x'),
    ]);
  });

  it('counts every row once, used or set aside for a reason', async () => {
    const { quality } = await loadTexts([{ name: 'o.csv', text: ORDERS }]);
    expect(quality.files[0]).toMatchObject({
      rows: 12,
      used: 6,
      aside: { structure: 2, customer: 1, time: 1, amount: 1, blank: 1, refused: 0 },
      unreadable: [
        { column: '주문일시', cells: 1 },
        { column: '결제금액', cells: 1 },
        { column: '할인금액', cells: 1 },
      ],
      returns: 2,
    });
  });

  it('hands out the rows that are set aside, as they were, with the reason', async () => {
    const { files } = await loadTexts([{ name: 'o.csv', text: ORDERS }]);
    const [file] = files;
    if (!file) throw new Error('no file');
    const rows = engine.query(rejectsSelect(file, 'ko'));
    expect(rows.map((row) => [row['줄'], row['이유'], row['주문번호'], row['주문일시']])).toEqual([
      ['5', '고객 번호가 비어 있습니다', 'A4', '2024-02-01 10:00'],
      ['6', '날짜를 읽을 수 없습니다', 'A5', '2024-02-31 10:00'],
      ['7', '금액이 없거나 읽을 수 없습니다', 'A6', '2024-02-11 10:00'],
      ['8', '칸 수가 맞지 않거나 따옴표가 닫히지 않았습니다', 'A7', null],
      ['9', '빈 줄입니다', '', ''],
      ['12', '칸 수가 맞지 않거나 따옴표가 닫히지 않았습니다', 'A10', '2024-03-02 11:00'],
    ]);
  });

  it('gives traits at an as-of day, and orders that do not depend on it', async () => {
    const now = await loadTexts([{ name: 'o.csv', text: ORDERS }]);
    expect(now.facts).toMatchObject({ firstDay: '2024-01-01', lastDay: '2024-03-02', oneRowEach: false });
    expect(now.plan.catalog.asOf).toBe('2024-03-03');
    expect(await textRows(engine, now.plan.catalog.base)).toEqual([
      {
        c: '1',
        customer_id: '001',
        first_order: '2024-01-01',
        last_order: '2024-03-01',
        recency: '2',
        orders: '2',
        revenue: '16000.0000',
        aov: '8000.0000',
        items: '4.0',
        tenure: '62',
        gap_median: '60.0',
        gap_sd: null,
        favourite_category: '옷',
        favourite_category_share: '0.6666666666666666',
        discount_share: '0.0',
        returns_share: '0.25',
      },
      {
        c: '2',
        customer_id: '002',
        first_order: '2024-01-05',
        last_order: '2024-01-05',
        recency: '58',
        orders: '1',
        revenue: '4500.0000',
        aov: '4500.0000',
        items: '0.0',
        tenure: '58',
        gap_median: null,
        gap_sd: null,
        favourite_category: '신발',
        favourite_category_share: '1.0',
        discount_share: '1.0',
        returns_share: '0.5',
      },
    ]);
    const then = await load(engine, now.files, '2024-01-03');
    expect(then.plan.orders?.statement.table).toBe(now.plan.orders?.statement.table);
    const rows = await textRows(engine, then.plan.catalog.base, 'orders, revenue, recency, tenure');
    expect(rows).toEqual([
      { orders: '1', revenue: '15000.0000', recency: '2', tenure: '2' },
      { orders: '0', revenue: '0.0000', recency: null, tenure: null },
    ]);
  });

  it('refunds cancelled rows when the input says so', async () => {
    const { plan } = await loadTexts([
      { name: 'o.csv', text: ORDERS, change: (spec) => ({ ...spec, cancelled: 'refund' }) },
    ]);
    const rows = await textRows(engine, plan.catalog.base, 'revenue, orders');
    expect(rows[0]).toEqual({ revenue: '9000.0000', orders: '2' });
  });

  it('multiplies quantity and price exactly, and takes the price alone when there is no quantity', async () => {
    const lines = `InvoiceNo,InvoiceDate,CustomerID,Quantity,UnitPrice\n1,2024-01-01,a,3,0.1\n1,2024-01-01,a,7,0.1\nC2,2024-01-02,a,-2,0.15\n`;
    const both = await loadTexts([{ name: 'l.csv', text: lines }]);
    expect(await textRows(engine, both.plan.catalog.base, 'revenue, orders, items, returns_share')).toEqual([
      { revenue: '0.7000', orders: '1', items: '8.0', returns_share: '0.3333333333333333' },
    ]);
    const priced = await loadTexts([
      { name: 'p.csv', text: 'customer_id,order_date,price\na,2024-01-01,5\na,2024-01-02,6.5\n' },
    ]);
    expect(await textRows(engine, priced.plan.catalog.base, 'revenue')).toEqual([{ revenue: '11.5000' }]);
  });

  it('never invents an amount', async () => {
    const { plan } = await loadTexts([
      { name: 'v.csv', text: '회원번호,방문일\n1,2024-01-01\n1,2024-01-04\n2,2024-01-02\n1,2024-01-09\n' },
    ]);
    expect(plan.catalog.traits.map(({ name }) => name)).not.toContain('revenue');
    expect(plan.catalog.events[0]?.columns.map(({ name }) => name)).toEqual(['is_return']);
    expect(
      await textRows(engine, plan.catalog.base, 'customer_id, orders, recency, gap_median, gap_sd'),
    ).toEqual([
      { customer_id: '1', orders: '3', recency: '1', gap_median: '4.0', gap_sd: '1.4142135623730951' },
      { customer_id: '2', orders: '1', recency: '8', gap_median: null, gap_sd: null },
    ]);
  });

  it('keeps one order number for rows of one order at different times, and one for each row without a number', async () => {
    const text =
      '주문번호,고객번호,주문일,결제금액\nX,1,2024-01-01,1\nY,1,2024-01-02,2\nX,1,2024-01-03,3\n,1,2024-01-04,4\n,1,2024-01-05,5\nX,2,2024-01-01,6\n';
    const { plan } = await loadTexts([{ name: 'x.csv', text }]);
    const rows = await textRows(engine, plan.orders?.statement.table ?? '', 'c, amount, order_no');
    expect(rows.map((row) => [row['c'], Number(row['amount']), row['order_no']])).toEqual([
      ['1', 1, '1'],
      ['1', 2, '2'],
      ['1', 3, '1'],
      ['1', 4, '3'],
      ['1', 5, '4'],
      ['2', 6, '5'],
    ]);
    expect(plan.catalog.events[0]?.rowsAreOrders).toBe(false);
  });

  it('knows when every row is an order of its own', async () => {
    const text = '주문번호,고객번호,주문일,결제금액\nX,1,2024-01-02,1\nY,1,2024-01-01,2\nZ,2,2024-01-03,3\n';
    const { plan } = await loadTexts([{ name: 'x.csv', text }]);
    expect(plan.catalog.events[0]?.rowsAreOrders).toBe(true);
    const rows = await textRows(engine, plan.orders?.statement.table ?? '', 'amount, order_no');
    expect(rows.map((row) => row['order_no'])).toEqual(['1', '2', '3']);
  });

  it('holds the same values without facts', async () => {
    const { files, plan } = await loadTexts([{ name: 'o.csv', text: ORDERS }]);
    const { cleanTables } = await import('./clean');
    const bare = cleanTables(files, '2024-03-03');
    engine.run(bare.statements);
    expect(await textRows(engine, bare.catalog.base)).toEqual(await textRows(engine, plan.catalog.base));
    const orders = (table: string | undefined) => textRows(engine, table ?? '');
    expect(await orders(bare.orders?.statement.table)).toEqual(await orders(plan.orders?.statement.table));
  });
});

const CUSTOMERS = `고객번호,성별,가입일,recency,점수
001,여,2020-01-01,5,1.5
002,남,2021-02-03,6,2
002,여,2021-02-03,7,3
005,남,어제,8,x
,남,2021-01-01,9,1
`;

const scoreAsNumber: TestFile['change'] = (spec) => ({
  ...spec,
  columns: spec.columns.map((column) => (column.name === '점수' ? { ...column, type: 'number' } : column)),
});

describe('a customers file', () => {
  it('adds its columns, the first row of an id wins, clashing names are marked', async () => {
    const { plan, quality } = await loadTexts([
      { name: 'o.csv', text: ORDERS },
      { name: 'c.csv', text: CUSTOMERS, change: scoreAsNumber },
    ]);
    expect(
      await textRows(
        engine,
        plan.catalog.base,
        '"customer_id", "orders", "성별", "가입일", "recency (file)", "점수"',
      ),
    ).toEqual([
      {
        customer_id: '001',
        orders: '2',
        성별: '여',
        가입일: '2020-01-01',
        'recency (file)': '5.0',
        점수: '1.5',
      },
      {
        customer_id: '002',
        orders: '1',
        성별: '남',
        가입일: '2021-02-03',
        'recency (file)': '6.0',
        점수: '2.0',
      },
      { customer_id: '005', orders: '0', 성별: '남', 가입일: null, 'recency (file)': '8.0', 점수: null },
    ]);
    expect(quality.files[1]).toMatchObject({
      rows: 5,
      used: 4,
      duplicates: 1,
      aside: { customer: 1 },
      unreadable: [
        { column: '가입일', cells: 1 },
        { column: '점수', cells: 1 },
      ],
    });
    expect(quality.links).toEqual({ withOrders: 2, inCustomersFile: 3, both: 2 });
    expect(plan.catalog.traits.find((trait) => trait.name === '성별')?.type).toBe('category');
  });

  it('is enough alone, without dates', async () => {
    const { plan, facts } = await loadTexts([
      { name: 'c.csv', text: 'ID;Age;City\n5;30;서울\n6;40;부산\n07;;서울\n' },
    ]);
    expect(facts.lastDay).toBe('');
    expect(plan.catalog.events).toEqual([]);
    expect(await textRows(engine, plan.catalog.base)).toEqual([
      { c: '1', customer_id: '07', Age: null, City: '서울' },
      { c: '2', customer_id: '5', Age: '30.0', City: '서울' },
      { c: '3', customer_id: '6', Age: '40.0', City: '부산' },
    ]);
  });

  it('numbers its rows when it has no id', async () => {
    const { plan } = await loadTexts([{ name: 'c.csv', text: 'age,gender\n30,F\n40,M\n' }]);
    expect(await textRows(engine, plan.catalog.base)).toEqual([
      { c: '1', customer_id: '1', age: '30.0', gender: 'F' },
      { c: '2', customer_id: '2', age: '40.0', gender: 'M' },
    ]);
  });
});

describe('several files', () => {
  it('stack by field and by name', async () => {
    const a = '고객번호,주문일,결제금액,메모\n1,2024-01-01,100,가\n2,2024-01-02,200,나\n1,2024-01-03,1,다\n';
    const b =
      'customer_id,order_date,revenue,메모,extra\n2,2024-02-01,50,1,7\n3,2024-02-02,60,2,8\n3,2024-02-03,60,3,9\n';
    const { plan } = await loadTexts([
      { name: 'a.csv', text: a },
      { name: 'b.csv', text: b },
    ]);
    expect(await textRows(engine, plan.catalog.base, 'customer_id, orders, revenue')).toEqual([
      { customer_id: '1', orders: '2', revenue: '101.0000' },
      { customer_id: '2', orders: '2', revenue: '250.0000' },
      { customer_id: '3', orders: '2', revenue: '120.0000' },
    ]);
    const rows = await textRows(engine, plan.orders?.statement.table ?? '', '"메모", extra');
    expect(rows.map((row) => [row['메모'], row['extra']])).toEqual([
      ['가', null],
      ['다', null],
      ['나', null],
      ['1.0', '7.0'],
      ['2.0', '8.0'],
      ['3.0', '9.0'],
    ]);
  });
});

describe('fingerprintSelect', () => {
  const ask = (name: string, text: string) => {
    engine.file(name, text);
    return engine.query(fingerprintSelect(guessedFile({ name, text })))[0];
  };
  it('does not see the order of rows nor quoting, but every change of a cell', () => {
    const a = ask('f1.csv', 'customer_id,v\n1,x\n2,y\n3,\n');
    expect(ask('f2.csv', 'customer_id,v\r\n3,""\r\n"1",x\r\n2,"y"\r\n')).toEqual(a);
    for (const [i, other] of [
      '1,x\n2,y\n4,\n',
      '1,y\n2,x\n3,\n',
      '1,x\n2,y\n3,\n3,\n',
      '1,x\n2,y\n3, \n',
    ].entries()) {
      expect(ask(`f3${i}.csv`, `customer_id,v\n${other}`)).not.toEqual(a);
    }
    expect(String(a?.['content'])).toMatch(/^\d+$/);
  });

  it('does not see the order of the columns, but what stands in which', () => {
    const a = ask('f5.csv', 'customer_id,v,w\n1,x,p\n2,y,q\n');
    expect(ask('f6.csv', 'w,customer_id,v\nq,2,y\np,1,x\n')).toEqual(a);
    expect(ask('f7.csv', 'w,customer_id,v\ny,2,q\np,1,x\n')).not.toEqual(a);
  });

  it('takes the columns as an earlier fingerprint of the same columns did', () => {
    const { spec } = guessedFile({ name: 'f8.csv', text: 'b,a,c\n1,2,3\n' });
    expect(fingerprintOrder(spec)).toEqual(['a', 'b', 'c']);
    expect(fingerprintOrder(spec, ['c', 'b', 'a'])).toEqual(['c', 'b', 'a']);
    expect(fingerprintOrder(spec, ['c', 'b'])).toEqual(['a', 'b', 'c']);
    expect(fingerprintOrder(spec, ['c', 'b', 'd'])).toEqual(['a', 'b', 'c']);
  });

  it('is the sum of bytes 8 to 15 of the MD5 of the rows, the lowest first', async () => {
    const { createHash } = await import('node:crypto');
    const part = (row: string) => createHash('md5').update(row).digest().readBigUInt64LE(8);
    const sum = ['1\x1fx', '2\x1f귤'].map(part).reduce((x, y) => x + y, 0n) % 2n ** 64n;
    expect(ask('f4.csv', 'customer_id,v\n1,x\n2,귤\n')?.['content']).toBe(String(sum));
  });
});
