import * as v from 'valibot';
import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import { leafSchemas } from './schema-leaf';
import { ownKeysOnly, withinLimits } from './outside';
import { plainDay, plainName, plainText } from './schema-test';

/** Schema of one node and all below it, without the limits on the whole tree; for JSON Schema. */
export const nodeSchema: v.GenericSchema<unknown, Condition> = v.variant('kind', [
  v.strictObject({ kind: v.literal('all'), of: v.array(v.lazy(() => nodeSchema)) }),
  v.strictObject({ kind: v.literal('any'), of: v.array(v.lazy(() => nodeSchema)) }),
  v.strictObject({ kind: v.literal('not'), of: v.lazy(() => nodeSchema) }),
  ...leafSchemas,
]);

/** Schema of a condition from outside: strict, at most `MAX_DEPTH` levels and `MAX_NODES` nodes. */
export const conditionSchema: v.GenericSchema<unknown, Condition> = v.pipe(
  v.unknown(),
  v.check(withinLimits, 'This condition is nested too deeply or has too many parts.'),
  v.check(ownKeysOnly, 'This condition has a reserved key.'),
  nodeSchema,
);

/** Kinds of proposal that a segment may have come from. */
export const proposalKinds = v.picklist([
  'new',
  'loyal',
  'at-risk',
  'potential',
  'lapsed',
  'high-value',
  'cart',
  'searcher',
  'discount',
  'browser',
  'silent',
  'unhappy',
  'other',
]);

function segmentObject(condition: v.GenericSchema<unknown, Condition>) {
  return v.strictObject({
    id: plainName,
    name: plainText,
    condition,
    who: v.exactOptional(plainText),
    value: v.exactOptional(plainText),
    how: v.exactOptional(plainText),
    reviewBy: v.exactOptional(plainDay),
    proposed: v.exactOptional(proposalKinds),
  });
}

/** Schema of a segment from outside. */
export const segmentSchema: v.GenericSchema<unknown, Segment> = segmentObject(conditionSchema);

/** Schema of a segment for JSON Schema, which cannot say the limits on the whole tree. */
export const segmentShape: v.GenericSchema<unknown, Segment> = segmentObject(nodeSchema);
