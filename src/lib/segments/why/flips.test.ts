import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import { isLeaf, walk } from '../../core/tree';
import { nearestFlips } from './flips';
import { edgeOf, nearestTurn } from './nearest';

const leaf: Condition = { kind: 'trait', trait: 'x', test: { op: 'not-blank' } };
const trees = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(leaf),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('node'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('node') }),
  ),
})).node;

function answered(condition: Condition, path: string, holds: (path: string) => boolean): boolean {
  if (isLeaf(condition)) return holds(path);
  const at = (i: number) => (path === '' ? String(i) : `${path}.${i}`);
  if (condition.kind === 'not') return !answered(condition.of, at(0), holds);
  const inner = condition.of.map((child, i) => answered(child, at(i), holds));
  return condition.kind === 'all' ? inner.every(Boolean) : inner.some(Boolean);
}

describe('the nearest change', () => {
  it('turns the answer, and no smaller set of leaves does', () => {
    const cases = trees.filter((tree) => walk(tree).filter(({ node }) => isLeaf(node)).length <= 7);
    const property = fc.property(
      cases,
      fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      fc.array(fc.nat(5), { minLength: 7, maxLength: 7 }),
      (tree, bits, away) => {
        const leaves = walk(tree)
          .filter(({ node }) => isLeaf(node))
          .map(({ path }) => path);
        const holds = (path: string) => bits[leaves.indexOf(path)] ?? false;
        const far = (path: string) => away[leaves.indexOf(path)] ?? 0;
        const inside = answered(tree, '', holds);
        const turning = (set: readonly string[]) =>
          answered(tree, '', (path) => (set.includes(path) ? !holds(path) : holds(path))) !== inside;
        const sum = (set: readonly string[]) => set.reduce((n, path) => n + far(path), 0);
        const smallest = Array.from({ length: 2 ** leaves.length }, (_, mask) =>
          leaves.filter((_leaf, i) => (mask >> i) % 2 === 1),
        )
          .filter(turning)
          .sort((a, b) => a.length - b.length || sum(a) - sum(b))[0];
        const found = nearestFlips(tree, inside, { holds, far });
        expect(found?.length).toBe(smallest?.length);
        if (!found || !smallest) return;
        expect(turning(found)).toBe(true);
        expect(sum(found)).toBe(sum(smallest));
      },
    );
    fc.assert(property, { numRuns: 2000, seed: 7 });
  });

  it('leaves alone what nobody can change', () => {
    const tree: Condition = { kind: 'any', of: [leaf, { kind: 'all', of: [leaf, leaf] }] };
    const holds = () => false;
    expect(nearestFlips(tree, false, { holds })).toEqual(['0']);
    expect(nearestFlips(tree, false, { holds, fixed: (path) => path === '0' })).toEqual(['1.0', '1.1']);
    expect(nearestFlips(leaf, false, { holds, fixed: () => true })).toBeNull();
  });

  it('is the nearest of equally few', () => {
    const tree: Condition = { kind: 'any', of: [leaf, leaf] };
    const far = (path: string) => (path === '0' ? 0.9 : 0.1);
    expect(nearestFlips(tree, false, { holds: () => false, far })).toEqual(['1']);
  });

  it.each([
    [{ op: '>=', value: 100_000 } as const, 150_000, { op: '<', value: 100_000 }],
    [{ op: '>', value: 100_000 } as const, 50_000, { op: '>', value: 100_000 }],
    [{ op: '=', value: 5 } as const, 5, { op: '!=', value: 5 }],
    [{ op: 'between', low: 2, high: 4 } as const, 2.5, { op: '<', value: 2 }],
    [{ op: 'between', low: 2, high: 4 } as const, 3.5, { op: '>', value: 4 }],
    [{ op: 'between', low: 2, high: 4 } as const, 9, { op: '<=', value: 4 }],
  ])('%o of %d that is no count: %o', (test, value, expected) => {
    expect(edgeOf(test, value)).toEqual(expected);
  });

  it.each([
    [{ op: '>=', value: 3 } as const, 2, true, 3],
    [{ op: '>=', value: 3 } as const, 5, true, 2],
    [{ op: '>', value: 30 } as const, 30, true, 31],
    [{ op: '<', value: 90 } as const, 120, true, 89],
    [{ op: '=', value: 0 } as const, 0, true, 1],
    [{ op: '!=', value: 0 } as const, 4, true, 0],
    [{ op: 'between', low: 2, high: 4 } as const, 7, true, 4],
    [{ op: 'between', low: 2, high: 4 } as const, 3, true, 1],
    [{ op: '>=', value: 2.5 } as const, 1, true, 3],
    [{ op: '>=', value: 0.4 } as const, 0.1, false, 0.4],
  ])('%o from %d (whole: %s) is %d', (test, value, whole, expected) => {
    const found = nearestTurn(test, value, whole);
    if (test.op === 'between' && value === 3) expect([1, 5]).toContain(found);
    else expect(found).toBe(expected);
  });
});
