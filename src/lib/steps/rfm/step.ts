import type { RfmSpec } from '../../core/notebook';
import type { StepKindDefinition } from '../contract';
import { findNumeric } from '../trait-source';
import { rfmCharts } from './chart';
import { checkRfm } from './check';
import { compileRfm } from './compile';
import { rfmCondition } from './condition';
import { rfmDefinitions } from './definitions';
import Editor from './Editor.svelte';
import { rfmName } from './name';
import { rfmSchema } from './schema';
import { QUESTION, rfmReading } from './words';

const DEFAULT: RfmSpec = { kind: 'rfm', bins: 5, cuts: {}, colour: 'customers' };

/** Recency, frequency and monetary scores, and the named groups that follow from them. */
export const rfm: StepKindDefinition<RfmSpec> = {
  kind: 'rfm',
  reads: 'traits',
  schema: rfmSchema,
  defaults: (catalog) => (findNumeric(catalog, 'recency') && findNumeric(catalog, 'orders') ? [DEFAULT] : []),
  check: checkRfm,
  compile: compileRfm,
  charts: rfmCharts,
  toCondition: rfmCondition,
  nameOf: rfmName,
  question: () => QUESTION,
  reading: rfmReading,
  definitions: rfmDefinitions,
  Editor,
};
