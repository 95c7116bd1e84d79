import type { CleaningStep } from './cleaning';
import type { PersonalKind } from './personal';

/** What an input is. */
export type Role = 'customers' | 'orders' | 'events' | 'messages' | 'surveys' | 'tickets';

/** Every role, the most usual first. */
export const ROLES: readonly Role[] = ['orders', 'customers', 'events', 'messages', 'surveys', 'tickets'];

/** How a value of a column is read. `money` is kept as an exact decimal. */
export type ColumnType = 'text' | 'number' | 'money' | 'date' | 'boolean';

/** Text encodings as `TextDecoder` labels; `euc-kr` is CP949 in browsers. */
export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-kr' | 'shift_jis' | 'gb18030' | 'windows-1252';

/** What kind of file holds the table. Books are spreadsheets; `columns` are Parquet and Arrow. */
export type Format = 'text' | 'book' | 'json' | 'columns';

/** How a file is cut into cells. */
export interface Reading {
  /** Delimited text when left out. */
  readonly format?: Format;
  /** Which table of the file, as `FilePart.id`: an entry of an archive, a sheet. Left out for the only one. */
  readonly part?: string;
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** The quote character, or '' for none. */
  readonly quote: string;
  /** The escape inside quotes: usually the quote itself. */
  readonly escape: string;
  readonly header: boolean;
  /** Records that make up the header, put together from top to bottom; one when left out. */
  readonly headerRows?: number;
  /** Lines before the header (or the first row) that are passed over. */
  readonly skip: number;
  /** The line, counted from 0, before which the table ends: below are footers or another table. */
  readonly end?: number;
  /** A spreadsheet-safe list of our own: the apostrophes before would-be formulas are taken off again. */
  readonly guarded?: true;
}

/** The type that a Parquet or Arrow file itself gives to a column that is no text. */
export type NativeType = 'integer' | 'decimal' | 'double' | 'date' | 'timestamp' | 'boolean';

/** How one column of a file is read. */
export interface ColumnReading {
  /** Unique within the input, case-insensitively; the header's own text where there is one. */
  readonly name: string;
  readonly type: ColumnType;
  /** strptime format for dates, e.g. `%Y-%m-%d %H:%M`; a list is tried in order, split by `|`. The words `excel`, `epoch-s`, `epoch-ms`, `epoch-us` and `korean` and the ending `@1930` are explained in inputs/values/README.md. `year` for numbers that are calendar years. */
  readonly format?: string;
  /** The decimal mark of numbers; thousands separators and currency signs are taken off. */
  readonly decimal?: '.' | ',';
  /** Set where numbers of several kinds meet: the ISO code, or `%`, whose cells are read; those with another sign are not. */
  readonly sign?: string;
  /** Set where the file itself says so; then nothing is parsed. */
  readonly native?: NativeType;
}

/** Columns by which people are told apart, in any role; all but `customer` serve to join ids (stitching). */
export type IdentityField = 'customer' | 'email' | 'phone' | 'member';

/** What a column can stand for in an orders file. */
export type OrdersField =
  | IdentityField
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

/** Permission to send advertising, for everything or for one channel. */
export type ConsentField =
  'consent' | 'consent_email' | 'consent_sms' | 'consent_kakao' | 'consent_push' | 'consent_night';

/** What a column can stand for in a customers file. `account` is the company of a contact; days of consent and refusal are dates. */
export type CustomersField =
  IdentityField | 'joined' | 'birth' | 'account' | ConsentField | 'consent_day' | 'refused_day';

/** What a column can stand for in an events file: visits, searches, views, carts, payments. */
export type EventsField =
  | IdentityField
  | 'time'
  | 'event'
  | 'session'
  | 'page'
  | 'term'
  | 'product'
  | 'category'
  | 'amount'
  | 'channel'
  | 'device';

/**
 * What a column can stand for in a messages file. Long: one row for each `action`. Wide: one row for each message,
 * with a time or a yes in `opened`, `clicked`, `converted`, `bounced`, `unsubscribed`.
 */
export type MessagesField =
  | IdentityField
  | 'time'
  | 'campaign'
  | 'variant'
  | 'channel'
  | 'action'
  | 'opened'
  | 'clicked'
  | 'converted'
  | 'bounced'
  | 'unsubscribed'
  | 'cost'
  | 'amount';

/** What a column can stand for in a survey. Long: one row for each `question` and `answer`. Wide: every other column is a question. */
export type SurveysField = IdentityField | 'time' | 'question' | 'answer';

/** What a column can stand for in a file of tickets, reviews or comments. */
export type TicketsField =
  | IdentityField
  | 'ticket'
  | 'time'
  | 'closed'
  | 'category'
  | 'product'
  | 'channel'
  | 'status'
  | 'rating'
  | 'text';

export type Field = OrdersField | CustomersField | EventsField | MessagesField | SurveysField | TicketsField;

/** Which column (by name) stands for which field. Columns that are not mapped are kept as they are. */
export type Mapping = Readonly<Partial<Record<Field, string>>>;

/** What a status that says "cancelled" or "returned" means: the order is void, or the row refunds another. */
export type CancelMeaning = 'void' | 'refund';

/** Identity of the content of a file, independent of the order of its rows. */
export interface Fingerprint {
  /** The columns in the order in which `content` takes them; it need not be that of the file. */
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
  /** The export of a known system whose headers these are, e.g. `cafe24-orders`. */
  readonly preset?: string;
  readonly cancelled?: CancelMeaning;
  /** Mends of the data, in order. */
  readonly cleaning?: readonly CleaningStep[];
  /** Personal columns by name, as recognised or said; `none` for a column that only looked like one. */
  readonly personal?: Readonly<Record<string, PersonalKind | 'none'>>;
  /** Columns that are not loaded. */
  readonly dropped?: readonly string[];
  /** The share of customers that is kept, chosen by the hash of seed and id; all when left out. */
  readonly share?: number;
  /** For a second kind of entity (by its id): the column that names it in this file. */
  readonly sides?: Readonly<Record<string, string>>;
  readonly fingerprint?: Fingerprint;
}
