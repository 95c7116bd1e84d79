import * as v from 'valibot';
import type { StepKind, StepSpec } from '../core/notebook';
import type { StepKindDefinition } from './contract';
import { differenceSchema } from './difference/schema';
import { difference } from './difference/step';
import { distributionSchema } from './distribution/schema';
import { distribution } from './distribution/step';
import { migrationSchema } from './migration/schema';
import { migration } from './migration/step';
import { overTimeSchema } from './over-time/schema';
import { overTime } from './over-time/step';
import { overlapSchema } from './overlap/schema';
import { overlap } from './overlap/step';
import { overviewSchema } from './overview/schema';
import { overview } from './overview/step';
import { rfmSchema } from './rfm/schema';
import { rfm } from './rfm/step';

/** The spec of a kind of step. */
export type SpecOf<K extends StepKind> = Extract<StepSpec, { kind: K }>;

/** Every kind of step; a kind that is forgotten does not compile. */
export const STEP_KINDS: { readonly [K in StepKind]: StepKindDefinition<SpecOf<K>> } = {
  overview,
  distribution,
  rfm,
  overlap,
  'over-time': overTime,
  migration,
  difference,
};

/** What a saved step spec may be, whatever its kind; unknown keys are refused. */
export const stepSpecSchema = v.variant('kind', [
  overviewSchema,
  distributionSchema,
  rfmSchema,
  overlapSchema,
  overTimeSchema,
  migrationSchema,
  differenceSchema,
]);

/** The kind of step that a spec belongs to. */
export function stepKindOf<S extends StepSpec>(spec: S): StepKindDefinition<S> {
  // The compiler cannot see that the key of a mapped type and its value belong together.
  return STEP_KINDS[spec.kind] as unknown as StepKindDefinition<S>;
}

/** Names of the kinds, in the order in which they are offered. */
export const STEP_KIND_NAMES = Object.keys(STEP_KINDS) as readonly StepKind[];
