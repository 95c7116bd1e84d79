import type { Condition } from '../../core/condition';
import type { Words } from '../../core/words';
import { anyOf } from './leaves';
import type { Resolution } from './template';

/** Something that a template needs: found in the data, or the sentence that says what would bring it. */
export type Found<T> = { readonly value: T } | { readonly missing: Words };

/** What was looked for, or the sentence when it is not there. */
export function found<T>(value: T | undefined, missing: Words): Found<T> {
  return value === undefined ? { missing } : { value };
}

/** The first of several ways in which a need can be met; the sentence of the last when none is. */
export function either<T>(first: Found<T>, ...others: readonly Found<T>[]): Found<T> {
  return [first, ...others].find((one) => 'value' in one) ?? others.at(-1) ?? first;
}

/** Any of the conditions that can be asked; the sentence of the first when none can. */
export function some(first: Found<Condition>, ...others: readonly Found<Condition>[]): Found<Condition> {
  const all = [first, ...others].flatMap((one) => ('value' in one ? [one.value] : []));
  return all.length > 0 ? { value: anyOf(...all) } : first;
}

/** What was found, for needs that are all met. */
type Values<N extends readonly Found<unknown>[]> = {
  [K in keyof N]: N[K] extends Found<infer V> ? V : never;
};

/** The condition over all that is needed, or every sentence about what is missing, each once. */
export function given<N extends readonly Found<unknown>[]>(
  needs: readonly [...N],
  make: (...values: Values<N>) => Condition,
): Resolution {
  const missing = needs.flatMap((need) => ('missing' in need ? [need.missing] : []));
  if (missing.length > 0) {
    return { ok: false, missing: [...new Map(missing.map((words) => [words.en, words])).values()] };
  }
  const values = needs.flatMap((need) => ('value' in need ? [need.value] : []));
  return { ok: true, condition: make(...(values as Values<N>)) };
}
