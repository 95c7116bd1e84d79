import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closePairs, isSmall, withoutSmall } from './small-cells';

describe('small counts', () => {
  it.each([
    [0, false],
    [1, true],
    [4, true],
    [5, false],
  ])('of 5: %i is small: %s', (count, small) => expect(isSmall(count, 5)).toBe(small));

  it('do not leave the device', () => {
    expect(withoutSmall({ a: 4, b: 5, c: 0, d: 1284 }, 5)).toEqual({ b: 5, c: 0, d: 1284 });
    expect(withoutSmall({ a: 4 }, 0)).toEqual({ a: 4 });
  });

  it('show in the difference of two segments, counted person by person', () => {
    const member = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(member, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 1, max: 8 }),
        (who, k) => {
          const both = (a: readonly boolean[], b: readonly boolean[]) => a.filter((x, i) => x && b[i]).length;
          const ids = who.map((_, i) => `s${i}`);
          const found = closePairs(
            ids,
            who.map((a) => who.map((b) => both(a, b))),
            k,
          );
          const expected = who.flatMap((a, i) =>
            who.flatMap((b, j) => {
              const apart = a.filter((x, p) => x !== b[p]).length;
              return i < j && apart > 0 && apart < k ? [{ a: `s${i}`, b: `s${j}`, apart }] : [];
            }),
          );
          expect(found).toEqual(expected);
        },
      ),
    );
  });
});
