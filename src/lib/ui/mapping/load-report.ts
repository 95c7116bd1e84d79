import type { Role } from '../../core/input';
import type { Day } from '../../core/day';
import type { Words } from '../../core/words';

/** Rows of one file that were set aside for one reason. */
export interface SetAside {
  /** Stable name of the reason; handed back when the rows are asked for. */
  readonly kind: string;
  readonly label: Words;
  readonly rows: number;
  /** Why, and what could be done about it. */
  readonly hint?: Words;
  /** Whether the rows are not used at all; false for rows that are used but odd. Left out: true. */
  readonly left?: boolean;
}

/** Cells of one column that could not be read and were left blank. */
export interface UnreadableCells {
  readonly column: string;
  readonly cells: number;
  /** One of them, as it stands in the file. */
  readonly example?: string;
}

/** What became of one file. */
export interface LoadedFile {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly read: number;
  readonly used: number;
  readonly setAside: readonly SetAside[];
  readonly unreadable: readonly UnreadableCells[];
}

/** How many of the customers of one file are found in another; there is one of each direction. */
export interface LinkRate {
  /** Names of the files. */
  readonly from: string;
  readonly to: string;
  readonly matched: number;
  readonly total: number;
}

/** Plain data for the report after files were loaded. */
export interface LoadReportData {
  readonly files: readonly LoadedFile[];
  readonly links: readonly LinkRate[];
  /** Order rows without a customer; they are also among the rows set aside. */
  readonly guests?: { readonly rows: number; readonly amount?: number };
  /** '' where there are no orders. `lastDay` is the day of the last order. */
  readonly asOf: Day | '';
  readonly lastDay: Day | '';
  /** Customers who are left out because they came on or after the as-of day; none when left out. */
  readonly later?: number;
  readonly currency: string;
}
