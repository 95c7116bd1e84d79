import type { ColumnReading, Field, Role } from '../core/input';
import { isBlank } from './columns';
import { isUnique, profileColumns, type ColumnProfile } from './profile';

/** What the head of a file says about one column, with some of its cells. */
export interface ColumnSample extends ColumnProfile {
  /** The first filled cells, trimmed; at most 200. */
  readonly values: readonly string[];
}

/** Profiles of the columns with their first cells; `rows` are body rows of one width. */
export function sampleColumns(
  columns: readonly ColumnReading[],
  rows: readonly (readonly string[])[],
): ColumnSample[] {
  return profileColumns(columns, rows).map((profile, i) => {
    const values: string[] = [];
    for (const row of rows) {
      const cell = row[i] ?? '';
      if (!isBlank(cell)) values.push(cell.trim());
      if (values.length === 200) break;
    }
    return { ...profile, values };
  });
}

/** Share of the first cells that a test holds for; 0 without cells. */
export function shareOf({ values }: ColumnSample, test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

/** Mean length of the first cells in characters. */
export function meanLength({ values }: ColumnSample): number {
  return values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length);
}

const DATES: readonly Field[] = ['time', 'joined', 'closed', 'consent_day', 'refused_day'];
const NUMERIC: readonly Field[] = ['amount', 'quantity', 'price', 'discount', 'cost'];
const REACTIONS: readonly Field[] = ['opened', 'clicked', 'converted', 'bounced', 'unsubscribed'];
const CONSENT =
  /^(?:[yntfox]|0|1|yes|no|true|false|on|off|예|네|아니오|아니요|동의(?:함|안함)?|미동의|비동의|거부|수신(?:함|안함|허용|동의|거부)?|미수신|(?:never[ _]?|not[ _]?|un)?subscribed?|opted[ _-]?(?:in|out)|single opt-in|double opt-in|✓|✔)$/i;

/** Whether a cell looks like an e-mail address, or like the hash of one. */
export function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$|^[0-9a-f]{32,64}$/i.test(value);
}

/** Whether a cell looks like a phone number. */
export function isPhone(value: string): boolean {
  const digits = value.replace(/[^\d]/g, '').length;
  return digits >= 8 && digits <= 14 && /^['+]?[\d\s().\-/*]+$/.test(value);
}

function isBirth(value: string): boolean {
  return /^(?:19|20)\d{2}$|^\d{6}$|^(?:19|20)\d{6}$|^(?:19|20)\d{2}[-./년]/.test(value);
}

/** Labels: a few texts that come back. */
function labelFit({ column, distinct, rows }: ColumnSample): number {
  if (column.type !== 'text' && column.type !== 'boolean') return 0;
  return distinct <= Math.max(60, rows * 0.2) ? 1 : 0;
}

function personFit(field: Field, sample: ColumnSample, role: Role): number {
  const { type } = sample.column;
  if (type === 'date' || type === 'money' || type === 'boolean') return 0;
  if (field === 'email') return shareOf(sample, isEmail) >= 0.6 ? 1 : 0;
  if (field === 'phone') return shareOf(sample, isPhone) >= 0.6 ? 1 : 0;
  if (field === 'member') return 1;
  return role === 'customers' && !isUnique(sample) ? 0.5 : 1;
}

function textFit(field: Field, sample: ColumnSample, role: Role): number {
  const { column, distinct, rows } = sample;
  const { type } = column;
  if (type === 'date' || type === 'money') return 0;
  switch (field) {
    case 'order':
    case 'session':
      return distinct > 1 || rows < 3 ? 1 : 0;
    case 'product':
      return type === 'number' ? 0.5 : 1;
    case 'page':
    case 'term':
      return type === 'text' ? 1 : 0;
    case 'text':
      return type === 'text' && (meanLength(sample) >= 6 || rows < 3) ? 1 : 0;
    case 'ticket':
      return role === 'tickets' && distinct >= rows * 0.9 ? 1 : 0;
    case 'question':
      return type === 'text' || distinct <= rows * 0.5 ? 1 : 0;
    case 'variant':
      return distinct <= 20 ? 1 : 0;
    case 'campaign':
    case 'account':
    case 'answer':
      return 1;
    default:
      return labelFit(sample);
  }
}

/** How well the cells of a column suit a field of a role: 0 rules it out. */
export function contentFit(field: Field, sample: ColumnSample, role: Role): number {
  const { column, filled, distinct, rows } = sample;
  if (rows > 0 && filled === 0) return 0.3;
  const { type } = column;
  if (DATES.includes(field)) return type === 'date' ? 1 : 0;
  if (NUMERIC.includes(field)) return type === 'money' || type === 'number' ? 1 : 0;
  if (field === 'birth') return type === 'date' || shareOf(sample, isBirth) >= 0.6 ? 1 : 0;
  if (field === 'rating') {
    return type === 'number' || (type === 'text' && distinct <= 12 && meanLength(sample) <= 12) ? 1 : 0;
  }
  if (REACTIONS.includes(field)) {
    if (type === 'date' || type === 'boolean' || type === 'number') return 1;
    return shareOf(sample, (value) => CONSENT.test(value)) >= 0.8 ? 1 : 0;
  }
  if (field.startsWith('consent')) {
    return type === 'boolean' || shareOf(sample, (value) => CONSENT.test(value)) >= 0.6 ? 1 : 0;
  }
  if (field === 'customer' || field === 'email' || field === 'phone' || field === 'member') {
    return personFit(field, sample, role);
  }
  return textFit(field, sample, role);
}
