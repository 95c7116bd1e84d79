import { describe, expect, it } from 'vitest';
import { guessTable } from './guess-table';

const HEAD = {
  id: 'i1',
  name: 'orders.parquet',
  columns: [
    { name: 'customer_id', native: 'integer' },
    { name: 'order_date', native: 'timestamp' },
    { name: 'amount', native: 'decimal' },
    { name: 'note' },
    { name: 'Note' },
    { name: 'gift', native: 'boolean' },
  ],
  rows: [
    ['1', '2024-01-01 10:00:00', '12.50', 'a', 'x', 'true'],
    ['1', '2024-01-03 10:00:00', '2.50', 'b', 'y', 'false'],
    ['2', '2024-01-03 11:00:00', '2.00', 'c', 'z', 'false'],
  ],
} as const;

describe('a file with typed columns', () => {
  it('keeps its types, maps its columns, and reads ids as text', () => {
    const { spec } = guessTable(HEAD);
    expect(spec).toMatchObject({
      role: 'orders',
      reading: { format: 'columns' },
      mapping: { customer: 'customer_id', time: 'order_date', amount: 'amount' },
    });
    expect(spec.columns).toMatchObject([
      { name: 'customer_id', type: 'text' },
      { name: 'order_date', type: 'date', native: 'timestamp' },
      { name: 'amount', type: 'money', native: 'decimal' },
      { name: 'note', type: 'text' },
      { name: 'Note 2', type: 'text' },
      { name: 'gift', type: 'boolean', native: 'boolean' },
    ]);
  });

  it('takes the role that the user chose', () => {
    expect(guessTable({ ...HEAD, role: 'customers' }).spec.role).toBe('customers');
  });

  it('reads a day that is kept as a number by what its name promises', () => {
    const columns = [{ name: '주문일자', native: 'integer' as const }];
    const rows = [['20240103'], ['20240104'], ['20240106']];
    const [column] = guessTable({ ...HEAD, columns, rows }).spec.columns;
    expect(column).toMatchObject({ type: 'date', format: '%Y%m%d' });
  });
});
