import type { Scheme } from '../../core/notebook';

/** A segment as the card of priorities lists it. Numbers are undefined until they are known. */
export interface SchemeRow {
  readonly id: string;
  readonly name: string;
  /** Its members belong to no other segment. */
  readonly stops: boolean;
  /** They are a control group that gets nothing. */
  readonly heldOut?: boolean;
  readonly fits: number | undefined;
  readonly taken: number | undefined;
  /** Customers whom nobody has taken up to here. */
  readonly left: number | undefined;
  /** It rests on a fixed list of people. */
  readonly fixed?: boolean;
  /** Why it is not in use on the as-of day, in words. */
  readonly rests?: string | undefined;
}

/** What the card shows. */
export interface SchemeData {
  readonly kind: Scheme['kind'];
  /** In priority order; those that stop are listed first. */
  readonly rows: readonly SchemeRow[];
  readonly total: number;
  readonly suppressed: number;
  /** Customers in two segments or more. */
  readonly several: number;
  readonly outside: number;
}
