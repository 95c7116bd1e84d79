import * as v from 'valibot';
import { chosenSchema } from '../chosen';

/** What a saved spec of the overlap step may be. */
export const overlapSchema = v.strictObject({
  kind: v.literal('overlap'),
  segments: chosenSchema,
});
