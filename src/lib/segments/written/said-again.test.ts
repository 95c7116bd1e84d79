import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import { leavesOf } from '../../core/tree';
import { columnsOf } from '../columns-in';
import { findColumn, findEvents } from '../find';
import { RANDOM_CONDITION, RANDOM_LEAF } from '../words/fixture-random';
import { not, SAID_CATALOG } from '../words/fixture-said';
import { say } from '../words/say';
import { canonical } from './canonical.fixture';
import { parseCondition } from './parse';

const NAMES = ['서울', '부산', 'VIP', '아우터', 'XL', '김', '100%', '쿠폰', '귤'];
const segments = NAMES.map((name) => ({ id: name, name, condition: { kind: 'all' as const, of: [] } }));
const LANGS = ['ko', 'en'] as const;

/** A column that the data lacks is shown by its own name, which is no name of the data. */
function isOfTheData(tree: Condition): boolean {
  return leavesOf(tree).every((leaf) =>
    columnsOf(leaf).every(({ table, column }) => {
      const events = findEvents(SAID_CATALOG, table);
      return events !== undefined && findColumn(events, column) !== undefined;
    }),
  );
}

function again(tree: Condition, lang: 'ko' | 'en') {
  const text = say(tree, SAID_CATALOG, segments, lang);
  const read = parseCondition(text, SAID_CATALOG, segments, lang);
  return { text, read: read.ok ? canonical(read.value) : read.problem };
}

describe('what is shown', () => {
  it.each([
    ['leaves', RANDOM_LEAF, 250, 31],
    ['trees', RANDOM_CONDITION, 80, 32],
  ] as const)('is read as the same condition again: random %s', (_, arbitrary, numRuns, seed) => {
    let seen = 0;
    fc.assert(
      fc.property(arbitrary as fc.Arbitrary<Condition>, (tree) => {
        if (!isOfTheData(tree)) return;
        for (const each of [tree, not(tree)]) {
          for (const lang of LANGS) {
            seen++;
            const { text, read } = again(each, lang);
            expect(read, text).toEqual(canonical(each));
          }
        }
      }),
      { numRuns, seed },
    );
    expect(seen).toBeGreaterThan(numRuns);
  });

  it('is not read again where it is cut', () => {
    const values = ['a', 'b', 'c', 'd', 'e', 'f'];
    const many: Condition = { kind: 'trait', trait: 'grade', test: { op: 'in', values } };
    const long: Condition = { kind: 'trait', trait: 'memo', test: { op: 'contains', text: 'x'.repeat(80) } };
    for (const lang of LANGS) {
      for (const tree of [many, long]) expect(again(tree, lang).read).not.toEqual(canonical(tree));
    }
  });
});
