import type { Field, InputSpec, Role } from '../../core/input';
import { CONSENT_FIELDS } from '../field-names';

/** The raw column that holds a mapped field. */
export function fieldColumn(field: Field): string {
  return `m_${field}`;
}

/** The raw column that holds column `i` of the file as it is read. */
export function ownColumn(i: number): string {
  return `f${i}`;
}

/** Whether a column is not to be loaded. */
export function isDropped(spec: InputSpec, name: string): boolean {
  return spec.dropped?.includes(name) ?? false;
}

/** The position of the column that a field is mapped to; -1 for none. Columns that are not loaded stand for nothing. */
export function columnOf(spec: InputSpec, field: Field): number {
  const name = spec.mapping[field];
  if (name === undefined || isDropped(spec, name)) return -1;
  return spec.columns.findIndex((column) => column.name === name);
}

/** Fields of a customers file that become traits of our own; all its other columns but the id keep their names. */
const PROFILE_FIELDS: readonly Field[] = ['account', ...CONSENT_FIELDS, 'consent_day', 'refused_day'];

/** Identifiers serve to join ids; their columns are kept besides. */
const KEPT: readonly Field[] = ['email', 'phone', 'member'];

function takesItsColumn(role: Role, field: Field): boolean {
  if (field === 'customer') return true;
  return role === 'customers' ? PROFILE_FIELDS.includes(field) : !KEPT.includes(field);
}

/** Columns of a file that keep their own names in its clean table: all but those that a field takes. */
export function ownPositions(spec: InputSpec): number[] {
  const fields = (Object.keys(spec.mapping) as Field[]).filter((field) => takesItsColumn(spec.role, field));
  const taken = new Set(fields.map((field) => spec.mapping[field]));
  return spec.columns.flatMap(({ name }, i) => (taken.has(name) || isDropped(spec, name) ? [] : [i]));
}

/** A survey with a column for each question, rather than a row for each answer. */
export function isWideSurvey(spec: InputSpec): boolean {
  return spec.role === 'surveys' && columnOf(spec, 'question') < 0;
}

/** A file with a row for each person: without an id, the number of the row can stand in. */
export function isOneRowEach(spec: InputSpec): boolean {
  return spec.role === 'customers' || isWideSurvey(spec);
}

/** A file of messages with a row for each action, rather than a row for each message. */
export function isLongMessages(spec: InputSpec): boolean {
  return spec.role === 'messages' && columnOf(spec, 'action') >= 0;
}
