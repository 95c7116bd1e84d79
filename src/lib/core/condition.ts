import type { Day } from './day';
import type { DistanceTest, GeoPoint } from './geo';
import type { Beside, DaysFrom, NumberOp, NumberTest, Test } from './value-test';
import type { Ahead, DateWindow, Duration, Limit, Period, TimeUnit, Window } from './window';

export type { Beside, DaysFrom, DistanceTest, GeoPoint, NumberOp, NumberTest, Test };
export type { Ahead, DateWindow, Duration, Limit, Period, TimeUnit, Window };

/**
 * A moment of each customer. `row`: the first or last time before the as-of day that a row passed the filters (rows that
 * are returns are left out unless a filter asks for them). `trait`: the start of the day that a date trait holds.
 * A customer without it has no such moment, so no row lies near it. A row at the very start of a day has a day without a
 * time of day, so that it may lie before or after another row of that day; never before or after itself or its own order.
 */
export type Anchor =
  | {
      readonly kind: 'row';
      readonly which: 'first' | 'last';
      readonly table: EventTableName;
      readonly where: readonly RowFilter[];
    }
  | { readonly kind: 'trait'; readonly trait: string };

/**
 * Which rows count, by time. Rows on or after the as-of day never count.
 * `near` `after`: later than the moment of a `row` anchor, or from the start of the day of a `trait` anchor, and on a day
 * at most the duration after that of the anchor (months and years by the calendar): within 1 day is until the end of the
 * next day; without a limit when `within` is null. `near` `before`: the same, earlier than the anchor. `any`: some stretch of so many whole days (7 for a week, at most
 * 366), wherever it lies: the measure passes over the rows of at least one such stretch that begins on a day with a row;
 * without any row it is judged over no rows.
 */
export type RowWindow =
  | Window
  | {
      readonly kind: 'near';
      readonly side: 'after' | 'before';
      readonly anchor: Anchor;
      readonly within: Duration | null;
    }
  | { readonly kind: 'any'; readonly n: number; readonly unit: 'day' | 'week' };

/** What is asked of one column of a row of an event table, or of the row's own time, whose column is `t`. */
export interface ColumnFilter {
  readonly column: string;
  readonly test: Test;
}

/** Filters of which a row must pass all, any one, or none. */
export interface FilterGroup {
  readonly kind: 'all' | 'any' | 'none';
  readonly of: readonly RowFilter[];
}

/** A filter on a row of an event table; groups lie at most three deep within each other. */
export type RowFilter = ColumnFilter | FilterGroup;

/** Rows of one event table that pass every filter. */
export interface Rows {
  readonly table: EventTableName;
  readonly where: readonly RowFilter[];
}

/**
 * What is computed over the rows that remain. `times` counts distinct orders (rows of other tables).
 * `most`: rows of the value of `column` that comes most often; 0 without any. Dates are told apart by their days.
 * `share`: the part (0 to 1) of the rows that pass `of`, or of the sum of `by` that they hold. `top-share`: the part of
 * the value of `column` that comes most often (or holds most of the sum of `by`); rows without a value count in the whole.
 * Without rows, without any value, or with a sum that is not above 0, a share is blank. Shares are rounded to 6 decimals.
 * Rows that are returns are left out where rows are counted (`times`, `most`, shares without `by`), unless a filter, of
 * the share too, asks for them; where a column is added up or compared they stay: they take money off.
 */
export type Measure =
  | { readonly kind: 'times' }
  | { readonly kind: 'sum' | 'avg' | 'min' | 'max' | 'distinct' | 'most'; readonly column: string }
  | { readonly kind: 'share'; readonly of: readonly RowFilter[]; readonly by: string | null }
  | { readonly kind: 'top-share'; readonly column: string; readonly by: string | null };

/**
 * Another measure of the same customer, to compare with. With `per`, it is a rate: the measure divided by the days that
 * the customer could have done it in (from the later of the window's start and the day of the customer's first row of the
 * table, whatever the filters, to the window's end; at least `per` days) and multiplied by `per` days: "the own average of
 * 30 days". Only what adds up (times, sums, numbers of values) means something as a rate.
 */
export interface OtherMeasure extends Rows {
  readonly window: Window;
  readonly measure: Measure;
  readonly per: number | null;
}

/**
 * The measure `compare` `times` × another measure; false when either is blank, but `!=` then holds. Both sides are rounded
 * to 6 decimals. With a window `any`, some stretch must compare so.
 */
export interface MeasureThan {
  readonly op: 'than';
  readonly compare: NumberOp;
  readonly times: number;
  readonly other: OtherMeasure;
}

/**
 * Among the first or last `n` customers (or the first n per cent, rounded up), of all or of those with the same value of
 * the trait `within`. Who has nothing to rank by has no rank and does not count in the per cent; ties go by customer
 * number; a blank `within` is a group of its own.
 */
export interface Ranking {
  readonly n: number;
  readonly unit: 'customers' | 'percent';
  readonly within: string | null;
}

/**
 * Among the customers for whom the measure is highest (`top`) or lowest. Only those with a row in the window that passes
 * the filters are ranked, and of them those whose measure is not blank; measures are told apart by 6 decimals. With a window
 * `any`, each customer is ranked by the stretch where the measure is highest (for `bottom`, lowest).
 */
export interface MeasureRank extends Ranking {
  readonly op: 'top' | 'bottom';
}

/** What is asked of a measure. */
export type MeasureTest = NumberTest | MeasureThan | MeasureRank;

/** Event tables that a condition may look at. */
export type EventTableName = 'orders' | 'events' | 'messages' | 'surveys' | 'tickets';

