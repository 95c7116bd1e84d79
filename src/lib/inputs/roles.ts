import type { ColumnReading, Role } from '../core/input';
import type { Words } from '../core/words';
import { nameFit } from './field-words';
import { guessMapping, type MappingGuess } from './mapping';
import { isUnique, profileColumns, type ColumnProfile } from './profile';

/** What a file is taken for, and why. */
export interface RoleGuess extends MappingGuess {
  readonly role: Role;
  readonly roleReason: Words;
  /** 0 to 1; under 0.5 the user should look before going on. */
  readonly confidence: number;
}

interface Verdict {
  readonly role: Role;
  readonly reason: Words;
  readonly confidence: number;
}

const ONE_ROW_EACH: Words = {
  ko: '고객 한 명이 한 줄씩 있어서 고객 파일로 보았습니다.',
  en: 'Each customer has one row, so it is taken for a customers file.',
};
const REPEATED: Words = {
  ko: '같은 고객이 여러 날짜에 나와서 주문 파일로 보았습니다.',
  en: 'The same customers come back on several dates, so it is taken for an orders file.',
};
const ORDER_NAMES: Words = {
  ko: '고객, 날짜, 주문번호나 금액 열이 있어서 주문 파일로 보았습니다.',
  en: 'It has a customer, a date, and an order number or an amount, so it is taken for an orders file.',
};
const NO_DATES: Words = {
  ko: '주문 날짜로 볼 열이 없어서 고객 파일로 보았습니다.',
  en: 'No column could be the date of an order, so it is taken for a customers file.',
};
const NO_ID: Words = {
  ko: '고객을 구별하는 열이 없습니다. 한 줄을 고객 한 명으로 보고 줄 번호를 고객 번호로 씁니다.',
  en: 'No column tells customers apart. Each row counts as one customer, and the row number becomes the id.',
};

function judge(orders: MappingGuess, customers: MappingGuess, profiles: readonly ColumnProfile[]): Verdict {
  const find = (name: string | undefined) => profiles.find(({ column }) => column.name === name);
  const who = find(orders.mapping.customer);
  const when = find(orders.mapping.time);
  const unique =
    customers.mapping.customer !== undefined &&
    profiles.some((profile) => profile.column.name === customers.mapping.customer && isUnique(profile));
  const timed = when !== undefined && nameFit('time', when.column.name) > 0.5;
  const ordered = orders.mapping.order !== undefined;
  const paid = orders.mapping.amount !== undefined || orders.mapping.price !== undefined;
  if (!when) {
    const reason = customers.mapping.customer === undefined ? NO_ID : NO_DATES;
    return { role: 'customers', reason: unique ? ONE_ROW_EACH : reason, confidence: unique ? 0.9 : 0.4 };
  }
  if (who && !isUnique(who)) return { role: 'orders', reason: REPEATED, confidence: paid ? 0.95 : 0.6 };
  if (timed && (ordered || paid)) {
    return { role: 'orders', reason: ORDER_NAMES, confidence: who ? 0.8 : 0.4 };
  }
  if (unique) return { role: 'customers', reason: ONE_ROW_EACH, confidence: 0.85 };
  return who && paid
    ? { role: 'orders', reason: ORDER_NAMES, confidence: 0.5 }
    : {
        role: 'customers',
        reason: customers.mapping.customer === undefined ? NO_ID : NO_DATES,
        confidence: 0.3,
      };
}

/** The mapping of a file for a role that the user chose. `rows` are body rows. */
export function mapFor(
  role: Role,
  columns: readonly ColumnReading[],
  rows: readonly (readonly string[])[],
): MappingGuess {
  return guessMapping(role, profileColumns(columns, rows));
}

/** What a file is and which column stands for what, from names (Korean and English) and cells. `rows` are body rows. */
export function guessRole(
  columns: readonly ColumnReading[],
  rows: readonly (readonly string[])[],
): RoleGuess {
  const profiles = profileColumns(columns, rows);
  const orders = guessMapping('orders', profiles);
  const customers = guessMapping('customers', profiles);
  const { role, reason, confidence } = judge(orders, customers, profiles);
  return { role, ...(role === 'orders' ? orders : customers), roleReason: reason, confidence };
}
