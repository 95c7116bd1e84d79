import { describe, expect, it } from 'vitest';
import type { Unit } from '../core/relation';
import { formatDay, formatMoneyCompact, formatMonth, formatShare, formatTick, formatValue } from './format';

describe('values with their unit', () => {
  it.each<[number, Unit, string, string]>([
    [30, 'days', '30일', '30 days'],
    [1, 'orders', '1회', '1 order'],
    [12345.5, 'currency', '₩12,346', '₩12,346'],
    [0.1734, 'share', '17.3%', '17.3%'],
    [4, 'score', '4점', '4'],
    [1957, 'year', '1957', '1957'],
    [1968.84, 'year', '1968.8', '1968.8'],
    [1284.126, 'none', '1,284.13', '1,284.13'],
  ])('%d %s', (value, unit, ko, en) => {
    expect(formatValue(value, unit, { lang: 'ko', currency: 'KRW' })).toBe(ko);
    expect(formatValue(value, unit, { lang: 'en', currency: 'KRW' })).toBe(en);
  });
});

describe('money in few characters', () => {
  it.each([
    [123_000, '₩12.3만', '₩123K'],
    [9_800, '₩9,800', '₩9.8K'],
    [26_567_000, '₩2,657만', '₩26.6M'],
    [1_156_000_000, '₩11.6억', '₩1.16B'],
    [-45_000, '-₩4.5만', '-₩45K'],
  ])('%d', (value, ko, en) => {
    expect(formatMoneyCompact(value, 'KRW', 'ko')).toBe(ko);
    expect(formatMoneyCompact(value, 'KRW', 'en')).toBe(en);
  });

  it('takes an unknown currency as a bare number', () => {
    expect(formatMoneyCompact(123_000, 'not a code', 'en')).toBe('123K');
    expect(formatTick(12.5, 'currency', { lang: 'en', currency: '' })).toBe('12.5');
  });
});

describe('years on an axis', () => {
  it('have no thousands separator', () => {
    expect(formatTick(1957, 'year', { lang: 'ko', currency: 'KRW' })).toBe('1957');
    expect(formatTick(1957, 'none', { lang: 'ko', currency: 'KRW' })).toBe('1,957');
  });
});

describe('days', () => {
  it('are written in the language, without a time zone', () => {
    expect([formatDay('2026-03-31', 'ko'), formatDay('2026-03-31', 'en')]).toEqual([
      '2026. 3. 31.',
      'Mar 31, 2026',
    ]);
    expect([formatMonth('2026-03', 'ko'), formatMonth('2026-03', 'en')]).toEqual(['2026년 3월', 'Mar 2026']);
    expect(formatDay('never', 'en')).toBe('never');
    expect(formatShare(0, 'ko')).toBe('0%');
  });
});
