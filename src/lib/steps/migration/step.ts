import type { MigrationSpec } from '../../core/notebook';
import type { StepKindDefinition } from '../contract';
import { groupSegments, withGroups } from '../groups/groups-view';
import { migrationCharts } from './chart';
import { checkMigration } from './check';
import { compileMigration } from './compile';
import { migrationCondition } from './condition';
import Editor from './Editor.svelte';
import { migrationName } from './name';
import { migrationSchema } from './schema';
import { migrationDefinitions, migrationQuestion, migrationReading } from './words';

/** Who moved between segments from one day to another. */
export const migration: StepKindDefinition<MigrationSpec> = {
  kind: 'migration',
  reads: 'segments',
  schema: migrationSchema,
  defaults: () => [],
  check: checkMigration,
  compile: compileMigration,
  charts: (view) => migrationCharts(withGroups(view)),
  toCondition: (view, chart, selection) => migrationCondition(withGroups(view), chart, selection),
  nameOf: (view, chart, selection) => migrationName(withGroups(view), chart, selection),
  named: groupSegments,
  question: migrationQuestion,
  reading: (view) => migrationReading(withGroups(view)),
  definitions: (view) => migrationDefinitions(withGroups(view)),
  Editor,
};
