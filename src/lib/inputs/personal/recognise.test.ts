import { describe, expect, it } from 'vitest';
import { recognisePersonal } from './recognise';
import { ORDINARY_COLUMNS } from './testing/ordinary-columns';
import { PERSONAL_COLUMNS } from './testing/personal-columns';

/** What is recognised of a column that stands beside another, as in a file. */
function recognised(name: string, cells: string) {
  const rows = cells.split(';').map((cell, i) => [String(i + 1), cell]);
  return recognisePersonal([{ name: '번호' }, { name }], rows)[name];
}

describe('recognisePersonal', () => {
  it.each(PERSONAL_COLUMNS)('%s holds %s (%s)', (name, kind, cells) => {
    expect(recognised(name, cells)?.kind).toBe(kind);
  });

  it.each(ORDINARY_COLUMNS)('%s holds nothing personal (%s)', (name, cells) => {
    expect(recognised(name, cells)).toBeUndefined();
  });

  it('misses little and cries wolf rarely', () => {
    const found = PERSONAL_COLUMNS.filter(
      ([name, kind, cells]) => recognised(name, cells)?.kind === kind,
    ).length;
    const wrong = ORDINARY_COLUMNS.filter(([name, cells]) => recognised(name, cells) !== undefined).length;
    const named = PERSONAL_COLUMNS.filter(([name, , cells]) => recognised(name, cells) !== undefined).length;
    const precision = found / (named + wrong);
    const recall = found / PERSONAL_COLUMNS.length;
    console.info(
      `personal columns: ${PERSONAL_COLUMNS.length} personal, ${ORDINARY_COLUMNS.length} ordinary, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    expect(PERSONAL_COLUMNS.length + ORDINARY_COLUMNS.length).toBeGreaterThanOrEqual(120);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });

  it('tells why, and how many cells fit', () => {
    const found = recognised('이메일', 'a@example.com;b@example.com;none at all;c@example.com');
    expect(found?.share).toBe(0.75);
    expect(found?.why.ko).toContain('75%');
    expect(found?.why.en).toContain('75%');
  });

  it('believes a telling name of an empty column', () => {
    expect(recognised('주민등록번호', ';')).toMatchObject({ kind: 'resident-number', share: 0 });
    expect(recognised('name', ';')).toBeUndefined();
  });

  it('takes the addresses of shops for nobody’s', () => {
    const columns = ['store_cd', 'store_name', 'address', 'tel_no'].map((name) => ({ name }));
    expect(recognisePersonal(columns, [['S1', '강남점', '서울 강남구 역삼동 123', '02-123-4567']])).toEqual(
      {},
    );
  });

  it('holds any column name', () => {
    const found = recognisePersonal([{ name: '__proto__' }], [['a@example.com'], ['b@example.com']]);
    expect(Object.keys(found)).toEqual(['__proto__']);
  });

  it('is quick on long hostile cells', () => {
    const long = [
      'a'.repeat(20_000),
      '1-'.repeat(10_000),
      '가나구 '.repeat(5_000),
      '+1 '.repeat(6_000),
      '가'.repeat(20_000),
    ];
    const start = performance.now();
    for (const name of ['메모', '이메일', '주소', '이름', '전화', 'IP', '계좌번호']) {
      recognisePersonal(
        [{ name }],
        long.map((cell) => [cell]),
      );
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
