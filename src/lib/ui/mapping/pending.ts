import type { Field, InputSpec, Role } from '../../core/input';
import type { Problem } from '../../core/problem';
import type { Words } from '../../core/words';

/** A file that was dropped and read at its head, before it is loaded. */
export interface PendingFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly spec: InputSpec;
  /** The first rows below the header as cells, as wide as `spec.columns`. */
  readonly rows: readonly (readonly string[])[];
  /** Rows in the whole file, estimated from its size; undefined when it cannot be told. */
  readonly rowsEstimate?: number | undefined;
  /** Whether `rows` is the whole file, so that the estimate is exact. */
  readonly whole?: boolean | undefined;
  /** Why each mapped column was chosen. */
  readonly reasons: Readonly<Partial<Record<Field, Words>>>;
  /** The mapping that the reasons speak of; a field with another column was chosen by hand. */
  readonly guessed?: InputSpec['mapping'] | undefined;
  /** Why the file is taken for orders or customers. */
  readonly roleReason: Words;
  /** Why the encoding is believed. */
  readonly evidence: Words;
  /** What keeps the file from being loaded; `place` is a field or the name of a column. */
  readonly problems: readonly Problem[];
  /** What to look at; nothing is kept from being loaded by it. */
  readonly notes?: readonly Words[] | undefined;
}

/** Fields in the order in which they are shown. */
const SHOWN: Readonly<Record<Role, readonly Field[]>> = {
  orders: [
    'customer',
    'time',
    'amount',
    'quantity',
    'price',
    'order',
    'status',
    'discount',
    'category',
    'product',
    'channel',
  ],
  customers: ['customer', 'joined'],
};

/** The fields of a role, the most important first. */
export function shownFields(role: Role): readonly Field[] {
  return SHOWN[role];
}

/** Whether a field must have a column; an amount is not needed where quantity and price have one. */
export function isRequired(field: Field, { role, mapping }: InputSpec): boolean {
  if (role !== 'orders') return false;
  if (field === 'customer' || field === 'time') return true;
  const computed = mapping.quantity !== undefined && mapping.price !== undefined;
  return field === 'amount' && !computed;
}

/** Whether the amount of a row is its quantity times its price, because no column holds it. */
export function amountIsProduct({ role, mapping }: InputSpec): boolean {
  const { amount, quantity, price } = mapping;
  return role === 'orders' && amount === undefined && quantity !== undefined && price !== undefined;
}

/** The mapping with another column for a field; null takes it away. */
export function withField(spec: InputSpec, field: Field, column: string | null): InputSpec['mapping'] {
  const { [field]: _old, ...rest } = spec.mapping;
  return column === null ? rest : { ...rest, [field]: column };
}

/** The fields that a column stands for. */
export function fieldsAt(spec: InputSpec, column: string): Field[] {
  return shownFields(spec.role).filter((field) => spec.mapping[field] === column);
}

/** Why a field has its column; undefined when a person chose it. */
export function reasonOf(file: PendingFile, field: Field): Words | undefined {
  const byHand = file.guessed !== undefined && file.guessed[field] !== file.spec.mapping[field];
  return byHand ? undefined : file.reasons[field];
}

/** Problems of a field; those of its column too. */
export function fieldProblems(file: PendingFile, field: Field): readonly Problem[] {
  const column = file.spec.mapping[field];
  return file.problems.filter(({ place }) => place === field || (place !== undefined && place === column));
}

/** Problems that neither a field nor a column shows. */
export function fileProblems(file: PendingFile): readonly Problem[] {
  const fields = new Set<string>(shownFields(file.spec.role));
  const columns = new Set(file.spec.columns.map(({ name }) => name));
  return file.problems.filter(
    ({ place }) => place === undefined || (!fields.has(place) && !columns.has(place)),
  );
}
