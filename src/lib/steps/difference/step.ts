import type { DifferenceSpec } from '../../core/notebook';
import type { StepKindDefinition } from '../contract';
import { noSegments } from '../segment-problems';
import { differenceCharts } from './chart';
import { compileDifference } from './compile';
import Editor from './Editor.svelte';
import { differenceSchema } from './schema';
import { differenceDefinitions, differenceReading, QUESTION } from './words';

/** By which traits the members of a segment differ from the others. */
export const difference: StepKindDefinition<DifferenceSpec> = {
  kind: 'difference',
  reads: 'segments',
  schema: differenceSchema,
  defaults: () => [],
  check: (_spec, _catalog, scheme) => noSegments(scheme),
  compile: compileDifference,
  charts: differenceCharts,
  toCondition: () => null,
  question: () => QUESTION,
  reading: differenceReading,
  definitions: differenceDefinitions,
  Editor,
};
