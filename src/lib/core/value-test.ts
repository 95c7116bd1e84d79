import type { Day } from './day';
import type { DateWindow } from './window';

export type NumberOp = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A comparison of a number (or exact decimal) with a value; `between` includes both ends. */
export type NumberTest =
  | { readonly op: NumberOp; readonly value: number }
  | { readonly op: 'between'; readonly low: number; readonly high: number };

/** Where the other side of a comparison stands: beside the value (same row or customer), or, for rows, on the row's customer. */
export type Beside = 'customer';

/**
 * How many days a date lies after another, before it, or either way; `to` null is without end. Days are those of the
 * calendar, so times of day do not count, and 0 is the same day. False when either date is blank.
 */
export interface DaysFrom {
  readonly op: 'days-from';
  readonly side: 'after' | 'before' | 'either';
  readonly from: number;
  readonly to: number | null;
  readonly trait: string;
  readonly of?: Beside;
}

/**
 * What is asked of one value. A blank (null, or text of white space only) passes no positive test;
 * the negative tests (`!=`, `not-in`, `not-contains`, `not-matches`, `not-same`) pass blanks, so that they are exact
 * complements.
 */
export type Test =
  | NumberTest
  /** value `op` `times` × another number, of the same row or customer, or of the row's customer; false when either is blank. */
  | {
      readonly op: 'than';
      readonly compare: NumberOp;
      readonly times: number;
      readonly trait: string;
      readonly of?: Beside;
    }
  /** The same text as another column, or as a trait of the row's customer: the whole text, as `in` compares. */
  | { readonly op: 'same' | 'not-same'; readonly trait: string; readonly of?: Beside }
  | { readonly op: 'in' | 'not-in'; readonly values: readonly string[] }
  | { readonly op: 'contains' | 'not-contains' | 'starts' | 'ends'; readonly text: string }
  /** The whole text fits a pattern: `*` is any run of characters, `?` any one; upper and lower case are the same. */
  | { readonly op: 'matches' | 'not-matches'; readonly pattern: string }
  /**
   * The text is, or begins with, the words of one of these areas as people write them: `서울특별시` (also 서울, 서울시), or
   * `서울특별시 강남구` (also 서울 강남구). Spaces at the ends and repeated spaces do not count, nor a
   * postcode or 대한민국 before it. A 시·도 or one of its 시·군·구 also holds addresses without spaces, those that name its
   * 일반구, those that begin with a 시·군·구 that the country has once, and those in the official romanisation. What begins with
   * no 시·도 is compared as it stands, letter by letter.
   */
  | { readonly op: 'area'; readonly areas: readonly string[] }
  | { readonly op: 'is'; readonly value: boolean }
  | { readonly op: 'on' | 'on-or-after' | 'before-day'; readonly day: Day }
  | { readonly op: 'within'; readonly window: DateWindow }
  /** A date beside another, of the same row or customer, or of the row's customer. */
  | DaysFrom
  /**
   * The day comes round: its month and day lie in [as-of, as-of + days) (`next`) or [as-of − days, as-of) (`last`),
   * in a later year than that of the date itself; 29 February is kept on 28 February in other years. 1 to 366 days.
   */
  | { readonly op: 'anniversary'; readonly side: 'next' | 'last'; readonly days: number }
  /** On one of these days of the week: 1 Monday to 7 Sunday. */
  | { readonly op: 'weekday'; readonly days: readonly number[] }
  /** In one of these months, of any year: 1 to 12. */
  | { readonly op: 'month'; readonly months: readonly number[] }
  /**
   * The clock shows at least `from` and less than `to`, whole hours from 0 to 24 by the notebook's time zone; past midnight
   * where `from` is above `to`. What stands at the very start of a day has no time of day, and passes none.
   */
  | { readonly op: 'hours'; readonly from: number; readonly to: number }
  | { readonly op: 'blank' | 'not-blank' };
