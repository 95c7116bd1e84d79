import { describe, expect, it } from 'vitest';
import { rangeProblem } from './number-range';

const WHOLE = { min: 1, max: 3660, whole: true } as const;

describe('a number field', () => {
  it('takes both ends of its range', () => {
    expect([1, 60, 3660].map((n) => rangeProblem(n, WHOLE))).toEqual([undefined, undefined, undefined]);
    expect(rangeProblem(0.05, { min: 0.01, max: 10, whole: false })).toBeUndefined();
  });

  it('says which numbers it takes instead of dropping others', () => {
    for (const n of [0, 3661, 1.5, Number.NaN]) {
      const problem = rangeProblem(n, WHOLE);
      expect(problem?.message.en).toContain('whole numbers from 1 to 3,660');
      expect(problem?.message.ko).toContain('1부터 3,660까지의 정수');
    }
    expect(rangeProblem(0, { min: 1, max: 1000, whole: false, sign: '%' })?.message.en).toContain(
      '1% to 1,000%',
    );
    expect(rangeProblem(11, { min: 0.01, max: 10, whole: false })?.message.en).toContain('from 0.01 to 10 ');
  });
});
