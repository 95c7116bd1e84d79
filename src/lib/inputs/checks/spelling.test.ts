import { describe, expect, it } from 'vitest';
import { isOneApart, mistakesOf, spellingKey, variantsOf } from './spelling';

describe('spellings', () => {
  it('have a key without case, space, width and punctuation', () => {
    expect(['E-mail', 'ｅｍａｉｌ', 'e mail'].map(spellingKey)).toEqual(['email', 'email', 'email']);
    expect(spellingKey('---')).toBe('---');
    for (const [a, b] of [
      ['1.1M', '11M'],
      ['-5', '5'],
      ['C#', 'C'],
      ['5%', '5'],
      ['A+', 'A'],
      ['2024-1', '20241'],
    ] as const)
      expect(spellingKey(a), a).not.toBe(spellingKey(b));
  });

  it('are one apart or not', () => {
    for (const [a, b] of [
      ['결제', '결재'],
      ['seoul', 'seuol'],
      ['abc', 'abcd'],
      ['abc', 'xbc'],
    ] as const)
      expect(isOneApart(a.normalize('NFD'), b.normalize('NFD')), `${a} ${b}`).toBe(true);
    for (const [a, b] of [
      ['abc', 'abc'],
      ['남자', '여자'],
      ['abc', 'cab'],
      ['paid', 'unpaid'],
    ] as const)
      expect(isOneApart(a.normalize('NFD'), b.normalize('NFD')), `${a} ${b}`).toBe(false);
  });

  it('never joins things that differ in digits or are short', () => {
    const values = [
      { value: '상품 100', rows: 1000 },
      { value: '상품 101', rows: 2 },
      { value: '상품 A', rows: 1000 },
      { value: '상품 B', rows: 2 },
      { value: '4.4 and up', rows: 900 },
      { value: '4.4W and up', rows: 3 },
      { value: 'M', rows: 1000 },
      { value: 'L', rows: 3 },
      { value: '2월', rows: 900 },
      { value: '3월', rows: 1 },
    ];
    expect(mistakesOf(values)).toEqual([]);
    expect(variantsOf(values)).toEqual([]);
    expect(
      mistakesOf([
        { value: '온라인몰', rows: 1000 },
        { value: '온라인볼', rows: 2 },
      ]),
    ).toEqual([{ to: '온라인몰', from: [{ value: '온라인볼', rows: 2 }] }]);
  });
});
