import * as v from 'valibot';

/** What a saved overview step may hold. */
export const overviewSchema = v.strictObject({ kind: v.literal('overview') });
