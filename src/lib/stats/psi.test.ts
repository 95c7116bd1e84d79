import { describe, expect, it } from 'vitest';
import { stabilityIndex } from './psi';

describe('the population stability index', () => {
  it('is what the formula gives, worked out by hand', () => {
    // (0.5 − 0.6) ln(0.5 / 0.6) + (0.5 − 0.4) ln(0.5 / 0.4)
    expect(stabilityIndex([50, 50], [60, 40])).toBeCloseTo(0.018232156 + 0.022314355, 8);
    // (0.25 − 0.4) ln(0.625) + (0.25 − 0.3) ln(0.8333) + (0.25 − 0.2) ln(1.25) + (0.25 − 0.1) ln(2.5)
    expect(stabilityIndex([25, 25, 25, 25], [40, 30, 20, 10])).toBeCloseTo(
      0.0705005 + 0.0091161 + 0.0111572 + 0.1374436,
      6,
    );
  });

  it('is 0 for the same shares, the same both ways, and finite for an empty bin', () => {
    expect(stabilityIndex([1, 2, 3], [10, 20, 30])).toBeCloseTo(0, 12);
    expect(stabilityIndex([1, 2], [5, 1])).toBeCloseTo(stabilityIndex([5, 1], [1, 2]) ?? 0, 12);
    expect(stabilityIndex([0, 10], [5, 5])).toBeCloseTo(
      (0.0001 - 0.5) * Math.log(0.0001 / 0.5) + (1 - 0.5) * Math.log(2),
      10,
    );
  });

  it('is unknown without counts', () => {
    expect(stabilityIndex([], [])).toBeNull();
    expect(stabilityIndex([0, 0], [1, 1])).toBeNull();
  });
});
