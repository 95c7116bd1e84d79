import type { Catalog, Row } from '../../core/relation';
import { ident } from '../../sql/quote';
import { bitsOf, noBits, type Bits } from './bits';

/** A table that holds members: of one BIT `bits`, a digit for each customer number from 1 on, or of `c` and `m`. */
export type MembersTable = { readonly bits: string } | { readonly table: string };

/** A BIT has a digit at least. */
const digits = (customers: number) => Math.max(1, customers);

/** SQL of the BIT with nobody in it; `~` of it is everybody. */
export function nobodySql({ customers }: Pick<Catalog, 'customers'>): string {
  return `bitstring('0', ${digits(customers)})`;
}

/** SQL of the customer numbers of a group of rows as a BIT. */
export function bitsSql(c: string, catalog: Pick<Catalog, 'customers'>): string {
  return `coalesce(bitstring_agg(${c}, 1, ${digits(catalog.customers)}), ${nobodySql(catalog)})`;
}

/** SQL of whether a customer is in a BIT. */
export function inBits(bits: string, c: string): string {
  return `get_bit(${bits}, ${c} - 1) = 1`;
}

/** A SELECT of `c` and `m`, one row for each customer in order of `c`, from the SQL of a table of one BIT, or of a SELECT in parentheses. */
export function membersSelect(bits: string, base: string): string {
  return `SELECT b.c AS c, ${inBits('x.bits', 'b.c')} AS m FROM ${ident(base)} AS b CROSS JOIN ${bits} AS x`;
}

/** One SELECT of one row, for `readBits`; the customer table itself gives everybody. */
export function sentSelect(
  of: MembersTable,
  { base, customers }: Pick<Catalog, 'base' | 'customers'>,
): string {
  const sent = (bits: string) => `SELECT to_base64(CAST(${bits} AS BLOB)) AS bits`;
  if ('bits' in of) return `${sent('bits')} FROM ${ident(of.bits)}`;
  const where = of.table === base ? '' : ' WHERE m';
  return `${sent(bitsSql('c', { customers }))} FROM ${ident(of.table)}${where}`;
}

/** The bits from the row of `sentSelect`. */
export function readBits({ bits }: Row, { customers }: Pick<Catalog, 'customers'>): Bits {
  const words = Math.ceil(digits(customers) / 32);
  return typeof bits === 'string' ? bitsOf(bits, words) : noBits(words);
}
