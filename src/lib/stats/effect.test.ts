import { describe, expect, it } from 'vitest';
import { cohensH, hedgesG, shareDifference, type Moments } from './effect';

function moments(values: readonly number[]): Moments {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  return { n, mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) };
}

describe('effect sizes', () => {
  it('Hedges’ g is the textbook value', () => {
    // Means 103 and 100, standard deviations 5.5 and 4.5, 50 in each group: d = 0.5970, J = 0.9923, g = 0.5924
    // (Borenstein et al., Introduction to Meta-Analysis, 2009, ch. 4).
    const g = hedgesG({ n: 50, mean: 103, variance: 5.5 ** 2 }, { n: 50, mean: 100, variance: 4.5 ** 2 });
    expect(g?.value).toBeCloseTo(0.5924, 3);
    // Its variance there is 0.0411, so the interval is ± 1.96 × 0.2028.
    expect(((g?.high ?? 0) - (g?.low ?? 0)) / 2 / 1.96).toBeCloseTo(0.2028, 2);
  });

  it('Newcombe’s interval is that of his table', () => {
    // 56/70 against 48/80, method 10: 0.0524 to 0.3339 (Newcombe 1998, table II, contrast a).
    const found = shareDifference({ k: 56, n: 70 }, { k: 48, n: 80 });
    expect(found?.value).toBeCloseTo(0.2, 10);
    expect(found?.low).toBeCloseTo(0.0524, 4);
    expect(found?.high).toBeCloseTo(0.3339, 4);
    // 9/10 against 3/10: 0.1705 to 0.8090 (contrast b).
    const small = shareDifference({ k: 9, n: 10 }, { k: 3, n: 10 });
    expect(small?.low).toBeCloseTo(0.1705, 4);
    expect(small?.high).toBeCloseTo(0.809, 4);
    // 10/10 against 0/20: 0.6791 to 1.0000 (contrast g).
    const sure = shareDifference({ k: 10, n: 10 }, { k: 0, n: 20 });
    expect(sure?.low).toBeCloseTo(0.6791, 4);
    expect(sure?.high).toBeCloseTo(1, 10);
  });

  it('Cohen’s h of a half and a quarter is a twelfth of a circle', () => {
    expect(cohensH(0.5, 0.25)).toBeCloseTo(Math.PI / 6, 12);
    expect(cohensH(0, 1)).toBeCloseTo(-Math.PI, 12);
  });

  it('is unknown where there is nothing to compare', () => {
    expect(hedgesG(moments([1]), moments([1, 2]))).toBeNull();
    expect(hedgesG(moments([1, 1]), moments([1, 1]))).toBeNull();
    expect(shareDifference({ k: 0, n: 0 }, { k: 1, n: 2 })).toBeNull();
  });
});
