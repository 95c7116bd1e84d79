import type { Field, Role } from '../../core/input';
import type { InputFile } from '../../sql/csv';

/** The key of a column in `Facts.categories`. */
export function columnKey(file: InputFile, column: string): string {
  return `${file.spec.id}/${column}`;
}

/** The key of a field in `Facts.values`: its own name for orders. */
export function valueKey(role: Role, field: Field): string {
  return role === 'orders' ? field : `${role}.${field}`;
}

/** Fields whose values are stored as ENUM. */
export const LABEL_FIELDS: Readonly<Partial<Record<Role, readonly Field[]>>> = {
  orders: ['category', 'channel', 'status'],
  events: ['event', 'category', 'channel', 'device'],
  messages: ['campaign', 'variant', 'channel'],
  tickets: ['category', 'channel', 'status'],
};
