import type { Condition, Leaf } from '../core/condition';
import { isLeaf } from '../core/tree';
import { rank, split } from './evaluating/among';
import { did } from './evaluating/did';
import { passes } from './evaluating/passes';
import { sequence } from './evaluating/sequence';
import { nth, overdue, regular, returned } from './evaluating/times';
import { traitOf, type PlainCustomer, type PlainWorld } from './evaluating/world';
import { findSegment } from './find';

export type { PlainCustomer, PlainRow, PlainWorld } from './evaluating/world';

function holds(leaf: Leaf, customer: PlainCustomer, world: PlainWorld): boolean {
  switch (leaf.kind) {
    case 'trait': {
      const seen = (name: string) => traitOf(customer, name, world.catalog);
      return passes(seen(leaf.trait), leaf.test, world.catalog.asOf, seen);
    }
    case 'rank':
      return rank(leaf, customer, world);
    case 'did':
      return did(leaf, customer, world);
    case 'nth':
      return nth(leaf, customer, world);
    case 'regular':
      return regular(leaf, customer, world);
    case 'returned':
      return returned(leaf, customer, world);
    case 'overdue':
      return overdue(leaf, customer, world);
    case 'sequence':
      return sequence(leaf, customer, world);
    case 'split':
      return split(leaf, customer, world);
    case 'member': {
      const segment = findSegment(world.segments, leaf.segment);
      if (!segment) throw new RangeError(`no such segment: ${leaf.segment}`);
      return evaluate(segment.condition, customer, world);
    }
    case 'sql': {
      const meant = world.written?.get(leaf.sql);
      if (!meant) throw new RangeError('the evaluator reads no SQL, and was not told what this means');
      return meant(customer, world);
    }
  }
}

/**
 * Whether a condition holds for a customer, worked out one customer at a time from plain rows, without SQL:
 * what the SQL of this folder is tested against. Slow.
 */
export function evaluate(condition: Condition, customer: PlainCustomer, world: PlainWorld): boolean {
  if (isLeaf(condition)) return holds(condition, customer, world);
  switch (condition.kind) {
    case 'all':
      return condition.of.every((child) => evaluate(child, customer, world));
    case 'any':
      return condition.of.some((child) => evaluate(child, customer, world));
    case 'not':
      return !evaluate(condition.of, customer, world);
  }
}
