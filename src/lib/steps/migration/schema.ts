import * as v from 'valibot';

/** What a saved spec of the migration step may be. */
export const migrationSchema = v.strictObject({
  kind: v.literal('migration'),
  back: v.strictObject({
    n: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
    unit: v.picklist(['day', 'week', 'month', 'year']),
  }),
  psi: v.pipe(v.number(), v.minValue(0.01), v.maxValue(10)),
});
