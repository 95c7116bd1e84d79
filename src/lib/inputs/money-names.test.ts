import { describe, expect, it } from 'vitest';
import { guessInput } from './guess';
import { isIdName } from './field-words';

describe('names that only end like an id', () => {
  it.each(['amount_paid', 'Paid', 'prepaid', 'bid', 'Valid'])('%s is none', (name) => {
    expect(isIdName(name)).toBe(false);
  });
  it.each(['customer_id', 'CustomerID', 'userid', '회원번호', 'order no', 'zip'])('%s is one', (name) => {
    expect(isIdName(name)).toBe(true);
  });

  it('reads what was paid as the amount, before unit prices', () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `O${i},C${i % 9},2024-03-${10 + (i % 20)},1900,2,${3000 + i}`,
    );
    const text = `order_id,customer_id,ordered_at,unit_price,quantity,amount_paid\n${rows.join('\n')}\n`;
    const { spec } = guessInput({ id: 'i1', name: 'o.csv', encoding: 'utf-8', text, whole: true });
    expect(spec.mapping.amount).toBe('amount_paid');
    expect(spec.columns.find(({ name }) => name === 'amount_paid')?.type).toMatch(/money|number/);
  });
});
