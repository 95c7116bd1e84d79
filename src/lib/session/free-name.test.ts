import { expect, it } from 'vitest';
import { LIMITS } from '../handover/limits';
import { freeName } from './free-name';

const named = (...names: string[]) => names.map((name) => ({ name }));

it('numbers a name that is taken', () => {
  expect(freeName('Only Makers', named('Often'))).toBe('Only Makers');
  expect(freeName('Only Makers', named('Only Makers'))).toBe('Only Makers 2');
  expect(freeName('Only Makers', named('Only Makers', 'Only Makers 2'))).toBe('Only Makers 3');
});

it('keeps to the length of a title, numbered too', () => {
  const [long, shorter] = ['x'.repeat(500), freeName('x'.repeat(500), [])];
  expect(freeName(long, named(shorter)).length).toBeLessThanOrEqual(LIMITS.title);
});
