import * as v from 'valibot';

const segment = v.pipe(v.string(), v.regex(/^[\w-]{0,64}$/));

/** What a saved spec of the difference step may be. */
export const differenceSchema = v.strictObject({
  kind: v.literal('difference'),
  segment,
  against: segment,
});
