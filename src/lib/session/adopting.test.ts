import { describe, expect, it } from 'vitest';
import type { InputSpec } from '../core/input';
import { adopted, columnDifferences, merged } from './adopting';

const reading = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: '"',
  header: true,
  skip: 0,
} as const;

function spec(
  names: readonly string[],
  mapping: InputSpec['mapping'],
  more: Partial<InputSpec> = {},
): InputSpec {
  const columns = names.map((name) => ({ name, type: 'text' as const }));
  return { id: 'i1', name: 'may.csv', role: 'orders', reading, columns, mapping, ...more };
}

const MAY = spec(
  ['id', 'day', 'sum', 'shop'],
  { customer: 'id', time: 'day', amount: 'sum' },
  {
    cleaning: [{ kind: 'fill', column: 'shop', value: '?' }],
    fingerprint: { columns: [], rows: 1, content: '1', sizeBytes: 1 },
  },
);

describe('an input that takes another file', () => {
  it('keeps what was decided and takes the reading of the file', () => {
    const june = spec(
      ['day', 'id', 'sum', 'shop'],
      {},
      { name: 'june.csv', reading: { ...reading, skip: 2 } },
    );
    const next = adopted(MAY, june);
    expect(next).toMatchObject({
      name: 'june.csv',
      mapping: MAY.mapping,
      cleaning: MAY.cleaning,
      reading: { skip: 2 },
    });
    expect(next?.columns.map(({ name }) => name)).toEqual(['day', 'id', 'sum', 'shop']);
    expect(next).not.toHaveProperty('fingerprint');
  });

  it('is not taken as it is when a mapped column is missing', () => {
    const june = spec(['id', 'day', 'total'], { customer: 'id', time: 'day', amount: 'total' });
    expect(adopted(MAY, june)).toBeUndefined();
    expect(columnDifferences(MAY, june)).toEqual({ gone: ['sum', 'shop'], fresh: ['total'] });
    expect(merged(MAY, june).mapping).toEqual({ customer: 'id', time: 'day', amount: 'total' });
  });

  it('never gives a column that was left unmapped on purpose to a field', () => {
    const june = spec(['id', 'day', 'sum', 'shop'], {
      customer: 'id',
      time: 'day',
      amount: 'sum',
      channel: 'shop',
    });
    expect(merged(MAY, june).mapping).toEqual(MAY.mapping);
  });
});
