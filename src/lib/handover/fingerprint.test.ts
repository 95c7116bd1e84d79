import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../core/input';
import { compareFingerprints } from './fingerprint';
import { compareSizes } from './sizes';

const ONE: Fingerprint = {
  columns: ['고객번호', 'Order Date', '금액'],
  rows: 1_284,
  content: '77',
  sizeBytes: 9,
};

describe('compareFingerprints', () => {
  it('knows the same data, whatever the order of columns and the size of the file', () => {
    const found = compareFingerprints(ONE, { ...ONE, columns: [...ONE.columns].reverse(), sizeBytes: 12 });
    expect(found).toMatchObject({ kind: 'same', missing: [], extra: [], renamed: [] });
    expect(found.words.en).toBe('The same data as the notebook was made from (1,284 rows).');
  });

  it('says when the order of the columns leaves it open', () => {
    const found = compareFingerprints(ONE, { ...ONE, columns: [...ONE.columns].reverse(), content: '5' });
    expect(found).toMatchObject({ kind: 'rows', reordered: true });
    expect(found.words.en).toContain('another order');
  });

  it.each([
    [{ ...ONE, content: '78' }, 'Same columns, but other rows (1,284 of them). Results can differ.'],
    [
      { ...ONE, content: '78', rows: 1_300 },
      'Same columns, but other rows: the notebook was made from 1,284 rows, this file has 1,300. Results can differ.',
    ],
  ])('says which rows differ: %#', (actual, words) => {
    const found = compareFingerprints(ONE, actual);
    expect(found.kind).toBe('rows');
    expect(found.words.en).toBe(words);
  });

  it('suggests what a column is called now', () => {
    const found = compareFingerprints(ONE, {
      ...ONE,
      columns: ['고객 번호', 'order_date', 'Amount', 'memo'],
    });
    expect(found).toMatchObject({
      kind: 'columns',
      missing: ['금액'],
      extra: ['Amount', 'memo'],
      renamed: [
        { from: '고객번호', to: '고객 번호' },
        { from: 'Order Date', to: 'order_date' },
      ],
    });
    expect(found.words.ko).toContain('‘금액’이 없습니다');
    expect(found.words.en).toContain('Instead of “Order Date” there is “order_date”.');
  });

  it('does not choose between two that are alike, nor by marks alone', () => {
    const two = compareFingerprints(ONE, {
      ...ONE,
      columns: ['고객_번호', '고객 번호', 'Order Date', '금액'],
    });
    expect(two).toMatchObject({ missing: ['고객번호'], renamed: [] });
    const marks = compareFingerprints({ ...ONE, columns: ['---'] }, { ...ONE, columns: ['***'] });
    expect(marks).toMatchObject({ missing: ['---'], extra: ['***'], renamed: [] });
  });
});

describe('compareSizes', () => {
  const rows = compareFingerprints(ONE, { ...ONE, content: '1' });
  const same = compareFingerprints(ONE, ONE);

  it('ticks off what is equal', () => {
    const [check] = compareSizes({ a: 1284 }, { a: 1284 }, [same]);
    expect(check).toMatchObject({ id: 'a', same: true, actual: 1284 });
    expect(check?.words).toEqual({ ko: '1,284명 중 1,284명 ✓', en: '1,284 of 1,284 ✓' });
  });

  it.each([
    [1300, [rows], '1,284 for the sender, 1,300 here: 16 more. The file has other rows.'],
    [
      0,
      [same],
      '1,284 for the sender, 0 here: 1,284 fewer. The data is the same, so check whether the condition or the mapping was changed.',
    ],
    [
      1283,
      [],
      '1,284 for the sender, 1,283 here: 1 fewer. There is nothing to compare the files by, so the reason is not known.',
    ],
  ])('says what differs and why: %i', (actual, comparisons, words) => {
    expect(compareSizes({ a: 1284 }, { a: actual }, comparisons)[0]?.words.en).toBe(words);
  });

  it('says when there is nothing to compare', () => {
    const [check] = compareSizes({ toString: 5 }, {}, [rows, same]);
    expect(check).toMatchObject({ actual: null, same: false });
    expect(check?.words.en).toContain('cannot be counted here');
  });
});
