import type { Day } from './day';
import type { EventTableName } from './condition';
import type { PersonalKind } from './personal';
import type { Words } from './words';

/** Types of a column about a customer or an event, as the product shows and compares them. */
export type TraitType = 'number' | 'money' | 'date' | 'category' | 'text' | 'boolean';

/** How a number is written: days, a share of 1, the notebook's currency, a calendar year (without thousands separators), kilometres, or a bare count. */
export type Unit = 'days' | 'share' | 'currency' | 'orders' | 'times' | 'score' | 'year' | 'km' | 'none';

/** Criterion families of chapter G3. */
export type Family =
  'behaviour' | 'value' | 'profile' | 'score' | 'attitude' | 'response' | 'service' | 'consent';

/** One column about each customer. */
export interface Trait {
  /** The SQL column name; also the name used in conditions and links. */
  readonly name: string;
  readonly type: TraitType;
  readonly unit: Unit;
  readonly label: Words;
  /** How it is computed, in one sentence; the file's column for traits that came with a file. */
  readonly definition: Words;
  readonly family: Family;
  /** The table that holds the column; every such table has the customer number `c`. */
  readonly table: string;
  /** The event tables that it is computed from; unset for traits that came with a file. */
  readonly from?: readonly EventTableName[];
  /** What people read in place of values that are codes; conditions and links hold the codes. */
  readonly valueLabels?: Readonly<Record<string, Words>>;
  /** Set for columns with personal data: shown as pseudonyms, never charted, never in links. */
  readonly personal?: PersonalKind;
  /** Set for dates that are days without a time of day. */
  readonly byDay?: true;
}

/** A column of an event table. SQL types: number DOUBLE or BIGINT, money DECIMAL, date TIMESTAMP, category ENUM or VARCHAR, text VARCHAR, boolean BOOLEAN. */
export interface EventColumn {
  readonly name: string;
  readonly type: TraitType;
  readonly label: Words;
  readonly personal?: PersonalKind;
  /** Set for dates that are days without a time of day. */
  readonly byDay?: true;
}

/**
 * A clean table of dated rows: `c` INTEGER customer number, `t` TIMESTAMP wall-clock time,
 * `order_no` INTEGER (one for each order), then the columns. Sorted by c, t, order_no.
 */
export interface EventTable {
  readonly name: EventTableName;
  readonly table: string;
  readonly columns: readonly EventColumn[];
  /** Whether each row is an order of its own, so that counting rows counts orders. */
  readonly rowsAreOrders: boolean;
  /** Set where the times of all rows are days without a time of day. */
  readonly byDay?: true;
}

/** What the files say as of another day: the customer table holds those alone who were known before it. */
export interface PastView {
  readonly catalog: Catalog;
  /** Tables that the catalog names and that may not exist yet, in order; the customer table holds only what was asked for. */
  readonly statements: readonly Statement[];
}

/** Everything a step or a condition may read. */
export interface Catalog {
  /** The table that numbers the customers: `c` INTEGER 1..n ascending without gaps, `customer_id` VARCHAR, base traits. */
  readonly base: string;
  /** How many customers there are, n. */
  readonly customers: number;
  /** The table of `c` and `t` TIMESTAMP, a row for each customer in order of `c`: since when the data tells of them, null where it is not told by when they did something; undefined where that is so of everybody. */
  readonly known?: string;
  readonly traits: readonly Trait[];
  readonly events: readonly EventTable[];
  readonly asOf: Day;
  /** The day of the first dated row, before which there is nothing to tell; undefined where none is known. */
  readonly since?: Day;
  readonly currency: string;
  /** The same files as of another day, with these traits or all of them; undefined where the data cannot tell. */
  readonly past?: (asOf: Day, traits: ReadonlySet<string> | 'all') => PastView | undefined;
}

/** A catalog before its customers are counted. */
export type Uncounted = Omit<Catalog, 'customers' | 'past'>;

/** One SQL statement that makes a table named by its content. */
export interface Statement {
  /** Base name and content hash, e.g. `orders_01ab…`; the same name always holds the same rows. */
  readonly table: string;
  /** A SELECT; the engine runs `CREATE TABLE "<table>" AS <select>`. */
  readonly select: string;
  /** Names of tables and files that it reads. */
  readonly reads: readonly string[];
  /** What is being done, for the progress line. */
  readonly label: Words;
  /** Set when each row depends on the rows of one customer `c` alone: the tables by which it may be made in pieces, should memory run out otherwise. */
  readonly perCustomer?: readonly string[];
}

/** A plain value as it leaves the engine: numbers are cast to DOUBLE or VARCHAR in SQL beforehand. */
export type Value = string | number | boolean | null;

/** One row of a small result. */
export type Row = Readonly<Record<string, Value>>;
