import type { Day } from './day';

/** A calendar unit of a relative window. */
export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/**
 * A stretch of time, half-open and resolved against the as-of day.
 * `last`: [as-of − n units, as-of). `before`: (−∞, as-of − n units), "more than n units ago".
 * `between`: from the start of `from` to the end of `to`, both days included.
 */
export type Window =
  | { readonly kind: 'ever' }
  | { readonly kind: 'last'; readonly n: number; readonly unit: TimeUnit }
  | { readonly kind: 'before'; readonly n: number; readonly unit: TimeUnit }
  | { readonly kind: 'between'; readonly from: Day; readonly to: Day };

export type NumberOp = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A comparison of a number (or exact decimal) with a value; `between` includes both ends. */
export type NumberTest =
  | { readonly op: NumberOp; readonly value: number }
  | { readonly op: 'between'; readonly low: number; readonly high: number };

/**
 * What is asked of one value. A blank (null, or text of white space only) passes no positive test;
 * the negative tests (`!=`, `not-in`, `not-contains`) pass blanks, so that they are exact complements.
 */
export type Test =
  | NumberTest
  /** value `op` `times` × another numeric trait; false when either is blank. */
  | { readonly op: 'than'; readonly compare: NumberOp; readonly times: number; readonly trait: string }
  | { readonly op: 'in' | 'not-in'; readonly values: readonly string[] }
  | { readonly op: 'contains' | 'not-contains' | 'starts' | 'ends'; readonly text: string }
  | { readonly op: 'is'; readonly value: boolean }
  | { readonly op: 'on' | 'on-or-after' | 'before-day'; readonly day: Day }
  | { readonly op: 'within'; readonly window: Window }
  | { readonly op: 'blank' | 'not-blank' };

/** A filter on a row of an event table. */
export interface RowFilter {
  readonly column: string;
  readonly test: Test;
}

/** What is computed over the rows that remain. `times` counts distinct orders. */
export type Measure =
  | { readonly kind: 'times' }
  | { readonly kind: 'sum' | 'avg' | 'min' | 'max' | 'distinct'; readonly column: string };

/** Event tables that a condition may look at. */
export type EventTableName = 'orders' | 'events' | 'messages' | 'surveys' | 'tickets';

/** Yes or no for each customer. Two-valued: a leaf is never unknown, so `not` is the exact complement. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'trait'; readonly trait: string; readonly test: Test }
  | {
      readonly kind: 'did';
      readonly table: EventTableName;
      /** Rows must pass every filter. */
      readonly where: readonly RowFilter[];
      readonly window: Window;
      readonly measure: Measure;
      /** "Did not" is `times = 0`. */
      readonly test: NumberTest;
    }
  | { readonly kind: 'member'; readonly segment: string };

/** A condition that is not a combination of others. */
export type Leaf = Extract<Condition, { kind: 'trait' | 'did' | 'member' }>;
