import type { Field, Mapping, Role } from '../core/input';
import type { Words } from '../core/words';
import { ROLE_FIELDS } from './field-names';
import { nameFit, plainName } from './field-words';
import { contentFit, type ColumnSample } from './mapping-content';
import { reasonFor } from './mapping-reasons';

/** The fields of a role. */
export function fieldsOf(role: Role): readonly Field[] {
  return ROLE_FIELDS[role];
}

/** A mapping and the reason for each of its fields. */
export interface MappingGuess {
  readonly mapping: Mapping;
  readonly reasons: Readonly<Partial<Record<Field, Words>>>;
}

/** `id` alone names the customer in a customers file only. */
function bareIdFit(field: Field, role: Role, name: string): number {
  return field === 'customer' && role === 'customers' && /^(?:id|번호|no)$/i.test(name.trim()) ? 0.7 : 0;
}

/** Names of people: they tell customers apart only where nothing better does. */
const PERSON_NAME = /^(?:고객|회원|구매자|주문자)(?:명|이름)?$|^customername$/;

/** A member number must not take the column that tells customers apart. */
function rank(field: Field, name: string, role: Role): number {
  const fit = Math.max(nameFit(field, name, role), bareIdFit(field, role, name));
  if (field === 'member') return fit * 0.5;
  if (field === 'account') return fit * 0.75;
  return fit;
}

interface Offer {
  readonly field: Field;
  readonly sample: ColumnSample;
  readonly score: number;
}

function offersFor(role: Role, samples: readonly ColumnSample[]): Offer[] {
  return fieldsOf(role)
    .flatMap((field) =>
      samples.map((sample) => ({
        field,
        sample,
        score: rank(field, sample.column.name, role) * contentFit(field, sample, role),
      })),
    )
    .filter(({ score }) => score > 0.1)
    .sort((a, b) => b.score - a.score);
}

/** The best column for each field that is free, each column used once; `taken` are columns that have a field already. */
export function matchColumns(
  role: Role,
  samples: readonly ColumnSample[],
  given: MappingGuess = { mapping: {}, reasons: {} },
  taken: ReadonlySet<string> = new Set(Object.values(given.mapping)),
): MappingGuess {
  const mapping: Partial<Record<Field, string>> = { ...given.mapping };
  const reasons: Partial<Record<Field, Words>> = { ...given.reasons };
  const used = new Set(taken);
  for (const { field, sample } of offersFor(role, samples)) {
    const { name } = sample.column;
    if (mapping[field] !== undefined || used.has(name)) continue;
    mapping[field] = name;
    reasons[field] = reasonFor(field, sample);
    used.add(name);
  }
  return { mapping, reasons };
}

/** Where no id tells customers apart, the member number does, else the e-mail, else the phone; a name is the last resort. */
function withCustomer({ mapping, reasons }: MappingGuess, samples: readonly ColumnSample[]): MappingGuess {
  const { customer } = mapping;
  if (customer !== undefined && !PERSON_NAME.test(plainName(customer))) return { mapping, reasons };
  const field = (['member', 'email', 'phone'] as const).find((each) => mapping[each] !== undefined);
  const name = field === undefined ? undefined : mapping[field];
  const sample = samples.find(({ column }) => column.name === name);
  if (field === undefined || !sample) return { mapping, reasons };
  const { [field]: _moved, ...rest } = mapping;
  const { [field]: _why, ...others } = reasons;
  return {
    mapping: { ...rest, customer: sample.column.name },
    reasons: { ...others, customer: reasonFor('customer', sample) },
  };
}

/** A date about a person rather than about what was done: joined, born, changed. */
function isPersonalDate(name: string): boolean {
  return nameFit('joined', name, 'orders') > 0 || /birth|생일|생년|가입|탈퇴|수정|update/i.test(name);
}

/** A file of dated rows without a known name for its time takes its only date column. */
function withOnlyDate({ mapping, reasons }: MappingGuess, samples: readonly ColumnSample[]): MappingGuess {
  const used = new Set(Object.values(mapping));
  const dates = samples.filter(
    ({ column }) => column.type === 'date' && !used.has(column.name) && !isPersonalDate(column.name),
  );
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

/** Order matters: the customer first, then what is left for the time. */
export function completed(role: Role, guess: MappingGuess, samples: readonly ColumnSample[]): MappingGuess {
  const known = withCustomer(guess, samples);
  return role === 'customers' ? known : withOnlyDate(known, samples);
}

/** The best column for each field of a role, each column used once. */
export function guessMapping(role: Role, samples: readonly ColumnSample[]): MappingGuess {
  return completed(role, matchColumns(role, samples), samples);
}
