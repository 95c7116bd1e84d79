import { describe, expect, it } from 'vitest';
import type { InputSpec } from '../core/input';
import { guessCurrency } from './currency';

function spec(name: string): InputSpec {
  return {
    id: 'i1',
    name: 'orders.csv',
    role: 'orders',
    reading: { encoding: 'utf-8', delimiter: ',', quote: '"', escape: '"', header: true, skip: 0 },
    columns: [{ name, type: 'money' }],
    mapping: { amount: name },
  };
}

describe('the currency of a file', () => {
  it.each([
    ['amount', '₩12,000', 'KRW'],
    ['amount', '12,000원', 'KRW'],
    ['amount', '1.234,56 €', 'EUR'],
    ['amount', '$12.00', 'USD'],
    ['amount (USD)', '12.00', 'USD'],
    ['결제금액', '12000', 'KRW'],
    ['amount', '12000', undefined],
  ])('%s %s is %s', (name, cell, expected) => expect(guessCurrency(spec(name), [[cell]])).toBe(expected));
});
