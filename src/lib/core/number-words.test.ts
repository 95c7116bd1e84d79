import { describe, expect, it } from 'vitest';
import { koreanNumber, shortNumber } from './number-words';

describe('numbers with words for powers of ten', () => {
  it.each([
    ['10만', 100_000],
    ['1억', 100_000_000],
    ['1억 5천만', 150_000_000],
    ['1억5,000만', 150_000_000],
    ['1.5억', 150_000_000],
    ['3만 5천', 35_000],
    ['3만 500', 30_500],
    ['2조 3억', 2_000_300_000_000],
    ['5천3백만', 53_000_000],
    ['3백', 300],
    ['천만', 10_000_000],
    ['만', 10_000],
    ['0.1만', 1000],
    ['1억 2천3백4십5만 6천7백8십9', 123_456_789],
  ])('%s is %d', (text, value) => expect(koreanNumber(text)).toEqual({ value, to: text.length }));

  it.each(['10', '', ' 10만', '가만', '1만 1억', '1만 2만', '.5만', '3백 5천'])('%j is none', (text) =>
    expect(koreanNumber(text)?.to === text.length && text !== '').toBe(false),
  );

  it('end where the words for it end', () => {
    expect(koreanNumber('쓴 10만 원 이상', 2)).toEqual({ value: 100_000, to: 5 });
    expect(koreanNumber('1억원')).toEqual({ value: 100_000_000, to: 2 });
  });

  it('in English have k and m', () => {
    expect(shortNumber('100k')).toEqual({ value: 100_000, to: 4 });
    expect(shortNumber('1.5M')).toEqual({ value: 1_500_000, to: 4 });
    expect([shortNumber('100'), shortNumber('10km'), shortNumber('5 m'), shortNumber('3months')]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });
});
