import { contentHash } from '../core/hash';
import { exp, ln } from './elementary';

/** A seeded source of random values; the same seed and stream give the same values in every engine. */
export interface Random {
  /** An integer from 0 to 2³² − 1. */
  bits(): number;
  /** A number in [0, 1) with 53 random bits. */
  uniform(): number;
  /** An integer in [0, n), without bias; throws unless 1 ≤ n ≤ 2³². */
  int(n: number): number;
  /** Whether something of probability `p` happens. */
  chance(p: number): boolean;
  /** Normal with the given mean and standard deviation. */
  normal(mean?: number, deviation?: number): number;
  /** Exponential with the given mean. */
  exponential(mean: number): number;
  /** Gamma with the given shape and scale (mean = shape × scale); throws unless shape > 0. */
  gamma(shape: number, scale: number): number;
  /** Poisson count with the given mean; time grows with the mean. */
  poisson(mean: number): number;
  /** One of the items, each as likely; throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** A copy in random order (Fisher and Yates). */
  shuffle<T>(items: readonly T[]): T[];
}

/** State of xoshiro128**: four unsigned 32-bit integers, not all zero. */
export type State = readonly [number, number, number, number];

const MASK = (1n << 64n) - 1n;

/** SplitMix64 (Vigna 2015, public domain): `n` outputs from a 64-bit seed. */
export function splitMix64(seed: bigint, n: number): bigint[] {
  let state = seed & MASK;
  return Array.from({ length: n }, () => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return z ^ (z >> 31n);
  });
}

/** xoshiro128** 1.1 (Blackman and Vigna 2018, public domain, prng.di.unimi.it): 32 bits at each call. */
export function xoshiro128(state: State): () => number {
  let [a, b, c, d] = state;
  return () => {
    const x = Math.imul(b, 5);
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

function stateOf(seed: number, stream: string): State {
  const mixed = BigInt(Math.trunc(seed)) ^ (stream ? BigInt(parseInt(contentHash(stream), 36)) << 11n : 0n);
  const [x = 0n, y = 0n] = splitMix64(mixed, 2);
  const low = (z: bigint) => Number(z & 0xffffffffn);
  const state: State = [low(x), low(x >> 32n), low(y), low(y >> 32n)];
  return state.some((word) => word !== 0) ? state : [1, 2, 3, 4];
}

function normalOf(uniform: () => number): number {
  for (;;) {
    const u = 2 * uniform() - 1;
    const v = 2 * uniform() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * ln(s)) / s);
  }
}

/** Marsaglia and Tsang (2000), ACM TOMS 26(3). */
function gammaOf(uniform: () => number, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalOf(uniform);
    const w = 1 + c * x;
    const v = w * w * w;
    if (v > 0 && ln(1 - uniform()) < 0.5 * x * x + d - d * v + d * ln(v)) return d * v;
  }
}

function poissonOf(uniform: () => number, mean: number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 16) {
    const floor = exp(-Math.min(left, 16));
    for (let product = uniform(); product > floor; product *= uniform()) count += 1;
  }
  return count;
}

function intOf(bits: () => number, n: number): number {
  if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) throw new RangeError(`int needs 1 to 2^32, not ${n}`);
  const fair = 2 ** 32 - (2 ** 32 % n);
  for (;;) {
    const x = bits();
    if (x < fair) return x % n;
  }
}

function shuffled<T>(items: readonly T[], int: (n: number) => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = int(i + 1);
    const held = out[i] as T;
    out[i] = out[j] as T;
    out[j] = held;
  }
  return out;
}

/** A random source from an integer seed; differently named streams of one seed are independent of each other. */
export function random(seed: number, stream = ''): Random {
  if (!Number.isFinite(seed)) throw new RangeError(`not a seed: ${seed}`);
  return randomFrom(stateOf(seed, stream));
}

/** A random source over xoshiro128** started at a given state. */
export function randomFrom(state: State): Random {
  const bits = xoshiro128(state);
  const uniform = () => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992;
  const int = (n: number) => intOf(bits, n);
  return {
    bits,
    uniform,
    int,
    chance: (p) => uniform() < p,
    normal: (mean = 0, deviation = 1) => mean + deviation * normalOf(uniform),
    exponential: (mean) => -mean * ln(1 - uniform()),
    gamma(shape, scale) {
      if (!(shape > 0)) throw new RangeError(`gamma needs a shape above 0, not ${shape}`);
      if (shape >= 1) return scale * gammaOf(uniform, shape);
      return scale * gammaOf(uniform, shape + 1) * exp(ln(1 - uniform()) / shape);
    },
    poisson: (mean) => poissonOf(uniform, mean),
    pick(items) {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[int(items.length)] as (typeof items)[number];
    },
    shuffle: (items) => shuffled(items, int),
  };
}

/** A weighted choice: each call gives an index with probability weight / sum; throws unless some weight is positive. */
export function weighted(weights: ArrayLike<number>): (random: Random) => number {
  const upTo = new Float64Array(weights.length);
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    if (!(weight >= 0)) throw new RangeError(`not a weight: ${weight}`);
    total += weight;
    upTo[i] = total;
  }
  if (!(total > 0)) throw new RangeError('no positive weight');
  return (random) => firstAbove(upTo, random.uniform() * total);
}

/** Index of the first element greater than `x` in an ascending list; the last index when there is none. */
function firstAbove(ascending: Float64Array, x: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) > x) high = middle;
    else low = middle + 1;
  }
  return low;
}
