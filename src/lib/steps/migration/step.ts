import type { MigrationSpec } from '../../core/notebook';
import type { StepKindDefinition } from '../contract';
import { migrationCharts } from './chart';
import { checkMigration } from './check';
import { compileMigration } from './compile';
import { migrationCondition } from './condition';
import Editor from './Editor.svelte';
import { migrationSchema } from './schema';
import { migrationDefinitions, migrationReading, QUESTION } from './words';

/** Who moved between segments from one day to another. */
export const migration: StepKindDefinition<MigrationSpec> = {
  kind: 'migration',
  reads: 'segments',
  schema: migrationSchema,
  defaults: () => [],
  check: checkMigration,
  compile: compileMigration,
  charts: migrationCharts,
  toCondition: migrationCondition,
  question: () => QUESTION,
  reading: migrationReading,
  definitions: migrationDefinitions,
  Editor,
};
