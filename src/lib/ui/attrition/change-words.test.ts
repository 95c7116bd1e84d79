import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import type { TableLeaf } from '../../segments/leaf-sql';
import { catalog } from '../builder/scene.fixture';
import { changeWords } from './change-words';

const orders = (value: number): TableLeaf => ({ kind: 'trait', trait: 'orders', test: { op: '>=', value } });
const bought = (n: number, value: number): TableLeaf => ({
  kind: 'did',
  table: 'orders',
  where: [],
  window: { kind: 'last', n, unit: 'day' },
  measure: { kind: 'times' },
  test: { op: '>=', value },
});

const said = (from: TableLeaf, to: TableLeaf, lang: 'ko' | 'en', line: Condition = to) =>
  changeWords({ path: '', line, from, to, gained: 1 }, catalog, [], lang);

describe('a relaxed line in words', () => {
  it('says what changed beside what it was', () => {
    expect(said(orders(3), orders(2), 'en')).toBe('whose number of orders is at least 2 instead of 3');
    expect(said(orders(3), orders(2), 'ko')).toBe('주문 수가 3회 대신 2회 이상인');
    expect(said(bought(90, 2), bought(120, 2), 'en')).toBe(
      'who bought at least 2 times in the last 120 days instead of 90 days',
    );
  });

  it('says the whole line where its sentence is another', () => {
    expect(said(bought(90, 2), bought(90, 1), 'en')).toBe('who bought in the last 90 days');
    expect(said(bought(90, 2), bought(90, 1), 'ko')).toBe('최근 90일 안에 구매한');
    expect(said(orders(3), orders(4), 'en', { kind: 'not', of: orders(4) })).toContain('not');
  });
});
