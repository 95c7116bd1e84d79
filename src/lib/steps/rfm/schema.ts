import * as v from 'valibot';
import { plainDay } from '../../segments/schema-test';

/** The fewest bins of a dimension. */
export const FEWEST_BINS = 3;
/** The most bins of a dimension. */
export const MOST_BINS = 10;

const cuts = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.maxLength(MOST_BINS - 1));

/** What a saved RFM step may hold. */
export const rfmSchema = v.strictObject({
  kind: v.literal('rfm'),
  bins: v.pipe(v.number(), v.integer(), v.minValue(FEWEST_BINS), v.maxValue(MOST_BINS)),
  cuts: v.strictObject({
    recency: v.exactOptional(cuts),
    frequency: v.exactOptional(cuts),
    monetary: v.exactOptional(cuts),
  }),
  fitted: v.exactOptional(plainDay),
  colour: v.picklist(['customers', 'revenue']),
});
