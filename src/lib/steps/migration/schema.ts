import * as v from 'valibot';
import { chosenSchema } from '../chosen';

const duration = v.strictObject({
  n: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
  unit: v.picklist(['day', 'week', 'month', 'year']),
});

/** The longest text of a block of the review. */
export const LONGEST_REVIEW = 2000;

const written = v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_REVIEW)));

/** What a saved spec of the migration step may be. */
export const migrationSchema = v.strictObject({
  kind: v.literal('migration'),
  back: duration,
  until: v.exactOptional(duration),
  segments: v.exactOptional(chosenSchema),
  by: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  psi: v.pipe(v.number(), v.minValue(0.01), v.maxValue(10)),
  review: v.exactOptional(v.strictObject({ behaviour: written, preference: written, feedback: written })),
});
