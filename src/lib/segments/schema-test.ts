import * as v from 'valibot';
import { isDay } from '../core/day';
import { MAX_PERIODS, MAX_STRETCH, MAX_TEXT, MAX_UNITS, MAX_VALUES } from './limits';

const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** A text of bounded length that SQL and files can hold: no NUL. */
export const plainText = v.pipe(
  v.string(),
  v.maxLength(MAX_TEXT),
  v.check((text) => !text.includes('\0'), 'NUL'),
);

/** A name of a trait, column or segment; never a key of a prototype. */
export const plainName = v.pipe(
  plainText,
  v.minLength(1),
  v.check((name) => !PROTOTYPE_KEYS.has(name), 'a reserved name'),
);

/** A real calendar day, `YYYY-MM-DD`. */
export const plainDay = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((day) => isDay(day) && day >= '1000-01-01', 'not a day'),
);

/** A finite number. */
export const plainNumber = v.pipe(v.number(), v.finite());

/** Schema of a comparison sign. */
export const compareSchema = v.picklist(['=', '!=', '<', '<=', '>', '>=']);

/** Schema of a whole number from 1 to `most`. */
export function wholeUpTo(most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
}

/** Schema of a list of whole numbers from 1 to `most`. */
function wholesUpTo(most: number) {
  return v.pipe(v.array(wholeUpTo(most)), v.maxLength(most));
}

const units = wholeUpTo(MAX_UNITS);

/** Schema of a unit of time. */
export const unitSchema = v.picklist(['day', 'week', 'month', 'year']);

/** Schema of a length of time. */
export const durationSchema = v.strictObject({ n: units, unit: unitSchema });

/** Schema of a length of time between two moments. */
export const limitSchema = v.strictObject({
  n: units,
  unit: v.picklist([...unitSchema.options, 'hour', 'minute']),
});

/** Schema of a window of time. */
export const windowSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('ever') }),
  v.strictObject({ kind: v.literal('last'), n: units, unit: unitSchema }),
  v.strictObject({ kind: v.literal('before'), n: units, unit: unitSchema }),
  v.strictObject({ kind: v.literal('ago'), from: durationSchema, to: durationSchema }),
  v.strictObject({
    kind: v.literal('calendar'),
    unit: v.picklist(['week', 'month', 'quarter', 'year']),
    ago: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PERIODS)),
  }),
  v.strictObject({ kind: v.literal('between'), from: plainDay, to: plainDay }),
]);

/** Schema of a window that a date may lie in, ahead of the as-of day too. */
const dateWindowSchema = v.variant('kind', [
  ...windowSchema.options,
  v.strictObject({ kind: v.literal('next'), n: units, unit: unitSchema }),
  v.strictObject({ kind: v.literal('ahead'), from: durationSchema, to: durationSchema }),
]);

const beside = { trait: plainName, of: v.exactOptional(v.literal('customer')) };
const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_UNITS));

const comparison = v.strictObject({ op: compareSchema, value: plainNumber });
const between = v.strictObject({ op: v.literal('between'), low: plainNumber, high: plainNumber });

/** Schema of a number test. */
export const numberTestSchema = v.variant('op', [comparison, between]);

/** Schema of a test. */
export const testSchema = v.variant('op', [
  comparison,
  between,
  v.strictObject({
    op: v.literal('than'),
    compare: compareSchema,
    times: plainNumber,
    trait: plainName,
    of: v.exactOptional(v.literal('customer')),
  }),
  v.strictObject({
    op: v.picklist(['same', 'not-same']),
    trait: plainName,
    of: v.exactOptional(v.literal('customer')),
  }),
  v.strictObject({ op: v.picklist(['matches', 'not-matches']), pattern: plainText }),
  v.strictObject({ op: v.literal('area'), areas: v.pipe(v.array(plainText), v.maxLength(500)) }),
  v.strictObject({
    op: v.literal('anniversary'),
    side: v.picklist(['next', 'last']),
    days: wholeUpTo(MAX_STRETCH),
  }),
  v.strictObject({ op: v.literal('weekday'), days: wholesUpTo(7) }),
  v.strictObject({ op: v.literal('month'), months: wholesUpTo(12) }),
  v.strictObject({
    op: v.literal('hours'),
    from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
    to: wholeUpTo(24),
  }),
  v.strictObject({
    op: v.picklist(['in', 'not-in']),
    values: v.pipe(v.array(plainText), v.maxLength(MAX_VALUES)),
  }),
  v.strictObject({ op: v.picklist(['contains', 'not-contains', 'starts', 'ends']), text: plainText }),
  v.strictObject({ op: v.literal('is'), value: v.boolean() }),
  v.strictObject({ op: v.picklist(['on', 'on-or-after', 'before-day']), day: plainDay }),
  v.strictObject({ op: v.literal('within'), window: dateWindowSchema }),
  v.strictObject({
    op: v.literal('days-from'),
    side: v.picklist(['after', 'before', 'either']),
    from: days,
    to: v.nullable(days),
    ...beside,
  }),
  v.strictObject({ op: v.picklist(['blank', 'not-blank']) }),
]);
