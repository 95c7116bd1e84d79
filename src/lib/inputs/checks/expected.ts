import type { Field, InputSpec } from '../../core/input';

/** Fields that are blank in most rows by their nature. */
const OFTEN_BLANK: readonly Field[] = [
  'closed',
  'opened',
  'clicked',
  'converted',
  'bounced',
  'unsubscribed',
  'refused_day',
  'consent_day',
  'discount',
  'term',
  'page',
  'product',
  'amount',
  'cost',
  'session',
  'email',
  'phone',
  'member',
  'text',
  'rating',
  'birth',
  'account',
];

/** Roles in which an amount stands in every row. */
function isOften(field: Field, spec: InputSpec): boolean {
  if (spec.role === 'orders') return field === 'discount' || field === 'status';
  if (field === 'customer' && spec.role === 'events') return true;
  return OFTEN_BLANK.includes(field) || field.startsWith('consent');
}

/** Whether a column should be filled in every row: it stands for a field that is not blank by nature. */
export function isExpected(spec: InputSpec, name: string): boolean {
  return (Object.keys(spec.mapping) as Field[]).some(
    (field) => spec.mapping[field] === name && !isOften(field, spec),
  );
}
