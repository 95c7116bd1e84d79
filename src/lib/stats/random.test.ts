import { describe, expect, it } from 'vitest';
import { random, randomFrom, splitMix64, weighted, xoshiro128 } from './random';

const N = 200_000;

/** Mean and variance of n draws. */
function moments(draw: () => number, n = N): { mean: number; variance: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const x = draw();
    sum += x;
    squares += x * x;
  }
  const mean = sum / n;
  return { mean, variance: squares / n - mean * mean };
}

describe('the generator', () => {
  it('agrees with the reference C of xoshiro128** 1.1 (values as in the tests of the Rust crate rand_xoshiro)', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    const first = Array.from({ length: 10 }, next);
    expect(first).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('is seeded by SplitMix64 (values from Rosetta Code, seed 1234567)', () => {
    expect(splitMix64(1234567n, 5)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  it('repeats itself for a seed and stream, and only then', () => {
    const take = (seed: number, stream?: string) => {
      const r = random(seed, stream);
      return Array.from({ length: 20 }, () => r.bits()).join();
    };
    expect(take(7)).toBe(take(7));
    expect(take(7, 'orders')).toBe(take(7, 'orders'));
    const all = [take(7), take(8), take(-7), take(7, 'orders'), take(7, 'events'), take(8, 'orders')];
    expect(new Set(all).size).toBe(all.length);
  });

  it('builds 53-bit numbers from the published words', () => {
    const expected = ((11520 >>> 5) * 2 ** 26 + (0 >>> 6)) / 2 ** 53;
    expect(randomFrom([1, 2, 3, 4]).uniform()).toBe(expected);
  });
});

describe('distributions', () => {
  const cases: [string, (r: ReturnType<typeof random>) => number, number, number][] = [
    ['uniform', (r) => r.uniform(), 0.5, 1 / 12],
    ['int(6)', (r) => r.int(6), 2.5, 35 / 12],
    ['chance(0.3)', (r) => Number(r.chance(0.3)), 0.3, 0.21],
    ['normal(3, 2)', (r) => r.normal(3, 2), 3, 4],
    ['exponential(5)', (r) => r.exponential(5), 5, 25],
    ['gamma(0.4, 2)', (r) => r.gamma(0.4, 2), 0.8, 1.6],
    ['gamma(1, 1)', (r) => r.gamma(1, 1), 1, 1],
    ['gamma(7.5, 0.5)', (r) => r.gamma(7.5, 0.5), 3.75, 1.875],
    ['poisson(0.7)', (r) => r.poisson(0.7), 0.7, 0.7],
    ['poisson(16)', (r) => r.poisson(16), 16, 16],
    ['poisson(40.5)', (r) => r.poisson(40.5), 40.5, 40.5],
  ];
  it.each(cases)('%s has its mean and variance', (_, draw, mean, variance) => {
    const r = random(20260331);
    const got = moments(() => draw(r));
    expect(Math.abs(got.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / N));
    expect(Math.abs(got.variance / variance - 1)).toBeLessThan(0.04);
  });

  it('int is even over its whole range', () => {
    const r = random(3);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) {
      const k = r.int(7);
      counts[k] = (counts[k] ?? 0) + 1;
    }
    const chi = counts.reduce((sum, c) => sum + (c - 10_000) ** 2 / 10_000, 0);
    expect(chi).toBeLessThan(22.46);
    expect([r.int(1), r.int(2 ** 32) < 2 ** 32]).toEqual([0, true]);
  });

  it('weighted picks by weight and never what weighs nothing', () => {
    const choose = weighted([1, 0, 3, 0]);
    const r = random(5);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 40_000; i++) {
      const k = choose(r);
      counts[k] = (counts[k] ?? 0) + 1;
    }
    expect([counts[1], counts[3]]).toEqual([0, 0]);
    expect(Math.abs((counts[0] ?? 0) - 10_000)).toBeLessThan(400);
  });

  it('shuffles without losing anything, every order as likely', () => {
    const r = random(9);
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = r.shuffle(['a', 'b', 'c', 'd']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chi = [...counts.values()].reduce((sum, c) => sum + (c - 1000) ** 2 / 1000, 0);
    expect(chi).toBeLessThan(49.73);
  });

  it('refuses what has no meaning', () => {
    const r = random(1);
    expect(() => r.int(0)).toThrow(RangeError);
    expect(() => r.int(1.5)).toThrow(RangeError);
    expect(() => r.pick([])).toThrow(RangeError);
    expect(() => r.gamma(0, 1)).toThrow(RangeError);
    expect(() => weighted([0, 0])).toThrow(RangeError);
    expect(() => weighted([1, -1])).toThrow(RangeError);
    expect(() => random(NaN)).toThrow(RangeError);
  });
});
