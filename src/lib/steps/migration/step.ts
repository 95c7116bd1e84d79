import { isDay } from '../../core/day';
import type { MigrationSpec } from '../../core/notebook';
import type { StepKindDefinition } from '../contract';
import { noDay, noSegments } from '../segment-problems';
import { migrationCharts } from './chart';
import { compileMigration } from './compile';
import { migrationCondition } from './condition';
import Editor from './Editor.svelte';
import { migrationSchema } from './schema';
import { migrationDefinitions, migrationReading, QUESTION } from './words';

/** Who moved between segments since an earlier day. */
export const migration: StepKindDefinition<MigrationSpec> = {
  kind: 'migration',
  reads: 'segments',
  schema: migrationSchema,
  defaults: () => [],
  check: (_spec, catalog, scheme) => (isDay(catalog.asOf) ? noSegments(scheme) : noDay()),
  compile: compileMigration,
  charts: migrationCharts,
  toCondition: migrationCondition,
  question: () => QUESTION,
  reading: migrationReading,
  definitions: migrationDefinitions,
  Editor,
};