/** One thing in a row of things done. */
export interface SequenceStep extends Rows {
  /**
   * On a day at most so long after that of the step before, as with `near`; hours and minutes to the microsecond, where both
   * have a time of day: a row without one is never within hours. Any time later when null. Not asked of the first step.
   */
  readonly within: Limit | null;
  /** None of these rows strictly between this step and the one before. Not asked of the first step. */
  readonly without: Rows | null;
}

/** The column of a table that holds what all steps of a sequence are about. */
export interface SameColumn {
  readonly table: EventTableName;
  readonly column: string;
}

/**
 * What a leaf says of the rows of one table. In all of them rows before the as-of day count alone, and rows that are
 * returns are left out unless a filter asks for them.
 */
export type RowsLeaf =
  /**
   * The `nth` time (1 first, 2 second …; −1 last) that they did it lies in the window; false when there is no such time.
   * Rows of one order are one time, at the first of them.
   */
  | (Rows & { readonly kind: 'nth'; readonly nth: number; readonly window: Window })
  /**
   * Did it in at least `least` of the last `of` periods of one unit, counted back from the as-of day: period k begins k
   * units before it.
   */
  | (Rows & {
      readonly kind: 'regular';
      readonly least: number;
      readonly of: number;
      readonly unit: TimeUnit;
    })
  /** Came back: did it in the window on a day at least `gap` after the day on which they had last done it. */
  | (Rows & { readonly kind: 'returned'; readonly gap: Duration; readonly window: Window })
  /**
   * Late by their own cycle: days since the last day on which they did it are more than `times` × the median of the days
   * between such days (the mean of the middle two of an even number); of those with at least `least` such days (3 or more). `spread`, when given, is the largest
   * coefficient of variation (standard deviation of the population ÷ mean of the gaps, to 6 decimals) that still counts as regular.
   */
  | (Rows & {
      readonly kind: 'overdue';
      readonly times: number;
      readonly least: number;
      readonly spread: number | null;
    });

/** Yes or no for each customer. Two-valued: a leaf is never unknown, so `not` is the exact complement. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'trait'; readonly trait: string; readonly test: Test }
  /** Among the customers for whom a trait is highest (`top`) or lowest. Blanks have no rank. */
  | (Ranking & {
      readonly kind: 'rank';
      readonly trait: string;
      readonly side: 'top' | 'bottom';
    })
  /**
   * How far the place that two number traits name, in degrees, lies from another: the great-circle distance in kilometres by
   * the haversine formula, on a sphere of the mean radius of the earth (IUGG: 6371.0088 km), rounded to 6 decimals. Where a
   * latitude or longitude is blank or out of range the place is not known, and neither test passes.
   */
  | {
      readonly kind: 'distance';
      readonly lat: string;
      readonly lon: string;
      readonly from: GeoPoint;
      readonly test: DistanceTest;
    }
  | {
      readonly kind: 'did';
      readonly table: EventTableName;
      /** Rows must pass every filter. */
      readonly where: readonly RowFilter[];
      readonly window: RowWindow;
      readonly measure: Measure;
      /** "Did not" is `times = 0`. */
      readonly test: MeasureTest;
    }
  | RowsLeaf
  /**
   * Did one thing, then another: rows, each strictly later than the one before, the first in the window; any rows that fit
   * will do. A row at the very start of a day has no time of day: as the first step it stands at the start of the day, else
   * (in `without` too) at its end, and of two such rows either follows the other on one day. No order follows itself, and such
   * a row that fits an earlier step too must be of a later day than the step before. With `missing`, some rows fit all steps but the last, and the last does not follow them: no row of it in its
   * time, or something of `without` before the next one. Its time must be over: its last day lies before the as-of day.
   * Without a time, that it has not followed so far is enough. Of a time in hours, the row before must have a time of day,
   * and a row of the last step without one keeps it from being `missing` where its day begins within that time.
   * `total`: the last step that is done is at most so long after the first, as with `within`. `same`, a column for each
   * table of the steps: all steps hold the same text in it, one that is not blank; so must rows of `without` of these
   * tables, those of others may be about anything.
   */
  | {
      readonly kind: 'sequence';
      readonly steps: readonly SequenceStep[];
      readonly missing: boolean;
      readonly window: Window;
      readonly total?: Limit;
      readonly same?: readonly SameColumn[];
    }
  /**
   * A part of all customers by chance that is the same everywhere: u = the first 52 bits of sha256(salt ':' customer_id)
   * over 2^52 in [from, to). With `within`, customers of each value of that trait are put in order of u (ties by customer
   * number), and position ÷ number of them, from 0, is what lies in [from, to). With `among`, a segment, only its members
   * are put in order, all together or by that trait, and position ÷ number is rounded to 9 digits; nobody else is in a part.
   */
  | {
      readonly kind: 'split';
      readonly salt: string;
      readonly from: number;
      readonly to: number;
      readonly within: string | null;
      readonly among?: string;
    }
  /** In another segment; with `asOf`, as of that day: its condition computed over what was known before it. */
  | { readonly kind: 'member'; readonly segment: string; readonly asOf?: Day }
  /**
   * Customers whose `customer_id` a SELECT gives, for analysts. It may read `customers` (with every trait), `orders`,
   * `events`, `messages`, `surveys` and `tickets` (with `customer_id` and `t`, rows before the as-of day; returns too); its
   * text is checked against a list of what is allowed, and one that came from elsewhere does
   * not run before the reader has allowed it.
   */
  | { readonly kind: 'sql'; readonly sql: string };

/** A condition that is not a combination of others. */
export type Leaf = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

/** Leaves of one kind. */
export type LeafOf<K extends Leaf['kind']> = Extract<Leaf, { kind: K }>;
