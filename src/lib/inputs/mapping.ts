import type { CustomersField, Field, Mapping, OrdersField, Role } from '../core/input';
import type { Words } from '../core/words';
import { nameFit } from './field-words';
import { isUnique, type ColumnProfile } from './profile';

/** Fields of an orders file, in the order in which they choose their columns. */
export const ORDERS_FIELDS: readonly OrdersField[] = [
  'customer',
  'order',
  'time',
  'amount',
  'quantity',
  'price',
  'discount',
  'status',
  'category',
  'product',
  'channel',
];

/** Fields of a customers file. */
export const CUSTOMERS_FIELDS: readonly CustomersField[] = ['customer', 'joined'];

/** The fields of a role. */
export function fieldsOf(role: Role): readonly Field[] {
  return role === 'orders' ? ORDERS_FIELDS : CUSTOMERS_FIELDS;
}

/** A mapping and the reason for each of its fields. */
export interface MappingGuess {
  readonly mapping: Mapping;
  readonly reasons: Readonly<Partial<Record<Field, Words>>>;
}

const NUMERIC: readonly Field[] = ['amount', 'quantity', 'price', 'discount'];
const LABELS: readonly Field[] = ['category', 'product', 'channel', 'status'];

/** How well the cells of a column suit a field: 0 rules it out. */
function contentFit(field: Field, profile: ColumnProfile, role: Role): number {
  const { column, filled, distinct, rows } = profile;
  if (rows > 0 && filled === 0) return 0.3;
  const { type } = column;
  if (field === 'time' || field === 'joined') return type === 'date' ? 1 : 0;
  if (NUMERIC.includes(field)) return type === 'money' || type === 'number' ? 1 : 0;
  if (type === 'date' || type === 'money') return 0;
  if (field === 'customer') {
    if (type === 'boolean') return 0;
    return role === 'customers' && !isUnique(profile) ? 0.5 : 1;
  }
  if (field === 'order') return distinct > 1 || rows < 3 ? 1 : 0;
  if (LABELS.includes(field) && type === 'number') return field === 'product' ? 0.5 : 0;
  if (field === 'status' || field === 'channel' || field === 'category') {
    return distinct <= Math.max(60, rows * 0.2) ? 1 : 0;
  }
  return 1;
}

/** `id` alone names the customer in a customers file only. */
function bareIdFit(field: Field, role: Role, name: string): number {
  return field === 'customer' && role === 'customers' && /^(?:id|번호|no)$/i.test(name.trim()) ? 0.7 : 0;
}

function reasonFor(field: Field, profile: ColumnProfile): Words {
  const { column, distinct, filled } = profile;
  const shown = { ko: `열 이름이 ‘${column.name}’입니다.`, en: `The column is called “${column.name}”.` };
  if (field === 'customer' && filled > 0) {
    const each = Math.round((filled / Math.max(1, distinct)) * 10) / 10;
    return {
      ko: `${shown.ko} 앞부분에서 고객 한 명이 ${each === 1 ? '한 번씩만' : `평균 ${each}번`} 나옵니다.`,
      en: `${shown.en} In the first rows ${each === 1 ? 'each customer comes once' : `a customer comes ${each} times on average`}.`,
    };
  }
  if (field === 'time' || field === 'joined') {
    return { ko: `${shown.ko} 값이 날짜로 읽힙니다.`, en: `${shown.en} Its values read as dates.` };
  }
  if (NUMERIC.includes(field)) {
    return { ko: `${shown.ko} 값이 숫자로 읽힙니다.`, en: `${shown.en} Its values read as numbers.` };
  }
  return {
    ko: `${shown.ko} 앞부분에 서로 다른 값이 ${distinct}개 있습니다.`,
    en: `${shown.en} It has ${distinct} different values in the first rows.`,
  };
}

/** The best column for each field of a role, each column used once. */
export function guessMapping(role: Role, profiles: readonly ColumnProfile[]): MappingGuess {
  const offers = fieldsOf(role).flatMap((field) =>
    profiles.map((profile) => {
      const { name } = profile.column;
      const fit = Math.max(nameFit(field, name), bareIdFit(field, role, name));
      return { field, profile, score: fit * contentFit(field, profile, role) };
    }),
  );
  const mapping: Partial<Record<Field, string>> = {};
  const reasons: Partial<Record<Field, Words>> = {};
  const taken = new Set<string>();
  const best = offers.filter((o) => o.score > 0.1).sort((a, b) => b.score - a.score);
  for (const { field, profile } of best) {
    const { name } = profile.column;
    if (mapping[field] !== undefined || taken.has(name)) continue;
    mapping[field] = name;
    reasons[field] = reasonFor(field, profile);
    taken.add(name);
  }
  return role === 'orders' ? withFallbacks(mapping, reasons, profiles) : { mapping, reasons };
}

/** A date about a person rather than an order: joined, born, changed. */
function isPersonalDate(name: string): boolean {
  return nameFit('joined', name) > 0 || /birth|생일|생년|가입|탈퇴|수정|update/i.test(name);
}

/** An orders file without a known name for its time takes its only date column. */
function withFallbacks(
  mapping: Partial<Record<Field, string>>,
  reasons: Partial<Record<Field, Words>>,
  profiles: readonly ColumnProfile[],
): MappingGuess {
  const dates = profiles.filter(({ column }) => column.type === 'date' && !isPersonalDate(column.name));
  const [only] = dates;
  if (mapping.time !== undefined || !only || dates.length > 1) return { mapping, reasons };
  return {
    mapping: { ...mapping, time: only.column.name },
    reasons: {
      ...reasons,
      time: { ko: '날짜로 읽히는 열이 이것뿐입니다.', en: 'It is the only column that reads as dates.' },
    },
  };
}
