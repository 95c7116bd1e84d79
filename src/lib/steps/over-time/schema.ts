import * as v from 'valibot';
import { chosenSchema } from '../chosen';

/** What a saved spec of the over-time step may be. */
export const overTimeSchema = v.strictObject({
  kind: v.literal('over-time'),
  unit: v.picklist(['week', 'month']),
  n: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  alert: v.pipe(v.number(), v.minValue(0.01), v.maxValue(10)),
  segments: v.exactOptional(chosenSchema),
  by: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
});
