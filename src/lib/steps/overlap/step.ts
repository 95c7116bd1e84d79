import type { OverlapSpec } from '../../core/notebook';
import type { StepKindDefinition } from '../contract';
import { noSegments } from '../segment-problems';
import { overlapCharts } from './chart';
import { compileOverlap } from './compile';
import { overlapCondition } from './condition';
import Editor from './Editor.svelte';
import { overlapName } from './name';
import { overlapSchema } from './schema';
import { overlapDefinitions, overlapReading, QUESTION } from './words';

/** Who is in several segments at once. */
export const overlap: StepKindDefinition<OverlapSpec> = {
  kind: 'overlap',
  reads: 'segments',
  schema: overlapSchema,
  defaults: () => [{ kind: 'overlap', segments: [] }],
  check: (_spec, _catalog, scheme) => noSegments(scheme),
  compile: compileOverlap,
  charts: overlapCharts,
  toCondition: overlapCondition,
  nameOf: overlapName,
  question: () => QUESTION,
  reading: overlapReading,
  definitions: overlapDefinitions,
  Editor,
};
