import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Mapping, Role } from '../core/input';
import { guessEncoding } from './encoding';
import { guessInput } from './guess';
import { load } from './testing/load';

const DATA = new URL('../../../../shared/data/', import.meta.url).pathname;

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

interface Real {
  readonly path: string;
  readonly role: Role;
  readonly mapping: Mapping;
  readonly rows: number;
  readonly used: number;
  readonly customers: number;
  readonly revenue?: number;
  readonly orders?: number;
}

const FILES: readonly Real[] = [
  {
    path: 'cdnow/CDNOW_master.txt',
    role: 'orders',
    mapping: { customer: 'customer_id', time: 'date', quantity: 'number_of_cds', amount: 'dollar_value' },
    rows: 69659,
    used: 69659,
    customers: 23570,
    revenue: 2500315.63,
    orders: 69659,
  },
  {
    path: 'rfm_r/rfm_data_orders.csv',
    role: 'orders',
    mapping: { customer: 'customer_id', time: 'order_date', amount: 'revenue', email: 'email' },
    rows: 4906,
    used: 4906,
    customers: 995,
    revenue: 464158,
    orders: 4906,
  },
  {
    path: 'superstore/Sample - Superstore.csv',
    role: 'orders',
    mapping: {
      customer: 'Customer ID',
      order: 'Order ID',
      time: 'Order Date',
      amount: 'Sales',
      quantity: 'Quantity',
      discount: 'Discount',
      category: 'Category',
      product: 'Product Name',
    },
    rows: 9994,
    used: 9994,
    customers: 793,
    revenue: 2297200.8603,
    orders: 5009,
  },
  {
    path: 'dunnhumby/transactions_sample.csv',
    role: 'orders',
    mapping: {
      customer: 'household_id',
      order: 'basket_id',
      time: 'transaction_timestamp',
      amount: 'sales_value',
      quantity: 'quantity',
      discount: 'retail_disc',
      product: 'product_id',
    },
    rows: 75000,
    used: 75000,
    customers: 2377,
    revenue: 233935.24,
    orders: 47243,
  },
  {
    path: 'korean_pyda100/uriage.csv',
    role: 'orders',
    mapping: { customer: 'customer_name', time: 'purchase_date', price: 'item_price', product: 'item_name' },
    rows: 2999,
    used: 2612,
    customers: 199,
    revenue: 3386200,
  },
  {
    path: 'korean_pyda100/transaction_1.csv',
    role: 'orders',
    mapping: { customer: 'customer_id', order: 'transaction_id', time: 'payment_date', price: 'price' },
    rows: 5000,
    used: 5000,
    customers: 0,
    orders: 5000,
  },
  {
    path: 'korean_pyda100/customer_master.csv',
    role: 'customers',
    mapping: { customer: 'customer_id', joined: 'registration_date', birth: 'birth', email: 'email' },
    rows: 5000,
    used: 5000,
    customers: 5000,
  },
  {
    path: 'japan_100knocks/customer.csv',
    role: 'customers',
    mapping: { customer: 'customer_id', joined: 'application_date', birth: 'birth_day' },
    rows: 21971,
    used: 21971,
    customers: 21971,
  },
  {
    path: 'marketing_campaign/marketing_campaign.csv',
    role: 'customers',
    mapping: { customer: 'ID', joined: 'Dt_Customer', birth: 'Year_Birth' },
    rows: 2240,
    used: 2240,
    customers: 2240,
  },
];

describe('files that people keep', () => {
  it.each(FILES.map((file) => [file.path, file] as const))('%s', async (path, real) => {
    if (!existsSync(DATA + path)) return;
    const bytes = readFileSync(DATA + path);
    const { encoding } = guessEncoding(bytes.subarray(0, 65_536));
    expect(encoding).toBe('utf-8');
    const text = new TextDecoder().decode(bytes.subarray(0, 262_144));
    const { spec } = guessInput({ id: 'real', name: path, encoding, text, whole: bytes.length <= 262_144 });
    expect(spec.role).toBe(real.role);
    expect(spec.mapping).toEqual(real.mapping);
    engine.file(path, bytes);
    const { plan, quality } = await load(engine, [{ spec, path }]);
    const money = plan.catalog.traits.some(({ name }) => name === 'revenue')
      ? 'CAST(sum(revenue) AS DOUBLE)'
      : 'NULL';
    const count = real.role === 'orders' ? 'CAST(sum(orders) AS DOUBLE)' : 'NULL';
    const [sums] = engine.query(
      `SELECT CAST(count(*) AS DOUBLE) AS customers, ${money} AS revenue, ${count} AS orders FROM "${plan.catalog.base}"`,
    );
    expect({ path, ...quality.files[0], ...sums }).toMatchObject({
      rows: real.rows,
      used: real.used,
      ...(real.customers > 0 ? { customers: real.customers } : {}),
      ...(real.revenue === undefined ? {} : { revenue: real.revenue }),
      ...(real.orders === undefined ? {} : { orders: real.orders }),
    });
  });
});
