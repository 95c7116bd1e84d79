/** What an input is. Further roles (events, messages, surveys, tickets) join this union. */
export type Role = 'customers' | 'orders';

/** How a value of a column is read. `money` is kept as an exact decimal. */
export type ColumnType = 'text' | 'number' | 'money' | 'date' | 'boolean';

/** Text encodings as `TextDecoder` labels; `euc-kr` is CP949 in browsers. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-kr';

/** How a delimited text file is cut into cells. */
export interface Reading {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** The quote character, or '' for none. */
  readonly quote: string;
  /** The escape inside quotes: usually the quote itself. */
  readonly escape: string;
  readonly header: boolean;
  /** Lines before the header (or the first row) that are passed over. */
  readonly skip: number;
  /** A spreadsheet-safe list of our own: the apostrophes before would-be formulas are taken off again. */
  readonly guarded?: true;
}

/** How one column of a file is read. */
export interface ColumnReading {
  /** Unique within the input, case-insensitively; the header's own text where there is one. */
  readonly name: string;
  readonly type: ColumnType;
  /** strptime format for dates, e.g. `%Y-%m-%d %H:%M`; a list is tried in order, split by `|`. */
  readonly format?: string;
  /** The decimal mark of numbers; thousands separators and currency signs are taken off. */
  readonly decimal?: '.' | ',';
}

/** What a column can stand for in an orders file. */
export type OrdersField =
  | 'customer'
  | 'order'
  | 'time'
  | 'amount'
  | 'quantity'
  | 'price'
  | 'discount'
  | 'category'
  | 'product'
  | 'channel'
  | 'status';

/** What a column can stand for in a customers file. */
export type CustomersField = 'customer' | 'joined';

export type Field = OrdersField | CustomersField;

/** Which column (by name) stands for which field. Columns that are not mapped are kept as they are. */
export type Mapping = Readonly<Partial<Record<Field, string>>>;

/** What a status that says "cancelled" or "returned" means: the order is void, or the row refunds another. */
export type CancelMeaning = 'void' | 'refund';

/** Identity of the content of a file, independent of row order. */
export interface Fingerprint {
  readonly columns: readonly string[];
  readonly rows: number;
  /** Decimal digits: sum over rows of a 64-bit MD5 part, modulo 2^64. */
  readonly content: string;
  readonly sizeBytes: number;
}

/** A file that the user brought, and how it is read and mapped; never rows. */
export interface InputSpec {
  readonly id: string;
  /** The file's name, as shown. */
  readonly name: string;
  readonly role: Role;
  readonly reading: Reading;
  readonly columns: readonly ColumnReading[];
  readonly mapping: Mapping;
  readonly cancelled?: CancelMeaning;
  readonly fingerprint?: Fingerprint;
}
