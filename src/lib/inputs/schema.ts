import * as v from 'valibot';
import type { Field, InputSpec } from '../core/input';
import { FIELDS } from './field-names';

const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'];

const line = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.check((text) => !text.includes('\0'), 'NUL'),
  );

const name = v.pipe(line(500), v.minLength(1));

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const reading = v.strictObject({
  format: v.exactOptional(v.picklist(['text', 'book', 'json', 'columns'])),
  part: v.exactOptional(line(500)),
  encoding: v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'euc-kr', 'shift_jis', 'gb18030', 'windows-1252']),
  delimiter: v.pipe(
    line(4),
    v.minLength(1),
    v.check((text) => !/[\r\n"\\]/.test(text), 'delimiter'),
  ),
  quote: v.pipe(line(1), v.regex(/^[^\r\n]?$/)),
  escape: v.pipe(line(1), v.regex(/^[^\r\n]?$/)),
  header: v.boolean(),
  headerRows: v.exactOptional(whole(1, 20)),
  skip: whole(0, 1_000_000_000),
  end: v.exactOptional(whole(0, 1_000_000_000)),
  guarded: v.exactOptional(v.literal(true)),
});

const column = v.strictObject({
  name,
  type: v.picklist(['text', 'number', 'money', 'date', 'boolean']),
  format: v.exactOptional(v.pipe(line(300), v.minLength(1))),
  decimal: v.exactOptional(v.picklist(['.', ','])),
  sign: v.exactOptional(v.pipe(line(3), v.regex(/^(?:[A-Z]{3}|%)$/))),
  native: v.exactOptional(v.picklist(['integer', 'decimal', 'double', 'date', 'timestamp', 'boolean'])),
});

const mapping = v.strictObject(
  Object.fromEntries(FIELDS.map((field) => [field, v.exactOptional(name)])) as Record<
    Field,
    v.ExactOptionalSchema<typeof name, undefined>
  >,
);

const columns = v.pipe(v.array(name), v.minLength(1), v.maxLength(2000));
const values = v.pipe(v.array(line(2000)), v.minLength(1), v.maxLength(2000));

const rowTest = v.variant('kind', [
  v.strictObject({ kind: v.literal('missing') }),
  v.strictObject({
    kind: v.literal('outside'),
    low: v.exactOptional(v.pipe(v.number(), v.finite())),
    high: v.exactOptional(v.pipe(v.number(), v.finite())),
  }),
  v.strictObject({ kind: v.literal('values'), values }),
  v.strictObject({ kind: v.literal('matches'), text: v.pipe(line(200), v.minLength(1)) }),
]);

const cleaningStep = v.variant('kind', [
  v.strictObject({
    kind: v.literal('even-out'),
    columns,
    forms: v.pipe(v.array(v.picklist(['trim', 'spaces', 'nfc', 'width', 'lower'])), v.minLength(1)),
  }),
  v.strictObject({
    kind: v.literal('merge'),
    column: name,
    merges: v.pipe(
      v.array(v.strictObject({ from: values, to: line(2000) })),
      v.minLength(1),
      v.maxLength(500),
    ),
  }),
  v.strictObject({ kind: v.literal('fill'), column: name, value: line(2000) }),
  v.strictObject({ kind: v.literal('blank'), column: name, test: rowTest }),
  v.strictObject({
    kind: v.literal('set-aside'),
    column: name,
    test: rowTest,
    why: v.picklist(['missing', 'out-of-range', 'test-accounts', 'wholesale', 'other']),
  }),
  v.strictObject({ kind: v.literal('leading-zeros'), column: name, digits: whole(2, 40) }),
  v.strictObject({
    kind: v.literal('duplicates'),
    by: v.variant('kind', [
      v.strictObject({ kind: v.literal('row') }),
      v.strictObject({ kind: v.literal('columns'), columns }),
      v.strictObject({ kind: v.picklist(['email', 'phone']), column: name }),
    ]),
    keep: v.picklist(['first', 'last', 'fullest']),
  }),
]);

const personalKind = v.picklist([
  'name',
  'email',
  'phone',
  'address',
  'location',
  'birthday',
  'resident-number',
  'card-number',
  'bank-account',
  'passport',
  'driver-licence',
  'ip-address',
  'person-id',
  'none',
]);

const fingerprint = v.strictObject({
  columns: v.pipe(v.array(line(500)), v.maxLength(2000)),
  rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
  content: v.pipe(v.string(), v.regex(/^\d{1,20}$/)),
  sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** Whether no object inside has an own key that could reach a prototype. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || value === null) return true;
  return Reflect.ownKeys(value).every(
    (key) => typeof key === 'string' && !PROTOTYPE_KEYS.includes(key) && isPlain(Reflect.get(value, key)),
  );
}

/** An `InputSpec` that came from outside: strict, bounded, without prototype keys. */
export const inputSchema: v.GenericSchema<unknown, InputSpec> = v.pipe(
  v.unknown(),
  v.check(isPlain, 'prototype key'),
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
    name: line(500),
    role: v.picklist(['customers', 'orders', 'events', 'messages', 'surveys', 'tickets']),
    reading,
    columns: v.pipe(v.array(column), v.maxLength(2000)),
    mapping,
    preset: v.exactOptional(v.pipe(line(64), v.regex(/^[a-z0-9-]+$/))),
    cancelled: v.exactOptional(v.picklist(['void', 'refund'])),
    cleaning: v.exactOptional(v.pipe(v.array(cleaningStep), v.maxLength(200))),
    personal: v.exactOptional(v.record(name, personalKind)),
    dropped: v.exactOptional(v.pipe(v.array(name), v.maxLength(2000))),
    share: v.exactOptional(v.pipe(v.number(), v.gtValue(0), v.ltValue(1))),
    sides: v.exactOptional(v.record(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)), name)),
    fingerprint: v.exactOptional(fingerprint),
  }),
);
