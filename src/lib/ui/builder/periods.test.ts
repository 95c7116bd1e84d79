import { expect, it } from 'vitest';
import { periodChoices, periodOf } from './periods';

it.each(['ko', 'en'] as const)('periods further back stand below those with a name (%s)', (lang) => {
  const [named, further] = periodChoices({ kind: 'calendar', unit: 'month', ago: 7 }, lang);
  expect(named?.choices.map(({ value }) => value)).toEqual(
    [0, 1].flatMap((ago) => ['week', 'month', 'quarter', 'year'].map((unit) => `${unit}-${ago}`)),
  );
  expect(further?.label).not.toBe('');
  expect(further?.choices.map(({ value }) => value)).toEqual(['week-2', 'month-7', 'quarter-2', 'year-2']);
  expect(further?.choices[1]?.label).toContain('7');
});

it('every choice is the period that it names', () => {
  const chosen = { kind: 'calendar', unit: 'year', ago: 3 } as const;
  const values = periodChoices(chosen, 'en').flatMap(({ choices }) => choices.map(({ value }) => value));
  expect(new Set(values).size).toBe(12);
  for (const value of values) {
    const { unit, ago } = periodOf(value);
    expect(`${unit}-${ago}`).toBe(value);
  }
  expect(periodOf('year-3')).toEqual(chosen);
});
