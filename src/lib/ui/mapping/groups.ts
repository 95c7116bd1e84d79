import type { Field, Role } from '../../core/input';

/** What the fields of a group answer. */
export type GroupName = 'who' | 'when' | 'what' | 'reaction' | 'money' | 'consent';

/** Fields that are shown together. */
export interface FieldGroup {
  readonly name: GroupName;
  readonly fields: readonly Field[];
}

const CONSENT: readonly Field[] = [
  'consent_email',
  'consent_sms',
  'consent_kakao',
  'consent_push',
  'consent_night',
  'consent',
  'consent_day',
  'refused_day',
];
const IDS: readonly Field[] = ['email', 'phone', 'member'];

/** Groups of fields in the order in which they are shown. */
const GROUPS: Readonly<Record<Role, readonly FieldGroup[]>> = {
  orders: [
    { name: 'who', fields: ['customer', ...IDS] },
    { name: 'when', fields: ['time'] },
    { name: 'money', fields: ['amount', 'quantity', 'price', 'discount'] },
    { name: 'what', fields: ['order', 'status', 'category', 'product', 'channel'] },
  ],
  customers: [
    { name: 'who', fields: ['customer', ...IDS, 'account'] },
    { name: 'when', fields: ['joined', 'birth'] },
    { name: 'consent', fields: CONSENT },
  ],
  events: [
    { name: 'who', fields: ['customer', ...IDS] },
    { name: 'when', fields: ['time', 'session'] },
    { name: 'what', fields: ['event', 'page', 'term', 'product', 'category', 'channel', 'device'] },
    { name: 'money', fields: ['amount'] },
  ],
  messages: [
    { name: 'who', fields: ['customer', ...IDS] },
    { name: 'when', fields: ['time'] },
    { name: 'what', fields: ['campaign', 'variant', 'channel'] },
    { name: 'reaction', fields: ['action', 'opened', 'clicked', 'converted', 'bounced', 'unsubscribed'] },
    { name: 'money', fields: ['cost', 'amount'] },
  ],
  surveys: [
    { name: 'who', fields: ['customer', ...IDS] },
    { name: 'when', fields: ['time'] },
    { name: 'what', fields: ['question', 'answer'] },
  ],
  tickets: [
    { name: 'who', fields: ['customer', ...IDS] },
    { name: 'when', fields: ['time', 'closed'] },
    { name: 'what', fields: ['text', 'category', 'rating', 'status', 'product', 'channel', 'ticket'] },
  ],
};

/** Fields that are shown at once, whether they have a column or not; the others are folded until they have one. */
const IMPORTANT: Readonly<Record<Role, readonly Field[]>> = {
  orders: ['customer', 'time', 'amount', 'quantity', 'price', 'order', 'status'],
  customers: ['customer', 'joined', 'consent'],
  events: ['customer', 'time', 'event', 'session'],
  messages: ['customer', 'time', 'campaign', 'channel'],
  surveys: ['customer', 'time'],
  tickets: ['customer', 'time', 'text', 'rating'],
};

/** The fields of a role in groups, the most important group first. */
export function fieldGroups(role: Role): readonly FieldGroup[] {
  return GROUPS[role];
}

/** Whether a field is shown even while it has no column. */
export function isImportant(field: Field, role: Role): boolean {
  return IMPORTANT[role].includes(field);
}
