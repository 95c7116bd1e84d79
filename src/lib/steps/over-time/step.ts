import type { OverTimeSpec } from '../../core/notebook';
import { isDay } from '../../core/day';
import type { StepKindDefinition } from '../contract';
import { checkGroups } from '../groups/followable';
import { groupSegments, withGroups } from '../groups/groups-view';
import { noSegments, noDay } from '../segment-problems';
import { overTimeCharts } from './chart';
import { compileOverTime } from './compile';
import { overTimeCondition } from './condition';
import Editor from './Editor.svelte';
import { overTimeName } from './name';
import { overTimeSchema } from './schema';
import { overTimeDefinitions, overTimeQuestion, overTimeReading } from './words';

/** The size of every segment as of earlier days. */
export const overTime: StepKindDefinition<OverTimeSpec> = {
  kind: 'over-time',
  reads: 'segments',
  schema: overTimeSchema,
  defaults: () => [],
  check: ({ by }, catalog, scheme) => {
    if (!isDay(catalog.asOf)) return noDay();
    return by === undefined ? noSegments(scheme) : checkGroups(by, catalog);
  },
  compile: compileOverTime,
  charts: (view) => overTimeCharts(withGroups(view)),
  toCondition: (view, chart, selection) => overTimeCondition(withGroups(view), chart, selection),
  nameOf: (view, chart, selection) => overTimeName(withGroups(view), chart, selection),
  named: groupSegments,
  question: overTimeQuestion,
  reading: (view) => overTimeReading(withGroups(view)),
  definitions: (view) => overTimeDefinitions(withGroups(view)),
  Editor,
};
