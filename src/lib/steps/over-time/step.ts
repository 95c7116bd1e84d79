import type { OverTimeSpec } from '../../core/notebook';
import { isDay } from '../../core/day';
import type { StepKindDefinition } from '../contract';
import { noSegments, noDay } from '../segment-problems';
import { overTimeCharts } from './chart';
import { compileOverTime } from './compile';
import { overTimeCondition } from './condition';
import Editor from './Editor.svelte';
import { overTimeSchema } from './schema';
import { overTimeDefinitions, overTimeReading, QUESTION } from './words';

/** The size of every segment as of earlier days. */
export const overTime: StepKindDefinition<OverTimeSpec> = {
  kind: 'over-time',
  reads: 'segments',
  schema: overTimeSchema,
  defaults: () => [],
  check: (_spec, catalog, scheme) => (isDay(catalog.asOf) ? noSegments(scheme) : noDay()),
  compile: compileOverTime,
  charts: overTimeCharts,
  toCondition: overTimeCondition,
  question: () => QUESTION,
  reading: overTimeReading,
  definitions: overTimeDefinitions,
  Editor,
};
