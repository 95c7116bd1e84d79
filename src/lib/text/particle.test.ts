import { describe, expect, it } from 'vitest';
import { particle, type Particle } from './particle';

describe('particle', () => {
  it.each([
    ['충성 고객', '이/가', '이'],
    ['신규', '은/는', '는'],
    ['VIP', '이/가', '가'],
    ['Loyal', '을/를', '을'],
    ['At risk', '은/는', '는'],
    ['그룹 3', '이/가', '이'],
    ['그룹 2', '와/과', '와'],
    ['2024년 10', '을/를', '을'],
    ['서울', '으로/로', '로'],
    ['부산', '으로/로', '으로'],
    ['orders.csv', '을/를', '를'],
    ['신규(3개월)', '은/는', '은'],
    ['CRM', '은/는', '은'],
    ['', '은/는', '는'],
  ] satisfies [string, Particle, string][])('%s %s: %s', (name, kind, expected) => {
    expect(particle(name, kind)).toBe(expected);
  });
});
