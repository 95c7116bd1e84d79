import type { Condition } from '../../core/condition';

/** Parts of a condition that are typed rather than chosen. */
const TYPED = new Set([
  ...['value', 'low', 'high', 'times', 'n', 'text', 'day', 'from', 'to', 'pattern', 'days'],
  ...['nth', 'least', 'of', 'spread', 'per', 'salt', 'sql'],
]);

function differences(before: unknown, after: unknown, path: string): string[] {
  if (Object.is(before, after)) return [];
  const both = typeof before === 'object' && typeof after === 'object' && before !== null && after !== null;
  const typed = typeof before === typeof after && typeof before !== 'boolean';
  if (!both) return [typed ? path : `${path}!`];
  const a = new Map<string, unknown>(Object.entries(before));
  const b = new Map<string, unknown>(Object.entries(after));
  if (a.size !== b.size) return [`${path}!`];
  return [...a].flatMap(([key, value]) => differences(value, b.get(key), `${path}.${key}`));
}

/** The one part of a condition that was typed, so that its keystrokes can be undone together; '' after any other edit. */
export function typedField(before: Condition, after: Condition): string {
  const [only, ...others] = differences(before, after, '');
  if (only === undefined || others.length > 0) return '';
  return TYPED.has(only.slice(only.lastIndexOf('.') + 1)) ? only : '';
}
