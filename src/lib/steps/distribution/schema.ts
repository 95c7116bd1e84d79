import * as v from 'valibot';

/** What a saved distribution step may hold. */
export const distributionSchema = v.strictObject({
  kind: v.literal('distribution'),
  trait: v.pipe(v.string(), v.maxLength(200)),
  scale: v.picklist(['auto', 'linear', 'log']),
});
