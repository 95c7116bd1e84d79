import { describe, expect, it } from 'vitest';
import type { ColumnReading } from '../core/input';
import { guessInput } from './guess';
import { guessRole } from './roles';

const input = (text: string) => guessInput({ id: 'a', name: 'a.csv', encoding: 'utf-8', text });

describe('guessInput', () => {
  it.each([
    [
      'Korean orders',
      '주문번호,고객번호,주문일시,상품명,카테고리,수량,판매가,결제금액,할인금액,유입경로,주문상태\nA1,007,2024-01-01 10:00,셔츠,상의,1,10000,9000,1000,앱,배송완료\nA2,008,2024-01-02 10:00,바지,하의,2,5000,10000,0,웹,취소\nA3,007,2024-01-03 10:00,셔츠,상의,1,10000,10000,0,앱,배송완료\n',
      'orders',
      {
        order: '주문번호',
        customer: '고객번호',
        time: '주문일시',
        product: '상품명',
        category: '카테고리',
        quantity: '수량',
        price: '판매가',
        amount: '결제금액',
        discount: '할인금액',
        channel: '유입경로',
        status: '주문상태',
      },
    ],
    [
      'online retail',
      'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n536365,85123A,HOLDER,6,12/1/10 8:26,2.55,17850,UK\n536365,71053,LANTERN,6,12/1/10 8:26,3.39,17850,UK\nC536379,D,Discount,-1,12/1/10 9:41,27.5,14527,UK\n536381,22,X,1,12/13/10 9:41,2,,UK\n',
      'orders',
      {
        order: 'InvoiceNo',
        product: 'Description',
        quantity: 'Quantity',
        time: 'InvoiceDate',
        price: 'UnitPrice',
        customer: 'CustomerID',
      },
    ],
    [
      'bare sales',
      'customer_id,order_date,revenue\na,2024-01-01,5\nb,2024-01-02,6\na,2024-01-03,7\n',
      'orders',
      { customer: 'customer_id', time: 'order_date', amount: 'revenue' },
    ],
    [
      'visits without money',
      '회원번호,방문일\n1,2024-01-01\n1,2024-01-02\n2,2024-01-02\n',
      'orders',
      { customer: '회원번호', time: '방문일' },
    ],
    [
      'customers',
      '회원번호,이름,성별,가입일,수신동의\n001,김,여,2020-01-01,Y\n002,이,남,2021-01-01,N\n003,박,여,2022-01-01,Y\n',
      'customers',
      { customer: '회원번호', joined: '가입일', consent: '수신동의' },
    ],
    [
      'customers without dates',
      'ID;Age;Income\n5;30;1000\n6;40;2000\n7;50;3000\n',
      'customers',
      { customer: 'ID' },
    ],
    ['customers without an id', 'age,gender\n30,F\n40,M\n30,F\n', 'customers', {}],
    [
      'summaries of customers',
      'customer_id,revenue,most_recent_visit,number_of_orders\n1,500,2024-01-01,3\n2,700,2024-02-01,4\n3,20,2024-03-01,1\n',
      'customers',
      { customer: 'customer_id' },
    ],
  ])('%s', (_, text, role, mapping) => {
    const { spec } = input(text);
    expect(spec.role).toBe(role);
    expect(spec.mapping).toEqual(mapping);
  });

  it('reads mapped ids as text whatever they look like', () => {
    const { spec } = input(
      'buyer,order,order_date,amount\n1,10,2024-01-01,5\n2,11,2024-01-02,6\n1,12,2024-01-03,7\n',
    );
    expect(spec.columns.slice(0, 2)).toEqual([
      { name: 'buyer', type: 'text' },
      { name: 'order', type: 'text' },
    ]);
  });

  it('gives a reason for every field and for the role, in both languages', () => {
    const { role } = input('고객번호,주문일,결제금액\n1,2024-01-01,5\n1,2024-01-02,6\n2,2024-01-03,7\n');
    expect(Object.keys(role.reasons).sort()).toEqual(Object.keys(role.mapping).sort());
    for (const words of [...Object.values(role.reasons), role.roleReason]) {
      expect(words.ko).toMatch(/[가-힣]/);
      expect(words.en).toMatch(/[a-z]/);
    }
  });

  it.each([
    ['void: the order has no other row', 'A2,2,2024-01-02,500,취소', 'void'],
    ['refund: the cancelled row repeats the order', 'A1,1,2024-01-02,900,취소', 'refund'],
  ])('takes cancelled rows for %s', (_, row, cancelled) => {
    const text = `주문번호,고객번호,주문일,결제금액,주문상태\nA1,1,2024-01-01,900,완료\n${row}\nA3,1,2024-01-03,700,완료\n`;
    expect(input(text).spec.cancelled).toBe(cancelled);
  });

  it('keeps to a role that was chosen', () => {
    const text = 'customer_id,order_date,amount\n1,2024-01-01,5\n1,2024-01-02,6\n';
    const chosen = guessInput({ id: 'a', name: 'a', encoding: 'utf-8', text, role: 'customers' });
    expect(chosen.spec.mapping).toEqual({ customer: 'customer_id' });
  });

  it('says that a file has one column only', () => {
    expect(input('abc\nx y\nz\n').notes).toHaveLength(1);
  });
});

describe('guessRole', () => {
  it('lives with no columns and no rows', () => {
    expect(guessRole([], []).role).toBe('customers');
    const columns: ColumnReading[] = [{ name: 'customer_id', type: 'text' }];
    expect(guessRole(columns, []).mapping).toEqual({ customer: 'customer_id' });
  });
});
