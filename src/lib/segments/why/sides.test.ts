import { expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import { sidesOf } from './sides';

const leaf = (segment: string): Condition => ({ kind: 'member', segment });
const [a, b, c] = [leaf('a'), leaf('b'), leaf('c')];
const not = (of: Condition): Condition => ({ kind: 'not', of });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const kinds = (condition: Condition, answers: readonly boolean[]) =>
  sidesOf(condition, answers).map(({ sides }) => sides.map(({ kind, holds }) => `${kind} ${holds}`));

it('turns the answer round below an odd number of nots', () => {
  const asked = all(a, not(b), not(not(c)));
  expect(sidesOf(asked, [true, false, false])).toEqual([
    { negated: false, helps: true, sides: [] },
    { negated: true, helps: true, sides: [] },
    { negated: false, helps: false, sides: [] },
  ]);
});

it('names what is enough, and what counts together within it', () => {
  expect(kinds(all(a, b), [true, true])).toEqual([[], []]);
  expect(kinds(any(a, b), [false, true])).toEqual([['one true'], ['one true']]);
  expect(kinds(all(a, any(b, all(a, c))), [true, false, true, false])).toEqual([
    [],
    ['one false'],
    ['one false', 'together false'],
    ['one false', 'together false'],
  ]);
  // A group of one, and one within its like, say nothing.
  expect(kinds(any(all(a)), [true])).toEqual([[]]);
  expect(kinds(any(a, any(b, c)), [false, false, true])).toEqual([['one true'], ['one true'], ['one true']]);
});

it('says of a negated group what the condition asks of its leaves', () => {
  expect(kinds(not(any(a, b)), [false, false])).toEqual([[], []]);
  expect(kinds(not(all(a, b)), [true, false])).toEqual([['one true'], ['one true']]);
  expect(sidesOf(not(all(a, b)), [true, false]).map(({ negated, helps }) => [negated, helps])).toEqual([
    [true, false],
    [true, true],
  ]);
});

it('keeps groups side by side apart', () => {
  const paths = sidesOf(all(any(a, b), any(b, c)), [true, false, false, false]).map(({ sides }) =>
    sides.map(({ path }) => path),
  );
  expect(paths).toEqual([['0'], ['0'], ['1'], ['1']]);
});
