import * as v from 'valibot';

/** What a saved spec of the overlap step may be. */
export const overlapSchema = v.strictObject({
  kind: v.literal('overlap'),
  segments: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))), v.maxLength(20)),
});
