import { MAX_DEPTH, MAX_NODES } from './limits';

interface Waiting {
  readonly value: unknown;
  readonly depth: number;
}

function childrenIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !('of' in value)) return [];
  return Array.isArray(value.of) ? value.of : [value.of];
}

/**
 * Whether a tree from outside, valid or not, stays within the limits of depth and size.
 * Not recursive, so that no input can exhaust the stack.
 */
export function withinLimits(input: unknown): boolean {
  const waiting: Waiting[] = [{ value: input, depth: 1 }];
  let nodes = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    nodes += 1;
    const children = childrenIn(next.value);
    if (next.depth > MAX_DEPTH || nodes + waiting.length + children.length > MAX_NODES) return false;
    for (const value of children) waiting.push({ value, depth: next.depth + 1 });
  }
  return true;
}

/** Whether no object in a JSON value, however deep, has a key that every object inherits, such as `__proto__`. */
export function ownKeysOnly(input: unknown): boolean {
  const waiting: unknown[] = [input];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (
      !Array.isArray(value) &&
      Object.keys(value).some((key) => key in Object.prototype || key === 'prototype')
    ) {
      return false;
    }
    for (const inner of Object.values(value)) waiting.push(inner);
  }
  return true;
}
