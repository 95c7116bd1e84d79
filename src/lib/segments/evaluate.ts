import type { Condition, Leaf } from '../core/condition';
import type { Segment } from '../core/notebook';
import { isLeaf } from '../core/tree';
import { rank, split } from './evaluating/among';
import { did } from './evaluating/did';
import { distance } from './evaluating/distance';
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
    case 'distance':
      return distance(leaf, customer, world);
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
      return split(leaf, customer, world, (segment) => membersOf(segment, world));
    case 'member': {
      const segment = segmentOf(leaf.segment, world);
      if (leaf.asOf === undefined) return evaluate(segment.condition, customer, world);
      const then = world.past?.(leaf.asOf);
      const same = then?.customers?.find(({ c }) => c === customer.c);
      if (!then || !same) throw new RangeError(`nothing is known of ${leaf.asOf}`);
      return evaluate(segment.condition, same, then);
    }
    case 'sql': {
      const meant = world.written?.get(leaf.sql);
      if (!meant) throw new RangeError('the evaluator reads no SQL, and was not told what this means');
      return meant(customer, world);
    }
  }
}

function segmentOf(id: string, world: PlainWorld): Segment {
  const segment = findSegment(world.segments, id);
  if (!segment) throw new RangeError(`no such segment: ${id}`);
  return segment;
}

const known = new WeakMap<PlainWorld, Map<Condition, readonly PlainCustomer[]>>();

/** The members of a segment, worked out once for each world. */
function membersOf(id: string, world: PlainWorld): readonly PlainCustomer[] {
  const { condition } = segmentOf(id, world);
  const held = known.get(world) ?? new Map<Condition, readonly PlainCustomer[]>();
  known.set(world, held);
  const members =
    held.get(condition) ?? (world.customers ?? []).filter((each) => evaluate(condition, each, world));
  held.set(condition, members);
  return members;
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
