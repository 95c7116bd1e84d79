import * as v from 'valibot';
import { MAX_KM, MAX_SQL, MAX_STEPS, MAX_STRETCH } from './limits';
import {
  filtersSchema,
  measureSchema,
  measureTestSchema,
  rankingEntries,
  tableSchema,
} from './schema-measure';
import {
  durationSchema,
  limitSchema,
  plainDay,
  plainName,
  plainNumber,
  plainText,
  testSchema,
  unitSchema,
  wholeUpTo,
  windowSchema,
} from './schema-test';

const rows = { table: tableSchema, where: filtersSchema };

const anchorSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('row'), which: v.picklist(['first', 'last']), ...rows }),
  v.strictObject({ kind: v.literal('trait'), trait: plainName }),
]);

const rowWindowSchema = v.variant('kind', [
  ...windowSchema.options,
  v.strictObject({
    kind: v.literal('near'),
    side: v.picklist(['after', 'before']),
    anchor: anchorSchema,
    within: v.nullable(durationSchema),
  }),
  v.strictObject({ kind: v.literal('any'), n: wholeUpTo(MAX_STRETCH), unit: v.picklist(['day', 'week']) }),
]);

const stepSchema = v.strictObject({
  ...rows,
  within: v.nullable(limitSchema),
  without: v.nullable(v.strictObject(rows)),
});

const share = v.pipe(plainNumber, v.minValue(0), v.maxValue(1));
const over = v.nullable(plainName);

function upTo(degrees: number) {
  return v.pipe(plainNumber, v.minValue(-degrees), v.maxValue(degrees));
}

/** Schemas of everything that is a condition without others inside. */
export const leafSchemas = [
  v.strictObject({ kind: v.literal('trait'), trait: plainName, test: testSchema }),
  v.strictObject({
    kind: v.literal('rank'),
    trait: plainName,
    side: v.picklist(['top', 'bottom']),
    ...rankingEntries,
  }),
  v.strictObject({
    kind: v.literal('distance'),
    lat: plainName,
    lon: plainName,
    from: v.strictObject({ lat: upTo(90), lon: upTo(180) }),
    test: v.strictObject({
      op: v.picklist(['<=', '>']),
      value: v.pipe(plainNumber, v.minValue(0), v.maxValue(MAX_KM)),
    }),
  }),
  v.strictObject({
    kind: v.literal('did'),
    ...rows,
    window: rowWindowSchema,
    measure: measureSchema,
    test: measureTestSchema,
  }),
  v.strictObject({
    kind: v.literal('nth'),
    ...rows,
    nth: v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(1000), v.notValue(0)),
    window: windowSchema,
  }),
  v.strictObject({
    kind: v.literal('regular'),
    ...rows,
    least: wholeUpTo(1000),
    of: wholeUpTo(1000),
    unit: unitSchema,
  }),
  v.strictObject({ kind: v.literal('returned'), ...rows, gap: durationSchema, window: windowSchema }),
  v.strictObject({
    kind: v.literal('overdue'),
    ...rows,
    times: v.pipe(plainNumber, v.minValue(0), v.maxValue(1000)),
    least: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(1000)),
    spread: v.nullable(v.pipe(plainNumber, v.minValue(0), v.maxValue(100))),
  }),
  v.strictObject({
    kind: v.literal('sequence'),
    steps: v.pipe(v.array(stepSchema), v.minLength(2), v.maxLength(MAX_STEPS)),
    missing: v.boolean(),
    window: windowSchema,
    total: v.exactOptional(limitSchema),
    same: v.exactOptional(
      v.pipe(
        v.array(v.strictObject({ table: tableSchema, column: plainName })),
        v.minLength(1),
        v.maxLength(MAX_STEPS),
      ),
    ),
  }),
  v.strictObject({
    kind: v.literal('split'),
    salt: plainText,
    from: share,
    to: share,
    within: over,
    among: v.exactOptional(plainName),
  }),
  v.strictObject({ kind: v.literal('member'), segment: plainName, asOf: v.exactOptional(plainDay) }),
  v.strictObject({
    kind: v.literal('sql'),
    sql: v.pipe(
      v.string(),
      v.maxLength(MAX_SQL),
      v.check((text) => !text.includes('\0'), 'NUL'),
    ),
  }),
] as const;
