import * as v from 'valibot';
import type { InputSpec } from '../core/input';

const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'];

const line = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.check((text) => !text.includes('\0'), 'NUL'),
  );

const name = v.pipe(line(500), v.minLength(1));

const reading = v.strictObject({
  encoding: v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'euc-kr']),
  delimiter: v.pipe(
    line(4),
    v.minLength(1),
    v.check((text) => !/[\r\n"\\]/.test(text), 'delimiter'),
  ),
  quote: v.pipe(line(1), v.regex(/^[^\r\n]?$/)),
  escape: v.pipe(line(1), v.regex(/^[^\r\n]?$/)),
  header: v.boolean(),
  skip: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  guarded: v.exactOptional(v.literal(true)),
});

const column = v.strictObject({
  name,
  type: v.picklist(['text', 'number', 'money', 'date', 'boolean']),
  format: v.exactOptional(v.pipe(line(300), v.minLength(1))),
  decimal: v.exactOptional(v.picklist(['.', ','])),
});

const field = v.exactOptional(name);

const mapping = v.strictObject({
  customer: field,
  order: field,
  time: field,
  amount: field,
  quantity: field,
  price: field,
  discount: field,
  category: field,
  product: field,
  channel: field,
  status: field,
  joined: field,
});

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
    role: v.picklist(['customers', 'orders']),
    reading,
    columns: v.pipe(v.array(column), v.maxLength(2000)),
    mapping,
    cancelled: v.exactOptional(v.picklist(['void', 'refund'])),
    fingerprint: v.exactOptional(fingerprint),
  }),
);
