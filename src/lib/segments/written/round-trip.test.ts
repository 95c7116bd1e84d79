import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import { conditions } from '../fixture-trees';
import { worlds } from '../fixture-worlds';
import { parseCondition } from './parse';
import { shops, type Shop } from './shops.fixture';
import { everyCondition } from './trees.fixture';
import { writeCondition } from './write';

/** Says a condition in both languages and reads it again, with the interface in either language. */
function expectSame(condition: Condition, { catalog, segments }: Shop) {
  for (const lang of ['ko', 'en'] as const) {
    const text = writeCondition(condition, catalog, segments, lang);
    const read = parseCondition(text, catalog, segments, lang);
    const said = read.ok ? read.value : { ...read.problem, text };
    expect(said, text).toEqual(condition);
  }
}

describe('written and read again', () => {
  it('gives the same condition for 9600 trees of every kind', () => {
    const shopsWithTrees = shops().chain((shop) =>
      fc.array(everyCondition(shop), { minLength: 60, maxLength: 60 }).map((trees) => ({ shop, trees })),
    );
    fc.assert(
      fc.property(shopsWithTrees, ({ shop, trees }) => {
        for (const tree of trees) expectSame(tree, shop);
      }),
      { numRuns: 160, seed: 11 },
    );
  });

  it('gives the same condition for 400 trees over other random catalogs', () => {
    const worldsWithTrees = worlds().chain(({ catalog }) =>
      fc
        .array(conditions(catalog, ['s1']), { minLength: 20, maxLength: 20 })
        .map((trees) => ({ catalog, trees })),
    );
    fc.assert(
      fc.property(worldsWithTrees, ({ catalog, trees }) => {
        const segments = [{ id: 's1', name: 'VIP', condition: { kind: 'all' as const, of: [] } }];
        for (const tree of trees) expectSame(tree, { catalog, segments });
      }),
      { numRuns: 20, seed: 5 },
    );
  });
});
