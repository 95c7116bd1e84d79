import { describe, expect, it } from 'vitest';
import { exp, ln } from './elementary';

const POINTS = Array.from({ length: 4001 }, (_, i) => (i - 2000) / 173 + 1e-9);

/** Distance in units of the last place of the expected value. */
function ulps(actual: number, expected: number): number {
  if (actual === expected) return 0;
  const size = Math.max(Math.abs(expected), Number.MIN_VALUE);
  return Math.abs(actual - expected) / (size * Number.EPSILON);
}

describe('ln', () => {
  it('is within one or two places of the platform everywhere', () => {
    for (const p of POINTS) {
      const x = Math.exp(p * 30);
      if (x > 0 && Number.isFinite(x)) expect(ulps(ln(x), Math.log(x))).toBeLessThanOrEqual(2);
    }
  });

  it.each([
    [1, 0],
    [0, -Infinity],
    [Infinity, Infinity],
    [Number.MIN_VALUE, -744.4400719213812],
    [Number.MAX_VALUE, 709.782712893384],
    [10, 2.302585092994046],
    [2, 0.6931471805599453],
  ])('ln(%s) = %s', (x, y) => expect(ln(x)).toBe(y));

  it('has no value below zero', () => {
    expect(ln(-1)).toBeNaN();
    expect(ln(NaN)).toBeNaN();
  });
});

describe('exp', () => {
  it('is within one or two places of the platform everywhere', () => {
    for (const p of POINTS) expect(ulps(exp(p * 40), Math.exp(p * 40))).toBeLessThanOrEqual(2);
  });

  it.each([
    [0, 1],
    [1, 2.718281828459045],
    [-1, 0.36787944117144233],
    [710, Infinity],
    [-746, 0],
    [709.782712893384, 1.797693134862273e308],
  ])('exp(%s) ≈ %s', (x, y) => {
    if (Number.isFinite(y)) expect(ulps(exp(x), y)).toBeLessThan(4);
    else expect(exp(x)).toBe(y);
  });
});
