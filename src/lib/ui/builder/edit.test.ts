import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import { walk } from '../../core/tree';
import {
  addTo,
  canUnwrap,
  duplicateAt,
  EVERYONE,
  removeAt,
  replaceAt,
  setJoin,
  toggleNot,
  unwrapAt,
  wrapAt,
} from './edit';
import { canMove, moveAt } from './move';
import { nodeAt, outerPath, peel } from './place';

const leaf = (trait: string): Condition => ({ kind: 'trait', trait, test: { op: 'not-blank' } });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(leaf) as [Condition, Condition, Condition, Condition];

describe('places', () => {
  it('peels negations', () => {
    expect(peel(not(not(a)), '1')).toEqual({
      negated: false,
      inner: a,
      innerPath: '1.0.0',
      paths: ['1', '1.0', '1.0.0'],
    });
    expect(peel(not(a), '')).toMatchObject({ negated: true, inner: a, innerPath: '0' });
  });
  it('finds nodes and their outermost negation', () => {
    const root = all(a, not(any(b, c)));
    expect(nodeAt(root, '1.0.1')).toBe(c);
    expect(nodeAt(root, '4')).toBeUndefined();
    expect(outerPath(root, '1.0')).toBe('1');
    expect(outerPath(root, '1.0.1')).toBe('1.0.1');
    expect(outerPath(not(a), '0')).toBe('');
  });
});

describe('editing a condition', () => {
  it.each<[string, Condition, string, Condition, string]>([
    ['beside others', all(a, b), '', all(a, b, c), '2'],
    ['to everyone', EVERYONE, '', all(c), '0'],
    ['to a nested group', all(a, any(b)), '1', all(a, any(b, c)), '1.1'],
    ['below a negation', all(not(any(a))), '0.0', all(not(any(a, c))), '0.0.1'],
    ['to a lone leaf', a, '', all(a, c), '1'],
    ['to a negated root', not(any(a, b)), '', all(not(any(a, b)), c), '1'],
  ])('adds %s', (_, root, group, expected, focus) =>
    expect(addTo(root, group, c)).toEqual({ condition: expected, focus }),
  );

  it.each<[string, Condition, string, Condition, string]>([
    ['the first', all(a, b, c), '0', all(b, c), '0'],
    ['the last', all(a, b, c), '2', all(a, b), '1'],
    ['the only one', all(a), '0', EVERYONE, ''],
    ['a lone leaf', a, '', EVERYONE, ''],
    ['a negated node', all(a, not(b)), '1', all(a), '0'],
    ['what a negation holds', all(a, not(b)), '1.0', all(a), '0'],
    ['the last of a nested group with the group', all(a, any(b)), '1.0', all(a), '0'],
    ['the last of a negated group with the negation', all(not(any(b)), a), '0.0.0', all(a), '0'],
    ['the last below a negated root', not(all(a)), '0.0', EVERYONE, ''],
  ])('removes %s', (_, root, path, expected, focus) =>
    expect(removeAt(root, path)).toEqual({ condition: expected, focus }),
  );

  it.each<[Condition, string, Condition, string]>([
    [all(a, b), '0', all(a, a, b), '1'],
    [a, '', all(a, a), '1'],
    [all(not(a), b), '0', all(not(a), not(a), b), '1'],
    [all(not(a), b), '0.0', all(not(a), not(a), b), '1'],
  ])('duplicates', (root, path, expected, focus) =>
    expect(duplicateAt(root, path)).toEqual({ condition: expected, focus }),
  );

  it.each<[Condition, string, Condition]>([
    [all(a, b), '1', all(a, not(b))],
    [all(a, not(b)), '1', all(a, b)],
    [all(a, not(not(b))), '1', all(a, not(b))],
    [all(a, not(not(not(b)))), '1', all(a, b)],
    [all(a), '', not(all(a))],
  ])('negates and back', (root, path, expected) =>
    expect(toggleNot(root, path)).toEqual({ condition: expected, focus: path }),
  );

  it('switches and/or without touching the negation', () => {
    expect(setJoin(all(a, not(any(b, c))), '1.0', 'all')).toEqual({
      condition: all(a, not(all(b, c))),
      focus: '1',
    });
    expect(setJoin(all(a, b), '', 'any').condition).toEqual(any(a, b));
    expect(setJoin(a, '', 'any').condition).toBe(a);
  });

  it('wraps the other way round and opens again', () => {
    const wrapped = wrapAt(all(a, not(b)), '1');
    expect(wrapped).toEqual({ condition: all(a, any(not(b))), focus: '1' });
    expect(unwrapAt(wrapped.condition, '1').condition).toEqual(all(a, not(b)));
    expect(wrapAt(all(a, b), '').condition).toEqual(any(all(a, b)));
    expect(wrapAt(a, '').condition).toEqual(all(a));
  });

  it('opens a group only where the meaning stays', () => {
    expect(canUnwrap(all(a, any(b, c)), '1')).toBe(false);
    expect(unwrapAt(all(a, any(b, c)), '1').condition).toEqual(all(a, any(b, c)));
    expect(unwrapAt(all(a, all(b, c), d), '1').condition).toEqual(all(a, b, c, d));
    expect(canUnwrap(all(a, not(all(b, c))), '1.0')).toBe(false);
    expect(unwrapAt(all(a, not(any(b))), '1.0').condition).toEqual(all(a, not(b)));
    expect(canUnwrap(all(a), '')).toBe(false);
  });

  it.each<[string, Condition, string, -1 | 1, Condition, string]>([
    ['up', all(a, b, c), '2', -1, all(a, c, b), '1'],
    ['down', all(a, b, c), '0', 1, all(b, a, c), '1'],
    ['a negated node', all(a, not(b)), '1', -1, all(not(b), a), '0'],
    ['up out of a group', all(a, any(b, c)), '1.0', -1, all(a, b, any(c)), '1'],
    ['down out of a group', all(any(b, c), a), '0.1', 1, all(any(b), c, a), '1'],
    ['the last one out of a group', all(a, any(b), c), '1.0', 1, all(a, b, c), '1'],
    ['out of a negated group', all(a, not(any(b, c))), '1.0.1', 1, all(a, not(any(b)), c), '2'],
    ['nowhere at the top', all(a, b), '0', -1, all(a, b), '0'],
  ])('moves %s', (_, root, path, by, expected, focus) =>
    expect(moveAt(root, path, by)).toEqual({ condition: expected, focus }),
  );

  it('knows where nothing can move', () => {
    expect(canMove(all(a, b), '0', -1)).toBe(false);
    expect(canMove(all(a, b), '1', 1)).toBe(false);
    expect(canMove(a, '', 1)).toBe(false);
    expect(canMove(not(all(a)), '0.0', 1)).toBe(false);
    expect(canMove(all(any(a)), '0.0', -1)).toBe(true);
  });

  it('always leaves the focus on a node that exists', () => {
    const root = all(a, not(any(b, all(c, not(d)))), any(a, b));
    for (const { path } of walk(root)) {
      const edits = [
        removeAt(root, path),
        duplicateAt(root, path),
        toggleNot(root, path),
        wrapAt(root, path),
        unwrapAt(root, path),
        moveAt(root, path, 1),
        moveAt(root, path, -1),
        addTo(root, path, d),
        replaceAt(root, path, d),
        setJoin(root, path, 'any'),
      ];
      for (const edit of edits) expect(nodeAt(edit.condition, edit.focus)).toBeDefined();
    }
  });
});
